/* Fields in which a reader says of each objective of a page how well they can do it, before and after. */
const STEPS = ["before", "after"];

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

function one(section, book) {
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

export const assess = (sections) => sections.forEach(([section, book]) => one(section, book));
