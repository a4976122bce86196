// Reading what the practice sent: the bundle is opened, then what it opens. The same with the portal and with a kept
// message (container.js), whichever `api` stands behind it.

import { openBundle, unwrapBundleKey } from "./crypto/bundle.js";
import { equal, fromText, fromUtf8, hex, Unopened, Unproven } from "./crypto/bytes.js";
import { isReceiptWanted, openManifest } from "./crypto/manifest.js";
import { trusted } from "./crypto/practice_key.js";
import { sha256 } from "./crypto/primitives.js";
import { grant, granted } from "./crypto/proofs.js";
import { decrypt, fileAad, flowing, unhurried, unpadded } from "./crypto/stream.js";

export class Reading {
  constructor(api, address = "") {
    this.api = api;
    this.forget();
    this.address = address;
  }

  forget() {
    this.bundle = null;
    this.bundleKey = null;
    this.box = null;
    this.address = "";
    this.contentKeys = new Map();
  }

  /** Throws Unopened for a wrong SecuPass (or code of the sheet, with `name` "recovery"). */
  unlock(secret, name = "secupass") {
    return this.unlocked(name, (wrap, keyId) => unwrapBundleKey(wrap, secret, keyId));
  }

  async unlocked(name, unwrap) {
    const box = await this.newestBox();
    const wrap = blobOf(box, name);
    const bundleKey = await unwrap(wrap, box.kid);
    const bundle = await openBundle(blobOf(box, "bundle"), bundleKey, box.kid, box.generation);
    this.opened(box);
    Object.assign(this, { box, bundle, bundleKey });
    return box;
  }

  newestBox() {
    return this.api.get("/v1/box");
  }

  /** A box came whose bundle opened. */
  opened() {}

  readable() {
    return this.box.deliveries.filter((each) => each.grant);
  }

  /** The manifest of a delivery, proven to be the practice's and for this patient. */
  async open(row) {
    const keys = await this.practiceKeys(row.practice);
    const response = await this.api.request("GET", `/v1/deliveries/${row.delivery}/files/m`);
    const sealed = new Uint8Array(await response.arrayBuffer());
    const manifestSha256 = hex(await sha256(sealed));
    const keyId = await (await this.bundle.keys.public()).keyId();
    mustBeGranted(row, keys, manifestSha256, keyId);
    const contentKey = await granted(this.bundle.keys, fromText(row.grant.wrap), row.delivery);
    const recipients = [this.address, ...this.bundle.addresses];
    const expected = { direction: "to_patient", practice: row.practice, delivery: row.delivery, recipients };
    const manifest = await firstProven(keys, (each) => openManifest(sealed, each, contentKey, expected));
    this.contentKeys.set(row.delivery, contentKey);
    await this.read(row, manifestSha256, isReceiptWanted(manifest));
    return manifest;
  }

  /** A message was opened. */
  async read() {}

  /** From the key that is relied on to the newest. */
  async practiceKeys(practice) {
    const { keys } = this.box.practices.find((each) => each.id === practice);
    const pinned = this.bundle.practices[practice];
    if (!pinned) throw new Unproven();
    return (await trusted(practice, await pinned.keyId(), keys)).map((each) => each.keys);
  }

  /** A file as a Blob of its type; `progress` gets bytes. Nothing is given out before its end was authentic. */
  async file(delivery, entry, progress = () => {}) {
    const response = await this.api.request("GET", `/v1/deliveries/${delivery}/files/${entry.id}`);
    const plain = decrypt(this.contentKeys.get(delivery), fileAad(delivery, entry.id), flowing(response.body));
    const pieces = [];
    let done = 0;
    for await (const piece of unhurried(unpadded(plain, entry.size))) {
      pieces.push(new Blob([piece]));
      done += piece.length;
      progress(done);
    }
    return new Blob(pieces, { type: entry.type });
  }
}

/** Throws Unopened if the portal has none of this kind. */
export function blobOf(box, name) {
  const found = box.wraps.find(({ kind }) => kind === name);
  if (!found) throw new Unopened();
  return fromText(found.blob);
}

/** The practice's signature says that this key may open this delivery with this manifest. Throws Unproven. */
function mustBeGranted(row, keys, manifestSha256, keyId) {
  const statement = fromText(row.grant.statement);
  const expires = Number(fromUtf8(statement).split("|").at(-1));
  if (!equal(statement, grant(row.delivery, manifestSha256, keyId, expires))) throw new Unproven();
  const signature = fromText(row.grant.signature);
  const proven = keys.some((each) => {
    try {
      each.verify(signature, statement);
      return true;
    } catch {
      return false;
    }
  });
  if (!proven) throw new Unproven();
}

/** The practice may have a newer key than the one that signed. */
async function firstProven(keys, open) {
  for (const each of keys) {
    try {
      return await open(each);
    } catch (error) {
      if (!(error instanceof Unproven)) throw error;
    }
  }
  throw new Unproven();
}
