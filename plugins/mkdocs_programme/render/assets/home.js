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

  /* Fetched only while it is on; the link to the timetable stands there anyway. */
  async function on(place) {
    const today = day(clock(), place.dataset.zone);
    // A night may end on the day after the last.
    if (today < date(place.dataset.from) || today > date(place.dataset.to) + 1) return;
    const { show } = await import("./later/on.js");
    await show(place, clock);
  }

  function start() {
    document.querySelectorAll("[data-prg-from]").forEach(countdown);
    document.querySelectorAll("[data-prg-on]").forEach((place) => on(place).catch(() => {}));
  }

  programme.start(start);
})();
