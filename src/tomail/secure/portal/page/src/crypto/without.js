// What a browser needs that withholds WebAssembly or WebCrypto: few do.

export { gcm } from "@noble/ciphers/aes.js";
export { argon2idAsync } from "@noble/hashes/argon2.js";
export { hkdf } from "@noble/hashes/hkdf.js";
