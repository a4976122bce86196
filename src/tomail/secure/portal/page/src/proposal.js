// A SecuPass that nobody guesses: words drawn evenly at random (rejection, no remainder).

import { WORDS } from "./words.js";

const BITS = 54;

/** As many words as make at least 54 bits; each guess costs an attacker 64 MiB and a fifth of a second. */
export const count = (language) => Math.ceil(BITS / Math.log2(list(language).length));

export function proposal(language) {
  return Array.from({ length: count(language) }, () => drawn(list(language))).join(" ");
}

/** The words of a language. */
export const list = (language) => WORDS[language.slice(0, 2)] ?? WORDS.en;

/** One of a list, each as likely as the others. */
export function drawn(from) {
  const limit = 65_536 - (65_536 % from.length);
  const value = crypto.getRandomValues(new Uint16Array(1))[0];
  return value < limit ? from[value % from.length] : drawn(from);
}
