// The most common words and passwords, as hashes: a third of the room that they would take spelt out. One in 256
// others is taken for one of them; only a password that is one word and little more is refused for that.

/** One form for what is read alike: without capitals, accents and umlauts; as long as it was. */
export const plain = (text) => Array.from(text, simple).join("");

const BASE = { ß: "s", œ: "o", æ: "a" };

function simple(letter) {
  const [small] = letter.toLowerCase().normalize("NFD");
  return BASE[small] ?? small;
}

/** FNV-1a, mixed once more. */
export function hashed(word, range) {
  let hash = 0x811c9dc5;
  for (let n = 0; n < word.length; n += 1) hash = Math.imul(hash ^ word.charCodeAt(n), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % range;
}

/** What `packed` (common.mjs) made, as a test whether a word is among them. */
export function unpacked({ count, range, width, bits }) {
  const bytes = Uint8Array.from(atob(bits), (each) => each.charCodeAt(0));
  const found = new Set();
  let [at, last] = [0, -1];
  const bit = () => (bytes[at >> 3] >> (at++ & 7)) & 1;
  while (found.size < count) {
    let gap = 0;
    while (bit()) gap += 1;
    for (let n = 0; n < width; n += 1) gap = gap * 2 + bit();
    found.add((last += gap + 1));
  }
  return (word) => found.has(hashed(word, range));
}
