// How hard a password is to guess for whoever knows what people choose: common words and passwords, names, years,
// neighbours on the keyboard, one's own address. As zxcvbn does it, which is thirty times as large; that measures
// what keeps the messages shut (strength.js).

/* global COMMON -- written by build.mjs: {often, also} */

import { plain, unpacked } from "./common.js";

const [isOften, isAlso] = [unpacked(COMMON.often), unpacked(COMMON.also)];
const ROWS = ["qwertzuiopu", "qwertyuiop", "azertyuiop", "asdfghjkloa", "qsdfghjklm", "yxcvbnm", "zxcvbnm", "wxcvbn", "1234567890"];
const KEYS = [...ROWS, ..."1qay 2wsx 3edc 4rfv 5tgb 1qaz".split(" "), "abcdefghijklmnopqrstuvwxyz"].flatMap((row) => [
  row,
  [...row].reverse().join(""),
]);
const LOOKALIKE = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s", "!": "i" };
const LONGEST = 40; // what comes after makes it only harder
const YEAR = /^(19|20)\d\d$/;
const DAY = /^(\d{6}|\d{8}|\d{1,2}[./ -]{1,2}\d{1,2}[./ -]{1,2}(\d\d)?\d\d)$/;

/** The number of digits of how many tries it takes. `known`: what others know, such as the address. */
export function tries(password, known = []) {
  const letters = Array.from(password).slice(0, LONGEST);
  const own = new Set(known.flatMap((each) => [plain(each), ...plain(each).split(/[^a-z0-9]+/)]));
  const least = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    const costs = [least[end - 1] + single(letters[end - 1], end === letters.length)];
    for (let begin = 0; begin < end - 1; begin += 1) costs.push(least[begin] + piece(letters, begin, end, own));
    least.push(Math.min(...costs));
  }
  return least.at(-1);
}

const isLetter = (each) => /\p{L}/u.test(each);

/** What many put at the end, or between words, is tried first. */
const single = (letter, isLast) => (/[\s._-]/.test(letter) || (isLast && !isLetter(letter)) ? 0.5 : 1);

function piece(letters, begin, end, own) {
  const typed = letters.slice(begin, end).join("");
  const text = plain(typed);
  const length = end - begin;
  const before = letters.slice(Math.max(0, begin - length), begin).join("");
  if (length > 1 && plain(before) === text) return 0.3;
  if (length > 2 && own.has(text)) return 0.3;
  if (length > 2 && isRow(text)) return 1 + Math.log10(length) / 2;
  if (YEAR.test(text)) return 1.5;
  if (DAY.test(text)) return 4;
  return (begin > 0 && !/^[a-z]+$/.test(meant(text)) ? Infinity : word(text)) + written(typed);
}

function isRow(text) {
  return [...text].every((each) => each === text[0]) || KEYS.some((row) => row.includes(text));
}

function word(text) {
  if (isOften(text)) return 3;
  if (isAlso(text)) return 4;
  return meant(text) === text ? Infinity : word(meant(text)) + 0.3;
}

/** Where digits and signs stand for letters. */
const meant = (text) => (/[a-z]{2}/.test(text) ? text.replace(/[013457@$!]/g, (each) => LOOKALIKE[each]) : text);

/** Capitals: none, as usual, or otherwise. */
function written(typed) {
  if (typed === typed.toLowerCase()) return 0;
  const usual = [typed.toUpperCase(), typed[0].toUpperCase() + typed.slice(1).toLowerCase()].includes(typed);
  return usual ? 0.3 : 1;
}
