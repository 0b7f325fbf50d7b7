/* The time on the reader's own clock, beside the one on the wall there. */
export function add(cards) {
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  for (const { element, starts, ends } of cards) {
    const time = document.createElement("bdi");
    time.textContent = `(${clock.format(starts)}–${clock.format(ends)})`;
    time.dir = "ltr";
    element.querySelector(".prg-time").after(" ", time);
  }
}
