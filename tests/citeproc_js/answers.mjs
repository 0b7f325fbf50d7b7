// Writes tests/golden/citing/answers.json: what citeproc-js makes of the works of works.json in our styles.
// The tests compare our own answers with that file and need no Node. Run this again after a change of a style:
//
//     npm install --prefix tests/citeproc_js
//     LOCALES=$(python -c 'import citeproc; print(citeproc.LOCALES_PATH)') node tests/citeproc_js/answers.mjs
//
// Both processors get the same locales, those that citeproc-py comes with.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = process.env.NODE_MODULES ?? path.join(here, "node_modules");
const CSL = createRequire(path.join(path.resolve(modules), "x.js"))("citeproc");
const golden = path.join(here, "..", "golden", "citing");
const styles = path.join(here, "..", "..", "plugins", "mkdocs_programme", "citing", "styles");
const works = JSON.parse(readFileSync(path.join(golden, "works.json"), "utf8"));
const byId = Object.fromEntries(works.map((work) => [work.id, work]));
const locale = (tag) => readFileSync(path.join(process.env.LOCALES, `locales-${tag}.xml`), "utf8");

const entry = (html) => html
  .replace(/<div class="csl-left-margin">.*?<\/div>/s, "")
  .replace(/<\/?div[^>]*>/g, "").trim()
  .replace(/&#(\d+);/g, (_, number) => String.fromCharCode(number)).replace(/&amp;/g, "&");

const answers = {};
for (const style of ["vancouver", "apa"]) {
  const csl = readFileSync(path.join(styles, `${style}.csl`), "utf8");
  for (const tag of ["en-GB", "sv-SE"]) {
    const engine = new CSL.Engine({ retrieveLocale: locale, retrieveItem: (id) => ({ ...byId[id] }) }, csl, tag, true);
    engine.opt.development_extensions.wrap_url_and_doi = false;
    engine.updateItems(works.map((work) => work.id));
    const [about, entries] = engine.makeBibliography();
    const found = {};
    about.entry_ids.forEach(([id], at) => { found[id] = { entry: entry(entries[at]) }; });
    for (const work of works) {
      const said = (more) => entry(engine.makeCitationCluster([{ id: work.id, ...more }]));
      found[work.id].cited = said({});
      found[work.id].page = said({ locator: "4", label: "page" });
      found[work.id].pages = said({ locator: "4-5", label: "page" });
      found[work.id].quiet = said({ "suppress-author": true });
    }
    answers[`${style} ${tag}`] = found;
  }
}
writeFileSync(path.join(golden, "answers.json"), `${JSON.stringify(answers, null, 1)}\n`);
