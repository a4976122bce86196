// What a delivery says: signed by who wrote it, then encrypted (crypto/manifest.py).

import { concat, fromUtf8, hex, reading, Unopened, utf8 } from "./bytes.js";
import { ADDRESS_HASH, bound, MANIFEST } from "./labels.js";
import { plainAddress } from "./passphrase.js";
import { sha256 } from "./primitives.js";
import { decrypt, encrypt, fileAad, gathered } from "./stream.js";

const STEP = 4096;
const SIGNATURE = 64;
const TEXTS = ["practice", "delivery", "recipient", "sender", "subject", "text", "thread"];
const FILE_TEXTS = ["id", "name", "type", "sha256"];

export async function recipientHash(delivery, recipient) {
  return hex(await sha256(bound(ADDRESS_HASH, delivery, plainAddress(recipient))));
}

/** `manifest` has the fields of `Manifest` in Python, by the same names. */
export async function sealManifest(manifest, author, contentKey) {
  const body = utf8(JSON.stringify({ v: 1, ...manifest }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, body.length);
  const signed = concat(length, body, author.sign(body, MANIFEST));
  const filled = concat(signed, new Uint8Array((STEP - (signed.length % STEP)) % STEP));
  return gathered(encrypt(contentKey, fileAad(manifest.delivery, "m"), [filled]));
}

/** `expected`: direction, practice, delivery, recipients (addresses, or the practice's id). Throws Unopened, Unproven. */
export async function openManifest(ciphertext, author, contentKey, expected) {
  const signed = await gathered(decrypt(contentKey, fileAad(expected.delivery, "m"), [ciphertext]));
  if (signed.length < 4) throw new Unopened();
  const end = 4 + new DataView(signed.buffer, signed.byteOffset).getUint32(0);
  const body = signed.slice(4, end);
  author.verify(signed.slice(end, end + SIGNATURE), body, MANIFEST);
  const manifest = reading(Unopened, () => JSON.parse(fromUtf8(body)));
  const recipients = await Promise.all(expected.recipients.map((each) => recipientHash(expected.delivery, each)));
  const meant = ["direction", "practice", "delivery"].every((name) => manifest?.[name] === expected[name]);
  if (!meant || !recipients.includes(manifest.recipient) || !isWellFormed(manifest)) throw new Unopened();
  return manifest;
}

/** Whether the practice wants to know that it was read. */
export const isReceiptWanted = (manifest) => manifest.receipt_wanted !== false;

function isWellFormed(manifest) {
  const texts = TEXTS.every((name) => typeof manifest[name] === "string");
  const others = Number.isInteger(manifest.created) && typeof manifest.reply_allowed === "boolean";
  const quiet = ["undefined", "boolean"].includes(typeof manifest.receipt_wanted); // older ones do not say it
  return manifest.v === 1 && texts && others && quiet && Array.isArray(manifest.files) && manifest.files.every(isFile);
}

function isFile(file) {
  const texts = FILE_TEXTS.every((name) => typeof file?.[name] === "string");
  return texts && Number.isSafeInteger(file.size) && file.size >= 0;
}
