/* Choosing among the entries of a list.
 *
 * <form data-prg-filter="ID" hidden> stands before the list with that id; the form is shown by this script alone, so
 * that without it the list is simply whole. Each field's name is that of a trait: <select name="year"> is held against
 * data-year="1998" of an entry, or one of several: data-author="berg a|ek b". A field of the type search is held
 * against the words of an entry, accents and capitals aside. The choice is kept in the address, so that it can be sent
 * to somebody. Headings right before a list that is empty are hidden with it, and so are <details> around one; those that
 * hold something are opened while something is chosen. [role=status] says how much is shown.
 */
(() => {
  "use strict";
  const { fold } = programme;

  const begin = (form) => {
    const list = document.getElementById(form.dataset.prgFilter);
    if (!list || form.dataset.begun) return;
    form.dataset.begun = "yes";
    const entries = [...list.querySelectorAll(":scope > li, :scope ul > li, :scope ol > li, :scope [data-prg-entry]")]
      .filter((entry) => !entry.parentElement.closest("li, [data-prg-entry]"));
    const words = new Map(entries.map((entry) => [entry, fold(entry.textContent)]));
    const fields = [...form.elements].filter((field) => field.name);
    const status = form.querySelector("[role=status]");

    const fits = (entry) => fields.every((field) => {
      if (!field.value) return true;
      if (field.type === "search") return fold(field.value).split(/\s+/).every((word) => words.get(entry).includes(word));
      return (entry.dataset[field.name] ?? "").split("|").includes(field.value);
    });

    const apply = () => {
      let shown = 0;
      for (const entry of entries) {
        entry.hidden = !fits(entry);
        shown += entry.hidden ? 0 : 1;
      }
      const chosen = fields.some((field) => field.value);
      for (const inner of list.querySelectorAll("ul, ol")) {
        const empty = !inner.querySelector(":scope > :not([hidden])");
        const group = inner.closest("details");
        inner.hidden = empty;
        if (/^H[2-6]$/.test(inner.previousElementSibling?.tagName ?? "")) inner.previousElementSibling.hidden = empty;
        if (!group) continue;
        group.hidden = empty;
        // What a choice has opened, its end closes; what the reader opened stays.
        if (chosen && !group.open) group.dataset.opened = "yes";
        if (chosen || group.dataset.opened) group.open = chosen;
        if (!chosen) delete group.dataset.opened;
      }
      const said = status.dataset.said.replace("{shown}", shown).replace("{all}", entries.length);
      status.textContent = shown ? said : status.dataset.none;
      form.querySelector("[type=reset]").disabled = !chosen;
    };

    const keep = () => {
      const address = new URL(location.href);
      for (const field of fields) {
        if (field.value) address.searchParams.set(field.name, field.value);
        else address.searchParams.delete(field.name);
      }
      history.replaceState(history.state, "", address);
    };

    const asked = new URL(location.href).searchParams;
    for (const field of fields) {
      const value = asked.get(field.name) ?? "";
      field.value = value;
      if (field.value !== value) field.value = "";
    }
    form.addEventListener("input", () => { apply(); keep(); });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => { apply(); keep(); fields[0]?.focus(); }));
    form.hidden = false;
    apply();
  };

  const start = () => document.querySelectorAll("form[data-prg-filter]").forEach(begin);
  programme.start(start);
})();
