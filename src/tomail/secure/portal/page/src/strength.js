// How hard something is to guess, by zxcvbn with the most common words of all four languages (build.mjs cuts the lists): 0 (at once) to 4.

import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import wordsDe from "../node_modules/@zxcvbn-ts/language-de/dist/commonWords.json.esm.js";
import firstDe from "../node_modules/@zxcvbn-ts/language-de/dist/firstnames.json.esm.js";
import lastDe from "../node_modules/@zxcvbn-ts/language-de/dist/lastnames.json.esm.js";
import wordsEn from "../node_modules/@zxcvbn-ts/language-en/dist/commonWords.json.mjs";
import firstEn from "../node_modules/@zxcvbn-ts/language-en/dist/firstnames.json.mjs";
import lastEn from "../node_modules/@zxcvbn-ts/language-en/dist/lastnames.json.mjs";
import wordsFr from "../node_modules/@zxcvbn-ts/language-fr/dist/commonWords.json.mjs";
import firstFr from "../node_modules/@zxcvbn-ts/language-fr/dist/firstnames.json.mjs";
import lastFr from "../node_modules/@zxcvbn-ts/language-fr/dist/lastnames.json.mjs";
import wordsIt from "../node_modules/@zxcvbn-ts/language-it/dist/commonWords.json.esm.js";
import firstIt from "../node_modules/@zxcvbn-ts/language-it/dist/firstnames.json.esm.js";
import lastIt from "../node_modules/@zxcvbn-ts/language-it/dist/lastnames.json.esm.js";

const lists = { wordsDe, firstDe, lastDe, wordsEn, firstEn, lastEn, wordsFr, firstFr, lastFr, wordsIt, firstIt, lastIt };
const meter = new ZxcvbnFactory({ dictionary: { ...common, ...lists }, graphs: adjacencyGraphs });

/** `known`: what others know of this person, such as the address. */
export const score = (secret, known = []) => meter.check(secret, known.flatMap((each) => [each, ...each.split(/[^\p{L}\d]+/u)])).score;
