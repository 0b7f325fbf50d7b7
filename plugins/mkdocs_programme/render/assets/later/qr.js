/* A text as a QR code (ISO/IEC 18004): bytes in UTF-8, error correction level M, the smallest version that holds them.
 *
 * qr(text) → rows of “0” and “1” without the light border; null for what even version 40 cannot hold
 */

/* Table 9, level M, by version: codewords for correction in each block, and how many blocks there are. */
const CORRECTING = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, ...Array(19).fill(28)];
const BLOCKS = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];

/* §6.10: which modules a mask turns over, by row and column. */
const MASKS = [
  (y, x) => (y + x) % 2,
  (y) => y % 2,
  (y, x) => x % 3,
  (y, x) => (y + x) % 3,
  (y, x) => ((y >> 1) + ((x / 3) | 0)) % 2,
  (y, x) => ((y * x) % 2) + ((y * x) % 3),
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2,
];

/* Powers of 2 in the field of 256 elements, modulo x⁸ + x⁴ + x³ + x² + 1, and their logarithms. */
const POWERS = [1];
while (POWERS.length < 255) POWERS.push((POWERS.at(-1) << 1) ^ (POWERS.at(-1) & 128 ? 0x11d : 0));
const LOGS = [];
POWERS.forEach((value, at) => (LOGS[value] = at));
const times = (one, other) => (one && other ? POWERS[(LOGS[one] + LOGS[other]) % 255] : 0);

/* The centres of the small squares along one side (annex E). */
function centres(version) {
  if (version === 1) return [];
  const count = ((version / 7) | 0) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => version * 4 + 10 - (count - 2 - at) * step)];
}

/* How many codewords a version holds: its modules without all that is not data. */
function room(version) {
  const side = version * 4 + 17;
  const small = version > 1 ? ((version / 7) | 0) + 2 : 0;
  const squares = small && 25 * (small * small - 3) - 10 * (small - 2);
  return (side * side - 3 * 64 - 31 - 2 * (side - 16) - squares - (version > 6 ? 36 : 0)) >> 3;
}

const dataOf = (version) => room(version) - CORRECTING[version - 1] * BLOCKS[version - 1];

/* Mode, length, bytes, the end, and what fills up (§6.4). */
function codewords(bytes, version) {
  const bits = [];
  const put = (value, length) => {
    for (let at = length - 1; at >= 0; at -= 1) bits.push((value >> at) & 1);
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  const most = dataOf(version) * 8;
  put(0, Math.min(4, most - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let fill = 0xec; bits.length < most; fill ^= 0xec ^ 0x11) put(fill, 8);
  return Array.from({ length: most / 8 }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8).join(""), 2));
}

/* The rest of a division by (x - 1)(x - 2)(x - 4)…: Reed and Solomon's correction (§6.5). */
function correction(data, count) {
  let divisor = [1];
  for (let at = 0; at < count; at += 1) {
    const next = [...divisor, 0];
    divisor.forEach((value, place) => (next[place + 1] ^= times(value, POWERS[at])));
    divisor = next;
  }
  const rest = [...data, ...Array(count).fill(0)];
  for (let at = 0; at < data.length; at += 1) {
    const factor = rest[at];
    divisor.forEach((value, place) => (rest[at + place] ^= times(value, factor)));
  }
  return rest.slice(data.length);
}

/* Blocks, each with its correction, woven into each other (§6.6). */
function woven(data, version) {
  const count = BLOCKS[version - 1];
  const short = (data.length / count) | 0;
  const longer = data.length % count;
  const blocks = [];
  for (let at = 0, from = 0; at < count; at += 1) {
    const until = from + short + (at >= count - longer ? 1 : 0);
    blocks.push(data.slice(from, until));
    from = until;
  }
  const checks = blocks.map((block) => correction(block, CORRECTING[version - 1]));
  const turn = (lists) => Array.from({ length: lists.at(-1).length }, (_, at) => lists.map((list) => list[at]).filter((one) => one !== undefined)).flat();
  return [...turn(blocks), ...turn(checks)];
}

