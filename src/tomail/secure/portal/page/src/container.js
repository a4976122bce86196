// A kept message (.tomail): what the portal has of one delivery, as one file. Only the SecuPass opens it; the reader
// shows it without the portal.

import { concat, fromUtf8, reading, utf8 } from "./crypto/bytes.js";

const MAGIC = utf8("TOMAIL1\n");
const HEADER = 4 * 1024 * 1024; // at most

/** It is none, or not all of it is there. */
export class NotKept extends Error {
  isNotKept = true;
}

/** The delivery of `row` as a Blob, encrypted as it is; `names` are its files' ids. */
export async function kept(client, row, names) {
  const blobs = [];
  for (const id of ["m", ...names]) {
    const response = await client.api.request("GET", `/v1/deliveries/${row.delivery}/files/${id}`);
    blobs.push({ id, blob: await response.blob() });
  }
  const { kid, generation, wraps, practices } = client.box;
  const box = { kid, generation, wraps, practices: practices.filter(({ id }) => id === row.practice), deliveries: [row] };
  const files = blobs.map(({ id, blob }) => ({ id, size: blob.size }));
  const header = utf8(JSON.stringify({ v: 1, address: client.address, box, files }));
  return new Blob([MAGIC, length(header), header, ...blobs.map(({ blob }) => blob)], { type: "application/octet-stream" });
}

function length(header) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, header.length);
  return bytes;
}

/** {api, address}, for Reading. Throws NotKept. */
export async function opened(file) {
  const begin = new Uint8Array(await file.slice(0, MAGIC.length + 4).arrayBuffer());
  const magic = begin.slice(0, MAGIC.length);
  const size = begin.length === MAGIC.length + 4 && new DataView(begin.buffer).getUint32(MAGIC.length);
  if (!size || size > HEADER || fromBytes(magic) !== fromBytes(MAGIC)) throw new NotKept();
  const raw = new Uint8Array(await file.slice(begin.length, begin.length + size).arrayBuffer());
  const said = reading(NotKept, () => checked(JSON.parse(fromUtf8(raw))));
  const places = placed(said.files, begin.length + size);
  if (places.end !== file.size) throw new NotKept();
  return { address: said.address, api: new OfFile(file, said.box, places) };
}

const fromBytes = (bytes) => concat(bytes).join();

function checked(said) {
  const { box, files } = said;
  const whole = said.v === 1 && typeof said.address === "string" && Array.isArray(files) && files.every(hasSize);
  if (!whole || !Array.isArray(box.wraps) || box.practices.length !== 1 || box.deliveries.length !== 1) throw new NotKept();
  return said;
}

const hasSize = ({ id, size }) => typeof id === "string" && Number.isSafeInteger(size) && size >= 0;

function placed(files, start) {
  const places = new Map();
  let end = start;
  for (const { id, size } of files) {
    places.set(id, [end, end + size]);
    end += size;
  }
  return Object.assign(places, { end });
}

/** Answers as the portal does, out of the file. */
class OfFile {
  constructor(file, box, places) {
    Object.assign(this, { file, box, places });
  }

  async get() {
    return structuredClone(this.box);
  }

  async request(_method, path) {
    const place = this.places.get(path.split("/").at(-1));
    if (!place) throw new NotKept();
    return new Response(this.file.slice(...place));
  }
}
