// What a patient does, without a window: registering, signing in, reading, answering. Keys stay in here.

import { openBundle, sealBundle, unwrapBundleKey, wrapBundleKey, KINDS } from "./crypto/bundle.js";
import { equal, fromText, fromUtf8, hex, random, toText, Unopened, Unproven } from "./crypto/bytes.js";
import { checkNumber, RECOVERY_CODE, registrationMac } from "./crypto/codes.js";
import { PrivateKeys } from "./crypto/keys.js";
import { openManifest, recipientHash, sealManifest } from "./crypto/manifest.js";
import { loginKey } from "./crypto/passphrase.js";
import { trusted } from "./crypto/practice_key.js";
import { sha256 } from "./crypto/primitives.js";
import { grant, granted, newPossession, possession, receipt, replyTo } from "./crypto/proofs.js";
import { decrypt, encrypt, fileAad, gathered, padded, paddedSize, unpadded } from "./crypto/stream.js";

const PART = 8 * 1024 * 1024;
const now = () => Math.floor(Date.now() / 1000);

export class Client {
  constructor(api, origin) {
    Object.assign(this, { api, origin });
    this.forget();
  }

  forget() {
    this.bundle = null;
    this.bundleKey = null;
    this.invitation = null;
    this.box = null;
    this.address = "";
    this.contentKeys = new Map();
  }

  /** Who invites. The practice's key is fixed here, before there are any of the patient's. Throws Unproven. */
  async invited({ invite, practiceKeyId, number }) {
    const found = await this.api.post("/v1/invite/check", { number }, { authorization: `Invite ${invite}` });
    const [first] = await trusted(found.practice.id, practiceKeyId, found.keys);
    this.invitation = { invite, practiceKeyId, practice: found.practice, keys: first.keys };
    return found;
  }

  /** Makes the keys and the account. `code` is the bare Anmeldecode, or "". */
  async register({ address, password, code, secupass, kind, language }) {
    const { invite, practiceKeyId, practice, keys: practiceKeys } = this.invitation;
    const keys = PrivateKeys.create();
    const shown = await keys.public();
    const keyId = await shown.keyId();
    const bundle = { keys, practices: { [practice.id]: practiceKeys }, seen: [], sign: "" };
    const mac = code && (await registrationMac(code, invite, keyId, practiceKeyId, this.origin));
    const { wraps, recovery } = await wrapped(bundle, { secupass, kind }, 1);
    const body = {
      address,
      language,
      auth_key: toText(await loginKey(password, this.origin, address)),
      suite: shown.suite,
      kem: toText(shown.kem),
      sig: toText(shown.signing),
      kid: keyId,
      practice_kid: practiceKeyId,
      signature: toText(keys.sign(await possession(invite, keyId, practiceKeyId))),
      wraps,
      ...(mac && { mac: toText(mac) }),
    };
    await this.api.post("/v1/register", body, { authorization: `Invite ${invite}` });
    Object.assign(this, { bundle, address, recovery, invitation: null });
    this.number = await checkNumber(practiceKeyId, keyId, this.origin, address);
    return this.refresh();
  }

  /** Throws Refused (sign_in) for a wrong password. The keys stay closed until `unlock`. */
  async login({ address, password }) {
    await this.api.post("/v1/login", { address, auth_key: toText(await loginKey(password, this.origin, address)) });
    this.address = address;
  }

  /** One more practice for an account that is there: its key goes into the bundle, then it is told. */
  async join(code) {
    const { invite, practiceKeyId, practice, keys } = this.invitation;
    const { kid, generation, wraps } = this.box;
    this.bundle.practices[practice.id] = keys;
    const sealed = await sealBundle(this.bundle, this.bundleKey, generation + 1);
    const others = wraps.filter((each) => each.kind !== "bundle");
    const body = { wraps: [...others, { kind: "bundle", blob: toText(sealed) }] };
    await this.api.json("PUT", "/v1/bundle", { body, headers: { "if-match": `"${generation}"` } });
    const mac = code && toText(await registrationMac(code, invite, kid, practiceKeyId, this.origin));
    const signature = toText(this.bundle.keys.sign(await possession(invite, kid, practiceKeyId)));
    await this.api.post("/v1/relations", { invite, practice_kid: practiceKeyId, signature, ...(mac && { mac }) });
    this.number = await checkNumber(practiceKeyId, kid, this.origin, this.address);
    this.invitation = null;
    return this.refresh();
  }

