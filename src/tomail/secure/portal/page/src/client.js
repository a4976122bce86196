// What a patient does, without a window: registering, signing in, reading, answering, leaving. Keys stay in here.

import { Answer } from "./answering.js";
import { openBundle, sealBundle, unwrapBundleKey, unwrapByPasskey, wrapBundleKey, wrapForPasskey, KINDS } from "./crypto/bundle.js";
import { Outdated, random, toText, Unopened } from "./crypto/bytes.js";
import { checkNumber, RECOVERY_CODE, registrationMac } from "./crypto/codes.js";
import { PrivateKeys } from "./crypto/keys.js";
import { loginKey } from "./crypto/passphrase.js";
import { trusted } from "./crypto/practice_key.js";
import { newPossession, possession, receipt } from "./crypto/proofs.js";
import { newestSeen, remember } from "./memory.js";
import { blobOf, Reading } from "./reading.js";

const SEEN = 2000; // as many deliveries are remembered
const now = () => Math.floor(Date.now() / 1000);

export class Client extends Reading {
  constructor(api, origin) {
    super(api);
    this.origin = origin;
  }

  forget() {
    super.forget();
    this.invitation = null;
    this.authKey = null;
    this.recovery = null;
    this.number = "";
    this.unheard = null;
    this.keeping = Promise.resolve();
  }

  /** Who invites. The practice's key is fixed here, before there are any of the patient's. Throws Unproven. */
  async invited({ invite, practiceKeyId, number }) {
    const found = await this.api.post("/v1/invite/check", { number }, { authorization: `Invite ${invite}` });
    const [first] = await trusted(found.practice.id, practiceKeyId, found.keys);
    this.invitation = { invite, practiceKeyId, practice: found.practice, keys: first.keys };
    return found;
  }

  /** Makes the keys and the account. `code` is the bare Anmeldecode, or "". */
  async register({ address, password, code, language, ...chosen }) {
    const { invite, practiceKeyId, practice, keys: practiceKeys } = this.invitation;
    const keys = PrivateKeys.create();
    const shown = await keys.public();
    const keyId = await shown.keyId();
    const bundle = { keys, practices: { [practice.id]: practiceKeys }, seen: [], sign: chosen.sign, addresses: [address] };
    const mac = code && (await registrationMac(code, invite, keyId, practiceKeyId, this.origin));
    const { wraps, recovery, bundleKey } = await wrapped(bundle, chosen, 1);
    const authKey = toText(await loginKey(password, this.origin, address));
    const body = {
      address,
      language,
      auth_key: authKey,
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
    Object.assign(this, { bundle, bundleKey, address, authKey, recovery, invitation: null });
    this.number = await checkNumber(practiceKeyId, keyId, this.origin, address);
    return this.refresh();
  }

  /** Throws Refused (sign_in) for a wrong password. The keys stay closed until `unlock`. */
  async login({ address, password }) {
    return this.loginWith(address, toText(await loginKey(password, this.origin, address)));
  }

  async loginWith(address, authKey) {
    await this.api.post("/v1/login", { address, auth_key: authKey });
    Object.assign(this, { address, authKey });
  }

  /** A new password by the link of a mail; the keys stay closed until `unlock`. */
  async reset({ address, password, token }) {
    const authKey = toText(await loginKey(password, this.origin, address));
    await this.api.post("/v1/reset/confirm", { token, auth_key: authKey });
    Object.assign(this, { address, authKey });
  }

  unlockByPasskey(passkey) {
    return this.unlocked(passkey.kind, (wrap, keyId) => unwrapByPasskey(wrap, passkey, keyId));
  }

  /** Throws Outdated if this device has seen a newer bundle of the same keys. */
  async newestBox() {
    await this.keeping;
    const box = await this.#box();
    if (!isOlder(box)) return box;
    const again = await this.#box(); // another window may have changed it meanwhile
    if (isOlder(again)) throw new Outdated();
    return again;
  }

  #box = () => this.api.get("/v1/box");

  opened({ kid, generation }) {
    remember(kid, generation);
  }

  async refresh() {
    const box = await this.newestBox();
    this.opened(box);
    this.box = box;
    return box;
  }

  /** One more practice for an account that is there: its key goes into the bundle, then it is told. */
  async join(code) {
    const { invite, practiceKeyId, practice, keys } = this.invitation;
    await this.change((bundle) => {
      bundle.practices[practice.id] = keys;
    });
    const { kid } = this.box;
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

  /** Change what the bundle says; one change after the other. Throws Refused, Unopened. */
  change(edit, wraps = {}) {
    const turn = () => this.#changed(edit, wraps);
    const done = this.keeping.then(turn);
    this.keeping = done.catch(() => {});
    return done;
  }

  async #changed(edit, wraps) {
    for (let last = false; ; last = true) {
      edit(this.bundle);
      try {
        return await this.#keep(wraps);
      } catch (error) {
        if (error.code !== "generation" || last) throw error;
        await this.#again(); // another window of the same patient was quicker
      }
    }
  }

  async #keep(wraps) {
    const { generation } = this.box;
    const sealed = { bundle: await sealBundle(this.bundle, this.bundleKey, generation + 1), ...wraps };
    const kept = this.box.wraps.filter(({ kind }) => !sealed[kind]);
    return this.#replace([...kept, ...spelt(sealed)], generation);
  }

