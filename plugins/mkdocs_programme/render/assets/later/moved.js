/* Leads from an old address to the present one, and takes along what a refresh would lose: `#part-1`, `?view=mine`. */
(() => {
  const to = new URL(document.currentScript.dataset.to, location.href);
  to.search ||= location.search;
  to.hash ||= location.hash;
  location.replace(to);
})();
