/* Takes the place of a worker that an earlier build left in readers' browsers: empties its store, and goes. */
"use strict";

const OURS = `programme ${new URL("./", self.location).pathname}#`;

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
  await self.registration.unregister();
}

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(leave()));
