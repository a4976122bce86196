// What only the patient opens: private keys, the practices' keys, what was seen (crypto/bundle.py).

import { concat, fromText, fromUtf8, random, reading, toText, Unopened, utf8 } from "./bytes.js";
import { RECOVERY_CODE } from "./codes.js";
import { PrivateKeys, PublicKeys } from "./keys.js";
import { bound, BUNDLE, BUNDLE_WRAP, PASSKEY_KEY, RECOVERY_KEY, SECUPASS_KEY } from "./labels.js";
import { derive, literal, stretch, words, WORK } from "./passphrase.js";
import { cipher } from "./primitives.js";

const NONCE = 12;
const KDF = "argon2id";
export const KINDS = { words: "words", own: "own", recovery: "recovery" };

/** `bundle`: {keys, practices: {id: PublicKeys}, seen: [id], sign, addresses}; these are the patient's, older ones too. */
export async function sealBundle(bundle, bundleKey, generation) {
  const practices = Object.entries(bundle.practices).map(([id, keys]) => [id, toText(keys.encode())]);
  const fields = {
    v: 1,
    keys: toText(bundle.keys.encode()),
    practices: Object.fromEntries(practices),
    seen: bundle.seen,
    sign: bundle.sign,
    addresses: bundle.addresses,
  };
  const keyId = await (await bundle.keys.public()).keyId();
  return locked(bundleKey, utf8(JSON.stringify(fields)), bound(BUNDLE, keyId, generation));
}

/** Throws Unopened, also for one with other keys than the account says it has. */
export async function openBundle(sealed, bundleKey, keyId, generation) {
  const raw = await unlocked(bundleKey, sealed, bound(BUNDLE, keyId, generation));
  const bundle = reading(Unopened, () => {
    const fields = JSON.parse(fromUtf8(raw));
    const pinned = Object.entries(fields.practices).map(([id, keys]) => [id, PublicKeys.decode(fromText(keys))]);
    const keys = PrivateKeys.decode(fromText(fields.keys));
    const addresses = (fields.addresses ?? []).map(String);
    return { keys, practices: Object.fromEntries(pinned), seen: [...fields.seen], sign: String(fields.sign), addresses };
  });
  if ((await (await bundle.keys.public()).keyId()) !== keyId) throw new Unopened();
  return bundle;
}

/** JSON bytes, as the portal keeps them. */
export async function wrapBundleKey(bundleKey, kind, secret, keyId) {
  const wrap = { v: 1, kind, kdf: KDF, ...WORK, salt: toText(random(16)) };
  const sealed = await locked(await wrappingKey(wrap, secret), bundleKey, wrapAad(wrap, keyId));
  const parts = { nonce: toText(sealed.subarray(0, NONCE)), ct: toText(sealed.subarray(NONCE)) };
  return utf8(JSON.stringify({ ...wrap, ...parts }));
}

/** Throws Unopened; Weakened where guessing was made easier. */
export async function unwrapBundleKey(raw, secret, keyId) {
  const wrap = reading(Unopened, () => JSON.parse(fromUtf8(raw)));
  if (wrap?.v !== 1 || wrap.kdf !== KDF || !Object.hasOwn(KINDS, wrap.kind)) throw new Unopened();
  const sealed = concat(fromText(wrap.nonce), fromText(wrap.ct));
  const bundleKey = await unlocked(await wrappingKey(wrap, secret), sealed, wrapAad(wrap, keyId));
  if (bundleKey.length !== 32) throw new Unopened();
  return bundleKey;
}

/** The bundle key under what a passkey gives (WebAuthn's PRF, 32 bytes). `id` is the credential's, as text. */
export async function wrapForPasskey(bundleKey, { id, secret }, keyId) {
  const sealed = await locked(await passkeyKey(secret), bundleKey, bound(BUNDLE_WRAP, keyId, "passkey", id));
  return utf8(JSON.stringify({ v: 1, kind: "passkey", id, sealed: toText(sealed) }));
}

/** Throws Unopened. */
export async function unwrapByPasskey(raw, { id, secret }, keyId) {
  const wrap = reading(Unopened, () => JSON.parse(fromUtf8(raw)));
  if (wrap?.v !== 1 || wrap.kind !== "passkey") throw new Unopened();
  const aad = bound(BUNDLE_WRAP, keyId, "passkey", id);
  return unlocked(await passkeyKey(secret), fromText(wrap.sealed), aad);
}

const passkeyKey = (secret) => derive(secret, bound(PASSKEY_KEY, "bundle"));

async function wrappingKey(wrap, secret) {
  const recovery = wrap.kind === KINDS.recovery;
  const typed = recovery ? utf8(RECOVERY_CODE.read(secret) ?? "") : (wrap.kind === KINDS.words ? words : literal)(secret);
  const salt = fromText(wrap.salt);
  if (salt.length !== 16) throw new Unopened();
  return derive(await stretch(typed, salt, wrap), utf8(recovery ? RECOVERY_KEY : SECUPASS_KEY));
}

const wrapAad = (wrap, keyId) => bound(BUNDLE_WRAP, keyId, wrap.kind, KDF, wrap.m, wrap.t, wrap.p);

/** A nonce, then ciphertext and tag. */
export async function locked(key, plain, aad) {
  const nonce = random(NONCE);
  return concat(nonce, await (await cipher(key)).encrypt(nonce, plain, aad));
}

/** The reverse; throws Unopened. */
export async function unlocked(key, sealed, aad) {
  return (await cipher(key)).decrypt(sealed.slice(0, NONCE), sealed.slice(NONCE), aad);
}