  async #replace(wraps, generation) {
    const options = { body: { wraps }, headers: { "if-match": `"${generation}"` } };
    await this.api.json("PUT", "/v1/bundle", options);
    Object.assign(this.box, { wraps, generation: generation + 1 });
    this.opened(this.box);
  }

  async #again() {
    const box = await this.#box();
    this.bundle = await openBundle(blobOf(box, "bundle"), this.bundleKey, box.kid, box.generation);
    this.opened(box);
    this.box = box;
  }

  /** Another SecuPass and another sheet for the same keys; the older ones and passkeys open nothing any more. */
  async renew(chosen) {
    await this.keeping;
    const { generation } = this.box;
    const { wraps, recovery, bundleKey } = await wrapped(this.bundle, chosen, generation + 1);
    await this.#replace(wraps, generation);
    Object.assign(this, { recovery, bundleKey });
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
    const bundle = { keys, practices, seen: [], sign: chosen.sign, addresses: [this.address] };
    const { wraps, recovery, bundleKey } = await wrapped(bundle, chosen, generation + 1);
    await this.api.post("/v1/rekey", {
      generation,
      suite: shown.suite,
      kem: toText(shown.kem),
      sig: toText(shown.signing),
      kid,
      signature: toText(keys.sign(newPossession(account, kid, generation + 1))),
      wraps,
    });
    Object.assign(this, { bundle, bundleKey, recovery });
    const [first] = Object.values(practices);
    this.number = first && (await checkNumber(await first.keyId(), kid, this.origin, this.address));
    return this.refresh();
  }

  /** Whether this opens the keys: then it must not become the password, which the portal could try out. */
  async isSecupass(secret) {
    try {
      await unwrapBundleKey(blobOf(this.box, "secupass"), secret, this.box.kid);
      return true;
    } catch (error) {
      if (error instanceof Unopened) return false;
      throw error;
    }
  }

  async isPassword(secret) {
    return toText(await loginKey(secret, this.origin, this.address)) === this.authKey;
  }

  /** Throws Refused (sign_in) where the old one is wrong. */
  async changePassword(old, password) {
    const [oldKey, newKey] = [await loginKey(old, this.origin, this.address), await loginKey(password, this.origin, this.address)];
    const body = { auth_key: toText(oldKey), new_auth_key: toText(newKey) };
    await this.api.json("PUT", "/v1/password", { body });
    this.authKey = toText(newKey);
  }

  /** Both addresses are asked by mail, then a practice. Throws Refused (sign_in). */
  async changeAddress(address, password) {
    const [oldKey, newKey] = [await loginKey(password, this.origin, this.address), await loginKey(password, this.origin, address)];
    if (!this.bundle.addresses.includes(this.address)) await this.change((bundle) => bundle.addresses.push(this.address));
    await this.api.post("/v1/address", { address, auth_key: toText(oldKey), new_auth_key: toText(newKey) });
    await this.refresh();
  }

  async withdrawAddress() {
    await this.api.json("DELETE", "/v1/address");
    await this.refresh();
  }

  /** Who has to say yes after this: "address" or "practice". */
  async confirmAddress(token) {
    return (await this.api.post("/v1/address/confirm", { token })).waits_for;
  }

  /** The account is gone, and with it the keys. Throws Refused (sign_in). */
  async leave(password) {
    const authKey = toText(await loginKey(password, this.origin, this.address));
    await this.api.json("DELETE", "/v1/account", { body: { auth_key: authKey } });
    this.forget();
  }

  /** The keys open with this passkey, too. */
  async addPasskey(passkey) {
    const blob = await wrapForPasskey(this.bundleKey, passkey, this.box.kid);
    await this.change(() => {}, { [passkey.kind]: blob });
  }

  /** Whether the portal calls new what was opened before. */
  isOld(row) {
    return this.bundle.seen.includes(row.delivery);
  }

  async read(row, manifestSha256, receiptWanted) {
    if (!row.read && receiptWanted) await this.#confirm(row.delivery, manifestSha256);
    if (this.isOld(row)) return;
    const noted = this.change((bundle) => {
      bundle.seen = [...bundle.seen.filter((each) => each !== row.delivery), row.delivery].slice(-SEEN);
    });
    noted.catch(() => {}); // it is noted the next time; the message can be read all the same
  }

  async #confirm(delivery, manifestSha256) {
    const at = now();
    const signature = toText(this.bundle.keys.sign(receipt(delivery, manifestSha256, at)));
    await this.api.post(`/v1/deliveries/${delivery}/receipt`, { manifest_sha256: manifestSha256, at, signature });
  }

  /** An answer, sealed for the practice's newest key. `files` are the browser's. */
  async reply(row, { subject, thread }, text, files = [], progress = () => {}) {
    const written = [row.delivery, text, ...files];
    const newest = (await this.practiceKeys(row.practice)).at(-1);
    const said = { practice: row.practice, sender: "", subject, text, thread, created: now() };
    const answer = this.#unheard(written) ?? new Answer(this.api, this.bundle.keys, newest, progress);
    this.unheard = null;
    try {
      await answer.send(row.delivery, said, files);
    } catch (error) {
      if (answer.whole && error.code === "offline") this.unheard = { written, answer };
      throw error;
    }
  }

  /** The same answer, all of which left, and nobody knows whether it was completed. */
  #unheard(written) {
    const before = this.unheard?.written ?? [];
    return before.length === written.length && before.every((each, n) => each === written[n]) ? this.unheard.answer : null;
  }

  async logout() {
    await this.keeping;
    this.forget();
    await this.api.post("/v1/logout");
  }
}

const isOlder = ({ kid, generation }) => generation < newestSeen(kid);
const spelt = (blobs) => Object.entries(blobs).map(([kind, blob]) => ({ kind, blob: toText(blob) }));

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
  return { recovery, bundleKey, wraps: spelt(blobs) };
}
