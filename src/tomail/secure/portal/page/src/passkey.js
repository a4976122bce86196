// Fingerprint or face instead of typing: a passkey whose PRF (WebAuthn) opens the bundle. What signs in at the portal
// lies on this device, locked with the same passkey: the portal knows nothing of it.

import { locked, unlocked } from "./crypto/bundle.js";
import { fromText, fromUtf8, hex, random, reading, toText, Unopened, utf8 } from "./crypto/bytes.js";
import { bound, PASSKEY_KEY } from "./crypto/labels.js";
import { derive, plainAddress } from "./crypto/passphrase.js";
import { sha256 } from "./crypto/primitives.js";
import { store, stored } from "./memory.js";

const KEPT = "tomail passkeys";
const ES256 = -7;
const RS256 = -257;

export const isPossible = () => Boolean(globalThis.PublicKeyCredential && navigator.credentials);

/** The device or the patient does not want to. */
export class NoPasskey extends Error {
  isNoPasskey = true;
}

/** A new one: {id, kind, secret}. Throws NoPasskey. */
export async function createPasskey(address) {
  const user = { id: random(16), name: address, displayName: address };
  const made = await asked("create", {
    rp: { id: location.hostname, name: location.hostname },
    user,
    pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: "public-key", alg })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    extensions: { prf: { eval: { first: await salt() } } },
  });
  const { prf } = made.getClientExtensionResults();
  if (!prf?.enabled) throw new NoPasskey();
  const id = toText(new Uint8Array(made.rawId));
  return prf.results?.first ? passkey(id, prf.results.first) : usedPasskey(id);
}

/** The same by its id. Throws NoPasskey. */
export async function usedPasskey(id) {
  const found = await asked("get", {
    rpId: location.hostname,
    allowCredentials: [{ type: "public-key", id: fromText(id) }],
    userVerification: "required",
    extensions: { prf: { eval: { first: await salt() } } },
  });
  const secret = found.getClientExtensionResults().prf?.results?.first;
  if (!secret) throw new NoPasskey();
  return passkey(id, secret);
}

async function asked(what, publicKey) {
  try {
    return await navigator.credentials[what]({ publicKey: { challenge: random(32), ...publicKey } });
  } catch {
    throw new NoPasskey();
  }
}

const salt = () => sha256(utf8(PASSKEY_KEY));

async function passkey(id, secret) {
  const kind = `passkey-${hex(await sha256(utf8(id))).slice(0, 16)}`;
  return { id, kind, secret: new Uint8Array(secret) };
}

/** Keep on this device what signs in, for whoever has the passkey. */
export async function keepSignIn(passkey, address, authKey) {
  const said = utf8(JSON.stringify({ address, auth_key: authKey }));
  const sealed = toText(await locked(await deviceKey(passkey), said, utf8(passkey.id)));
  await forgetSignIn(address);
  store(KEPT, JSON.stringify([...kept(), { who: await nameOf(address), id: passkey.id, sealed }]));
}

/** {id, sealed} for this address; of nobody in particular where there is but one. */
export async function signInFor(address) {
  const all = kept();
  const who = address.trim() && (await nameOf(address));
  return all.find((each) => each.who === who) ?? (who || all.length !== 1 ? null : all[0]);
}

/** {address, auth_key}. Throws Unopened. */
export async function openSignIn({ sealed }, passkey) {
  const said = await unlocked(await deviceKey(passkey), fromText(sealed), utf8(passkey.id));
  return reading(Unopened, () => JSON.parse(fromUtf8(said)));
}

/** It no longer signs in. */
export async function forgetSignIn(address) {
  const who = await nameOf(address);
  const others = kept().filter((each) => each.who !== who);
  store(KEPT, others.length ? JSON.stringify(others) : undefined);
}

function kept() {
  try {
    return JSON.parse(stored(KEPT)) ?? [];
  } catch {
    return [];
  }
}

const deviceKey = ({ secret }) => derive(secret, bound(PASSKEY_KEY, "device"));
const nameOf = async (address) => hex(await sha256(utf8(plainAddress(address)))).slice(0, 16);
