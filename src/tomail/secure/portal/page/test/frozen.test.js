// What Python wrote once, this reads.

import assert from "node:assert/strict";
import test from "node:test";
import { content, fixed, vectors } from "./shared/vectors.js";
import { fromText, hex, toText, Unopened, Unproven, utf8, Weakened } from "../src/crypto/bytes.js";
import { openBundle, unwrapBundleKey } from "../src/crypto/bundle.js";
import { checkNumber, READ_CODE, registrationMac } from "../src/crypto/codes.js";
import { PrivateKeys, PublicKeys } from "../src/crypto/keys.js";
import { MANIFEST } from "../src/crypto/labels.js";
import { isReceiptWanted, openManifest } from "../src/crypto/manifest.js";
import * as passphrase from "../src/crypto/passphrase.js";
import { follow } from "../src/crypto/practice_key.js";
import { sha256 } from "../src/crypto/primitives.js";
import { grant, granted } from "../src/crypto/proofs.js";
import { decrypt, encrypt, gathered, paddedSize } from "../src/crypto/stream.js";

const frozen = vectors("tomail.json");
const { address, delivery, origin, practice } = frozen;
const [patient, , small] = frozen.keys.map((each) => PrivateKeys.decode(fromText(each.private)));
const practiceKeys = PublicKeys.decode(fromText(frozen.keys[1].public));

for (const each of frozen.keys) {
  test(`the keys ${each.kid}`, async () => {
    const keys = PrivateKeys.decode(fromText(each.private));
    const shown = await keys.public();
    assert.equal(toText(shown.encode()), each.public);
    assert.equal(await shown.keyId(), each.kid);
    assert.equal(toText(keys.sign(utf8("body"), MANIFEST)), each.signature);
    const opened = await keys.unseal(fromText(each.sealed), utf8("info"));
    assert.deepEqual(opened, content(32));
    await assert.rejects(keys.unseal(fromText(each.sealed), utf8("other")), Unopened);
    await assert.rejects(keys.unseal(fromText(each.sealed).slice(0, -1), utf8("info")), Unopened);
  });
}

test("a signature of another key or label is refused", async () => {
  const signature = patient.sign(utf8("body"), MANIFEST);
  assert.throws(() => practiceKeys.verify(signature, utf8("body"), MANIFEST), Unproven);
  const own = await patient.public();
  own.verify(signature, utf8("body"), MANIFEST);
  assert.throws(() => own.verify(signature, utf8("body")), Unproven);
});

for (const each of frozen.streams) {
  test(`a stream of ${each.size} bytes`, async () => {
    const ciphertext = await gathered(encrypt(fixed(32), utf8("aad"), [content(each.size)], fixed));
    assert.equal(hex(await sha256(ciphertext)), each.sha256);
    const opened = await gathered(decrypt(fixed(32), utf8("aad"), [ciphertext]));
    assert.deepEqual(await sha256(opened), await sha256(content(each.size)));
    const wrong = [ciphertext.slice(0, -1), ciphertext.slice(0, 41), new Uint8Array(0)];
    wrong.push(ciphertext.map((byte, at) => (at === ciphertext.length - 1 ? byte ^ 1 : byte)));
    for (const changed of wrong) {
      await assert.rejects(gathered(decrypt(fixed(32), utf8("aad"), [changed])), Unopened);
    }
    await assert.rejects(gathered(decrypt(fixed(32), utf8("other"), [ciphertext])), Unopened);
  });
}

test("sizes are padded alike", () => {
  for (const [size, padded] of frozen.padded) assert.equal(paddedSize(size), padded);
});

test("passphrases are stretched alike, with WebAssembly and without", async () => {
  const { passphrases } = frozen;
  assert.equal(toText(await passphrase.stretch(utf8("secret"), fixed(16))), passphrases.stretched);
  assert.equal(toText(await passphrase.stretchWithoutWasm(utf8("secret"), fixed(16))), passphrases.stretched);
  assert.equal(toText(await passphrase.derive(fixed(32), utf8("info"))), passphrases.derived);
  assert.equal(toText(await passphrase.loginSalt(origin, address)), passphrases.login_salt);
  assert.equal(toText(await passphrase.loginKey("Pass Wört\u0301 1", origin, address)), passphrases.login_key);
  for (const [text, bytes] of passphrases.literal) assert.equal(toText(passphrase.literal(text)), bytes);
  for (const [text, bytes] of passphrases.words) assert.equal(toText(passphrase.words(text)), bytes);
});

