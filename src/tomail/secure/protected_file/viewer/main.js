// A protected message that opens itself, from the disk and without any network.

import { READ_CODE } from "../src/crypto/codes.js";
import { element } from "./elements.js";
import { answer, decoded, MAIL_CHARACTERS, opened } from "./sealed.js";
import { LANGUAGES, sentence } from "./texts.js";

const content = (id) => document.getElementById(id).textContent;
const said = JSON.parse(content("said"));
const page = document.getElementById("page");
const PICTURES = { "image/png": [0x89, 0x50, 0x4e, 0x47], "image/jpeg": [0xff, 0xd8, 0xff] };

let language = Object.hasOwn(LANGUAGES, said.language) ? said.language : "de";
let letter = null;
let typed = "";
let written = "";

const say = (name, values) => sentence(language, name, values);

function render(...children) {
  document.documentElement.lang = language;
  document.title = say("title");
  page.replaceChildren(head(), element("main", {}, ...children));
}

function head() {
  const choose = element(
    "select",
    { "aria-label": say("language"), onchange: (event) => changeTo(event.target.value) },
    Object.entries(LANGUAGES).map(([code, name]) => element("option", { value: code, lang: code }, name)),
  );
  choose.value = language;
  return element("header", {}, element("strong", {}, said.practice), choose);
}

function changeTo(chosen) {
  language = chosen;
  if (letter) showLetter();
  else askForCode();
  page.querySelector("select").focus();
}

function askForCode() {
  const input = element("input", {
    id: "field-code",
    name: "code",
    type: "text",
    autocomplete: "off",
    autocapitalize: "characters",
    autocorrect: "off",
    spellcheck: "false",
    "aria-describedby": "help-code trouble",
    oninput: () => {
      typed = input.value;
    },
  });
  input.value = typed;
  render(
    element("h1", {}, say("title")),
    element("p", {}, say("from", { practice: said.practice })),
    element(
      "form",
      { onsubmit: (event) => tryCode(event, input), novalidate: true },
      element("label", { for: "field-code" }, say("code")),
      element("p", { id: "help-code", class: "help" }, say("codeHelp")),
      input,
      element("p", { id: "trouble", class: "trouble", role: "alert" }),
      element("button", { type: "submit", class: "main" }, say("open")),
    ),
    element("p", { class: "soft" }, say("help"), " ", said.contact),
    element("p", { class: "soft" }, say("never")),
  );
}

async function tryCode(event, input) {
  event.preventDefault();
  const code = READ_CODE.read(input.value);
  if (code === null) {
    complain(input, say("incomplete", { count: input.value.replace(/[^0-9A-Za-z]/g, "").length }));
    return;
  }
  const button = page.querySelector("button.main");
  button.disabled = true;
  button.textContent = say("busy");
  await new Promise((resolve) => setTimeout(resolve, 30)); // so that it is seen
  try {
    letter = await opened(decoded(content("sealed")), said.lock, code);
    showLetter();
    page.querySelector("h1").focus();
  } catch (error) {
    button.disabled = false;
    button.textContent = say("open");
    complain(input, say(error.isUnopened ? "wrong" : "damaged"));
  }
}

function complain(input, sentenceToShow) {
  page.querySelector("#trouble").textContent = sentenceToShow;
  input.setAttribute("aria-invalid", "true");
  input.focus();
}

function showLetter() {
  render(
    element("p", { class: "practice" }, element("strong", {}, letter.practice)),
    letter.contact.map((line) => element("p", { class: "small soft" }, line)),
    element("p", { class: "small" }, letter.recipient, element("br"), letter.date),
    element("h1", { tabindex: "-1" }, letter.subject || say("title")),
    element("p", { class: "text" }, letter.text),
    letter.files.length > 0 && element("h2", {}, say("files")),
    letter.files.map(fileShown),
    element(
      "div",
      { class: "row noprint" },
      element("button", { type: "button", onclick: () => print() }, say("print")),
      element("button", { type: "button", onclick: () => location.reload() }, say("hide")),
    ),
    element("p", { class: "help noprint" }, say("hideHelp")),
    letter.reply && globalThis.crypto?.subtle && replyForm(),
  );
}

function fileShown(file) {
  const status = element("p", { class: "help", role: "status" });
  const keep = () => {
    save(file.name, file.content);
    status.textContent = say("saved", { name: file.name });
  };
  const button = { type: "button", class: "noprint", "aria-label": say("saveNamed", { name: file.name }), onclick: keep };
  return element(
    "section",
    { class: "file", "aria-label": file.name },
    element("p", { class: "name" }, file.name, " ", element("span", { class: "soft" }, size(file.size))),
    element("button", button, say("save")),
    status,
    picture(file),
  );
}

function picture(file) {
  const kind = Object.keys(PICTURES).find((each) => PICTURES[each].every((byte, at) => file.content[at] === byte));
  if (!kind) return null;
  file.url ??= URL.createObjectURL(new Blob([file.content], { type: kind }));
  return element("img", { class: "shown", alt: file.name, src: file.url });
}

function size(bytes) {
  const [amount, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), "kB"] : [Math.round(bytes / 1e5) / 10, "MB"];
  return `${amount.toLocaleString(language)} ${unit}`;
}

/** Never as what it says it is: nothing of it runs in this browser. */
function save(name, content) {
  const url = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  const link = element("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function replyForm() {
  const status = element("p", { id: "replied", class: "done", role: "status" });
  const trouble = element("p", { id: "trouble", class: "trouble", role: "alert" });
  const area = element("textarea", {
    id: "field-reply",
    maxlength: "20000",
    "aria-describedby": "help-reply trouble",
    oninput: () => {
      written = area.value;
    },
  });
  area.value = written;
  const by = (short) => () => sendReply({ area, status, trouble, short });
  return element(
    "section",
    { class: "reply noprint", "aria-labelledby": "reply-heading" },
    element("h2", { id: "reply-heading" }, say("reply")),
    element("p", { id: "help-reply", class: "help" }, say("replyHelp")),
    element("label", { for: "field-reply" }, say("replyText")),
    area,
    trouble,
    element(
      "div",
      { class: "row" },
      element("button", { type: "button", class: "main", onclick: by(true) }, say("byMail")),
      element("button", { type: "button", onclick: by(false) }, say("byFile")),
    ),
    status,
    element("a", { id: "mail", hidden: true }),
  );
}

async function sendReply({ area, status, trouble, short }) {
  const text = area.value.trim();
  status.textContent = "";
  trouble.textContent = text ? "" : say("empty");
  if (!text) {
    area.focus();
    return;
  }
  const sealed = await answer(letter.reply, text, short);
  if (!short) {
    save("antwort.tomail", sealed);
    status.textContent = say("fileDone", { address: letter.reply.address });
  } else if (sealed.length > MAIL_CHARACTERS) {
    trouble.textContent = say("tooLong");
  } else {
    write(sealed);
    status.textContent = say("mailDone");
  }
}

function write(body) {
  const link = document.getElementById("mail");
  const to = encodeURIComponent(letter.reply.address).replaceAll("%40", "@");
  link.href = `mailto:${to}?subject=${encodeURIComponent(say("subject"))}&body=${encodeURIComponent(body)}`;
  link.click();
}

askForCode();
