/* What is on now and what comes next, on the front page while the festival is on: two lists, filled from the timetable. */
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

function fill(place, cards, base, now) {
  const soon = Math.min(...cards.map(({ starts }) => starts).filter((start) => start > now));
  const found = [cards.filter(({ starts, ends }) => starts <= now && now < ends), cards.filter(({ starts }) => starts === soon)];
  place.querySelectorAll("ul").forEach((list, at) => {
    list.hidden = list.previousElementSibling.hidden = !found[at].length;
    list.replaceChildren(...found[at].map(({ element }) => card(element, base)));
  });
  place.hidden = !found.some((some) => some.length);
}

export async function show(place, clock) {
  const base = new URL(place.dataset.prgOn, location.href);
  const answer = await fetch(base);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const cards = [...page.querySelectorAll("[data-id]:not(.prg-off)")].map((element) => ({
    element,
    starts: Date.parse(element.dataset.start),
    ends: Date.parse(element.dataset.end),
  }));
  const now = () => fill(place, cards, base, clock());
  now();
  setInterval(now, 60000);
}
