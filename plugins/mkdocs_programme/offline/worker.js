/* Keeps the programme readable without a network. The build puts the list of what is kept in the place of `null`.
 *
 * Pages come from the network if it answers within three seconds, else from what was saved. Files whose name changes
 * with their content come from what was saved. Nothing of another host or of another site on this host is touched,
 * and no page is ever loaded again under its reader's hands.
 *
 *   up         the way from this script to the root of the site, such as `../`
 *   folders    the first pieces of all paths of the site, so that neighbours on the same host are left alone
 *   offline    the page that stands in for one that is not saved
 *   first      [path, hash] of what must be there before this worker begins: its pages and what they are drawn with
 *   more       [path, hash] of the rest, in the order of importance; a page asks for it once it stands
 */
"use strict";

const SITE = null;
const PATIENCE = 3000;
const FORMAT = "1";
const HERE = new URL("./", self.location).pathname;
const ROOT = new URL(SITE.up || "./", self.location).pathname;
const OURS = `programme ${HERE}#`;
const STORE = OURS + FORMAT;
const HASHED = /\.[0-9a-f]{8}\.(min\.)?(css|js|json|png|svg|txt)$/;

const plain = (path) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
const EVERYTHING = [...SITE.first, ...SITE.more];
const LISTED = new Map(EVERYTHING.map(([path, hash]) => [plain(path), { path, hash }]));
const FOLDERS = new Set(["", ...SITE.folders]);

/* The path below the root of the site; nothing where a request is for somebody else. */
function below(url) {
  const path = plain(url.pathname);
  const root = plain(ROOT);
  if (url.origin !== self.location.origin || !path.startsWith(root)) return undefined;
  const rest = path.slice(root.length).replace(/(^|\/)index\.html$/, "$1");
  return FOLDERS.has(rest.split("/")[0]) ? rest : undefined;
}

const saved = async (path) => (await caches.open(STORE)).match(ROOT + path);

async function save(path, hash, answer) {
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  headers.set("x-programme-hash", hash);
  headers.set("x-programme-saved", new Date().toISOString());
  const copy = new Response(await answer.blob(), { headers });
  await (await caches.open(STORE)).put(ROOT + path, copy);
}

const whole = (answer) => answer.status === 200 && answer.type === "basic" && !answer.redirected;

/* Fetch what is not there yet as the list wants it; whether it could be had. */
async function bring([path, hash]) {
  const before = await saved(path);
  if (before?.headers.get("x-programme-hash") === hash) return true;
  const answer = await fetch(ROOT + path, { cache: HASHED.test(path) ? "default" : "no-cache", credentials: "same-origin" });
  if (answer.status !== 200) return false;
  await save(path, hash, answer);
  return true;
}

/* In a crowded hall, and where its page is left meanwhile, one request of many is lost: it is asked for once more. */
const insist = (entry) => bring(entry).catch(() => patience().then(() => bring(entry)));

async function begin() {
  const brought = await Promise.all(SITE.first.map(insist));
  if (brought.includes(false)) throw new Error("not all of the site is there yet");
  await self.skipWaiting();
}

/* One after another, so that a crowded hall has room for others; what is old goes when all that is new is there. */
async function fill() {
  let all = true;
  for (const entry of EVERYTHING) all = (await insist(entry)) && all;
  if (!all) return;
  const store = await caches.open(STORE);
  const wanted = new Set(EVERYTHING.map(([path]) => new URL(ROOT + path, self.location).href));
  for (const request of await store.keys()) if (!wanted.has(request.url)) await store.delete(request);
}

let filling;
function filled() {
  filling ??= fill()
    .catch(() => {})
    .finally(() => {
      filling = undefined;
    });
  return filling;
}

async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== STORE) await caches.delete(name);
  await self.clients.claim();
}

const patience = () => new Promise((resolve) => setTimeout(resolve, PATIENCE));

/* From the network, and saved anew where the list has it; nothing where it takes too long and there is a copy. */
async function asked(event, entry, copy) {
  const answer = fetch(event.request);
  const kept = answer.then((found) => entry && whole(found) && save(entry.path, copy?.headers.get("x-programme-hash") ?? entry.hash, found.clone()));
  event.waitUntil(kept.catch(() => {}));
  const found = await (copy ? Promise.race([answer, patience()]) : answer);
  return found && copy && found.status >= 500 ? undefined : found;
}

/* A saved page, which knows how old it is. */
async function dated(copy) {
  const when = new Date(copy.headers.get("x-programme-saved")).toISOString();
  const html = (await copy.text()).replace(/<html\b/i, `$& data-prg-saved="${when}"`);
  return new Response(html, { headers: copy.headers });
}

/* Where a reader goes whose page is not saved: to the address with its slash, or to the page that says what is. */
async function elsewhere(url, path) {
  const whole = LISTED.get(`${path}/`);
  if (whole && (await saved(whole.path))) return Response.redirect(ROOT + whole.path + url.search);
  if (!(await saved(SITE.offline))) return Response.error();
  return Response.redirect(`${ROOT}${SITE.offline}#from=${encodeURIComponent(url.pathname + url.search)}`);
}

async function page(event, path, entry) {
  const copy = entry && (await saved(entry.path));
  if (copy && entry.path === SITE.offline) return copy;
  try {
    const found = await asked(event, entry, copy);
    if (found) return found;
  } catch {
    // Told below.
  }
  return copy ? dated(copy) : elsewhere(new URL(event.request.url), path);
}

async function unchanging(event, path) {
  const copy = await saved(path);
  if (copy) return copy;
  const answer = await fetch(event.request);
  if (whole(answer)) event.waitUntil(save(path, "", answer.clone()).catch(() => {}));
  return answer;
}

async function other(event, entry) {
  const copy = await saved(entry.path);
  const found = await asked(event, entry, copy).catch(() => undefined);
  return found ?? copy ?? Response.error();
}

self.addEventListener("install", (event) => event.waitUntil(begin()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  // A page that was on its way while this worker took over is nobody's yet.
  if (event.data === "fill") event.waitUntil(self.clients.claim().then(filled));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.method === "GET" && !request.headers.has("range") ? below(new URL(request.url)) : undefined;
  if (path === undefined) return;
  const entry = LISTED.get(path);
  if (request.mode === "navigate") event.respondWith(page(event, path, entry));
  else if (HASHED.test(path)) event.respondWith(unchanging(event, entry?.path ?? path));
  else if (entry) event.respondWith(other(event, entry));
});
