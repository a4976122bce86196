// What every page has, with the portal or without: a screen that stands there, a language, a header.

import { complain, element } from "./dom.js";
import { sentenceFor } from "./state.js";
import { drawing, readSign } from "./sign.js";
import { languageOf, NAMES, say } from "./texts.js";

const PASSES = new Set(["offline", "tooMany", "unavailable"]);

export class Frame {
  constructor(root, screens, title = "title") {
    Object.assign(this, { root, screens, titled: title, screen: "opening", values: {} });
    this.language = languageOf("", navigator.languages);
  }

  say = (name, facts) => say(this.language, name, facts);
  sentence = (error) => this.say(sentenceFor(error));
  day = (seconds) => new Date(seconds * 1000).toLocaleDateString(this.language, { dateStyle: "long" });

  size(bytes) {
    const [unit, divisor] = bytes < 1_000_000 ? ["kilobyte", 1000] : ["megabyte", 1_000_000];
    const options = { style: "unit", unit, maximumFractionDigits: 1 };
    return new Intl.NumberFormat(this.language, options).format(bytes / divisor);
  }

  /** One thing only: whoever prints a message for others does not print the recovery code. */
  print(what) {
    document.body.dataset.print = what;
    print();
  }

  /** `again` tries the same once more, where that may help. */
  fail(error, again) {
    this.trouble = sentenceFor(error);
    this.again = PASSES.has(this.trouble) ? again : null;
    this.go("trouble");
  }

  /** `notice` names the sentence that says what came before. */
  go(screen, notice = null) {
    Object.assign(this, { screen, notice, complaint: null });
    this.paint();
    scrollTo(0, 0);
    this.root.querySelector("main h1")?.focus();
  }

  /** What is wrong with the form; "" for `name` is the whole of it. */
  complain(name, sentence) {
    this.complaint = [name, sentence];
    complain(this.root.querySelector("form"), name, this.say(sentence));
  }

  /** What was done, at its place; another language says it again. */
  tell(place, sentence) {
    this.notice = sentence;
    place.textContent = this.say(sentence);
  }

  paint() {
    document.documentElement.lang = this.language;
    document.title = this.say(this.titled);
    const parts = this.screens[this.screen](this).flat(2).filter(Boolean);
    this.root.replaceChildren(this.#header(), element("main", { "data-screen": this.screen }, parts));
    if (this.complaint) this.complain(...this.complaint);
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
    const select = element("select", { "aria-label": this.say("language"), onchange: choose }, options);
    return element(
      "header",
      {},
      element("strong", {}, this.say(this.titled)),
      this.#sign(),
      element("div", { class: "right" }, select, this.tools()),
      element("div", { role: "status", id: "idle" }),
    );
  }

  /** The picture and the word of whoever is signed in. */
  #sign() {
    const sign = this.client.bundle && readSign(this.client.bundle.sign);
    return sign && element("p", { class: "sign", id: "sign" }, drawing(sign.picture, this.say(sign.picture)), sign.word);
  }

  /** Buttons of the header. */
  tools() {
    return [];
  }
}
