// SHA-256 in WebAssembly.

import wasm from "hash-wasm/dist/sha256.umd.min.js";

export const { createSHA256 } = wasm;
