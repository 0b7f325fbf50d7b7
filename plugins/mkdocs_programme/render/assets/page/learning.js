/* What a reader notes on their own learning. It is kept in their browser, and nothing is ever sent.
 *
 * [data-prg-assess]  on pages of sessions and objectives: fields for each objective
 * [data-prg-record]  one page per language: all that was noted, to print or save
 * Both say with data-root where the site begins, so that sites on one host keep apart.
 */
(() => {
  "use strict";

  const STEPS = ["before", "after"];

  function notebook(root) {
    const key = `programme.learning:${new URL(root, location.href).pathname}`;
    return {
      read() {
        try {
          const read = JSON.parse(localStorage.getItem(key) || "{}");
          return read && typeof read === "object" && !Array.isArray(read) ? read : {};
        } catch {
          return {};
        }
      },
      write(notes) {
        try {
          if (Object.keys(notes).length) localStorage.setItem(key, JSON.stringify(notes));
          else localStorage.removeItem(key);
          return true;
        } catch {
          return false;
        }
      },
    };
  }

  function fill(entry, note) {
    entry.querySelector("[name=goal]").checked = Boolean(note.goal);
    for (const step of STEPS) entry.querySelector(`[name=${step}]`).value = note[step] || "";
  }

  function noted(entry, section) {
    const note = { goal: entry.querySelector("[name=goal]").checked };
    for (const step of STEPS) note[step] = entry.querySelector(`[name=${step}]`).value;
    if (!note.goal && STEPS.every((step) => !note[step])) return null;
    return {
      ...note,
      statement: entry.querySelector("[data-statement]").textContent,
      language: entry.dataset.lang,
      where: section.dataset.where,
      whereLanguage: section.dataset.whereLang,
      page: location.pathname,
      day: new Date().toISOString().slice(0, 10),
    };
  }

  function assess(section) {
    const book = notebook(section.dataset.root);
    const kept = section.querySelector(".prg-kept");
    const entries = [...section.querySelectorAll("[data-objective]")];
    const show = () => {
      const notes = book.read();
      for (const entry of entries) fill(entry, notes[entry.dataset.objective] || {});
    };
    show();
    section.classList.add("prg-ready");
    section.addEventListener("change", (event) => {
      const entry = event.target.closest("[data-objective]");
      if (!entry) return;
      const notes = book.read(); // another tab may have written meanwhile
      const note = noted(entry, section);
      if (note) notes[entry.dataset.objective] = note;
      else delete notes[entry.dataset.objective];
      kept.textContent = book.write(notes) ? kept.dataset.kept : kept.dataset.lost;
    });
    window.addEventListener("storage", show);
    window.addEventListener("pageshow", (event) => event.persisted && show());
  }

  function words(element, text, language) {
    element.textContent = text || "";
    if (language && language !== document.documentElement.lang) {
      element.lang = language;
      element.dir = "auto";
    }
  }

  function here(address) {
    const url = new URL(String(address || ""), location.href);
    return url.origin === location.origin ? url.href : location.href;
  }

  function record(page) {
    const book = notebook(page.dataset.root);
    const steps = [...page.querySelectorAll("[data-steps] li")].map((step) => step.textContent);
    const some = page.querySelector("[data-some]");
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
      for (const name of STEPS) made.querySelector(`[data-${name}]`).textContent = step(note[name]);
      return made;
    }

    function show() {
      const notes = sorted();
      page.querySelector("[data-none]").hidden = notes.length > 0;
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
        const none = page.querySelector("[data-none]");
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

  const plain = (element) => element.textContent.trim();

  function start() {
    document.querySelectorAll("[data-prg-assess]:not(.prg-ready)").forEach(assess);
    document.querySelectorAll("[data-prg-record]").forEach(record);
  }

  programme.start(start);
})();
