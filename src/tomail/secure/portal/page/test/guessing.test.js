// Which passwords are refused: those that others try first.

import assert from "node:assert/strict";
import test from "node:test";
import { common, words } from "../common.mjs";
import { plain, unpacked } from "../src/common.js";
import { STRENGTH } from "../src/state.js";

globalThis.COMMON = await common();
const { tries } = await import("../src/guessing.js");
const KNOWN = ["erika.muster@post.test", "Praxis Dr. Sonnberg"];
const isRefused = (password, known = KNOWN) => tries(password, known) < STRENGTH.password;

const COMMON_ONES = [
  ...["Passwort1", "Passwort1!", "P@ssw0rt", "Geheim123", "hallo1234", "iloveyou2", "Sonnenschein1", "Fußball1", "Fussball1"],
  ...["Sommer2026!", "Sommer 2026", "Winter2025", "Dienstag7", "Zürich2026", "ZUERICH2026", "Elfriede1948", "Rosmarie", "Schatzi1"],
  ...["motdepasse", "Printemps2026", "Primavera2026", "juventus1", "ciaociao", "password1", "arztpraxis"],
  ...["qwertz123", "qwertzuiop", "1qay2wsx", "1q2w3e4r", "asdfghjk", "abcd1234", "12345678", "87654321", "aaaaaaaa"],
  ...["15031948", "15.03.1948", "15. 3. 48", "xyxyxyxy", "Xk7Xk7Xk7"],
];
const OWN = ["erika1958", "Erika.Muster", "muster2026", "erika@post.test", "Muster-Erika", "Sonnberg26"];
const FINE = ["k7Lm2pQx", "xkvbqrtp", "Bergblume42", "Haus-Katze-7", "3 Enkel im Garten", "Regen am Dienstag", "Blaue Tasse", "été à Nîmes 🌞"];

test("what many choose is refused", () => {
  assert.deepEqual(COMMON_ONES.filter((each) => !isRefused(each)), []);
});

test("so is what others know of whoever chooses, and nothing else for that", () => {
  assert.deepEqual(OWN.filter((each) => !isRefused(each)), []);
  assert.ok(!isRefused("Sonnberg-Tasse", []));
  assert.ok(tries("Xaver Kübli 7", ["xaver.kuebli@post.test"]) < tries("Xaver Kübli 7"));
});

test("what few would try is taken", () => {
  assert.deepEqual(FINE.filter((each) => isRefused(each)), []);
  const letters = "abcdefghijklmnopqrstuvwxyz";
  let [seed, refused] = [1, 0];
  const next = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 16;
  for (let n = 0; n < 1000; n += 1) refused += isRefused(Array.from({ length: 8 }, () => letters[next() % 26]).join(""));
  assert.ok(refused < 30, `${refused} of 1000 at random`);
});

test("of the most common long passwords hardly any is taken", async () => {
  const all = await words("node_modules/@zxcvbn-ts/language-common/dist/passwords.json.mjs");
  const long = all.filter((each) => each.length >= 8).slice(0, 2000);
  assert.ok(long.filter((each) => isRefused(each)).length > 1950);
});

test("every word that was packed is found, and few others", () => {
  const isOften = unpacked(COMMON.often);
  for (const word of ["passwort", "sommer", "geheim"]) assert.ok(isOften(word), word);
  const others = Array.from({ length: 4000 }, (_, n) => `kein wort ${n}`).filter(unpacked(COMMON.also));
  assert.ok(others.length < 40, `${others.length}`);
});

test("what is read alike has one form, as long as it was", () => {
  assert.equal(plain("ÉTÉ Straße Œuvre İ"), "ete strase ouvre i");
});
