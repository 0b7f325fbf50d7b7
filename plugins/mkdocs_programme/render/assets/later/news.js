/* What has changed in the timetable since this reader was here last.
 *
 * Which changes a reader has seen is kept in this browser alone, by edition, as keys. Who comes for the first time has
 * seen all of them: the page in their hands is the newest.
 */

function made(tag, text, name) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (name) element.className = name;
  return element;
}

function button(text, deed) {
  const element = made("button", text);
  element.type = "button";
  element.addEventListener("click", deed);
  return element;
}

function memory(page, edition) {
  const key = `programme.seen:${new URL(page.dataset.root, location.href).pathname}:${edition}`;
  return {
    read: () => {
      const keys = JSON.parse(localStorage.getItem(key) || "null");
      return Array.isArray(keys) ? new Set(keys) : null;
    },
    write: (keys) => localStorage.setItem(key, JSON.stringify(keys)),
  };
}

function line(change, cards, mine) {
  const element = made("li");
  const card = cards.find(({ id }) => id === change.id);
  const title = made(card ? "a" : "span", change.title);
  if (card) title.href = card.element.querySelector("h4 a").href;
  if (change.language) title.lang = change.language;
  element.append(title, made("p", change.words.join(". ")));
  element.classList.toggle("prg-mine", mine.has(change.id));
  return element;
}

/* The button that tells how many there are, and what puts hints onto cards; nothing where there is no news. */
export async function unseen(page, edition, cards, said, done) {
  const answer = await fetch(new URL(page.dataset.news, location.href), { credentials: "same-origin" });
  const { format, changes } = await answer.json();
  if (format !== 1) return null;
  const seen = memory(page, edition);
  const known = seen.read();
  const all = changes.map(({ key }) => key);
  if (!known) seen.write(all);
  const fresh = known ? changes.filter(({ key }) => !known.has(key)) : [];
  if (!fresh.length) return null;

  let mine = new Set();
  const list = made("div", "", "prg-news");
  list.id = "news";
  list.hidden = true;
  const opener = button(said.news.replace("{number}", fresh.length), () => {
    list.hidden = !list.hidden;
    opener.setAttribute("aria-expanded", String(!list.hidden));
    if (list.hidden) return;
    const lines = made("ul");
    lines.setAttribute("role", "list");
    lines.append(...fresh.map((change) => line(change, cards, mine)));
    list.replaceChildren(lines, button(said.seen, forget));
  });
  opener.className = "prg-fresh";
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", list.id);
  page.querySelector(".prg-tools").after(list);

  function forget() {
    seen.write(all);
    list.remove();
    for (const hint of page.querySelectorAll(".prg-hint")) hint.remove();
    done();
    page.querySelector(".prg-choose button")?.focus();
  }

  /* On the cards of one's own sessions; that one is cancelled, its card says anyway. */
  function hints(kept) {
    mine = kept;
    for (const hint of page.querySelectorAll(".prg-hint")) hint.remove();
    for (const change of fresh) {
      const told = change.kinds.some((kind) => kind !== "cancelled" && kind !== "new");
      const card = told && mine.has(change.id) && cards.find(({ id }) => id === change.id);
      if (card) card.element.append(made("p", change.words.join(". "), "prg-hint"));
    }
  }

  return { button: opener, hints };
}
