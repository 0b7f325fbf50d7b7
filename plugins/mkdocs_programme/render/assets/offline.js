/* What this browser saves of the programme: asks for it, and tells how old a saved page is. Nothing is sent.
 *
 * <link data-prg-worker="…">   in the head, names the worker and holds the words; without it nothing is saved
 * <html data-prg-saved="…">    the worker's word on a page from its store: when it was saved
 * [data-prg-offline]           the page that lists what is saved
 */
(() => {
  "use strict";
  const told = document.querySelector("link[data-prg-worker]")?.dataset;
  if (!told || !navigator.serviceWorker || !window.caches) return;
  const worker = new URL(told.prgWorker, location.href);
  const scope = new URL("./", worker).pathname;
  const key = `programme.offline:${scope}`;
  const workers = navigator.serviceWorker;

  function refused(say) {
    try {
      if (say) localStorage.setItem(key, say);
      return localStorage.getItem(key) === "no";
    } catch {
      return false;
    }
  }

  async function begin() {
    if (refused()) return;
    const held = await workers.register(worker, { scope, updateViaCache: "none" });
    const fill = () => navigator.connection?.saveData || held.active?.postMessage("fill");
    workers.addEventListener("controllerchange", fill);
    setTimeout(fill, 2000);
  }

  function element(tag, text) {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  }

  function age(saved) {
    const said = (choice) => saved.toLocaleString(`${document.documentElement.lang}-u-nu-latn`, choice);
    const time = said({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const today = saved.toDateString() === new Date().toDateString();
    const words = today ? told.today : told.earlier.replace("{day}", said({ weekday: "long", day: "numeric", month: "long" }));
    return words.replace("{time}", time);
  }

  function notice(saved) {
    const line = element("p", "");
    line.className = "prg-notice";
    line.role = "status";
    line.ariaLive = "polite";
    const at = ["article.prg", ".md-content__inner", "main", "body"].map((name) => document.querySelector(name)).find(Boolean);
    at.prepend(line);
    const more = element("a", told.more);
    more.href = new URL(told.page, location.href);
    // Said after it stands there, so that it is read out.
    setTimeout(() => line.append(age(saved), " ", more), 100);
    window.addEventListener("online", () => {
      const again = element("button", told.again);
      again.type = "button";
      again.addEventListener("click", () => location.reload());
      line.replaceChildren(age(saved), " ", again);
    });
  }

  function start() {
    const saved = document.documentElement.dataset.prgSaved;
    if (saved) notice(new Date(saved));
    const page = document.querySelector("[data-prg-offline]");
    if (page) import("./later/saved.js").then(({ list }) => list(page, { scope, workers, refused, begin })).catch(() => {});
    begin().catch(() => {});
  }

  if (document.readyState === "complete") start();
  else window.addEventListener("load", start);
})();
