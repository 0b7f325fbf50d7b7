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

  async function forget() {
    refused("no");
    for (const held of await workers.getRegistrations()) if (new URL(held.scope).pathname === scope) await held.unregister();
    for (const name of await caches.keys()) if (name.startsWith(`programme ${scope}#`)) await caches.delete(name);
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

  async function overview(page) {
    const from = new URLSearchParams(location.hash.slice(1)).get("from") ?? "";
    const way = page.querySelector("[data-from]");
    if (/^\/(?![/\\])/.test(from)) way.querySelector("a").href = from;
    way.hidden = !way.querySelector("a[href^='/']");
    const found = [...page.querySelectorAll("[data-kept]")];
    let shown = 0;
    for (const one of found) {
      one.hidden = !(await caches.match(one.querySelector("a").pathname));
      shown += one.hidden ? 0 : 1;
    }
    for (const part of page.querySelectorAll("section")) part.hidden = !part.querySelector("[data-kept]:not([hidden])");
    const status = page.querySelector("[role=status]");
    status.textContent = shown ? status.dataset.said.replace("{shown}", shown).replace("{all}", found.length) : status.dataset.none;
    page.querySelector("[data-do=forget]").hidden = !shown;
    page.querySelector("[data-do=save]").hidden = !refused();
  }

  function start() {
    const saved = document.documentElement.dataset.prgSaved;
    if (saved) notice(new Date(saved));
    const page = document.querySelector("[data-prg-offline]");
    if (page) {
      const again = async (deed) => {
        await deed;
        overview(page);
      };
      page.querySelector("[data-do=forget]").addEventListener("click", () => again(forget()));
      page.querySelector("[data-do=save]").addEventListener("click", () => again((refused("yes"), begin())));
      overview(page);
      const watching = setInterval(() => (page.isConnected ? overview(page) : clearInterval(watching)), 3000);
    }
    begin().catch(() => {});
  }

  if (document.readyState === "complete") start();
  else window.addEventListener("load", start);
})();
