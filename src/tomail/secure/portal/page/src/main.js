// The patient's page: which screen stands there, and what its buttons do.

import * as account from "./account.js";
import { Api } from "./api.js";
import { Client } from "./client.js";
import { kept } from "./container.js";
import { REGISTRATION_CODE } from "./crypto/codes.js";
import * as documents from "./documents.js";
import { element } from "./dom.js";
import { Frame } from "./frame.js";
import { part } from "./parts.js";
import { createPasskey, forgetSignIn, isPossible, keepSignIn, openSignIn, signInFor, usedPasskey } from "./passkey.js";
import { proposal } from "./proposal.js";
import * as screens from "./screens.js";
import { newSign, readSign } from "./sign.js";
import { afterBox, begin, sentenceFor, STRENGTH } from "./state.js";
import { languageOf } from "./texts.js";

const POLL = { first: 1000, most: 10_000, slower: 1.05 }; // ms: soon at first, then ever more rarely
const METER = 4000; // ms; a slow connection keeps nobody from choosing a password
const IDLE = { warning: 18 * 60_000, out: 20 * 60_000 };
const UNLOCKED = new Set(["waiting", "box", "message", "answer", "answered", "account", "password", "leave", "address"]);
const SECRETS = ["password", "again", "old", "newAddress", "secupass", "secupassAgain", "code", "proposal", "recovery", "changes", "own"];

class Page extends Frame {
  constructor(root, start) {
    super(root, { ...screens, ...documents, ...account });
    Object.assign(this, { start, values: { address: start.address } });
    this.client = new Client(new Api(), location.origin);
    this.hasAddress = Boolean(start.address);
    this.seen = Date.now();
    for (const name of ["keydown", "pointerdown"]) addEventListener(name, () => this.#isUsed());
    setInterval(() => this.#watch(), 10_000);
    addEventListener("beforeunload", (event) => this.values.reply?.trim() && event.preventDefault());
  }

  proposal = () => proposal(this.language);
  newSign = () => newSign(this.language);
  blob = (row, entry, progress) => this.client.file(row.delivery, entry, progress);

  tools() {
    const opened = UNLOCKED.has(this.screen) || (this.screen === "trouble" && this.client.bundle);
    if (!opened && this.screen !== "unlock") return [];
    const open = { type: "button", id: "account", onclick: () => this.go("account") };
    const out = { type: "button", id: "logout", onclick: () => this.logout() };
    return [
      opened && this.screen !== "account" && element("button", open, this.say("account")),
      element("button", out, this.say("logout")),
    ];
  }

  async run() {
    this.passkey = isPossible() && (await signInFor(this.start.address));
    if (this.start.screen !== "welcome") return this.go(this.start.screen);
    this.go("opening");
    try {
      const found = await this.client.invited(this.start);
      this.practice = found.practice;
      this.language = languageOf(found.language, navigator.languages);
      return this.go("welcome");
    } catch (error) {
      if (error.code === "not_found" && this.start.address) return this.go("login");
      return this.fail(error, () => this.run());
    }
  }

  /** Fetch what judges it while somebody types. */
  readyMeter(name) {
    part(name).catch(() => {});
  }

  /** The name of a sentence if this password is easy to guess. */
  async passwordTrouble(password) {
    const late = new Promise((resolve) => setTimeout(resolve, METER, null));
    const judge = await Promise.race([part("guessing"), late]).catch(() => null);
    return judge && judge.tries(password, this.#known()) < STRENGTH.password ? "passwordSimple" : null;
  }

  /** The same for a SecuPass of one's own, which is never taken unmeasured. */
  async secupassTrouble(secupass) {
    try {
      const { score } = await part("strength");
      if (score(secupass, this.#known()) < STRENGTH.secupass) return "secupassSimple";
    } catch {
      return "offline";
    }
    return this.client.authKey && (await this.client.isPassword(secupass)) ? "secupassIsPassword" : null;
  }

  /** What others know of whoever types. */
  #known() {
    const practices = this.client.box?.practices ?? [this.practice];
    return [this.values.address, this.client.address, ...practices.map((each) => each?.name)].filter(Boolean);
  }

  async secupassChosen() {
    this.go("working");
    try {
      const { changes } = this.values;
      await this.#make();
      this.#forgetSecrets();
      if (changes === "renew" && this.values.fromAccount) return this.#renewed();
      await this.#arrive();
      if (this.screen === "waiting") this.#poll();
    } catch (error) {
      if (error.code === "used") return this.#elsewhere("login", "alreadyRegistered");
      this.go("secupass");
      this.complain("", sentenceFor(error));
    }
  }

  #make() {
    const { address, password, code, noCode, own, secupass, changes } = this.values;
    const chosen = { secupass, kind: own ? "own" : "words", sign: this.values.sign ?? this.newSign() };
    if (changes) return this.client[changes](chosen);
    const bare = noCode ? "" : REGISTRATION_CODE.read(code);
    const language = this.language.slice(0, 2);
    return this.client.register({ address: address.trim(), password, code: bare, language, ...chosen });
  }

  /** By the sheet the keys are the same; without it there are new ones, and the practice makes sure again. */
  async recover(said, withSheet) {
    const { address, password, recovery } = this.values;
    try {
      await this.client.login({ address: address.trim(), password });
      if (withSheet) await this.client.unlock(recovery, "recovery");
      this.values.changes = withSheet ? "renew" : "rekey";
      this.go("secupass");
    } catch (error) {
      if (error.isUnopened) said("recovery", "recoveryWrong");
      else said("password", sentenceFor(error));
    }
  }

  #elsewhere(screen, sentence) {
    const { code } = this.values; // the code is for the practice that invites, whoever signs in
    this.#forgetSecrets();
    Object.assign(this.values, { code });
    this.go(screen);
    this.complain("", sentence);
  }

  async login(said) {
    const { address, password, secupass } = this.values;
    try {
      await this.client.login({ address: address.trim(), password });
      await this.client.unlock(secupass);
      await this.#enter();
    } catch (error) {
      said(error.isUnopened ? "secupass" : "password", sentenceFor(error));
    }
  }

  /** Fingerprint or face: this device says who, the passkey opens. */
  async loginByPasskey(place) {
    try {
      const passkey = await usedPasskey(this.passkey.id);
      const { address, auth_key } = await openSignIn(this.passkey, passkey);
      await this.client.loginWith(address, auth_key);
      await this.client.unlockByPasskey(passkey);
      await this.#enter();
    } catch (error) {
      if (error.code === "sign_in" || error.isUnopened) await this.#passkeyIsOver();
      place.textContent = this.say(error.code === "offline" || error.isOutdated ? sentenceFor(error) : "passkeyFailed");
    }
  }

  /** The password was changed, or the keys. */
  async #passkeyIsOver() {
    await forgetSignIn(this.values.address || this.client.address);
    this.passkey = null;
  }

  async #enter() {
    if (!this.client.isInvitedByAnother()) {
      this.#forgetSecrets();
      return this.#arrive();
    }
    await this.client.join(this.values.noCode ? "" : REGISTRATION_CODE.read(this.values.code ?? ""));
    this.#forgetSecrets();
    this.go("waiting");
    this.#poll();
  }

