// An answer to the practice: sealed for its newest key, file by file in parts that are read from the disk as they go.

import { hex, random, toText } from "./crypto/bytes.js";
import { recipientHash, sealManifest } from "./crypto/manifest.js";
import { hashing, sha256 } from "./crypto/primitives.js";
import { grant, replyTo } from "./crypto/proofs.js";
import { encrypt, fileAad, flowing, padded, paddedSize, unhurried } from "./crypto/stream.js";

const PART = 4 * 1024 * 1024;

/** What the portal has to leave room for. */
export const sizeOf = (files) => files.reduce((sum, file) => sum + paddedSize(file.size) + 65_536, 1_048_576);

export class Answer {
  /** `files` are the browser's; `progress` gets the bytes that arrived. */
  constructor(api, keys, practiceKeys, progress = () => {}) {
    Object.assign(this, { api, keys, practiceKeys, progress });
    [this.delivery, this.contentKey, this.done, this.whole] = [newId("d"), random(32), 0, null];
  }

  /** Again, where only the portal's last word was lost, it completes what it has: the practice gets it once. */
  async send(answers, said, files) {
    this.whole ??= await this.#uploaded(answers, said, files);
    await this.api.post(`/v1/replies/${this.delivery}/complete`, this.whole);
  }

  /** `said`: practice, subject, text, thread, created, sender. What completes it. */
  async #uploaded(answers, said, files) {
    await this.api.post("/v1/replies", { id: this.delivery, answers, size: sizeOf(files) });
    const entries = [];
    for (const file of files) entries.push(await this.#upload(file));
    const sealed = await this.#sealed(said, entries.map(({ entry }) => entry));
    await this.#part("m", 0, sealed);
    const manifest = { id: "m", size: sealed.length, sha256: hex(await sha256(sealed)) };
    const kid = await this.practiceKeys.keyId();
    return {
      files: [...entries.map(({ sent }) => sent), manifest],
      kid,
      wrap: toText(await replyTo(this.practiceKeys, this.contentKey, this.delivery)),
      signature: toText(this.keys.sign(grant(this.delivery, manifest.sha256, kid, 0))),
    };
  }

  async #sealed(said, files) {
    const recipient = await recipientHash(this.delivery, said.practice);
    const fields = { direction: "to_practice", ...said, delivery: this.delivery, recipient, reply_allowed: true, files };
    return sealManifest(fields, this.keys, this.contentKey);
  }

  async #upload(file) {
    const id = newId("f");
    const plain = padded(unhurried(flowing(file.stream())), file.size); // bit by bit: all has no room in a phone
    const whole = await hashing(file.size);
    let [size, n, before] = [0, 0, null];
    const sealed = encrypt(this.contentKey, fileAad(this.delivery, id), plain);
    for await (const bytes of parts(ahead(sealed, (chunk) => whole.update(chunk)))) {
      await before; // one is on its way while the next is made
      before = this.#part(id, n, bytes);
      before.catch(() => {}); // heard at the next await
      [size, n] = [size + bytes.length, n + 1];
    }
    await before;
    const hash = hex(whole.digest());
    const entry = { id, name: file.name, type: file.type || "application/octet-stream", size: file.size, sha256: hash };
    return { entry, sent: { id, size, sha256: hash } };
  }

  async #part(id, n, bytes) {
    const [raw, hash] = [new Blob([bytes]), sha256(bytes)]; // both have copies: `bytes` may change from here on
    const digest = btoa(String.fromCharCode(...(await hash)));
    const headers = { digest: `sha-256=${digest}`, "content-type": "application/octet-stream" };
    await this.api.request("PUT", `/v1/replies/${this.delivery}/files/${id}/parts/${n}`, { raw, headers });
    this.progress((this.done += bytes.length));
  }
}

/** The same chunks; while the next one is made, `heard` gets each. */
async function* ahead(chunks, heard) {
  const source = chunks[Symbol.asyncIterator]();
  let next = source.next();
  try {
    for (let { value, done } = await next; !done; { value, done } = await next) {
      next = source.next();
      next.catch(() => {}); // heard at the next await
      heard(value);
      yield value;
    }
  } finally {
    source.return();
  }
}

/** The same bytes in pieces of 8 MiB, the last one shorter. A piece lasts until the next one is asked for. */
async function* parts(chunks) {
  const held = new Uint8Array(PART);
  let length = 0;
  for await (const chunk of chunks) {
    const room = Math.min(PART - length, chunk.length);
    held.set(chunk.subarray(0, room), length);
    length += room;
    if (length === PART) {
      yield held;
      held.set(chunk.subarray(room));
      length = chunk.length - room;
    }
  }
  if (length) yield held.subarray(0, length);
}

function newId(kind) {
  const letters = "abcdefghijklmnopqrstuvwxyz234567";
  return `${kind}_${Array.from(random(16), (byte) => letters[byte & 31]).join("")}`;
}
