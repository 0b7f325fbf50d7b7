/* What readers keep: ids of sessions alone, in this browser, by edition.
 *
 * [data-star]            a button that keeps a session, hidden where nothing can be kept
 * [data-prg-keep]        the page of a session, on which one stands
 * programme.keeping      the book of an edition
 * programme.present      ids as they are now
 * programme.stars        lets the buttons on a page keep
 */
(() => {
  "use strict";

  function keeping(root, edition) {
    const key = `programme.mine:${new URL(root, location.href).pathname}:${edition}`;
    const read = () => {
      try {
        const ids = JSON.parse(localStorage.getItem(key) || "[]");
        return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : []);
      } catch {
        return new Set();
      }
    };
    const write = (ids) => {
      try {
        localStorage.setItem(key, JSON.stringify([...ids]));
        return true;
      } catch {
        return false;
      }
    };
    return { read, write, works: write(read()) };
  }

  /* Ids as they are now; nothing where none of them was another before. */
  function present(buttons, ids) {
    let found = false;
    for (const { dataset } of buttons) {
      for (const id of (dataset.was || "").split(" ")) {
        if (!ids.delete(id)) continue;
        ids.add(dataset.star);
        found = true;
      }
    }
    return found && ids;
  }

  /* Stars, wherever they stand. */
  function stars(within, book, changed) {
    const buttons = [...within.querySelectorAll("[data-star]")];
    const show = () => {
      const mine = book.read();
      const kept = mine.size && present(buttons, mine);
      if (kept) book.write(kept);
      for (const button of buttons) button.setAttribute("aria-pressed", String(mine.has(button.dataset.star)));
      changed(mine);
    };
    for (const button of buttons) {
      button.hidden = !book.works;
      button.addEventListener("click", () => {
        const mine = book.read();
        if (!mine.delete(button.dataset.star)) mine.add(button.dataset.star);
        book.write(mine);
        show();
      });
    }
    window.addEventListener("storage", show);
    return show;
  }

  programme.start(() => {
    document.querySelectorAll("[data-prg-keep]").forEach((place) => {
      const book = keeping(place.dataset.root, place.dataset.edition);
      stars(place, book, () => {})();
    });
  });
  Object.assign(programme, { keeping, present, stars });
})();
