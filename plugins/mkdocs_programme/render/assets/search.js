/* Opens the search over any page; what it searches with is fetched when a reader asks for it.
 *
 * <a data-prg-search href="…">   in the header, leads to the page of the search and holds the ways to its pieces
 * [data-prg-find]                on that page: the search stands in it
 * history.state.prgSearch        what was asked before a result was followed, so that going back shows it again
 */
(() => {
  "use strict";
  const link = document.querySelector("a[data-prg-search]");
  if (!link) return;
  // Addresses are worked out now, as Material's instant navigation changes the page below the link.
  const { root, find, look, style } = link.dataset;
  const at = (path) => new URL(path, location.href).href;
  const way = { root: at(root), find: at(find), look: at(look), style: at(style), page: link.href, said: { ...link.dataset } };
  const KEY = "programme.search.key";
  let loaded;

  const styled = () =>
    new Promise((done) => {
      const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: way.style, onload: done, onerror: done });
      document.head.append(sheet);
    });

  const load = () => {
    loaded ??= Promise.all([import(way.find), import(way.look), styled()]).then(([{ finder }, { begin }]) => begin(finder(way.root), way));
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };

  // Where the search cannot be had, its page may be, or the page that says what can be read without a network.
  const open = (asked) => load().then((search) => search.open(asked), () => location.assign(way.page));

  const wanted = () => {
    try {
      return localStorage.getItem(KEY) !== "no";
    } catch {
      return true;
    }
  };
  const typing = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

  link.addEventListener("pointerenter", () => load().catch(() => {}));
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    const both = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !event.shiftKey && !event.altKey;
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target) && wanted();
    if (!both && !slash) return;
    event.preventDefault();
    open();
  });
  addEventListener("pageshow", () => {
    const asked = history.state?.prgSearch;
    if (asked) open(asked);
  });

  programme.start(() => {
    const place = document.querySelector("[data-prg-find]");
    if (place) load().then((search) => search.stand(place)).catch(() => {}).finally(programme.settled);
  });
})();
