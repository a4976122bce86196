// From what a person types to a key: Argon2id (RFC 9106), then HKDF-SHA256 for one purpose each (crypto/passphrase.py).

import { argon2id } from "hash-wasm";
import { part } from "#part";
import { utf8, Weakened } from "./bytes.js";
import { bound, LOGIN_KEY, LOGIN_SALT } from "./labels.js";
import { hkdf, sha256 } from "./primitives.js";

const FLOOR = { m: 65536, t: 3, p: 1 };
const CEILING = { m: 1048576, t: 16 };
export const WORK = FLOOR;

/** As typed, in one Unicode form. */
export const literal = (text) => utf8(text.normalize("NFKC"));

/** A proposed SecuPass: neither case nor what stands between the words matters. */
export function words(text) {
  return utf8(text.normalize("NFKC").toLowerCase().split(/[^a-z]+/).filter(Boolean).join(" "));
}

/** Throws Weakened for less work than the floor, more than the ceiling, or several lanes. */
export function checkWork({ m, t, p }) {
  const whole = [m, t, p].every(Number.isInteger);
  if (!whole || m < FLOOR.m || t < FLOOR.t || m > CEILING.m || t > CEILING.t || p !== FLOOR.p) throw new Weakened();
}

/** 32 bytes that cost `work` to come by. WebAssembly where there is any (iOS' Lockdown Mode has none). */
export async function stretch(secret, salt, work = WORK) {
  checkWork(work);
  if (salt.length !== 16) throw new RangeError("a salt has 16 bytes");
  if (typeof WebAssembly === "undefined" || secret.length === 0) return stretchWithoutWasm(secret, salt, work);
  return argon2id({
    password: secret,
    salt,
    memorySize: work.m,
    iterations: work.t,
    parallelism: work.p,
    hashLength: 32,
    outputType: "binary",
  });
}

export async function stretchWithoutWasm(secret, salt, work = WORK) {
  const { argon2idAsync } = await part("without");
  return argon2idAsync(secret, salt, { ...work, dkLen: 32, asyncTick: 50 });
}

/** A key for one purpose. `info` is bytes. */
export const derive = (secret, info) => hkdf(secret, info);

export const plainAddress = (address) => address.trim().toLowerCase();

/** Computed, not served: the server tells nobody whether an account exists. */
export async function loginSalt(origin, address) {
  return (await sha256(bound(LOGIN_SALT, origin, plainAddress(address)))).subarray(0, 16);
}

/** What the server gets instead of the password. */
export async function loginKey(password, origin, address) {
  return derive(await stretch(literal(password), await loginSalt(origin, address)), utf8(LOGIN_KEY));
}
