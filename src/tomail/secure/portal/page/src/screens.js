// Registering and signing in, one screen each: what it shows, and what its buttons ask of the page (main.js).

import { element, field } from "./dom.js";
import { drawing, readSign } from "./sign.js";
import { firstPageTrouble, secupassTrouble } from "./state.js";

export const SECRET = { type: "password" };

/** What `submit` finds wrong it says by `said(field, sentence)`; a field "" is the whole form. */
export function form(page, submit, children, button) {
  const made = element("form", { novalidate: true }, children, element("p", { class: "trouble whole", role: "alert" }));
  const main = element("button", { class: "main", type: "submit" }, page.say(button));
  made.append(main);
  made.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = (name, sentence) => page.complain(name, sentence);
    for (const input of made.querySelectorAll("input[required]")) {
      if (!input.value) return said(input.name, "required");
    }
    main.disabled = true;
    await submit(said);
    main.disabled = false;
  });
  return made;
}

/** For password managers, where the address is not asked for: they keep the password with it. */
export const username = (address) =>
  element("input", { hidden: true, autocomplete: "username", readonly: true, value: address });

export const title = (page, name) => element("h1", { tabindex: "-1" }, page.say(name));
export const link = (text, onclick) => element("button", { type: "button", class: "link", onclick }, text);

export function welcome(page) {
  const { values, say } = page;
  const known = { autocomplete: "username", inputmode: "email" };
  return [
    step(page, 1),
    title(page, "welcome"),
    element("p", {}, say("from", { practice: page.practice.name })),
    element("p", {}, say("welcomeWhat")),
    page.practice.phone && element("p", { class: "soft" }, say("phone", page.practice)),
    form(
      page,
      async (said) => {
        const trouble = firstPageTrouble(values) ?? (await passwordTrouble(page, values.password));
        return trouble ? said(...trouble) : page.go("secupass");
      },
      [
        page.hasAddress
          ? [element("p", {}, say("address"), element("br"), element("strong", {}, values.address)), username(values.address)]
          : field({ name: "address", label: say("address"), values, say, ...known }),
        values.noCode
          ? element("p", { class: "soft" }, say("noCodeWhat"))
          : field({ name: "code", label: say("code"), help: say("codeHelp"), values, say, autocomplete: "off" }),
        link(say(values.noCode ? "haveCode" : "noCode"), () => {
          values.noCode = !values.noCode;
          page.go("welcome");
        }),
        field({
          name: "password",
          label: say("newPassword"),
          help: say("newPasswordHelp"),
          values,
          say,
          ...SECRET,
          autocomplete: "new-password",
          onfocus: () => page.readyMeter("guessing"),
        }),
        field({ name: "again", label: say("again"), values, say, ...SECRET, autocomplete: "new-password" }),
      ],
      "next",
    ),
  ];
}

/** Of the two that a registration takes. */
const step = (page, n) => element("p", { class: "soft step" }, page.say("step", { n }));

export function secupass(page) {
  const { values, say } = page;
  const plain = { autocomplete: "off", ...SECRET };
  const change = (own) => {
    Object.assign(values, { own, secupass: "", secupassAgain: "" });
    if (own) page.readyMeter("strength");
    else values.proposal = page.proposal();
    page.go("secupass");
  };
  if (values.proposedIn !== page.language && !values.secupass) values.proposal = "";
  values.proposal ||= page.proposal();
  values.proposedIn = page.language;
  const back = () => {
    const { fromAccount } = values;
    if (fromAccount) for (const name of ["changes", "fromAccount", "secupass", "secupassAgain"]) delete values[name];
    page.go(fromAccount ? "account" : "welcome");
  };
  return [
    values.changes ? null : step(page, 2),
    title(page, "secupassTitle"),
    element("p", {}, say("secupassWhat")),
    values.own
      ? null
      : element("div", { class: "band" }, element("p", { class: "words", id: "proposal" }, values.proposal)),
    element(
      "div",
      { class: "row" },
      values.own ? null : element("button", { type: "button", onclick: () => change(false) }, say("other")),
      element("button", { type: "button", onclick: () => change(!values.own) }, say(values.own ? "proposed" : "own")),
    ),
    form(
      page,
      async (said) => {
        const { own, secupass, secupassAgain } = values;
        const trouble = secupassTrouble({ ...values, again: secupassAgain ?? "" });
        if (trouble) return said(...trouble);
        const simple = own && (await page.secupassTrouble(secupass));
        return simple ? said("secupass", simple) : page.secupassChosen();
      },
      [
        field({
          name: "secupass",
          label: say("secupass"),
          help: values.own && say("secupassOwnHelp"),
          values,
          say,
          ...plain,
        }),
        field({ name: "secupassAgain", label: say("secupassAgain"), values, say, ...plain }),
      ],
      values.changes ? "next" : "create",
    ),
    keepsSign(values) ? null : sign(page),
    values.changes && !values.fromAccount ? null : link(say("back"), back),
  ];
}

