// Files segment by segment: Tink's streaming AEAD AES256_GCM_HKDF_1MB (crypto/stream.py).

import { concat, random, Unopened } from "./bytes.js";
import { bound, FILE } from "./labels.js";
import { cipher, hkdf } from "./primitives.js";

const SEGMENT = 1024 * 1024;
const TAG = 16;
const SALT = 32;
const PREFIX = 7;
const HEADER = 1 + SALT + PREFIX;
const PADDED_UP_TO = 20_000_000;

export const fileAad = (delivery, file) => bound(FILE, delivery, file);

/** Ciphertext of an (async) iterable of byte arrays, segment by segment. */
export async function* encrypt(key, aad, chunks, fill = random) {
  const salt = fill(SALT);
  const prefix = fill(PREFIX);
  const segmentCipher = await cipher(await hkdf(key, aad, salt));
  yield concat(Uint8Array.of(HEADER), salt, prefix);
  for await (const [number, bytes, last] of segments(chunks, SEGMENT - TAG - HEADER, SEGMENT - TAG)) {
    yield segmentCipher.encrypt(nonce(prefix, number, last), bytes);
  }
}

/** The plaintext; throws Unopened, at the latest at the end. What came before may be only a beginning. */
export async function* decrypt(key, aad, chunks) {
  const source = (chunks[Symbol.asyncIterator] ?? chunks[Symbol.iterator]).call(chunks);
  let begin = new Uint8Array(0);
  while (begin.length < HEADER) {
    const { value, done } = await source.next();
    if (done) throw new Unopened();
    begin = concat(begin, value);
  }
  if (begin[0] !== HEADER) throw new Unopened();
  const segmentCipher = await cipher(await hkdf(key, aad, begin.slice(1, 1 + SALT)));
  const prefix = begin.slice(1 + SALT, HEADER);
  const rest = chain(begin.slice(HEADER), source);
  for await (const [number, bytes, last] of segments(rest, SEGMENT - HEADER, SEGMENT)) {
    yield segmentCipher.decrypt(nonce(prefix, number, last), bytes);
  }
}

async function* chain(first, source) {
  yield first;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

/** Number, bytes, whether it is the last. There is always a last one, if need be an empty one. */
async function* segments(chunks, first, others) {
  const held = new Uint8Array(others + 1);
  let filled = 0;
  let number = 0;
  let size = first;
  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length) {
      const taken = Math.min(chunk.length - at, size + 1 - filled); // one more, so that it is not the last
      held.set(chunk.subarray(at, at + taken), filled);
      at += taken;
      filled += taken;
      if (filled > size) {
        yield [number++, held.subarray(0, size), false]; // used up before the next is asked for
        held[0] = held[size];
        filled = 1;
        size = others;
      }
    }
  }
  yield [number, held.subarray(0, filled), true];
}

function nonce(prefix, number, last) {
  const counter = new Uint8Array(4);
  new DataView(counter.buffer).setUint32(0, number);
  return concat(prefix, counter, Uint8Array.of(last ? 1 : 0));
}

const BREATH = 4 * SEGMENT;
const BALLAST = 32 * SEGMENT;
let ballast = null;

/**
 * The same chunks. Without a pause now and then a browser frees nothing before all of a large file went through, and
 * with one only when about 64 MB wait to be freed. The ballast is counted among these, and takes no room itself: no
 * byte of it is ever touched.
 */
export async function* unhurried(chunks) {
  let since = 0;
  for await (const chunk of chunks) {
    since += chunk.length;
    yield chunk;
    if (since < BREATH) continue;
    since = 0;
    ballast = new ArrayBuffer(BALLAST);
    ballast = null;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const underWay = new Set(); // Chromium lets go of a file's stream of which nobody but a pending read knows: it never ends

/**
 * The bytes of a stream, by way of two buffers where a browser can, one of which is filled while the other one is used:
 * what it makes anew for each piece it does not give back soon. A piece lasts until the next one is asked for.
 */
export async function* flowing(stream) {
  const [reader, fills] = opened(stream);
  underWay.add(reader);
  const read = (buffer) => (fills ? reader.read(new Uint8Array(buffer)) : reader.read());
  let [next, spare] = [read(new ArrayBuffer(SEGMENT)), new ArrayBuffer(SEGMENT)];
  try {
    for (let { done, value } = await next; !done; { done, value } = await next) {
      next = read(spare);
      next.catch(() => {}); // heard at the next await
      yield value;
      spare = value.buffer;
    }
  } finally {
    underWay.delete(reader);
    reader.cancel().catch(() => {}); // somebody had enough; at the end it changes nothing
  }
}

/** A reader, and whether it fills the buffers that it is given. */
function opened(stream) {
  try {
    return [stream.getReader({ mode: "byob" }), true];
  } catch {
    return [stream.getReader(), false];
  }
}

export async function gathered(chunks) {
  const pieces = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return concat(...pieces);
}

/** Padmé: at most 12 % more; files above 20 MB stay as they are. */
export function paddedSize(size) {
  if (size < 2 || size > PADDED_UP_TO) return size;
  const exponent = Math.floor(Math.log2(size));
  const low = 2 ** (exponent - Math.floor(Math.log2(exponent || 1)) - 1);
  return exponent < 1 ? size : Math.ceil(size / low) * low;
}

export async function* padded(chunks, size) {
  yield* chunks;
  yield new Uint8Array(paddedSize(size) - size);
}

/** The first `size` bytes; reads to the end all the same. Throws Unopened if there are fewer. */
export async function* unpadded(chunks, size) {
  let left = size;
  for await (const chunk of chunks) {
    const piece = chunk.subarray(0, left);
    left -= piece.length;
    yield piece;
  }
  if (left) throw new Unopened();
}
