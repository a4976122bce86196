// The account of whoever is signed in: picture, password, SecuPass, passkey, reader, leaving.

import { element, field } from "./dom.js";
import { readerFile } from "./parts.js";
import { form, link, passwordTrouble, SECRET, sheet, title, username } from "./screens.js";
import { drawing, readSign } from "./sign.js";
import { firstPageTrouble, isAddress } from "./state.js";

export function account(page) {
  const { say, client } = page;
  const said = page.notice;
  return [
    title(page, "account"),
    said && element("p", { role: "status", class: "band" }, say(said)),
    client.recovery && said === "secupassChanged" && sheet(page),
    addressNow(page),
    sign(page),
    element("h2", {}, `${say("password")} · SecuPass`),
    element(
      "div",
      { class: "row" },
      element("button", { type: "button", onclick: () => page.go("password") }, say("changePassword")),
      element("button", { type: "button", onclick: () => page.changeSecupass() }, say("changeSecupass")),
    ),
    passkeyOffer(page),
    reader(page),
    element("h2", {}, say("deleteAccount")),
    element("button", { type: "button", onclick: () => page.go("leave") }, `${say("deleteAccount")} …`),
    element("p", {}, link(say("back"), () => page.home())),
  ];
}

/** Where mails go; while another one waits to be confirmed, that. */
function addressNow(page) {
  const { say, client } = page;
  const waits = client.box.address_change;
  return element(
    "section",
    {},
    element("p", { class: "soft" }, client.address),
    waits && element("p", { class: "band" }, say("addressWaits", waits)),
    waits
      ? element("button", { type: "button", onclick: () => page.withdrawAddress() }, say("addressWithdraw"))
      : element("button", { type: "button", onclick: () => page.go("address") }, say("changeAddress")),
  );
}

function sign(page) {
  const { say } = page;
  const shown = readSign(page.client.bundle.sign);
  return element(
    "section",
    {},
    element("h2", {}, say("sign")),
    shown && element("p", { class: "sign large" }, drawing(shown.picture, say(shown.picture)), shown.word),
    element("p", { class: "soft" }, say("signWhat")),
    element("button", { type: "button", onclick: () => page.anotherSign() }, say("anotherSign")),
  );
}

/** For who has a device with a finger or a face to know; never in the way. */
export function passkeyOffer(page) {
  const { say } = page;
  if (!page.canHavePasskey?.()) return null;
  const said = element("p", { role: "status" });
  const pressed = async (event) => {
    const { currentTarget: button } = event;
    button.disabled = true;
    await page.setUpPasskey(said);
    button.disabled = !page.canHavePasskey();
  };
  return element(
    "section",
    { class: "noprint" },
    element("h2", {}, say("passkey")),
    element("p", { class: "soft" }, say("passkeyWhat")),
    element("button", { type: "button", onclick: pressed }, say("passkeySetUp")),
    said,
  );
}

function reader(page) {
  const { say } = page;
  const { path, sha256 } = readerFile();
  return element(
    "section",
    {},
    element("h2", {}, say("reader")),
    element("p", { class: "soft" }, say("readerWhat")),
    element("p", {}, element("a", { class: "button", href: path, download: "tomail-Leseprogramm.html" }, say("readerSave"))),
    element("details", {}, element("summary", {}, say("readerHash")), element("code", {}, sha256.match(/.{4}/g).join(" "))),
  );
}

export function password(page) {
  const { values, say } = page;
  const secret = { ...SECRET, autocomplete: "new-password" };
  const changed = async (said) => {
    const wrong = firstPageTrouble({ ...values, address: page.client.address, noCode: true });
    const trouble = wrong ?? (await passwordTrouble(page, values.password));
    return trouble ? said(...trouble) : page.changePassword(said);
  };
  const fields = [
    username(page.client.address),
    field({ name: "old", label: say("oldPassword"), values, say, ...SECRET, autocomplete: "current-password" }),
    field({
      name: "password",
      label: say("newPassword"),
      help: say("newPasswordHelp"),
      values,
      say,
      ...secret,
      onfocus: () => page.readyMeter("guessing"),
    }),
    field({ name: "again", label: say("again"), values, say, ...secret }),
  ];
  return [title(page, "changePassword"), form(page, changed, fields, "changePassword"), back(page)];
}

export function address(page) {
  const { values, say } = page;
  const secret = { ...SECRET, autocomplete: "current-password" };
  const typed = { autocomplete: "email", inputmode: "email", type: "email" };
  const asked = (said) =>
    isAddress(values.newAddress) ? page.changeAddress(said) : said("newAddress", "addressWrong");
  const fields = [
    field({ name: "newAddress", label: say("newAddress"), values, say, ...typed }),
    field({ name: "password", label: say("password"), values, say, ...secret }),
  ];
  return [title(page, "changeAddress"), form(page, asked, fields, "next"), back(page)];
}

/** By the link of a mail: only a click says yes, for links are opened by more than people. */
export function confirm(page) {
  const { say } = page;
  const { notice } = page;
  const said = element("p", { role: "status", class: "band", hidden: !notice }, notice && say(notice));
  const pressed = async ({ currentTarget: button }) => {
    button.hidden = true;
    said.hidden = false;
    await page.confirmAddress(said);
    button.hidden = isConfirmed(page.notice);
  };
  return [
    title(page, "addressConfirm"),
    element("p", {}, say("addressConfirmWhat")),
    element("button", { type: "button", class: "main", hidden: isConfirmed(notice), onclick: pressed }, say("addressYes")),
    said,
  ];
}

const isConfirmed = (notice) => ["addressOther", "addressPractice"].includes(notice);

export function leave(page) {
  const { values, say } = page;
  const secret = { ...SECRET, autocomplete: "current-password" };
  return [
    title(page, "deleteAccount"),
    element("p", {}, say("deleteWhat")),
    form(
      page,
      (said) => page.leave(said),
      [username(page.client.address), field({ name: "password", label: say("password"), values, say, ...secret })],
      "deleteNow",
    ),
    back(page),
  ];
}

function back(page) {
  const pressed = () => {
    for (const name of ["old", "password", "again", "newAddress"]) delete page.values[name];
    page.go("account");
  };
  return link(page.say("back"), pressed);
}
