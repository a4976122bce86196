// The patient's page: which screen stands there, and what its buttons do.

import { Api } from "./api.js";
import { Client } from "./client.js";
import { REGISTRATION_CODE } from "./crypto/codes.js";
import { loginKey } from "./crypto/passphrase.js";
import { toText } from "./crypto/bytes.js";
import { element } from "./dom.js";
import { proposal } from "./proposal.js";
import * as screens from "./screens.js";
import { afterBox, begin, sentenceFor } from "./state.js";
import { languageOf, NAMES, say } from "./texts.js";

const POLL = 3000;
const IDLE = { warning: 18 * 60_000, out: 20 * 60_000 };
const SIGNED_IN = new Set(["waiting", "box", "message", "answer", "answered", "unlock"]);

class Page {
  constructor(root, start) {
    Object.assign(this, { root, start, screen: "opening", values: { address: start.address } });
    this.client = new Client(new Api(), location.origin);
    this.language = languageOf("", navigator.languages);
    this.hasAddress = Boolean(start.address);
    this.seen = Date.now();
    for (const name of ["keydown", "pointerdown"]) addEventListener(name, () => this.#isUsed());
    setInterval(() => this.#watch(), 10_000);
    addEventListener("beforeunload", (event) => this.values.reply?.trim() && event.preventDefault());
  }

  say = (name, facts) => say(this.language, name, facts);
  sentence = (error) => this.say(sentenceFor(error));
  day = (seconds) => new Date(seconds * 1000).toLocaleDateString(this.language, { dateStyle: "long" });
  proposal = () => proposal(this.language);
  blob = (row, entry) => this.client.file(row.delivery, entry);

  /** Only one of both: whoever prints a message for others does not print the recovery code. */
  print(what) {
    document.body.dataset.print = what;
    print();
  }

  size(bytes) {
    const [unit, divisor] = bytes < 1_000_000 ? ["kilobyte", 1000] : ["megabyte", 1_000_000];
    const options = { style: "unit", unit, maximumFractionDigits: 1 };
    return new Intl.NumberFormat(this.language, options).format(bytes / divisor);
  }

  async run() {
    if (this.start.screen !== "welcome") return this.go(this.start.screen);
    this.go("opening");
    try {
      const found = await this.client.invited(this.start);
      this.practice = found.practice;
      this.language = languageOf(found.language, navigator.languages);
      return this.go("welcome");
    } catch (error) {
      if (error.code === "not_found" && this.start.address) return this.go("login");
      return this.fail(error);
    }
  }

  fail(error) {
    this.trouble = sentenceFor(error);
    this.go("trouble");
  }

  go(screen) {
    this.screen = screen;
    this.paint();
    scrollTo(0, 0);
    this.root.querySelector("main h1")?.focus();
  }

  paint() {
    document.documentElement.lang = this.language;
    document.title = this.say("title");
    const parts = screens[this.screen](this).flat(2).filter(Boolean);
    this.root.replaceChildren(this.#header(), element("main", {}, parts));
  }

  #header() {
    const options = Object.entries(NAMES).map(([code, name]) =>
      element("option", { value: code, selected: code === this.language, lang: code }, name),
    );
    const choose = (event) => {
      this.language = event.target.value;
      this.paint();
      this.root.querySelector("header select").focus();
    };
    const out = { type: "button", id: "logout", onclick: () => this.logout() };
    return element(
      "header",
      {},
      element("strong", {}, this.say("title")),
      element(
        "div",
        { class: "right" },
        element("select", { "aria-label": this.say("language"), onchange: choose }, options),
        SIGNED_IN.has(this.screen) && element("button", out, this.say("logout")),
      ),
      element("div", { role: "status", id: "idle" }),
    );
  }

  async register(said) {
    this.screen = "working";
    this.paint();
    try {
      await this.#secupassChosen();
      this.#forgetSecrets();
      await this.#arrive();
      if (this.screen === "waiting") this.#poll();
    } catch (error) {
      if (error.code === "used") return this.#elsewhere("login", "alreadyRegistered");
      this.screen = "secupass";
      this.paint();
      const form = this.root.querySelector("form .trouble.whole");
      form.textContent = this.sentence(error);
    }
    return said;
  }

  #secupassChosen() {
    const { address, password, code, noCode, own, secupass, changes } = this.values;
    const chosen = { secupass, kind: own ? "own" : "words" };
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
    this.root.querySelector("form .trouble.whole").textContent = this.say(sentence);
  }

  async login(said) {
    const { address, password, secupass } = this.values;
    try {
      await this.client.login({ address: address.trim(), password });
      await this.client.unlock(secupass);
      if (this.client.isInvitedByAnother()) {
        await this.client.join(this.values.noCode ? "" : REGISTRATION_CODE.read(this.values.code ?? ""));
        this.#forgetSecrets();
        this.go("waiting");
        this.#poll();
        return;
      }
      this.#forgetSecrets();
      await this.#arrive();
    } catch (error) {
      said(error.isUnopened ? "secupass" : "password", sentenceFor(error));
    }
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
      said.textContent = this.say("resetSent");
    } catch (error) {
      said.textContent = error.code === "malformed" || error.code === "invalid" ? this.say("addressWrong") : this.sentence(error);
    }
  }

  async reset(said) {
    const address = this.values.address.trim();
    try {
      const authKey = toText(await loginKey(this.values.password, location.origin, address));
      await this.client.api.post("/v1/reset/confirm", { token: this.start.token, auth_key: authKey });
      this.client.address = address;
      this.#forgetSecrets();
      this.go("unlock");
    } catch (error) {
      said("password", sentenceFor(error));
    }
  }

  #forgetSecrets() {
    for (const name of ["password", "again", "secupass", "secupassAgain", "code", "proposal", "recovery", "changes"]) delete this.values[name];
  }

  async #arrive() {
    const next = afterBox(this.client.box.deliveries);
    if (next.row) return this.open(next.row);
    return this.go(next.screen);
  }

  async #poll() {
    const before = this.client.readable().length;
    while (this.screen === "waiting") {
      await new Promise((resolve) => setTimeout(resolve, POLL));
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
      this.shown = { row, manifest: await this.client.open(row) };
      this.go("message");
    } catch (error) {
      this.fail(error.isUnopened ? { isUnproven: true } : error);
    }
  }

  async answer(said, files) {
    const { row, manifest } = this.shown;
    try {
      await this.client.reply(row, manifest, this.values.reply ?? "", files);
      delete this.values.reply;
      this.go("answered");
    } catch (error) {
      said("", sentenceFor(error));
    }
  }

  async logout() {
    this.#forgetSecrets();
    delete this.values.reply;
    this.shown = null;
    this.client.recovery = null;
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
    if (!SIGNED_IN.has(this.screen) || this.screen === "waiting") return;
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
