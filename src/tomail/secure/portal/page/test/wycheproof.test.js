// Wycheproof's vectors (tests/secure/vectors/wycheproof.py says from where), as in Python.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { gunzipSync } from "node:zlib";
import { MlKem768 } from "mlkem";
import { concat, fromHex, hex } from "../src/crypto/bytes.js";
import { PublicKeys } from "../src/crypto/keys.js";
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

test("X25519: nothing is sealed for a point that gives away the secret", async () => {
  const low = vectors.x25519.filter((each) => !/[^0]/.test(each.shared));
  assert.ok(low.length);
  for (const vector of low) {
    const [kem] = raw(vector, "public");
    await assert.rejects(new PublicKeys(2, kem, new Uint8Array(32)).seal(new Uint8Array(32), new Uint8Array(1)));
  }
});

test("ML-KEM-768", async () => {
  for (const vector of vectors.mlkem_keys) {
    const [public_] = await new MlKem768().deriveKeyPair(fromHex(vector.seed));
    assert.equal(hex(await sha256(public_)), vector.ek_sha256);
  }
  for (const vector of vectors.mlkem_decaps.filter((each) => each.valid)) {
    const [, secret] = await new MlKem768().deriveKeyPair(fromHex(vector.seed));
    assert.equal(hex(await new MlKem768().decap(fromHex(vector.c), secret)), vector.K, `${vector.id}`);
  }
});

test("X-Wing: nothing is sealed for a key that is none", async () => {
  for (const vector of vectors.mlkem_encaps) {
    const kem = concat(fromHex(vector.ek), new Uint8Array(32).fill(9));
    await assert.rejects(
      async () => new PublicKeys(1, kem, new Uint8Array(32)).seal(new Uint8Array(32), new Uint8Array(1)),
      `${vector.id}`,
    );
  }
});
