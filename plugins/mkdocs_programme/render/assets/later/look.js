/* The search as a reader sees it: in a dialog over any page, or in the page of its own. */
const FEW = 5;
const MANY = 20;
const PAUSE = 90;
const KEY = "programme.search.key";

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

const words = (told, tag = "bdi") => (Array.isArray(told) ? element(tag, { lang: told[1] || undefined, dir: "auto" }, told[0]) : element(tag, {}, told));

/* Words in which what was typed is marked. */
function marked(told, typed, begins) {
  const holder = words(told, "span");
  const pieces = holder.textContent.split(/([\p{L}\p{M}\p{N}]+)/u);
  const hit = (piece) => typed.some((word) => begins(piece, word));
  holder.replaceChildren(...pieces.map((piece, at) => (at % 2 && hit(piece) ? element("mark", {}, piece) : piece)));
  return holder;
}

/* The field, what is found, and how one walks through it. */
function panel(finder, way, changed) {
  const id = `prg-find-${Math.random().toString(36).slice(2, 8)}`;
  const field = element("input", { type: "search", id, enterkeyhint: "search", autocomplete: "off", autocapitalize: "off", spellcheck: "false" });
  const label = element("label", { for: id, class: "prg-visually-hidden" }, way.said.label);
  const form = element("form", { role: "search", "aria-label": way.said.label }, label, field);
  const status = element("p", { role: "status", class: "prg-find-status" });
  const results = element("div", { class: "prg-find-results" });
  const wide = new Map();
  let turn = 0;
  let pending = Promise.resolve();
  let waiting;

  const entry = ([path, title, details, off], typed) => {
    const link = element("a", { href: new URL(path, way.root).href }, marked(title, typed, finder.begins));
    const line = element("p", { class: "prg-find-details" }, ...details.map((one) => element("span", {}, words(one))));
    return element("li", {}, link, off ? element("strong", { class: "prg-find-off" }, off) : undefined, details.length ? line : undefined);
  };

  const section = (group, records, typed, said) => {
    const name = `${id}-${group.kind}`;
    const list = element("ul", { role: "list", "aria-labelledby": name }, ...records.map((record) => entry(record, typed)));
    const count = element("span", { class: "prg-find-count" }, String(group.numbers.length));
    const made = element("section", {}, element("h2", { id: name }, group.label, " ", count), list);
    if (records.length < group.numbers.length) {
      const more = element("button", { type: "button", "aria-describedby": name }, said.more);
      more.addEventListener("click", async () => {
        const before = records.length;
        wide.set(group.kind, before + MANY);
        await show();
        document.getElementById(name)?.parentElement.querySelectorAll("li > a")[before]?.focus();
      });
      made.append(more);
    }
    return made;
  };

  const draw = async (mine) => {
    const query = field.value.trim();
    const { said } = await finder.ready();
    const { groups, count, typed, partly, everywhere } = await finder.search(query);
    const few = groups.length > 1 ? FEW : MANY;
    const shown = groups.map((group) => group.numbers.slice(0, wide.get(group.kind) ?? few));
    const records = await Promise.all(shown.map((numbers) => finder.records(numbers)));
    if (mine !== turn) return;
    results.replaceChildren(...groups.map((group, at) => section(group, records[at], typed, said)));
    results.dataset.query = query;
    const told = partly ? `${said.partly} ` : "";
    if (!typed.length) status.textContent = said.hint;
    else if (count) status.textContent = told + said.found.replace("{count}", count);
    else status.textContent = everywhere ? said.everywhere : said.none.replace("{query}", query);
  };

  const show = () => {
    const mine = (turn += 1);
    pending = draw(mine).catch(() => {
      if (mine !== turn) return;
      results.replaceChildren(element("p", {}, element("a", { href: way.page }, way.said.lists)));
      status.textContent = way.said.failed;
    });
    return pending;
  };

  const first = () => results.querySelector("li > a");
  field.addEventListener("input", () => {
    wide.clear();
    changed(field.value);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      show();
    }, PAUSE);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (waiting) {
      clearTimeout(waiting);
      waiting = undefined;
      show();
    }
    await pending;
    first()?.focus();
  });
  const walk = (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [field, ...results.querySelectorAll("a, button")];
    const next = stops[stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next || !stops.includes(document.activeElement)) return;
    event.preventDefault();
    next.focus();
  };
  return {
    pieces: [form, status, results],
    field,
    walk,
    ask(query) {
      field.value = query;
      wide.clear();
      return show();
    },
  };
}