  /** Whether the link came from a practice that this account does not know yet. */
  isInvitedByAnother() {
    return Boolean(this.invitation && !this.bundle.practices[this.invitation.practice.id]);
  }

  /** Another SecuPass and another sheet for the same keys; the older ones open nothing any more. */
  async renew(chosen) {
    const { generation } = this.box;
    const { wraps, recovery } = await wrapped(this.bundle, chosen, generation + 1);
    const options = { body: { wraps }, headers: { "if-match": `"${generation}"` } };
    await this.api.json("PUT", "/v1/bundle", options);
    this.recovery = recovery;
    return this.refresh();
  }

  /**
   * New keys, where nothing opens the old ones any more: each practice has to make sure again, by the Prüfzahl.
   * As at the registration the practices' keys are fixed before there are any of the patient's.
   */
  async rekey(chosen) {
    const { account, generation, practices: known } = await this.refresh();
    const firsts = known.map(async ({ id, keys }) => [id, (await trusted(id, keys[0].kid, keys))[0].keys]);
    const practices = Object.fromEntries(await Promise.all(firsts));
    const keys = PrivateKeys.create();
    const shown = await keys.public();
    const kid = await shown.keyId();
    const bundle = { keys, practices, seen: [], sign: "" };
    const { wraps, recovery } = await wrapped(bundle, chosen, generation + 1);
    await this.api.post("/v1/rekey", {
      generation,
      suite: shown.suite,
      kem: toText(shown.kem),
      sig: toText(shown.signing),
      kid,
      signature: toText(keys.sign(newPossession(account, kid, generation + 1))),
      wraps,
    });
    Object.assign(this, { bundle, recovery });
    const [first] = Object.values(practices);
    this.number = first && (await checkNumber(await first.keyId(), kid, this.origin, this.address));
    return this.refresh();
  }

  async unlock(secret, name = "secupass") {
    const box = await this.api.get("/v1/box");
    const blobs = Object.fromEntries(box.wraps.map(({ kind, blob }) => [kind, fromText(blob)]));
    if (!blobs[name] || !blobs.bundle) throw new Unopened();
    this.bundleKey = await unwrapBundleKey(blobs[name], secret, box.kid);
    this.bundle = await openBundle(blobs.bundle, this.bundleKey, box.kid, box.generation);
    this.box = box;
    for (const { id, keys } of box.practices) {
      if (!this.bundle.practices[id]) continue;
      const pinned = await this.bundle.practices[id].keyId();
      this.number = await checkNumber(pinned, box.kid, this.origin, this.address);
      await trusted(id, pinned, keys);
    }
  }

  async refresh() {
    this.box = await this.api.get("/v1/box");
    return this.box;
  }

  readable() {
    return this.box.deliveries.filter((each) => each.grant);
  }

  /** The manifest of a delivery, proven to be the practice's and for this patient. */
  async open(row) {
    const keys = await this.#trusted(row.practice);
    const response = await this.api.request("GET", `/v1/deliveries/${row.delivery}/files/m`);
    const sealed = new Uint8Array(await response.arrayBuffer());
    const manifestSha256 = hex(await sha256(sealed));
    const keyId = await (await this.bundle.keys.public()).keyId();
    mustBeGranted(row, keys, manifestSha256, keyId);
    const contentKey = await granted(this.bundle.keys, fromText(row.grant.wrap), row.delivery);
    const expected = {
      direction: "to_patient",
      practice: row.practice,
      delivery: row.delivery,
      recipient: this.address,
    };
    const manifest = await firstProven(keys, (each) => openManifest(sealed, each, contentKey, expected));
    this.contentKeys.set(row.delivery, contentKey);
    if (!row.read) await this.#confirm(row.delivery, manifestSha256);
    return manifest;
  }

