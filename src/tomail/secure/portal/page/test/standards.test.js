// Published vectors, read by Python too (tests/secure/crypto/test_vectors.py).

import assert from "node:assert/strict";
import test from "node:test";
import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { DhkemX25519HkdfSha256 } from "@hpke/dhkem-x25519";
import { XWing } from "@hpke/hybridkem-x-wing";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { argon2id } from "@noble/hashes/argon2.js";
import { fromHex, hex, utf8 } from "../src/crypto/bytes.js";
import { PrivateKeys, PublicKeys } from "../src/crypto/keys.js";
import { hashing, sha256 } from "../src/crypto/primitives.js";
import { vectors } from "./shared/vectors.js";

const { hpke, ed25519: signatures, argon2id: stretched, sha256: hashed } = vectors("standards.json");
const AES = 2;

test("SHA-256, at once and piece by piece", async () => {
  for (const { text, times, digest } of hashed) {
    const message = utf8(text.repeat(times));
    assert.equal(hex(await sha256(message)), digest);
    for (const size of [message.length, 2 ** 20]) { // the large ones by WebAssembly
      const whole = await hashing(size);
      for (let at = 0; at < message.length; at += 1000) whole.update(message.subarray(at, at + 1000));
      assert.equal(hex(whole.digest()), digest);
    }
  }
});

for (const vector of hpke) {
  test(`the key of KEM ${vector.kem} from its seed`, async () => {
    const keys = new PrivateKeys(vector.kem === 32 ? 0x02 : 0x01, fromHex(vector.private), new Uint8Array(32));
    assert.equal(hex(await sha256((await keys.public()).kem)), vector.public_sha256);
  });
}

test("HPKE opens what the RFC sealed with X25519", async () => {
  const vector = hpke.find((each) => each.aead === AES);
  const kem = new DhkemX25519HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const raw = (name) => fromHex(vector[name]).buffer;
  const recipientKey = await kem.importKey("raw", raw("private"), false);
  const context = await suite.createRecipientContext({ recipientKey, enc: raw("enc"), info: raw("info") });
  assert.equal(hex(new Uint8Array(await context.open(raw("ct"), raw("aad")))), vector.pt);
});

test("X-Wing opens what the working group sealed", async () => {
  const vector = hpke.find((each) => each.kem === 25722);
  const kem = new XWing();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: chacha });
  const raw = (name) => fromHex(vector[name]).buffer;
  const recipientKey = await kem.importKey("raw", raw("private"), false);
  const context = await suite.createRecipientContext({ recipientKey, enc: raw("enc"), info: raw("info") });
  assert.equal(hex(new Uint8Array(await context.open(raw("ct"), raw("aad")))), vector.pt);
});

/** The published vector has this one; the page has AES alone. */
const chacha = {
  id: 3,
  keySize: 32,
  nonceSize: 12,
  tagSize: 16,
  createEncryptionContext: (key) => {
    const [bytes, of] = [(each) => new Uint8Array(each), (iv, aad) => chacha20poly1305(bytes(key), bytes(iv), bytes(aad))];
    return { open: async (iv, sealed, aad) => of(iv, aad).decrypt(bytes(sealed)).buffer };
  },
};

for (const vector of signatures) {
  test(`Ed25519 over ${vector.message.length / 2} bytes`, () => {
    const seed = fromHex(vector.seed);
    assert.equal(hex(ed25519.getPublicKey(seed)), vector.public);
    assert.equal(hex(new PrivateKeys(1, seed, seed).sign(fromHex(vector.message))), vector.signature);
    const keys = new PublicKeys(1, seed, fromHex(vector.public));
    keys.verify(fromHex(vector.signature), fromHex(vector.message));
  });
}

test("Argon2id by WebAssembly, which the page prefers", async () => {
  const wasm = await import("hash-wasm");
  const plain = stretched.filter(({ pass, secret, ad }) => pass && !secret && !ad);
  assert.ok(plain.length);
  for (const { pass, salt, iter, memcost, lanes, length, output } of plain) {
    const work = { memorySize: memcost, iterations: iter, parallelism: lanes, hashLength: length };
    const said = { password: fromHex(pass), salt: fromHex(salt), outputType: "binary" };
    assert.equal(hex(await wasm.argon2id({ ...said, ...work })), output);
  }
});

for (const vector of stretched.filter((each) => each.memcost < 1000)) {
  test(`Argon2id with ${vector.memcost} KiB`, () => {
    const { iter: t, memcost: m, lanes: p, length: dkLen } = vector;
    const key = vector.secret ? fromHex(vector.secret) : undefined;
    const personalization = vector.ad ? fromHex(vector.ad) : undefined;
    const output = argon2id(fromHex(vector.pass), fromHex(vector.salt), { t, m, p, dkLen, key, personalization });
    assert.equal(hex(output), vector.output);
  });
}
