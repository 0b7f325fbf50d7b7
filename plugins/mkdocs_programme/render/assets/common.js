/* What several of our scripts need; it stands before them in the one file that is sent.
 *
 * programme.fold(text)    letters as people type them in a hurry: no accents, no capitals
 * programme.start(deed)   does it now and, with Material's instant navigation, for every page that is put in
 * programme.settled()     says that what early.js has kept out of sight stands where it belongs
 */
(() => {
  "use strict";
  const LETTERS = { ø: "o", æ: "ae", œ: "oe", ß: "ss", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i" };
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[øæœßđðþłı]/g, (letter) => LETTERS[letter]);

  const start = (deed) => {
    if (window.document$?.subscribe) window.document$.subscribe(deed);
    else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", deed);
    else deed();
  };

  const settled = () => document.documentElement.classList.remove("prg-asked");

  window.programme = { fold, start, settled };
})();
