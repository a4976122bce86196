// What the page says, in four languages; Swiss German readers get ss for ß.

import de from "./texts/de.js";
import en from "./texts/en.js";
import fr from "./texts/fr.js";
import it from "./texts/it.js";

const swiss = Object.fromEntries(Object.entries(de).map(([name, text]) => [name, text.replaceAll("ß", "ss")]));

export const TEXTS = { de, "de-CH": swiss, fr, it, en };
export const NAMES = { de: "Deutsch", "de-CH": "Deutsch (Schweiz)", fr: "Français", it: "Italiano", en: "English" };

/** The language to begin with, from what the browser and the practice say. */
export function languageOf(wanted, preferred = []) {
  for (const each of [wanted, ...preferred].filter(Boolean)) {
    const plain = each.replace("_", "-");
    if (plain === "de" && preferred.some((other) => /^de-(CH|LI)/.test(other))) return "de-CH";
    if (/^de-(CH|LI)/.test(plain)) return "de-CH";
    if (TEXTS[plain.slice(0, 2)]) return plain.slice(0, 2);
  }
  return "en";
}

export function say(language, name, facts = {}) {
  return TEXTS[language][name].replace(/\{(\w+)\}/g, (_, fact) => facts[fact] ?? "");
}
