// The vectors that Python wrote and reads; Debian's Node 18 has WebCrypto, but not as a global.

import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

globalThis.crypto ??= webcrypto;

const FOLDER = process.env.TOMAIL_VECTORS;

export const vectors = (name) => JSON.parse(readFileSync(join(FOLDER, name), "utf8"));

/** What stands for random bytes in the vectors. */
export const fixed = (count) => Uint8Array.from({ length: count }, (_, n) => (7 * n + 1) % 256);

export const content = (size) => Uint8Array.from({ length: size }, (_, n) => n % 251);
