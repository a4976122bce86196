// SHA-256 in WebAssembly.

export { createSHA256 } from "hash-wasm";
