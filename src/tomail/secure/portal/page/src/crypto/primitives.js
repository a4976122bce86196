// AES-256-GCM, SHA-256, HKDF and HMAC by WebCrypto; where a browser withholds it (a file opened from the disk of
// some systems), by @noble.

import { part } from "#part";
import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import { Unopened } from "./bytes.js";

const native = () => globalThis.crypto?.subtle;
const NONE = new Uint8Array(0);

export async function sha256(bytes) {
  return native() ? new Uint8Array(await native().digest("SHA-256", bytes)) : nobleSha256(bytes);
}

const QUICK_FROM = 1024 * 1024;

/** SHA-256 bit by bit of about `size` bytes, which WebCrypto has not: {update(bytes), digest()}. */
export async function hashing(size) {
  if (size < QUICK_FROM || typeof WebAssembly === "undefined") return nobleSha256.create();
  try {
    const { createSHA256 } = await part("hashing"); // WebAssembly: three times as fast
    const hash = await createSHA256();
    return { update: (bytes) => hash.update(bytes), digest: () => hash.digest("binary") };
  } catch {
    return nobleSha256.create(); // it did not come
  }
}

export async function hkdf(key, info, salt = NONE, length = 32) {
  if (!native()) return (await part("without")).hkdf(nobleSha256, key, salt, info, length);
  const base = await native().importKey("raw", key, "HKDF", false, ["deriveBits"]);
  const bits = await native().deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, base, length * 8);
  return new Uint8Array(bits);
}

/** AES-256-GCM with one key: `encrypt(nonce, plain, aad)` and `decrypt`, which throws Unopened. */
export async function cipher(key) {
  if (!native()) return nobleCipher(key);
  const imported = await native().importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
  const run = async (what, iv, bytes, additionalData) =>
    new Uint8Array(await native()[what]({ name: "AES-GCM", iv, additionalData }, imported, bytes));
  return {
    encrypt: (nonce, plain, aad = NONE) => run("encrypt", nonce, plain, aad),
    async decrypt(nonce, sealed, aad = NONE) {
      try {
        return await run("decrypt", nonce, sealed, aad);
      } catch {
        throw new Unopened();
      }
    },
  };
}

async function nobleCipher(key) {
  const { gcm } = await part("without");
  return {
    encrypt: async (nonce, plain, aad = NONE) => gcm(key, nonce, aad).encrypt(plain),
    async decrypt(nonce, sealed, aad = NONE) {
      try {
        return gcm(key, nonce, aad).decrypt(sealed);
      } catch {
        throw new Unopened();
      }
    },
  };
}