const keepsSign = ({ changes }) => changes === "renew";

/** The picture that the patient will know the page by: there is one, and another one for who wants it. */
function sign(page) {
  const { values, say } = page;
  values.sign ||= page.newSign();
  const { picture, word } = readSign(values.sign);
  const other = () => {
    values.sign = page.newSign();
    place.replaceWith(sign(page));
  };
  const place = element(
    "section",
    { class: "chosen" },
    element("h2", {}, say("sign")),
    element("p", { class: "sign large" }, drawing(picture, say(picture)), word),
    element("p", { class: "soft" }, say("signWhat")),
    element("button", { type: "button", onclick: other }, say("anotherSign")),
  );
  return place;
}

/** What is wrong with a new password, as a field and a sentence; null if nothing is. */
export async function passwordTrouble(page, password) {
  const sentence = await page.passwordTrouble(password);
  return sentence && ["password", sentence];
}

export const working = (page) => [title(page, "working")];
export const opening = (page) => [title(page, "opening")];
export const gone = (page) => [title(page, "deleted")];

/** Whoever signs in again begins with nothing that was here before. */
export const ended = (page) => [title(page, "loggedOut"), link(page.say("signInAgain"), () => location.reload())];

export function waiting(page) {
  const { say } = page;
  return [
    title(page, "waiting"),
    element("p", {}, say("waitingWhat")),
    page.client.number &&
      element(
        "div",
        { class: "band" },
        element("h2", {}, say("number")),
        element("p", { class: "number" }, page.client.number),
        element("p", { class: "soft" }, say("numberWhat")),
      ),
    sheet(page),
    element("p", {}, say(page.client.recovery ? "waitingCloseSheet" : "waitingClose")),
  ];
}

/** The recovery code, shown once after registering; it opens the bundle, so it is printed and not sent. */
export function sheet(page) {
  const { say } = page;
  if (!page.client.recovery) return null;
  return element(
    "section",
    { class: "sheet" },
    element("h2", {}, say("sheet")),
    element("p", {}, say("sheetWhat")),
    element("p", { class: "noprint" }, say("sheetNow")),
    element("div", { class: "band" }, element("p", { class: "words" }, page.client.recovery)),
    element("p", { class: "soft" }, say("sheetWhere", { host: location.host })),
    element("button", { type: "button", onclick: () => page.print("sheet") }, say("printSheet")),
  );
}

export function login(page) {
  const { values, say } = page;
  const known = { autocomplete: "username", inputmode: "email", type: "email" };
  return [
    title(page, "login"),
    page.passkey && passkey(page),
    form(
      page,
      (said) => page.login(said),
      [
        field({ name: "address", label: say("address"), values, say, ...known }),
        field({
          name: "password",
          label: say("password"),
          help: say("passwordHelp"),
          values,
          say,
          ...SECRET,
          autocomplete: "current-password",
        }),
        knownSecupass(page),
      ],
      "open",
    ),
    link(say("secupassForgotten"), () => page.go("recover")),
    link(say("forgotten"), (event) => page.forgotten(event.target.closest("main"))),
    element("p", { role: "status", id: "said" }, page.notice && say(page.notice)),
  ];
}

