/* The page that lists what this browser has saved, where a reader can have it forgotten, or saved again. */
async function show(page, refused) {
  const from = new URLSearchParams(location.hash.slice(1)).get("from") ?? "";
  const way = page.querySelector("[data-from]");
  if (/^\/(?![/\\])/.test(from)) way.querySelector("a").href = from;
  way.hidden = !way.querySelector("a[href^='/']");
  const found = [...page.querySelectorAll("[data-kept]")];
  let shown = 0;
  for (const one of found) {
    one.hidden = !(await caches.match(one.querySelector("a").pathname));
    shown += one.hidden ? 0 : 1;
  }
  for (const part of page.querySelectorAll("section")) part.hidden = !part.querySelector("[data-kept]:not([hidden])");
  const status = page.querySelector("[role=status]");
  status.textContent = shown ? status.dataset.said.replace("{shown}", shown).replace("{all}", found.length) : status.dataset.none;
  page.querySelector("[data-do=forget]").hidden = !shown;
  page.querySelector("[data-do=save]").hidden = !refused();
}

async function forget({ scope, workers, refused }) {
  refused("no");
  for (const held of await workers.getRegistrations()) if (new URL(held.scope).pathname === scope) await held.unregister();
  for (const name of await caches.keys()) if (name.startsWith(`programme ${scope}#`)) await caches.delete(name);
}

export function list(page, saving) {
  const again = async (deed) => {
    await deed;
    show(page, saving.refused);
  };
  page.querySelector("[data-do=forget]").addEventListener("click", () => again(forget(saving)));
  page.querySelector("[data-do=save]").addEventListener("click", () => again((saving.refused("yes"), saving.begin())));
  again();
  const watching = setInterval(() => (page.isConnected ? again() : clearInterval(watching)), 3000);
}
