// What the page decides and says, without a window.

import assert from "node:assert/strict";
import test from "node:test";
import "./shared/vectors.js";
import { Unopened, Unproven } from "../src/crypto/bytes.js";
import { kept, NotKept, opened } from "../src/container.js";
import { words } from "../src/crypto/passphrase.js";
import { count, proposal } from "../src/proposal.js";
import { afterBox, begin, firstPageTrouble, isShown, safeName, secupassTrouble, sentenceFor } from "../src/state.js";
import { languageOf, NAMES, say, TEXTS } from "../src/texts.js";
import { NAMES_OF_PICTURES, newSign, readSign } from "../src/sign.js";
import { WORDS } from "../src/words.js";

const KID = "0".repeat(32);

test("a link says where the page begins", () => {
  const invitation = begin(`#i=token&p=${KID}&a=erika%40example.de`);
  assert.deepEqual([invitation.screen, invitation.invite, invitation.address], ["welcome", "token", "erika@example.de"]);
  assert.equal(begin(`#i=token&p=short`).screen, "login"); // without the practice's key nothing begins
  assert.equal(begin(`#i=token`).screen, "login");
  assert.equal(begin("#r=token").screen, "reset");
  assert.deepEqual(begin("#c=token&a=a%40b.de"), { screen: "confirm", address: "a@b.de", token: "token" });
  assert.equal(begin("").screen, "login");
});

test("the first page asks for what is missing, in its order", () => {
  const right = { address: "a@b.de", code: "abcde-12345", password: "12345678", again: "12345678" };
  assert.equal(firstPageTrouble(right), null);
  assert.equal(firstPageTrouble({ ...right, code: "", noCode: true }), null);
  assert.deepEqual(firstPageTrouble({ ...right, address: "a" }), ["address", "addressWrong"]);
  assert.deepEqual(firstPageTrouble({ ...right, code: "abc" }), ["code", "codeWrong"]);
  assert.deepEqual(firstPageTrouble({ ...right, password: "1234567" }), ["password", "passwordShort"]);
  assert.deepEqual(firstPageTrouble({ ...right, again: "12345679" }), ["again", "notTheSame"]);
});

test("a SecuPass is the proposal, or long, and never the password", () => {
  const proposed = { proposal: "Rose Lampe Zug", secupass: "rose lampe zug", again: "Rose-Lampe-Zug", password: "12345678" };
  assert.equal(secupassTrouble(proposed), null);
  assert.deepEqual(secupassTrouble({ ...proposed, secupass: "rose lampe" }), ["secupass", "notTheProposal"]);
  assert.deepEqual(secupassTrouble({ ...proposed, again: "rose" }), ["secupassAgain", "notTheSame"]);
  const own = { own: true, secupass: "Mein SecuPass 42", again: "Mein SecuPass 42", password: "12345678" };
  assert.equal(secupassTrouble(own), null);
  assert.deepEqual(secupassTrouble({ ...own, secupass: "kurz" }), ["secupass", "secupassShort"]);
  assert.deepEqual(secupassTrouble({ ...own, password: own.secupass }), ["secupass", "secupassIsPassword"]);
});

test("one message opens by itself, several are listed, none waits", () => {
  const row = { grant: {}, state: "delivered" };
  assert.equal(afterBox([row]).row, row);
  assert.equal(afterBox([row, row]).screen, "box");
  assert.equal(afterBox([{ grant: null, state: "waiting_release" }]).screen, "waiting");
  assert.equal(afterBox([{ grant: null, state: "revoked" }]).screen, "box");
});

test("every trouble has a sentence", () => {
  for (const code of ["sign_in", "not_found", "used", "too_many", "offline", "state", "anything"]) {
    assert.ok(say("de", sentenceFor({ code })));
  }
  assert.equal(sentenceFor(new Unopened()), "secupassWrong");
  assert.equal(sentenceFor(new Unproven()), "notProven");
  assert.equal(sentenceFor(new TypeError()), "unavailable");
});