/* Everything that is no data; what is still undefined is for data. */
function frame(version) {
  const side = version * 4 + 17;
  const grid = Array.from({ length: side }, () => Array(side));
  const square = (top, left, rings, reach) => {
    for (let y = -reach; y <= reach; y += 1)
      for (let x = -reach; x <= reach; x += 1)
        if (grid[top + y] && left + x >= 0 && left + x < side) grid[top + y][left + x] = rings[Math.max(Math.abs(y), Math.abs(x))];
  };
  for (let at = 0; at < side; at += 1) grid[6][at] = grid[at][6] = (at + 1) % 2;
  const places = centres(version);
  for (const y of places)
    for (const x of places) {
      const corner = (y === 6 && x === 6) || (y === 6 && x === places.at(-1)) || (y === places.at(-1) && x === 6);
      if (!corner) square(y, x, [1, 0, 1], 2);
    }
  for (const [y, x] of [[3, 3], [3, side - 4], [side - 4, 3]]) square(y, x, [1, 1, 0, 1, 0], 4);
  if (version > 6) {
    const bits = (version << 12) | remainder(version, 12, 0x1f25);
    for (let at = 0; at < 18; at += 1) grid[(at / 3) | 0][side - 11 + (at % 3)] = grid[side - 11 + (at % 3)][(at / 3) | 0] = (bits >> at) & 1;
  }
  format(grid, 0);
  return grid;
}

/* The rest of a division of polynomials over two elements (annexes C and D). */
function remainder(value, length, divisor) {
  let rest = value << length;
  for (let at = 31 - Math.clz32(rest); at >= length; at = 31 - Math.clz32(rest)) rest ^= divisor << (at - length);
  return rest;
}

/* Which mask there is, twice (§6.9); level M is 00. */
function format(grid, mask) {
  const side = grid.length;
  const bits = ((mask << 10) | remainder(mask, 10, 0x537)) ^ 0x5412;
  const around = [0, 1, 2, 3, 4, 5, 7, 8];
  for (let at = 0; at < 15; at += 1) {
    const bit = (bits >> at) & 1;
    if (at < 8) {
      grid[around[at]][8] = bit;
      grid[8][side - 1 - at] = bit;
    } else {
      grid[8][around[14 - at]] = bit;
      grid[side - 15 + at][8] = bit;
    }
  }
  grid[side - 8][8] = 1;
}

/* Bits go in pairs of columns from the right, up and down by turns, past the column of the clock (§6.7.3). */
function filled(grid, words) {
  const side = grid.length;
  const places = [];
  let up = true;
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < side; step += 1) {
      const y = up ? side - 1 - step : step;
      for (const x of [right, right - 1]) if (grid[y][x] === undefined) places.push([y, x]);
    }
    up = !up;
  }
  places.forEach(([y, x], at) => (grid[y][x] = ((words[at >> 3] || 0) >> (7 - (at % 8))) & 1));
  return places;
}

/* How hard a pattern is to read (§6.11): runs, blocks, what looks like a corner, and how far from half it is dark. */
function penalty(grid) {
  const side = grid.length;
  let points = 0;
  const lines = [...grid.map((row) => row.join("")), ...grid.map((_, x) => grid.map((row) => row[x]).join(""))];
  for (const line of lines) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) points += run.length - 2;
    points += 40 * [...`0000${line}0000`.matchAll(/(?=10111010000|00001011101)/g)].length;
  }
  for (let y = 0; y + 1 < side; y += 1)
    for (let x = 0; x + 1 < side; x += 1) {
      const sum = grid[y][x] + grid[y][x + 1] + grid[y + 1][x] + grid[y + 1][x + 1];
      if (sum % 4 === 0) points += 3;
    }
  const dark = grid.flat().filter(Boolean).length;
  return points + 10 * Math.floor(Math.abs((dark * 100) / (side * side) - 50) / 5);
}

export function qr(text) {
  const bytes = new TextEncoder().encode(text);
  let version = 1;
  while (version <= 40 && dataOf(version) * 8 < 4 + (version < 10 ? 8 : 16) + bytes.length * 8) version += 1;
  if (version > 40) return null;
  const grid = frame(version);
  const places = filled(grid, woven(codewords(bytes, version), version));
  const masked = MASKS.map((mask, number) => {
    const turned = grid.map((row) => [...row]);
    for (const [y, x] of places) turned[y][x] ^= mask(y, x) === 0 ? 1 : 0;
    format(turned, number);
    return turned;
  });
  const points = masked.map(penalty);
  return masked[points.indexOf(Math.min(...points))].map((row) => row.join(""));
}
