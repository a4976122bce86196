// Bytes, text and their spellings. Base64url without padding (RFC 4648, section 5), hexadecimal in lower case.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

export const utf8 = (text) => encoder.encode(text);
export const fromUtf8 = (bytes) => decoder.decode(bytes);

export function concat(...pieces) {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function fromHex(text) {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new Unopened();
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export function toText(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The reverse of `toText`; throws for anything but the one spelling. */
export function fromText(text) {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text)) throw new Unopened();
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  if (toText(bytes) !== text) throw new Unopened();
  return bytes;
}

export const equal = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

export const random = (count) => crypto.getRandomValues(new Uint8Array(count));

/** The key does not open it, it was changed, or it belongs elsewhere. Nobody can tell which. */
export class Unopened extends Error {
  isUnopened = true;
}

/** It asks for less work against guessing than ever is written, or for more than a browser bears. */
export class Weakened extends Unopened {}

/** The portal shows an older state than one that was there before. */
export class Outdated extends Error {
  isOutdated = true;
}

/** A signature that is not the one of the key that was expected. */
export class Unproven extends Error {
  isUnproven = true;
}

/** Run something on data of others; whatever goes wrong in it is `Trouble`. */
export function reading(Trouble, run) {
  try {
    return run();
  } catch (error) {
    throw error instanceof Unproven || error instanceof Unopened ? error : new Trouble();
  }
}
