/* The link to one's own programme: as a code for another's camera, as text to copy, and on paper. */

function made(tag, text, name) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (name) element.className = name;
  return element;
}

/* Dark on light in every scheme, with four modules of light around it: readers need both (ISO/IEC 18004 §6.3.8). */
function drawing(rows, words) {
  const space = "http://www.w3.org/2000/svg";
  const size = rows.length + 8;
  const svg = document.createElementNS(space, "svg");
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": words, "shape-rendering": "crispEdges" }))
    svg.setAttribute(name, value);
  const shape = (tag, more) => {
    const element = document.createElementNS(space, tag);
    for (const [name, value] of Object.entries(more)) element.setAttribute(name, value);
    svg.append(element);
  };
  const dark = rows.flatMap((row, y) => [...row.matchAll(/1+/g)].map((run) => `M${run.index + 4} ${y + 4}h${run[0].length}v1h-${run[0].length}z`));
  shape("rect", { width: size, height: size, fill: "#fff" });
  shape("path", { d: dark.join(""), fill: "#000" });
  return svg;
}

/* Opens it above the page; `opener` gets the focus back. A link that is too long for a code is only text. */
export function dialog(page, link, qr, said, opener) {
  const box = made("dialog", "", "prg-share");
  const head = made("h2", said.share);
  head.id = "share";
  box.setAttribute("aria-labelledby", head.id);
  const field = made("input");
  field.value = link;
  field.readOnly = true;
  field.setAttribute("aria-label", said.link);
  const status = made("p", "", "prg-detail");
  status.setAttribute("role", "status");
  const button = (text, deed) => {
    const element = made("button", text);
    element.type = "button";
    element.addEventListener("click", deed);
    return element;
  };
  const copy = button(said.copy, async () => {
    try {
      await navigator.clipboard.writeText(link);
      status.textContent = said.copied;
    } catch {
      field.select();
    }
  });
  const deeds = made("p", "", "prg-deeds");
  deeds.append(copy, button(said.print, () => print()), button(said.close, () => box.close()));
  const rows = qr(link);
  box.append(head, made("p", said.told), ...(rows ? [drawing(rows, said.code)] : []), field, made("p", link, "prg-typed"), deeds, status);
  box.addEventListener("close", () => {
    box.remove();
    opener.focus();
  });
  page.append(box);
  box.showModal();
}
