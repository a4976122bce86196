// The most common passwords, words and first names, packed for the page (src/common.js reads them): hashes in their
// order, each as how much it is more than the one before, in Golomb-Rice's code.

import { build } from "esbuild";
import { hashed, plain } from "./src/common.js";

const LISTS = {
  passwords: "language-common/dist/passwords.json.mjs",
  de: "language-de/dist/commonWords.json.esm.js",
  fr: "language-fr/dist/commonWords.json.mjs",
  it: "language-it/dist/commonWords.json.esm.js",
  en: "language-en/dist/commonWords.json.mjs",
  firstDe: "language-de/dist/firstnames.json.esm.js",
  firstFr: "language-fr/dist/firstnames.json.mjs",
  firstIt: "language-it/dist/firstnames.json.esm.js",
};
// Lists begin with the most common ones; names are in the order of the alphabet.
const OFTEN = { passwords: 900, de: 400, fr: 200, it: 200, en: 200 };
const ALSO = { passwords: 1400, de: 1300 };
const WHOLE = 1500; // passwords that are long enough to be taken as they are
const OLDER = `anneliese annemarie bernhard brigitte brunhilde christel dieter dietmar dorothea edeltraud elfriede elisabeth
  erika ernst ferdinand friedrich gerhard gerlinde gertrud giovanna gisela giuseppina guenther hannelore hans-peter hedwig
  heinrich heinz helga helmut herbert hermann hildegard horst huguette ingeborg ingrid irmgard jacqueline josette karin
  karl-heinz klaus liselotte lieselotte manfred margarete margrit marie-louise marlies monique reinhard renate rosmarie rosemarie
  rosamunde ruth siegfried sieglinde simone ursula vreni waltraud werner wilhelm wolfgang yvette`;
const HERE = `passwort geheim praxis arzt arztpraxis doktor patient patientin befund secupass nachricht tomail motdepasse
  secret parola segreto cabinet docteur sommer winter herbst fruehling printemps automne estate inverno primavera autunno
  januar februar april juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag
  samstag sonntag zuerich basel luzern genf schweiz suisse svizzera deutschland oesterreich hamburg muenchen koeln frankfurt
  stuttgart dresden leipzig vienna wien salzburg enkel enkelin schatz mausi hund katze garten blume sonne liebe familie fußball`;

export async function words(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: "esm" });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return (await import(`data:text/javascript;base64,${code}`)).default;
}

/** {often, also}: each as `unpacked` takes it. */
export async function common() {
  const lists = {};
  for (const [name, path] of Object.entries(LISTS)) lists[name] = await words(`node_modules/@zxcvbn-ts/${path}`);
  const { passwords, de, fr, it, firstDe, firstFr, firstIt } = lists;
  const most = (counts) => Object.entries(counts).flatMap(([name, count]) => lists[name].slice(0, count));
  const often = new Set(spelt([...HERE.split(/\s+/), ...most(OFTEN)]).filter((each) => each.length >= 4 && !DIGITS.test(each)));
  const spoken = new Set(spelt([de, fr, it, firstDe, firstFr, firstIt].flat()));
  const known = passwords.filter((each) => spoken.has(each));
  const whole = passwords.filter((each) => each.length >= 8 && !DIGITS.test(each)).slice(0, WHOLE);
  const found = [...OLDER.split(/\s+/), ...most(ALSO), ...whole, ...known, ...firstDe];
  const also = new Set(spelt(found).filter((each) => each.length >= 6 && !DIGITS.test(each) && !often.has(each)));
  return { often: packed(often, 12), also: packed(also, 8) };
}

const DIGITS = /^[a-z]*\d+$/; // the word before them is enough, and digits are as easy to guess one by one

/** As one may type them. */
const spelt = (found) => found.flatMap((word) => [plain(word), plain(word.replace("ß", "ss")), word.replace(/ae|oe|ue/g, ([vowel]) => vowel)]);

function packed(found, width) {
  const range = found.size << width;
  const numbers = [...new Set([...found].map((each) => hashed(each, range)))].sort((one, other) => one - other);
  const bits = [];
  let last = -1;
  for (const number of numbers) {
    const gap = number - last - 1;
    for (let n = 0; n < gap >> width; n += 1) bits.push(1);
    bits.push(0);
    for (let n = width - 1; n >= 0; n -= 1) bits.push((gap >> n) & 1);
    last = number;
  }
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, at) => (bytes[at >> 3] |= bit << (at & 7)));
  return { count: numbers.length, range, width, bits: Buffer.from(bytes).toString("base64") };
}