  async unlock(said) {
    try {
      await this.client.unlock(this.values.secupass);
      this.#forgetSecrets();
      await this.#arrive();
    } catch (error) {
      said("secupass", sentenceFor(error));
    }
  }

  async forgotten(place) {
    const said = place.querySelector("#said");
    try {
      await this.client.api.post("/v1/reset", { address: (this.values.address ?? "").trim() });
      this.tell(said, "resetSent");
    } catch (error) {
      this.tell(said, error.code === "malformed" || error.code === "invalid" ? "addressWrong" : sentenceFor(error));
    }
  }

  async reset(said) {
    const { address, password } = this.values;
    try {
      await this.client.reset({ address: address.trim(), password, token: this.start.token });
      this.#forgetSecrets();
      this.go("unlock", "passwordChanged");
    } catch (error) {
      said("password", sentenceFor(error));
    }
  }

  #forgetSecrets() {
    for (const name of SECRETS) delete this.values[name];
  }

  /** To the message if there is one, else to the list. */
  home() {
    return this.shown ? this.go("message") : this.#arrive();
  }

  async #arrive() {
    if (!readSign(this.client.bundle.sign)) this.anotherSign();
    const next = afterBox(this.client.box.deliveries);
    if (next.row) return this.open(next.row);
    return this.go(next.screen);
  }

  async #poll() {
    const before = this.client.readable().length;
    for (let pause = POLL.first; this.screen === "waiting"; pause = Math.min(POLL.most, pause * POLL.slower)) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (this.screen !== "waiting") return;
      try {
        await this.client.refresh();
      } catch (error) {
        if (error.code === "sign_in") return;
        continue;
      }
      if (this.client.readable().length > before) await this.#arrive();
    }
  }

  async open(row) {
    this.go("opening");
    try {
      const again = this.client.isOld(row);
      this.shown = { row, manifest: await this.client.open(row), again };
      this.go("message");
    } catch (error) {
      this.shown = null;
      this.fail(error.isUnopened ? { isUnproven: true } : error, () => this.open(row));
    }
  }

  async answer(said, files, progress) {
    const { row, manifest } = this.shown;
    const size = files.reduce((sum, file) => sum + file.size, 0);
    try {
      await this.client.reply(row, manifest, this.values.reply ?? "", files, (done) => progress(done / size));
      delete this.values.reply;
      this.go("answered");
    } catch (error) {
      said("", sentenceFor(error));
    }
  }

  /** The message as one file that the reader opens. */
  keep() {
    const { row, manifest } = this.shown;
    return kept(this.client, row, manifest.files.map(({ id }) => id));
  }

  /** Another picture and word; kept with the keys. */
  async anotherSign() {
    const sign = this.newSign();
    await this.client.change((bundle) => {
      bundle.sign = sign;
    });
    if (UNLOCKED.has(this.screen)) this.paint();
  }

  changeSecupass() {
    Object.assign(this.values, { changes: "renew", fromAccount: true });
    this.go("secupass");
  }

  async #renewed() {
    await this.#passkeyIsOver(); // the new bundle key is not under it
    delete this.values.fromAccount;
    this.go("account", "secupassChanged");
  }

  async changePassword(said) {
    const { old, password } = this.values;
    try {
      if (await this.client.isSecupass(password)) return said("password", "secupassIsPassword");
      await this.client.changePassword(old, password);
      await this.#passkeyIsOver();
      this.#forgetSecrets();
      this.go("account", "passwordChanged");
    } catch (error) {
      if (error.code === "sign_in") said("old", "passwordWrong");
      else said("", sentenceFor(error));
    }
  }

  async changeAddress(said) {
    const { newAddress, password } = this.values;
    try {
      await this.client.changeAddress(newAddress.trim(), password);
      this.#forgetSecrets();
      this.go("account", "addressAsked");
    } catch (error) {
      if (error.code === "sign_in") said("password", "passwordWrong");
      else said("", sentenceFor(error));
    }
  }

  async withdrawAddress() {
    await this.client.withdrawAddress();
    this.notice = null;
    this.paint();
  }

  async confirmAddress(place) {
    try {
      const waits = await this.client.confirmAddress(this.start.token);
      this.tell(place, waits === "practice" ? "addressPractice" : "addressOther");
    } catch (error) {
      this.tell(place, sentenceFor(error));
    }
  }

  async leave(said) {
    try {
      const { address } = this.client;
      await this.client.leave(this.values.password);
      await forgetSignIn(address);
      this.#forgetSecrets();
      this.shown = null;
      this.go("gone");
    } catch (error) {
      if (error.code === "sign_in") said("password", "passwordWrong");
      else said("", sentenceFor(error));
    }
  }

  canHavePasskey = () => isPossible() && !this.passkey;

  async setUpPasskey(place) {
    try {
      const { address, authKey } = this.client;
      const made = await createPasskey(address);
      await this.client.addPasskey(made);
      await keepSignIn(made, address, authKey);
      this.passkey = await signInFor(address);
      place.textContent = this.say("passkeyDone");
    } catch (error) {
      place.textContent = error.isNoPasskey ? this.say("passkeyNot") : this.sentence(error);
    }
  }

  async logout() {
    this.#forgetSecrets();
    delete this.values.reply;
    this.shown = null;
    try {
      await this.client.logout();
    } finally {
      this.go("ended");
    }
  }

  #isUsed() {
    this.seen = Date.now();
    const warning = this.root.querySelector("#idle");
    if (warning?.textContent) warning.replaceChildren();
  }

  #watch() {
    if (!this.client.authKey || this.screen === "waiting") return;
    const idle = Date.now() - this.seen;
    if (idle > IDLE.out) this.logout();
    else if (idle > IDLE.warning) this.#warn();
  }

  #warn() {
    const place = this.root.querySelector("#idle");
    if (place.textContent) return;
    const stay = () => this.client.refresh().catch(() => this.logout());
    place.append(this.say("idle"), " ", element("button", { type: "button", onclick: stay }, this.say("stay")));
  }
}

const start = begin(location.hash);
history.replaceState(null, "", "/"); // tokens stay out of the history and of what is copied
new Page(document.getElementById("page"), start).run();
