// A pair of keys: one to seal for somebody (HPKE, RFC 9180), one that they sign with (Ed25519, RFC 8032).
// Mirrors crypto/kem.py, signing.py and keys.py.

import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { DhkemX25519HkdfSha256 } from "@hpke/dhkem-x25519";
import { XWing } from "@hpke/hybridkem-x-wing";
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { concat, hex, random, Unopened, Unproven, utf8 } from "./bytes.js";
import { PUBLIC_KEYS } from "./labels.js";
import { sha256 } from "./primitives.js";

export const XWING = 0x01;
export const X25519 = 0x02;
const SEED = 32;
const KEMS = {
  [XWING]: { make: () => new XWing(), publicBytes: 1216, enc: 1120 },
  [X25519]: { make: () => new DhkemX25519HkdfSha256(), publicBytes: 32, enc: 32 },
};

function scheme(number) {
  if (!Object.hasOwn(KEMS, number)) throw new Unopened();
  const { make, ...sizes } = KEMS[number];
  const kem = make();
  return { ...sizes, kem, suite: new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() }) };
}

// The libraries want whole buffers, not views.
const whole = (bytes) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);

export async function seal(number, publicBytes, secret, info) {
  const { suite, kem } = scheme(number);
  const recipientPublicKey = await kem.deserializePublicKey(whole(publicBytes));
  const sender = await suite.createSenderContext({ recipientPublicKey, info: whole(info) });
  return concat(new Uint8Array(sender.enc), new Uint8Array(await sender.seal(whole(secret))));
}

/** The reverse; throws Unopened. */
export async function unseal(number, seed, sealed, info) {
  const { suite, kem, enc } = scheme(number);
  try {
    const recipientKey = await kem.importKey("raw", whole(seed), false);
    const opener = { recipientKey, enc: whole(sealed.slice(0, enc)), info: whole(info) };
    const recipient = await suite.createRecipientContext(opener);
    return new Uint8Array(await recipient.open(whole(sealed.slice(enc))));
  } catch {
    throw new Unopened();
  }
}

async function publicFromSeed(number, seed) {
  const { kem } = scheme(number);
  if (number === X25519) return x25519.getPublicKey(seed);
  const pair = await kem.generateKeyPairDerand(seed);
  return new Uint8Array(await kem.serializePublicKey(pair.publicKey));
}

const labelled = (label, body) => (label ? concat(utf8(`${label}|`), body) : body);

export class PublicKeys {
  constructor(suite, kem, signing) {
    Object.assign(this, { suite, kem, signing });
  }

  encode() {
    return concat(Uint8Array.of(this.suite), this.kem, this.signing);
  }

  static decode(raw) {
    const size = KEMS[raw[0]]?.publicBytes;
    if (!size || raw.length !== 1 + size + SEED) throw new Unopened();
    return new PublicKeys(raw[0], raw.slice(1, 1 + size), raw.slice(1 + size));
  }

  async keyId() {
    return hex(await sha256(concat(utf8(`${PUBLIC_KEYS}|`), this.encode()))).slice(0, 32);
  }

  seal(secret, info) {
    return seal(this.suite, this.kem, secret, info);
  }

  /** Throws Unproven. */
  verify(signature, body, label = "") {
    let valid = false;
    try {
      valid = ed25519.verify(signature, labelled(label, body), this.signing, { zip215: false });
    } catch {
      // A signature or key of a wrong length or that is no point.
    }
    if (!valid) throw new Unproven();
  }
}

export class PrivateKeys {
  constructor(suite, kemSeed, signingSeed) {
    Object.assign(this, { suite, kemSeed, signingSeed });
  }

  static create(suite = XWING) {
    return new PrivateKeys(suite, random(SEED), random(SEED));
  }

  encode() {
    return concat(Uint8Array.of(this.suite), this.kemSeed, this.signingSeed);
  }

  static decode(raw) {
    if (raw.length !== 1 + 2 * SEED || !KEMS[raw[0]]) throw new Unopened();
    return new PrivateKeys(raw[0], raw.slice(1, 1 + SEED), raw.slice(1 + SEED));
  }

  async public() {
    const kem = await publicFromSeed(this.suite, this.kemSeed);
    return new PublicKeys(this.suite, kem, ed25519.getPublicKey(this.signingSeed));
  }

  unseal(sealed, info) {
    return unseal(this.suite, this.kemSeed, sealed, info);
  }

  sign(body, label = "") {
    return ed25519.sign(labelled(label, body), this.signingSeed);
  }
}
