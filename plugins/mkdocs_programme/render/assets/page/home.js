/* The front page: how many days it is until the festival, and, while it is on, what is on now and what comes next.
 *
 * [data-prg-from]  gets “in 12 days” until the day comes
 * [data-prg-on]    the address of the timetable; its two lists are filled from there between data-from and data-to
 * Without it the page says the days and links to the timetable. `?now=` sets the clock.
 */
(() => {
  "use strict";

  const DAY = 864e5;

  function clock() {
    const set = Date.parse(new URLSearchParams(location.search).get("now") || "");
    return Number.isNaN(set) ? Date.now() : set;
  }

  /* The date there, such as 2026-03-10, as a number of days. */
  function day(moment, zone) {
    return Date.parse(new Intl.DateTimeFormat("sv", zone ? { timeZone: zone } : {}).format(moment)) / DAY;
  }

  const date = (said) => Date.parse(said) / DAY;

  function countdown(place) {
    const left = date(place.dataset.prgFrom) - day(clock(), place.dataset.zone);
    const language = document.documentElement.lang;
    place.textContent = left > 0 ? new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(left, "day") : "";
  }

  function made(name, text, className) {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  /* A card of the timetable as a card of this page. */
  function card(there, base) {
    const element = made("li", "", "prg-card");
    const link = document.importNode(there.querySelector("h4 a"), true);
    link.href = new URL(link.getAttribute("href"), base).href;
    const time = made("span", "");
    time.append(made("bdi", there.querySelector(".prg-time").textContent, "prg-time"));
    element.append(link, time);
    const room = there.querySelector(".prg-in");
    if (room) element.append(made("span", room.textContent));
    const colour = there.style.getPropertyValue("--prg-colour");
    if (colour) element.style.setProperty("--prg-colour", colour);
    return element;
  }

  function fill(place, cards, base) {
    const now = clock();
    const soon = Math.min(...cards.map(({ starts }) => starts).filter((start) => start > now));
    const found = [cards.filter(({ starts, ends }) => starts <= now && now < ends), cards.filter(({ starts }) => starts === soon)];
    place.querySelectorAll("ul").forEach((list, at) => {
      list.hidden = list.previousElementSibling.hidden = !found[at].length;
      list.replaceChildren(...found[at].map(({ element }) => card(element, base)));
    });
    place.hidden = !found.some((some) => some.length);
  }

  async function on(place) {
    const today = day(clock(), place.dataset.zone);
    // A night may end on the day after the last.
    if (today < date(place.dataset.from) || today > date(place.dataset.to) + 1) return;
    const base = new URL(place.dataset.prgOn, location.href);
    try {
      const answer = await fetch(base);
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const cards = [...page.querySelectorAll("[data-id]:not(.prg-off)")].map((element) => ({
        element,
        starts: Date.parse(element.dataset.start),
        ends: Date.parse(element.dataset.end),
      }));
      fill(place, cards, base);
      setInterval(() => fill(place, cards, base), 60000);
    } catch {
      // The link to the timetable stands there anyway.
    }
  }

  function start() {
    document.querySelectorAll("[data-prg-from]").forEach(countdown);
    document.querySelectorAll("[data-prg-on]").forEach(on);
  }

  programme.start(start);
})();
