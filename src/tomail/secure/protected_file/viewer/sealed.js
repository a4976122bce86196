// What the file holds (protected_file/html.py), and the answer to it (protocol/answers.py).

import { concat, fromText, fromUtf8, toText, Unopened, utf8 } from "../src/crypto/bytes.js";
import { PublicKeys } from "../src/crypto/keys.js";
import { bound } from "../src/crypto/labels.js";
import { stretch } from "../src/crypto/passphrase.js";
import { cipher, hkdf } from "../src/crypto/primitives.js";

const PROTECTED_FILE_KEY = "tomail/html/v1";
const FILE_ANSWER = "tomail/file-answer/v1";
const NONCE = 12;
const VERSION = 1;
const LINE = /.{1,64}/g;
export const MAIL_CHARACTERS = 1200;

/** The letter, each of its files with its `content`. Throws Unopened for another Lesecode. */
export async function opened(sealed, { m, t, p, salt }, code) {
  const aad = bound(PROTECTED_FILE_KEY, "argon2id", m, t, p, salt);
  const key = await hkdf(await stretch(utf8(code), fromText(salt), { m, t, p }), aad);
  const plain = await (await cipher(key)).decrypt(sealed.slice(0, NONCE), sealed.slice(NONCE), aad);
  return unpacked(plain);
}

function unpacked(plain) {
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  const letter = JSON.parse(fromUtf8(plain.subarray(4, 4 + length)));
  let at = 4 + length;
  for (const file of letter.files) {
    file.content = plain.subarray(at, at + file.size);
    at += file.size;
  }
  if (at !== plain.length) throw new Unopened();
  return letter;
}

/** The answer as text; `short` for a link of an e-mail. */
export async function answer(reply, text, short) {
  const keys = PublicKeys.decode(fromText(short ? reply.short : reply.keys));
  const info = bound(FILE_ANSWER, reply.delivery, await keys.keyId());
  const sealed = await keys.seal(concat(fromText(reply.token), utf8(text)), info);
  const raw = concat(Uint8Array.of(VERSION, keys.suite), utf8(reply.delivery), sealed);
  const lines = toText(raw).match(LINE);
  return ["-----BEGIN TOMAIL ANSWER-----", ...lines, "-----END TOMAIL ANSWER-----"].join("\r\n");
}

/** Bytes from base64 of many megabytes. */
export function decoded(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