  async #confirm(delivery, manifestSha256) {
    const at = now();
    const signature = toText(this.bundle.keys.sign(receipt(delivery, manifestSha256, at)));
    await this.api.post(`/v1/deliveries/${delivery}/receipt`, { manifest_sha256: manifestSha256, at, signature });
  }

  async #trusted(practice) {
    const { keys } = this.box.practices.find((each) => each.id === practice);
    const pinned = this.bundle.practices[practice];
    if (!pinned) throw new Unproven();
    return (await trusted(practice, await pinned.keyId(), keys)).map((each) => each.keys);
  }

  /** A file as a Blob of its type; `progress` gets bytes. Nothing is given out before its end was authentic. */
  async file(delivery, entry, progress = () => {}) {
    const response = await this.api.request("GET", `/v1/deliveries/${delivery}/files/${entry.id}`);
    const plain = decrypt(this.contentKeys.get(delivery), fileAad(delivery, entry.id), arriving(response));
    const pieces = [];
    let done = 0;
    for await (const piece of unpadded(plain, entry.size)) {
      pieces.push(new Blob([piece]));
      done += piece.length;
      progress(done);
    }
    return new Blob(pieces, { type: entry.type });
  }

  /** An answer, sealed for the practice's newest key. `files` are the browser's. */
  async reply(row, manifest, text, files = [], sender = "") {
    const practice = (await this.#trusted(row.practice)).at(-1);
    const [delivery, contentKey] = [newId("d"), random(32)];
    const chosen = files.map((file) => ({ file, id: newId("f") }));
    const size = chosen.reduce((sum, { file }) => sum + paddedSize(file.size) + 65_536, 1_048_576);
    await this.api.post("/v1/replies", { id: delivery, answers: row.delivery, size });
    const announced = [];
    for (const { file, id } of chosen) announced.push(await this.#upload(delivery, id, file, contentKey));
    const sealed = await sealManifest(
      {
        direction: "to_practice",
        practice: row.practice,
        delivery,
        recipient: await recipientHash(delivery, row.practice),
        sender,
        subject: manifest.subject,
        text,
        created: now(),
        thread: manifest.thread,
        reply_allowed: true,
        files: announced.map(({ id, sha256: hash }, at) => ({
          id,
          name: chosen[at].file.name,
          type: chosen[at].file.type || "application/octet-stream",
          size: chosen[at].file.size,
          sha256: hash,
        })),
      },
      this.bundle.keys,
      contentKey,
    );
    await this.#part(delivery, "m", 0, sealed);
    const manifestSha256 = hex(await sha256(sealed));
    const kid = await practice.keyId();
    await this.api.post(`/v1/replies/${delivery}/complete`, {
      files: [...announced, { id: "m", size: sealed.length, sha256: manifestSha256 }],
      kid,
      wrap: toText(await replyTo(practice, contentKey, delivery)),
      signature: toText(this.bundle.keys.sign(grant(delivery, manifestSha256, kid, 0))),
    });
  }

  async #upload(delivery, id, file, contentKey) {
    const plain = padded(arriving(new Response(file)), file.size);
    const sealed = await gathered(encrypt(contentKey, fileAad(delivery, id), plain));
    for (let n = 0; n * PART < sealed.length; n += 1) {
      await this.#part(delivery, id, n, sealed.subarray(n * PART, (n + 1) * PART));
    }
    return { id, size: sealed.length, sha256: hex(await sha256(sealed)) };
  }

  async #part(delivery, id, n, bytes) {
    const digest = btoa(String.fromCharCode(...(await sha256(bytes))));
    const headers = { digest: `sha-256=${digest}`, "content-type": "application/octet-stream" };
    await this.api.request("PUT", `/v1/replies/${delivery}/files/${id}/parts/${n}`, { raw: bytes, headers });
  }

  async logout() {
    this.forget();
    await this.api.post("/v1/logout");
  }
}

/** The bundle, and its new key under the SecuPass and under a new code for the sheet, as the portal takes them. */
async function wrapped(bundle, { secupass, kind }, generation) {
  const bundleKey = random(32);
  const recovery = RECOVERY_CODE.create();
  const keyId = await (await bundle.keys.public()).keyId();
  const blobs = {
    bundle: await sealBundle(bundle, bundleKey, generation),
    secupass: await wrapBundleKey(bundleKey, kind, secupass, keyId),
    recovery: await wrapBundleKey(bundleKey, KINDS.recovery, recovery, keyId),
  };
  return { recovery, wraps: Object.entries(blobs).map(([name, blob]) => ({ kind: name, blob: toText(blob) })) };
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

async function* arriving(response) {
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

function newId(kind) {
  const letters = "abcdefghijklmnopqrstuvwxyz234567";
  return `${kind}_${Array.from(random(16), (byte) => letters[byte & 31]).join("")}`;
}
