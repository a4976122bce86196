// What the page decides, without a window: where it begins, what it asks for, what a refusal means.

import { REGISTRATION_CODE } from "./crypto/codes.js";
import { literal, words } from "./crypto/passphrase.js";
import { equal } from "./crypto/bytes.js";

const LONGEST = 1000;
export const SHORTEST = { password: 8, secupass: 12 };

/** The link of a mail: `#i=` an invitation with `p=` the practice's key, `#r=` a new password,
 * `#c=` a new address, `a=` the address. */
export function begin(fragment) {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  const value = (name) => (said.get(name) ?? "").slice(0, LONGEST);
  const address = value("a");
  if (value("i") && /^[0-9a-f]{32}$/.test(value("p"))) {
    const invitation = { invite: value("i"), practiceKeyId: value("p"), number: value("n") || undefined };
    return { screen: "welcome", address, ...invitation };
  }
  if (value("c")) return { screen: "confirm", address, token: value("c") };
  if (value("r")) return { screen: "reset", address, token: value("r") };
  return { screen: "login", address };
}

export const isAddress = (address) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim());

/** The first thing that is not right on the first page, as the name of a text; "" if all is. */
export function firstPageTrouble({ address, code, noCode, password, again }) {
  if (!isAddress(address)) return ["address", "addressWrong"];
  if (!noCode && !REGISTRATION_CODE.read(code)) return ["code", "codeWrong"];
  if (password.length < SHORTEST.password) return ["password", "passwordShort"];
  return password === again ? null : ["again", "notTheSame"];
}

/** The same for the SecuPass. `proposal` is what was proposed; a SecuPass of one's own must be long. */
export function secupassTrouble({ secupass, again, own, password, proposal }) {
  const spelt = own ? literal : words;
  if (!own && !equal(words(secupass), words(proposal))) return ["secupass", "notTheProposal"];
  if (own && secupass.length < SHORTEST.secupass) return ["secupass", "secupassShort"];
  if (!equal(spelt(secupass), spelt(again))) return ["secupassAgain", "notTheSame"];
  return equal(literal(password ?? ""), literal(secupass)) ? ["secupass", "secupassIsPassword"] : null;
}

/** A password takes a million tries at least; a SecuPass of one's own has to be the best that zxcvbn knows. */
export const STRENGTH = { password: 6, secupass: 4 };

/** Where one is after registering or signing in. */
export function afterBox(deliveries) {
  const readable = deliveries.filter((each) => each.grant);
  if (readable.length === 1) return { screen: "message", row: readable[0] };
  if (readable.length) return { screen: "box" };
  return deliveries.some((each) => each.state === "waiting_release") ? { screen: "waiting" } : { screen: "box" };
}

const SAID = {
  sign_in: "signInWrong",
  not_found: "linkWrong",
  used: "alreadyRegistered",
  too_many: "tooMany",
  offline: "offline",
  forbidden: "replyNotAllowed",
  too_large: "tooLarge",
  quota: "tooLarge",
};

/** The name of the sentence for an error. */
export function sentenceFor(error) {
  if (error.code) return SAID[error.code] ?? "unavailable";
  if (error.isUnproven) return "notProven";
  if (error.isOutdated) return "outdated";
  if (error.isNotKept) return "readerWrong";
  if (error.isNoPasskey) return "passkeyFailed";
  return error.isUnopened ? "secupassWrong" : "unavailable";
}

const SHOWN = new Set(["application/pdf", "image/jpeg", "image/png", "text/plain"]);

/** How a file is offered: shown here, or only saved. What it is called decides nothing. */
export const isShown = (type) => SHOWN.has(type);
export const safeName = (name) => name.replace(/[\u0000-\u001f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]/g, "_").slice(0, 120);
