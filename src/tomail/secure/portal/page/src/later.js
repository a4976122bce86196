// What the page has not with it, where the cryptography asks for it (package.json).

import { part } from "./parts.js";

export const createSHA256 = async () => (await part("hashing")).createSHA256();