test("less work than the floor is refused, and several lanes, and what is no number", async () => {
  for (const work of [{ m: 65535, t: 3, p: 1 }, { m: 65536, t: 2, p: 1 }, { m: 65536, t: 3, p: 4 }, { m: "65536", t: 3, p: 1 }, {}]) {
    await assert.rejects(passphrase.stretch(utf8("secret"), fixed(16), work), Unopened);
  }
});

test("codes are read alike", async () => {
  for (const [typed, code] of frozen.codes.read) assert.equal(READ_CODE.read(typed), code);
  const kids = [frozen.keys[1].kid, frozen.keys[0].kid];
  assert.equal(toText(await registrationMac("ABCDE12345", "invite", kids[1], kids[0], origin)), frozen.codes.mac);
  assert.equal(await checkNumber(...kids, origin, address), frozen.codes.check_number);
});

for (const { secret, wrap } of frozen.bundle.wraps) {
  test(`the bundle opens with “${secret}”`, async () => {
    const { kid, generation, sealed, sign } = frozen.bundle;
    const key = await unwrapBundleKey(fromText(wrap), secret, kid);
    const bundle = await openBundle(fromText(sealed), key, kid, generation);
    assert.equal(bundle.sign, sign);
    assert.equal(await bundle.practices[practice].keyId(), frozen.keys[1].kid);
    await assert.rejects(openBundle(fromText(sealed), key, kid, generation - 1), Unopened);
    await assert.rejects(unwrapBundleKey(fromText(wrap), `${secret} x`, kid), Unopened);
    const lowered = JSON.stringify({ ...JSON.parse(new TextDecoder().decode(fromText(wrap))), t: 1 });
    await assert.rejects(unwrapBundleKey(utf8(lowered), secret, kid), Weakened);
  });
}

test("a delivery opens for its patient alone, as its practice wrote it", async () => {
  const stored = frozen.delivery_sealed;
  const key = await granted(patient, fromText(stored.wrap), delivery);
  assert.deepEqual(key, fixed(32));
  const sealed = fromText(stored.manifest);
  const signed = grant(delivery, hex(await sha256(sealed)), frozen.keys[0].kid, 1_900_000_000);
  practiceKeys.verify(fromText(stored.grant), signed);
  const expected = { direction: "to_patient", practice, delivery, recipients: [address] };
  const manifest = await openManifest(sealed, practiceKeys, key, expected);
  assert.equal(manifest.subject, stored.subject);
  assert.equal(manifest.text, stored.text);
  assert.equal(manifest.files[0].name, "Befund Müller.pdf");
  assert.ok(isReceiptWanted(manifest)); // it was written before anybody could say it
  const quiet = await openManifest(fromText(stored.quiet.manifest), practiceKeys, key, expected);
  assert.ok(!isReceiptWanted(quiet));
  await assert.rejects(granted(small, fromText(stored.wrap), delivery), Unopened);
  await assert.rejects(granted(patient, fromText(stored.wrap), "d_other"), Unopened);
  await assert.rejects(openManifest(sealed, await patient.public(), key, expected), Unproven);
  for (const [name, other] of [["recipients", ["max@example.de"]], ["practice", "p_other"], ["direction", "to_practice"]]) {
    await assert.rejects(openManifest(sealed, practiceKeys, key, { ...expected, [name]: other }), Unopened);
  }
});

test("the chain of a practice's keys leads on, and nowhere else", async () => {
  const [first, second, third] = frozen.chain;
  assert.equal((await follow(practice, first.kid, frozen.chain)).keyId, third.kid);
  assert.equal((await follow(practice, third.kid, frozen.chain)).keyId, third.kid);
  const own = { ...third, previous_signature: third.signature };
  for (const chain of [[first, third], [first, second, own], [second, third].reverse(), []]) {
    await assert.rejects(follow(practice, first.kid, chain), Unproven);
  }
  await assert.rejects(follow("p_other", first.kid, frozen.chain), Unproven);
});
