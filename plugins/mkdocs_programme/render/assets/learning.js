/* What a reader notes on their own learning. It is kept in their browser, and nothing is ever sent.
 *
 * [data-prg-assess]  on pages of sessions and objectives: fields for each objective
 * [data-prg-record]  one page per language: all that was noted, to print or save
 * Both say with data-root where the site begins, so that sites on one host keep apart; both lie in later/.
 */
(() => {
  "use strict";

  function notebook(root) {
    const key = `programme.learning:${new URL(root, location.href).pathname}`;
    return {
      read() {
        try {
          const read = JSON.parse(localStorage.getItem(key) || "{}");
          return read && typeof read === "object" && !Array.isArray(read) ? read : {};
        } catch {
          return {};
        }
      },
      write(notes) {
        try {
          if (Object.keys(notes).length) localStorage.setItem(key, JSON.stringify(notes));
          else localStorage.removeItem(key);
          return true;
        } catch {
          return false;
        }
      },
    };
  }

  const found = (what) => [...document.querySelectorAll(what)].map((place) => [place, notebook(place.dataset.root)]);

  async function start() {
    const sections = found("[data-prg-assess]:not(.prg-ready)");
    const pages = found("[data-prg-record]");
    if (sections.length) (await import("./later/assess.js")).assess(sections);
    if (pages.length) (await import("./later/record.js")).record(pages);
  }

  programme.start(() => start().catch(() => {}));
})();
