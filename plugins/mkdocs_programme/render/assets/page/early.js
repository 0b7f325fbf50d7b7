/* Runs before anything is painted, on pages that a script will change as the address asks: what would move then is kept
 * out of sight till it stands where it belongs (`programme.settled`), and comes back by itself if that script never comes.
 */
(() => {
  "use strict";
  const { classList } = document.documentElement;
  const asked = [...new URLSearchParams(location.search).keys()].some((name) => name !== "now") || location.hash.startsWith("#s=");
  classList.toggle("prg-asked", asked);
  setTimeout(() => classList.remove("prg-asked"), 4000);
})();
