/* All that a reader has noted on their own learning: as a table to print, or to save as text or for a spreadsheet. */
const plain = (element) => element.textContent.trim();

function words(element, text, language) {
  element.textContent = text || "";
  if (language && language !== document.documentElement.lang) {
    element.lang = language;
    element.dir = "auto";
  }
}

const here = (address) => {
  const url = new URL(address || "", location.href);
  return url.origin === location.origin ? url.href : location.href;
};

function one(page, book) {
  const steps = [...page.querySelectorAll("[data-steps] li")].map(plain);
  const some = page.querySelector("[data-some]");
  const none = page.querySelector("[data-none]");
  const language = document.documentElement.lang || undefined;
  const step = (value) => steps[Number(value) - 1] || "";

  function sorted() {
    const notes = Object.entries(book.read()).filter(([, note]) => note && typeof note === "object");
    const order = new Intl.Collator(language).compare;
    return notes.sort(([a, one], [b, two]) => order(one.where || "", two.where || "") || order(a, b));
  }

  function row(objective, note) {
    const made = page.querySelector("template").content.cloneNode(true);
    const link = made.querySelector("a");
    words(link, note.statement || objective, note.language);
    link.href = here(note.page);
    words(made.querySelector(".prg-detail"), note.where, note.whereLanguage);
    const goal = made.querySelector("[data-goal]");
    goal.textContent = note.goal ? goal.dataset.goal : "";
    for (const name of ["before", "after"]) made.querySelector(`[data-${name}]`).textContent = step(note[name]);
    return made;
  }

  function show() {
    const notes = sorted();
    none.hidden = notes.length > 0;
    some.hidden = notes.length === 0;
    page.querySelector("tbody").replaceChildren(...notes.map(([id, note]) => row(id, note)));
    page.querySelector(".prg-day").textContent = new Date().toLocaleDateString(language, { dateStyle: "long" });
  }

  function table() {
    const lines = [...page.querySelectorAll("thead tr, tbody tr")].map((line) => [...line.cells]);
    return lines.map((cells) => cells.flatMap((cell, at) => (at ? [plain(cell)] : named(cell))));
  }

  function named(cell) {
    const link = cell.querySelector("a");
    return link ? [link.textContent, plain(cell.querySelector(".prg-detail")), link.href] : [plain(cell), "", ""];
  }

  function text() {
    const name = page.querySelector("#record\\.name").value;
    const heads = table()[0].slice(3);
    const told = table().slice(1).map(([statement, where, address, ...cells]) => {
      const said = cells.map((cell, at) => cell && `  ${heads[at]}: ${cell}`).filter(Boolean);
      return [statement, where && `  ${where}`, `  ${address}`, ...said].filter(Boolean).join("\n");
    });
    const title = page.querySelector("h1").textContent;
    return [title, name, page.querySelector(".prg-day").textContent, ...told].filter(Boolean).join("\n\n") + "\n";
  }

  function csv() {
    // A spreadsheet would run what begins with one of these signs as a formula.
    const safe = (cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
    const quoted = (cell) => `"${safe(cell).replaceAll('"', '""')}"`;
    return "\ufeff" + table().map((cells) => cells.map(quoted).join(",")).join("\r\n") + "\r\n";
  }

  function save(name, type, content) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  const deeds = {
    print: () => window.print(),
    text: () => save("learning.txt", "text/plain;charset=utf-8", text()),
    table: () => save("learning.csv", "text/csv;charset=utf-8", csv()),
    delete: () => {
      book.write({});
      show();
      none.tabIndex = -1;
      none.focus();
    },
  };
  page.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) deeds[button.dataset.do]();
  });
  window.addEventListener("storage", show);
  show();
}

export const record = (pages) => pages.forEach(([page, book]) => one(page, book));