/* A key that opens the search may be in somebody's way, who speaks to the machine or types with a stick. */
function keySwitch(said) {
  const read = () => {
    try {
      return localStorage.getItem(KEY) !== "no";
    } catch {
      return undefined;
    }
  };
  if (read() === undefined) return undefined;
  const box = element("input", { type: "checkbox" });
  box.checked = read();
  box.addEventListener("change", () => localStorage.setItem(KEY, box.checked ? "yes" : "no"));
  return element("label", { class: "prg-find-key" }, box, " ", said.key);
}

function state(query) {
  const { prgSearch, ...rest } = history.state ?? {};
  if (query !== undefined || prgSearch !== undefined) history.replaceState(query === undefined ? rest : { ...rest, prgSearch: query }, "");
}

function dialog(finder, way) {
  const page = element("a", { href: way.page, class: "prg-find-page" }, way.said.lists);
  const aim = (query) => {
    const to = new URL(way.page);
    if (query.trim()) to.searchParams.set("q", query.trim());
    page.href = to.href;
  };
  const found = panel(finder, way, aim);
  const close = element("button", { type: "button", class: "prg-find-close", "aria-label": way.said.close }, "\u00d7");
  const foot = element("p", { class: "prg-find-foot" }, page);
  const made = element("dialog", { class: "prg-find", "aria-label": way.said.label }, element("div", { class: "prg-find-bar" }, found.pieces[0], close), ...found.pieces.slice(1), foot);
  let followed = false;
  finder.ready().then(({ said }) => foot.append(...[keySwitch(said)].filter(Boolean)), () => {});
  close.addEventListener("click", () => made.close());
  made.addEventListener("keydown", (event) => {
    found.walk(event);
    if (event.key !== "Escape") return;
    event.preventDefault();
    made.close();
  });
  made.addEventListener("click", (event) => {
    if (event.target === made) made.close();
    if (!event.target.closest("a") || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    followed = true;
    state(found.field.value);
    made.close();
  });
  made.addEventListener("close", () => {
    if (!followed) state();
    followed = false;
  });
  document.body.append(made);
  return {
    open(asked) {
      if (!made.open) made.showModal();
      found.field.focus();
      if (asked !== undefined) aim(asked);
      found.ask(asked ?? found.field.value);
      found.field.select();
    },
  };
}

/* The search in its own page: what is asked stands in the address, so that it can be sent to somebody. */
function standing(finder, way, place) {
  const keep = (query) => {
    const address = new URL(location.href);
    if (query.trim()) address.searchParams.set("q", query.trim());
    else address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
  };
  const found = panel(finder, way, keep);
  place.replaceChildren(...found.pieces);
  place.addEventListener("keydown", found.walk);
  place.hidden = false;
  return { field: found.field, asked: found.ask(new URL(location.href).searchParams.get("q") ?? "") };
}

/* Both share what has been fetched; on the page of the search no dialog opens over it. */
export function begin(finder, way) {
  let over;
  let here;
  return {
    open(asked) {
      if (here?.field.isConnected) {
        here.field.focus();
        here.field.select();
        return;
      }
      over ??= dialog(finder, way);
      over.open(asked);
    },
    /* The field stands in its page, and the first answer below it. */
    stand(place) {
      if (!place.childElementCount) here = standing(finder, way, place);
      return here.asked;
    },
  };
}
