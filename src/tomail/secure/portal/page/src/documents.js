// A message and its documents: shown, saved, printed, answered.

import { passkeyOffer } from "./account.js";
import { isReceiptWanted } from "./crypto/manifest.js";
import { element } from "./dom.js";
import { form, link, sheet, title } from "./screens.js";
import { printed, shown } from "./showing.js";
import { isShown, safeName } from "./state.js";

const AT_ONCE = 20_000_000; // bytes; a larger file is shown when somebody asks for it
const KEPT_FOR = 60_000;

export function message(page) {
  const { say } = page;
  const { row, manifest, again } = page.shown;
  const band = element("p", { class: "trouble whole", role: "alert" });
  const replied = !page.isReader && row.reply_allowed && manifest.reply_allowed;
  const told = !page.isReader && isReceiptWanted(manifest);
  const below = page.isReader ? null : sheet(page); // of the documents, which may be long: a button leads there
  return [
    element("h1", { tabindex: "-1" }, manifest.subject || say("box")),
    element("p", { class: "soft" }, `${manifest.sender} · ${page.day(manifest.created)}`),
    again && element("p", { class: "soft noprint" }, say("readBefore")),
    element("p", { class: "text" }, manifest.text),
    told && element("p", { class: "soft noprint" }, say("receipt")),
    element(
      "div",
      { class: "row noprint" },
      replied && element("button", { type: "button", onclick: () => page.go("answer") }, say("reply")),
      manifest.text && element("button", { type: "button", onclick: () => page.print("message") }, say("printMessage")),
      page.client.box.deliveries.length > 1 &&
        element("button", { type: "button", onclick: () => page.go("box") }, say("back")),
      below && element("button", { type: "button", onclick: () => below.querySelector("button").focus() }, say("sheet")),
    ),
    manifest.files.length ? element("h2", {}, say("files")) : null,
    manifest.files.map((entry) => file(page, row, entry, band, manifest.files.length === 1)),
    band,
    below,
    page.isReader ? null : passkeyOffer(page),
    page.isReader ? null : keeping(page, band),
  ];
}

function keeping(page, band) {
  const { say } = page;
  const pressed = async () => {
    try {
      saved(await page.keep(), `${new Date().toISOString().slice(0, 10)}.tomail`);
    } catch (error) {
      band.textContent = page.sentence(error);
    }
  };
  return element(
    "section",
    { class: "noprint" },
    element("h2", {}, say("keep")),
    element("p", { class: "soft" }, say("keepWhat")),
    element("button", { type: "button", onclick: pressed }, say("keep")),
  );
}

function saved(blob, name) {
  const url = URL.createObjectURL(blob);
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}

function file(page, row, entry, band, alone) {
  const { say } = page;
  const name = safeName(entry.name);
  const place = element("div", {});
  const state = element("p", { class: "soft noprint", role: "status" });
  let whole = null;
  const progress = (done) => {
    state.textContent = done < entry.size ? say("percent", { percent: Math.floor((100 * done) / entry.size) }) : "";
  };
  const fetched = async (use) => {
    band.textContent = "";
    try {
      whole ??= page.blob(row, entry, progress);
      await use(await whole);
    } catch (error) {
      whole = null;
      band.textContent = error.isUnshown ? say("cannotShow") : page.sentence(error.isUnopened ? { isUnproven: true } : error);
    }
    state.textContent = "";
  };
  const show = () => fetched((blob) => shown(place, blob, entry.type, name, page));
  const save = () => fetched((blob) => saved(new Blob([blob], { type: "application/octet-stream" }), name));
  const print = () =>
    fetched(async (blob) => {
      state.textContent = say("preparing");
      await printed(blob, entry.type);
      page.print("document");
    });
  const button = (text, onclick) =>
    element("button", { type: "button", "aria-label": `${say(text)}: ${name}`, onclick }, say(text));
  const atOnce = alone && isShown(entry.type) && entry.size <= AT_ONCE;
  if (atOnce) show();
  return element(
    "div",
    { class: "file" },
    element("p", {}, `${name} · ${page.size(entry.size)}`),
    element(
      "div",
      { class: "row noprint" },
      isShown(entry.type) && !atOnce && button("show", show),
      button("save", save),
      isShown(entry.type) && button("print", print),
    ),
    state,
    place,
  );
}

export function answer(page) {
  const { values, say } = page;
  const text = element("textarea", {
    id: "field-reply",
    oninput: () => {
      values.reply = text.value;
    },
  });
  text.value = values.reply ?? "";
  const files = element("input", { type: "file", multiple: true, id: "field-files" });
  const state = element("p", { role: "status" });
  const progress = (share) => {
    state.textContent = say("percent", { percent: Math.min(100, Math.floor(100 * share)) });
  };
  const sent = (said) =>
    text.value.trim() || files.files.length ? page.answer(said, [...files.files], progress) : said("", "required");
  const fields = [
    element("label", { for: "field-reply" }, say("replyText")),
    text,
    element("label", { for: "field-files" }, say("attach")),
    files,
    state,
  ];
  return [
    title(page, "reply"),
    element("p", { class: "soft" }, page.shown.manifest.subject),
    form(page, sent, fields, "send"),
    link(say("back"), () => page.go("message")),
  ];
}

export function answered(page) {
  return [
    title(page, "sent"),
    element("button", { type: "button", onclick: () => page.go("message") }, page.say("back")),
  ];
}