/** The one that the patient has. */
function knownSecupass({ values, say }) {
  const help = say("secupassHelp");
  return field({ name: "secupass", label: "SecuPass", help, values, say, ...SECRET, autocomplete: "off" });
}

function passkey(page) {
  const { say } = page;
  const said = element("p", { class: "trouble", role: "alert" });
  const pressed = async (event) => {
    const { currentTarget: button } = event;
    button.disabled = true;
    await page.loginByPasskey(said);
    button.disabled = false;
  };
  return element(
    "div",
    {},
    element("button", { type: "button", class: "main", onclick: pressed }, say("passkey")),
    said,
    element("p", { class: "soft or" }, say("passkeyOr")),
  );
}

export function recover(page) {
  const { values, say } = page;
  const known = { autocomplete: "username", inputmode: "email", type: "email" };
  const secret = { ...SECRET, autocomplete: "current-password" };
  const withSheet = !values.noSheet;
  const turn = () => {
    values.noSheet = withSheet;
    page.go("recover");
  };
  return [
    title(page, "secupassForgotten"),
    element("p", {}, say(withSheet ? "recoverWhat" : "rekeyWhat")),
    form(
      page,
      (said) => page.recover(said, withSheet),
      [
        field({ name: "address", label: say("address"), values, say, ...known }),
        field({ name: "password", label: say("password"), values, say, ...secret }),
        withSheet && field({ name: "recovery", label: say("recovery"), values, say, autocomplete: "off" }),
      ].filter(Boolean),
      "next",
    ),
    link(say(withSheet ? "noSheet" : "haveSheet"), turn),
    link(say("back"), () => page.go("login")),
  ];
}

export function reset(page) {
  const { values, say } = page;
  const secret = { ...SECRET, autocomplete: "new-password" };
  const known = { autocomplete: "username", inputmode: "email", type: "email" };
  return [
    title(page, "newPassword"),
    form(
      page,
      async (said) => {
        const trouble = firstPageTrouble({ ...values, noCode: true }) ?? (await passwordTrouble(page, values.password));
        return trouble ? said(...trouble) : page.reset(said);
      },
      [
        field({ name: "address", label: say("address"), values, say, ...known }),
        field({ name: "password", label: say("newPassword"), help: say("newPasswordHelp"), values, say, ...secret }),
        field({ name: "again", label: say("again"), values, say, ...secret }),
      ],
      "next",
    ),
  ];
}

export function unlock(page) {
  const { say } = page;
  return [
    title(page, "login"),
    page.notice && element("p", { role: "status", class: "band" }, say(page.notice)),
    form(page, (said) => page.unlock(said), [knownSecupass(page)], "open"),
    link(say("secupassForgotten"), () => page.go("recover")),
  ];
}

export function box(page) {
  const { say } = page;
  const { deliveries, practices } = page.client.box;
  const name = (id) => practices.find((each) => each.id === id)?.name ?? "";
  return [
    title(page, "box"),
    deliveries.length ? null : element("p", {}, say("empty")),
    element(
      "ul",
      {},
      deliveries.map((row) => {
        const state = row.state === "delivered" && page.client.isOld(row) ? "read" : row.state;
        const text = [element("strong", {}, name(row.practice)), `${page.day(row.created)} · ${say(state)}`];
        const opens = { type: "button", class: "item", onclick: () => page.open(row) };
        return element("li", {}, row.grant ? element("button", opens, text) : element("p", { class: "soft" }, text));
      }),
    ),
    sheet(page),
  ];
}

export function trouble(page) {
  const { say, again } = page;
  return [
    title(page, "note"),
    element("p", { role: "alert", class: "trouble" }, say(page.trouble)),
    again && element("button", { type: "button", class: "main", onclick: again }, say("tryAgain")),
    page.client.bundle && !page.isReader && link(say("back"), () => page.go("box")),
  ];
}
