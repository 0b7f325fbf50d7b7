/* The timetable: choosing sessions, keeping them, and what is on now. Without it the page is whole, only not choosy.
 *
 * [data-prg-timetable]  the page; cards are [data-id] with data-start, data-end and what they can be chosen by
 *                       with data-was where it had other ids before
 * What is chosen lives in the address; what is kept: see keep.js. What few readers ask for lies in later/, and is fetched
 * when they do.
 */
(() => {
  "use strict";

  const FACETS = ["stream", "format", "room", "language", "level", "persona", "objective", "access"];

  const { fold, keeping, present, stars, settled } = programme;

  /* Nothing could be kept without us, so that the page comes without its sixty buttons. */
  function star(card, said) {
    const button = document.createElement("button");
    const label = document.createElement("span");
    button.type = "button";
    button.className = "prg-star";
    button.dataset.star = card.dataset.id;
    if (card.dataset.was) button.dataset.was = card.dataset.was;
    label.className = "prg-visually-hidden";
    label.textContent = said.replace("{title}", () => card.querySelector("h4 a").textContent);
    button.append(label);
    card.append(button);
  }

  function timetable(page) {
    const edition = page.dataset.edition.split("/").pop();
    const book = keeping(page.dataset.root, edition);
    const form = page.querySelector(".prg-choose");
    const said = form.querySelector("output");
    const tools = page.querySelector(".prg-tools");
    const cards = [...page.querySelectorAll("[data-id]")].map((element) => ({
      element,
      id: element.dataset.id,
      words: fold(element.textContent),
      starts: Date.parse(element.dataset.start),
      ends: Date.parse(element.dataset.end),
    }));
    for (const { element } of cards) star(element, tools.dataset.keep);
    let view = "";
    let looked = null;
    let shared = sharedIds();

    function sharedIds() {
      const said = /^#s=([a-z0-9.-]+)$/.exec(location.hash);
      const ids = said && new Set(said[1].split(".").map((id) => `${edition}/${id}`));
      return ids && (present(page.querySelectorAll("[data-star]"), ids) || ids);
    }

    function clock() {
      const said = new URLSearchParams(location.search).get("now");
      const set = said ? Date.parse(said) : NaN;
      return Number.isNaN(set) ? Date.now() : set;
    }

    function chosen() {
      const asked = Object.fromEntries(FACETS.map((name) => [name, form.elements[name]?.value || ""]));
      const words = fold(form.elements.q.value).split(/\s+/).filter(Boolean);
      const mine = shared || book.read();
      const now = clock();
      const soon = Math.min(...cards.map((card) => card.starts).filter((start) => start > now));
      return (card) =>
        words.every((word) => card.words.includes(word)) &&
        FACETS.every((name) => !asked[name] || (card.element.dataset[name] || "").split(" ").includes(asked[name])) &&
        (view !== "mine" || mine.has(card.id)) &&
        (view !== "now" || (card.starts <= now && now < card.ends) || card.starts === soon);
    }

    function hideEmpty() {
      for (const start of page.querySelectorAll(".prg-start")) start.hidden = !start.querySelector("[data-id]:not([hidden])");
      for (const day of page.querySelectorAll(".prg-day")) day.hidden = !day.querySelector("[data-id]:not([hidden])");
    }

    function show() {
      const fits = chosen();
      let shown = 0;
      for (const card of cards) {
        card.element.hidden = !fits(card);
        shown += card.element.hidden ? 0 : 1;
      }
      const narrowed = shown < cards.length;
      page.classList.toggle("prg-as-list", view !== "grid" || narrowed);
      hideEmpty();
      const text = shown ? said.dataset.said.replace("{shown}", shown).replace("{all}", cards.length) : said.dataset.none;
      said.textContent = view === "mine" && !shown && !shared ? tools.dataset.empty : text;
      form.querySelector("[type=reset]").hidden = !narrowed;
      for (const button of form.querySelectorAll("[name=view]")) button.setAttribute("aria-pressed", String(button.value === view));
      const used = FACETS.filter((name) => form.elements[name]?.value).length;
      form.querySelector(".prg-chosen")?.replaceChildren(used ? `(${used})` : "");
      offer();
      clashes();
    }

    function address() {
      const asked = new URLSearchParams();
      const now = new URLSearchParams(location.search).get("now");
      for (const name of ["q", ...FACETS]) if (form.elements[name]?.value) asked.set(name, form.elements[name].value);
      if (view !== "grid") asked.set("view", view);
      if (now) asked.set("now", now);
      const query = asked.toString();
      return location.pathname + (query ? `?${query}` : "") + location.hash;
    }

    function read() {
      const asked = new URLSearchParams(location.search);
      for (const name of ["q", ...FACETS]) if (form.elements[name]) form.elements[name].value = asked.get(name) || "";
      const named = asked.get("view");
      shared = sharedIds();
      view = ["grid", "list", "mine", "now"].includes(named) ? named : "grid";
      if (shared) view = "mine";
    }

    function clashes() {
      const mine = book.read();
      const kept = cards.filter((card) => mine.has(card.id));
      for (const card of cards) {
        const crossed = mine.has(card.id) && kept.some((other) => other !== card && card.starts < other.ends && other.starts < card.ends);
        const told = card.element.querySelector(".prg-clash");
        if (crossed && !told) card.element.append(made("p", tools.dataset.clash, "prg-clash"));
        if (!crossed) told?.remove();
      }
    }

    function made(tag, text, name) {
      const element = document.createElement(tag);
      element.textContent = text;
      if (name) element.className = name;
      return element;
    }

    function button(text, deed) {
      const element = made("button", text);
      element.type = "button";
      element.addEventListener("click", () => deed(element));
      return element;
    }

    /* What can be done with what is kept, and with what somebody else shares. */
    function offer() {
      const mine = book.read();
      const some = cards.filter((card) => mine.has(card.id));
      const found = [];
      if (shared && book.works) found.push(made("span", tools.dataset.shared), button(tools.dataset.add, addAll));
      else if (view === "mine" && some.length) {
        found.push(
          button(tools.dataset.share, share),
          button(tools.dataset.calendar, () => calendar(some)),
          button(tools.dataset.print, () => window.print()),
        );
      }
      if (looked) {
        found.unshift(looked.button);
        looked.hints(mine);
      }
      if (elsewhere && !page.classList.contains("prg-own-time")) found.push(button(tools.dataset.zone.replace("{zone}", own()), ownTime));
      tools.replaceChildren(...found);
    }

    function addAll() {
      book.write(new Set([...book.read(), ...shared]));
      history.replaceState(null, "", `${location.pathname}?view=mine`);
      shared = null;
      refresh();
    }

    /* The link that shows these sessions to whoever opens it; what stands behind # is never sent to a server. */
    function link() {
      const ids = [...book.read()].map((id) => id.split("/").pop());
      return `${location.origin}${location.pathname}?view=mine#s=${ids.join(".")}`;
    }

    async function share(element) {
      try {
        const [{ qr }, { dialog }] = await Promise.all([import("../later/qr.js"), import("../later/share.js")]);
        dialog(page, link(), qr, tools.dataset, element);
      } catch {
        const field = made("input");
        field.value = link();
        field.readOnly = true;
        field.setAttribute("aria-label", tools.dataset.share);
        element.replaceWith(field);
        field.select();
      }
    }

    async function calendar(some) {
      const { save } = await import("../later/calendar.js");
      save(some.map((card) => card.element), page.dataset.host || location.hostname);
    }

    /* What has changed since this reader was here last; nothing waits for it. */
    async function news() {
      const { unseen } = await import("../later/news.js");
      looked = await unseen(page, edition, cards, tools.dataset, () => {
        looked = null;
        show();
      });
      show();
    }

    const own = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

    /* Whether the reader's clock shows another time than the one on the wall there; a format is dear, so two do. */
    const elsewhere = (() => {
      if (!page.dataset.zone || page.dataset.zone === own()) return false;
      const [there, here] = [page.dataset.zone, own()].map((timeZone) => new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }));
      return cards.some((card) => there.format(card.starts) !== here.format(card.starts));
    })();

    function ownTime() {
      page.classList.add("prg-own-time");
      const language = document.documentElement.lang;
      const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      const said = (moment) => clock.format(moment);
      for (const card of cards) {
        const time = made("bdi", `(${said(card.starts)}–${said(card.ends)})`);
        time.dir = "ltr";
        card.element.querySelector(".prg-time").after(" ", time);
      }
      offer();
    }

    function tick() {
      const now = clock();
      for (const card of cards) {
        const on = card.starts <= now && now < card.ends;
        if (on === card.element.classList.contains("prg-now")) continue;
        card.element.classList.toggle("prg-now", on);
        if (on) card.element.querySelector("h4").after(made("span", tools.dataset.now, "prg-now-word"));
        else card.element.querySelector(".prg-now-word")?.remove();
      }
    }

    function refresh() {
      read();
      showStars();
    }

    const showStars = stars(page, book, show);
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => {
      const typed = event.target.name === "q";
      history[typed ? "replaceState" : "pushState"](null, "", address());
      show();
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault(); // fields would be emptied only after this, and the address told before
      if (view !== "list") view = "grid";
      shared = null;
      history.pushState(null, "", location.pathname);
      for (const name of ["q", ...FACETS]) if (form.elements[name]) form.elements[name].value = "";
      show();
    });
    form.addEventListener("click", (event) => {
      if (event.target.name !== "view") return;
      view = event.target.value;
      history.pushState(null, "", address());
      show();
    });
    window.addEventListener("popstate", refresh);
    window.addEventListener("hashchange", refresh);
    refresh();
    settled();
    tick();
    if (page.dataset.news && book.works) news().catch(() => {});
    setInterval(tick, 60000);
  }

  programme.start(() => document.querySelectorAll("[data-prg-timetable]").forEach(timetable));
})();