test("every language says everything, with the same facts", () => {
  const facts = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();
  for (const [language, texts] of Object.entries(TEXTS)) {
    assert.deepEqual(Object.keys(texts).sort(), Object.keys(TEXTS.de).sort(), language);
    for (const [name, text] of Object.entries(texts)) assert.equal(facts(text), facts(TEXTS.de[name]), name);
    assert.ok(NAMES[language]);
  }
  assert.ok(!JSON.stringify(TEXTS["de-CH"]).includes("ß"));
});

test("French has a blank that does not break before what wants one", () => {
  for (const [name, text] of Object.entries(TEXTS.fr)) {
    assert.doesNotMatch(text, /[^\u00a0\u202f][:;?!»]|«[^\u00a0\u202f]/, name);
  }
});

test("the language is the patient's", () => {
  assert.equal(languageOf("fr", ["de-DE"]), "fr");
  assert.equal(languageOf("de", ["de-CH", "en"]), "de-CH");
  assert.equal(languageOf("de_CH"), "de-CH");
  assert.equal(languageOf("", ["es", "it-CH"]), "it");
  assert.equal(languageOf("", ["es"]), "en");
});

test("proposed words are many, plain and different", () => {
  for (const [language, list] of Object.entries(WORDS)) {
    assert.ok(list.length >= 300, `${language} has ${list.length}`);
    assert.ok(list.every((word) => /^[A-Za-z]+$/.test(word)));
    assert.equal(new Set(list.map((word) => word.toLowerCase())).size, list.length);
    assert.ok(Math.log2(list.length) * count(language) >= 54);
    const made = proposal(language);
    assert.equal(made.split(" ").length, count(language));
    assert.notEqual(made, proposal(language));
    assert.deepEqual(words(made.toUpperCase()), words(made));
  }
});

test("a sign is a picture and a word that every language can name", () => {
  for (let n = 0; n < 50; n += 1) {
    const { picture, word } = readSign(newSign("fr"));
    assert.ok(WORDS.fr.includes(word));
    assert.ok(NAMES_OF_PICTURES.includes(picture));
  }
  for (const none of ["", undefined, "boat", "toString Lampe", "x y"]) assert.equal(readSign(none), null);
  for (const texts of Object.values(TEXTS)) assert.ok(NAMES_OF_PICTURES.every((picture) => texts[picture]));
});

test("a kept message answers as the portal did, and nothing else is one", async () => {
  const box = { kid: "k", generation: 2, wraps: [{ kind: "bundle", blob: "AA" }], practices: [{ id: "p" }, { id: "q" }] };
  const row = { delivery: "d_1", practice: "p" };
  const bytes = { m: "manifest", f_1: "ciphertext" };
  const request = async (_, path) => new Response(bytes[path.split("/").at(-1)]);
  const whole = await kept({ box, address: "a@b.de", api: { request } }, row, ["f_1"]);
  const { address, api } = await opened(whole);
  assert.equal(address, "a@b.de");
  assert.deepEqual(await api.get("/v1/box"), { ...box, practices: [{ id: "p" }], deliveries: [row] });
  assert.equal(await (await api.request("GET", "/v1/deliveries/d_1/files/f_1")).text(), "ciphertext");
  await assert.rejects(api.request("GET", "/v1/deliveries/d_1/files/f_2"), NotKept);
  const raw = await whole.text();
  for (const changed of ["", "TOMAIL1", raw.slice(0, -1), `${raw}x`, raw.replace("TOMAIL1", "TOMAIL2"), raw.replace('"v":1', '"v":2')]) {
    await assert.rejects(opened(new Blob([changed])), NotKept);
  }
});

test("a name of a file cannot lead elsewhere", () => {
  assert.equal(safeName("../a\u202efdp.exe"), ".._a_fdp.exe");
  assert.equal(safeName("Befund Müller.pdf"), "Befund Müller.pdf");
});

test("what could run is not shown, only saved", () => {
  for (const type of ["application/pdf", "image/jpeg", "image/png", "text/plain"]) assert.ok(isShown(type), type);
  for (const type of ["text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", ""]) assert.ok(!isShown(type), type);
});
