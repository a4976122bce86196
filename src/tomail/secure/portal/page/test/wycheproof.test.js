// Wycheproof's vectors (tests/secure/vectors/wycheproof.py says from where), as in Python.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { gunzipSync } from "node:zlib";
import { HkdfSha256, X25519 } from "@hpke/dhkem-x25519";
import { x25519 } from "@noble/curves/ed25519.js";
import { MlKem768 } from "mlkem";
import { concat, fromHex, hex } from "../src/crypto/bytes.js";
import { PrivateKeys, PublicKeys, X25519 as X25519_ALONE, XWING } from "../src/crypto/keys.js";
import { cipher, hkdf, sha256 } from "../src/crypto/primitives.js";
import "./shared/vectors.js";

const packed = readFileSync(join(process.env.TOMAIL_VECTORS, "wycheproof.json.gz"));
const vectors = JSON.parse(gunzipSync(packed).toString("utf8"));
const raw = (vector, ...names) => names.map((name) => fromHex(vector[name]));

/** With WebCrypto, and as where a browser withholds it. */
async function bothWays(act) {
  await act();
  const kept = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  Object.defineProperty(globalThis, "crypto", { value: undefined, configurable: true, writable: true });
  try {
    await act();
  } finally {
    Object.defineProperty(globalThis, "crypto", kept);
  }
}

test("AES-256-GCM", () =>
  bothWays(async () => {
    for (const vector of vectors.aes_gcm) {
      const [key, iv, aad, msg, ct, tag] = raw(vector, "key", "iv", "aad", "msg", "ct", "tag");
      const aes = await cipher(key);
      const sealed = concat(ct, tag);
      if (vector.valid) {
        assert.equal(hex(await aes.encrypt(iv, msg, aad)), hex(sealed));
        assert.equal(hex(await aes.decrypt(iv, sealed, aad)), hex(msg));
      } else await assert.rejects(aes.decrypt(iv, sealed, aad), `${vector.id}`);
    }
  }));

test("HKDF", () =>
  bothWays(async () => {
    for (const vector of vectors.hkdf) {
      const [ikm, salt, info, okm] = raw(vector, "ikm", "salt", "info", "okm");
      if (vector.valid) assert.equal(hex(await hkdf(ikm, info, salt, vector.size)), hex(okm), `${vector.id}`);
      else await assert.rejects(hkdf(ikm, info, salt, vector.size), `${vector.id}`);
    }
  }));

test("Ed25519: keys of small order prove nothing", () => {
  for (const vector of vectors.ed25519) {
    const [signing, msg, sig] = raw(vector, "public", "msg", "sig");
    const verify = () => new PublicKeys(2, new Uint8Array(32), signing).verify(sig, msg);
    const good = vector.valid !== false && !vector.flags.includes("SmallOrderPublicKey");
    if (good) assert.doesNotThrow(verify, `${vector.id}`);
    else assert.throws(verify, `${vector.id}`);
  }
});

// What the page computes secrets with (within HPKE and X-Wing), and what it makes its public keys with.
const SECRETS = new X25519(new HkdfSha256());
const ways = [(own, other) => SECRETS.derive(own, other), async (own, other) => x25519.getSharedSecret(own, other)];
const isNothing = (shared) => !/[^0]/.test(shared);

test("X25519: secrets are what they must be, and none is one of zeros", async () => {
  for (const vector of vectors.x25519) {
    const [own, other] = raw(vector, "private", "public");
    for (const derive of ways) {
      if (isNothing(vector.shared)) await assert.rejects(derive(own, other), `${vector.id}`);
      else assert.equal(hex(new Uint8Array(await derive(own, other))), vector.shared, `${vector.id}`);
    }
  }
});

test("X25519: nothing is sealed for a point that gives away the secret", async () => {
  const low = vectors.x25519.filter(({ shared }) => isNothing(shared));
  assert.ok(low.length);
  const { kem } = await PrivateKeys.create().public();
  for (const vector of low) {
    const [point] = raw(vector, "public");
    for (const [suite, key] of [[X25519_ALONE, point], [XWING, concat(kem.slice(0, -32), point)]]) {
      const keys = new PublicKeys(suite, key, new Uint8Array(32));
      await assert.rejects(keys.seal(new Uint8Array(32), new Uint8Array(1)), `${vector.id}`);
    }
  }
});

test("ML-KEM-768: keys of seeds", async () => {
  for (const vector of vectors.mlkem_keys) {
    const [shown] = await new MlKem768().deriveKeyPair(fromHex(vector.seed));
    assert.equal(hex(await sha256(shown)), vector.ek_sha256);
  }
});

test("ML-KEM-768: secrets are found again, and none in what is no ciphertext", async () => {
  const opened = async ({ seed, c }) => {
    const [, secret] = await new MlKem768().deriveKeyPair(fromHex(seed));
    return hex(await new MlKem768().decap(fromHex(c), secret));
  };
  for (const vector of vectors.mlkem_decaps) {
    if (vector.valid) assert.equal(await opened(vector), vector.K, `${vector.id}`);
    else await assert.rejects(opened(vector), `${vector.id}`);
  }
});

test("ML-KEM-768: what is sealed is what it must be", async () => {
  const good = vectors.mlkem_encaps.filter(({ valid }) => valid);
  assert.ok(good.length);
  for (const vector of good) {
    const [ciphertext, secret] = await new MlKem768().encap(...raw(vector, "ek", "m"));
    assert.deepEqual([hex(await sha256(ciphertext)), hex(secret)], [vector.c_sha256, vector.K], `${vector.id}`);
  }
});

test("X-Wing: nothing is sealed for a key that is none", async () => {
  for (const vector of vectors.mlkem_encaps.filter(({ valid }) => !valid)) {
    const kem = concat(fromHex(vector.ek), new Uint8Array(32).fill(9));
    await assert.rejects(
      async () => new PublicKeys(1, kem, new Uint8Array(32)).seal(new Uint8Array(32), new Uint8Array(1)),
      `${vector.id}`,
    );
  }
});
