/* Finds pages of the programme; loaded when a reader opens the search, and on its own page.
 *
 * The index lies in pieces below `search/` of a language: see `search/index.py`. A piece is fetched once, when somebody
 * types a word that lies in it, and the records of what is shown. Nothing that is typed leaves the browser.
 */
const NAMES = 10;
const NEAR = 4;
const TEXT = 1;
const MOST_PIECES = 6;
const MOST_WORDS = 8;

const LETTERS = {
  æ: "ae", ø: "o", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ŋ: "n", ı: "i", ŧ: "t", ß: "ss", ς: "σ",
  ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ک: "ك", ـ: "",
};
const MARK = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
const DIGIT = /[٠-٩۰-۹]/g;
const bare = (text) =>
  text.normalize("NFKD").replace(MARK, "").toLowerCase()
    .replace(/[^\0-~]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGIT, (digit) => digit.codePointAt(0) & 15)
    .normalize("NFC");

/* As the build folds: in small letters, without accents, in one form of each letter. */
function fold(text) {
  let folded = bare(text);
  for (let again = bare(folded); again !== folded; again = bare(folded)) folded = again;
  return folded;
}

const wordsOf = (text) => [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu))].slice(0, MOST_WORDS);
const unarticled = (word) => word.replace(/^(?:[وفبك]?ال|لل)(?=[\p{L}\p{N}]{2})/u, "");

/* Whether one word becomes the other by so many letters more, less or other. */
function near(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return false;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
    row = next;
  }
  return row[other.length] <= most;
}

/* What an index below an address finds. */
export function finder(root) {
  const pieces = new Map();
  let table;

  const fetched = async (path, cache) => {
    const answer = await fetch(new URL(`search/${path}`, root), { cache, credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return answer;
  };

  const ready = () => {
    table ??= fetched("index.json", "no-cache").then((answer) => answer.json());
    table.catch(() => (table = undefined));
    return table;
  };

  const piece = (name, read) => {
    if (!pieces.has(name)) {
      const found = fetched(name, "default").then(read);
      found.catch(() => pieces.delete(name));
      pieces.set(name, found);
    }
    return pieces.get(name);
  };

  /* The lines of the pieces in which words with a beginning lie: the first of them, if they are many. */
  const lines = async (start) => {
    const { words, version } = await ready();
    const after = (text) => words.filter((first) => first <= text).length - 1;
    const from = Math.max(after(start), 0);
    const to = Math.min(after(`${start}\uffff`), from + MOST_PIECES - 1);
    const asked = [];
    for (let at = from; at <= to; at += 1) asked.push(piece(`w${at}.${version}.txt`, async (answer) => (await answer.text()).split("\n")));
    return (await Promise.all(asked)).flat();
  };

  const score = (found, line, factor) => {
    const [, ...lists] = line.split("\t");
    [NAMES, NEAR, TEXT].forEach((weight, at) => {
      if (!lists[at] || lists[at] === "*") return;
      let number = 0;
      for (const step of lists[at].split(" ")) {
        number += parseInt(step, 36);
        found.set(number, Math.max(found.get(number) ?? 0, weight * factor));
      }
    });
  };

  /* Records with words that begin so; else with the word in another ending, or with a slip of the finger. */
  const having = async (typed) => {
    const found = new Map();
    let everywhere = false;
    for (const start of new Set([typed, unarticled(typed)])) {
      for (const line of await lines(start)) {
        if (!line.startsWith(start)) continue;
        const word = line.split("\t", 1)[0];
        everywhere ||= word === start && line.includes("\t*");
        score(found, line, word === start ? 1 : 0.4 + (0.4 * start.length) / word.length);
      }
    }
    if (!found.size && !everywhere) await loosely(typed, found);
    return { found, everywhere };
  };

  const loosely = async (typed, found) => {
    for (let cut = 1; cut <= 3 && typed.length - cut >= 4 && !found.size; cut += 1) {
      const stem = typed.slice(0, -cut);
      for (const line of await lines(stem)) {
        const word = line.split("\t", 1)[0];
        if (word.startsWith(stem) && word.length <= stem.length + 3) score(found, line, 0.3);
      }
    }
    if (found.size || typed.length < 4) return;
    for (const line of await lines(typed.slice(0, 2)))
      if (near(line.split("\t", 1)[0], typed, typed.length < 8 ? 1 : 2)) score(found, line, 0.2);
  };

  /* Numbers of records by kind, the best first; those with some of the words where none has all. */
  const search = async (query) => {
    const typed = wordsOf(query);
    const { kinds } = await ready();
    const each = await Promise.all(typed.map(having));
    const asking = each.filter((one) => !one.everywhere || typed.length === 1);
    const needed = asking.length ? asking : each;
    const scores = new Map();
    const hits = new Map();
    for (const one of each)
      for (const [number, worth] of one.found) {
        scores.set(number, (scores.get(number) ?? 0) + worth);
        if (needed.includes(one)) hits.set(number, (hits.get(number) ?? 0) + 1);
      }
    const most = Math.max(0, ...hits.values());
    const numbers = [...hits.keys()].filter((number) => hits.get(number) === most);
    numbers.sort((one, other) => scores.get(other) - scores.get(one) || one - other);
    let start = 0;
    const groups = kinds.map(([kind, label, size]) => {
      const group = { kind, label, numbers: numbers.filter((number) => number >= start && number < start + size) };
      start += size;
      return group;
    });
    const shown = groups.filter((group) => group.numbers.length);
    const best = (group) => scores.get(group.numbers[0]);
    shown.sort((one, other) => best(other) - best(one));
    const everywhere = each.length > 0 && each.every((one) => one.everywhere);
    return { groups: shown, count: numbers.length, typed, everywhere, partly: most > 0 && most < needed.length };
  };

  const records = async (numbers) => {
    const { block, version } = await ready();
    const at = (number) => piece(`r${Math.floor(number / block)}.${version}.json`, (answer) => answer.json());
    return Promise.all(numbers.map(async (number) => (await at(number))[number % block]));
  };

  /* Another build may have taken the place of the one whose table we have. */
  const again = async (deed) => {
    try {
      return await deed();
    } catch {
      table = undefined;
      return deed();
    }
  };

  return {
    fold,
    begins: (written, typed) => fold(written).startsWith(typed) || unarticled(fold(written)).startsWith(typed),
    ready: () => again(ready),
    search: (query) => again(() => search(query)),
    records: (numbers) => again(() => records(numbers)),
  };
}
