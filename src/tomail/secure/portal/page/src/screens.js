// One screen each: what it shows, and what its buttons ask of the page (main.js).

import { complain, element, field } from "./dom.js";
import { firstPageTrouble, isShown, safeName, secupassTrouble } from "./state.js";

const SECRET = { type: "password" };

function form(page, submit, children, button) {
  const made = element("form", { novalidate: true }, children, element("p", { class: "trouble whole", role: "alert" }));
  const main = element("button", { class: "main", type: "submit" }, page.say(button));
  made.append(main);
  made.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = (name, sentence) => complain(made, name, page.say(sentence));
    for (const input of made.querySelectorAll("input[required]")) {
      if (!input.value) return said(input.name, "required");
    }
    main.disabled = true;
    await submit(said);
    main.disabled = false;
  });
  return made;
}

const title = (page, name) => element("h1", { tabindex: "-1" }, page.say(name));
const link = (text, onclick) => element("button", { type: "button", class: "link", onclick }, text);

export function welcome(page) {
  const { values, say } = page;
  const known = { autocomplete: "username", inputmode: "email" };
  return [
    title(page, "welcome"),
    element("p", {}, say("from", { practice: page.practice.name })),
    page.practice.phone && element("p", { class: "soft" }, say("phone", page.practice)),
    form(
      page,
      (said) => {
        const trouble = firstPageTrouble(values);
        return trouble ? said(...trouble) : page.go("secupass");
      },
      [
        page.hasAddress
          ? element("p", { class: "soft" }, values.address)
          : field({ name: "address", label: say("address"), values, say, ...known }),
        values.noCode
          ? null
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
        }),
        field({ name: "again", label: say("again"), values, say, ...SECRET, autocomplete: "new-password" }),
      ],
      "next",
    ),
  ];
}

export function secupass(page) {
  const { values, say } = page;
  const plain = { autocomplete: "off", ...SECRET };
  const change = (own) => {
    Object.assign(values, { own, secupass: "", secupassAgain: "" });
    if (!own) values.proposal = page.proposal();
    page.go("secupass");
  };
  if (!values.proposal) values.proposal = page.proposal();
  return [
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
      (said) => {
        const trouble = secupassTrouble({ ...values, again: values.secupassAgain ?? "" });
        return trouble ? said(...trouble) : page.register(said);
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
    values.changes ? null : link(say("back"), () => page.go("welcome")),
  ];
}

export const working = (page) => [title(page, "working")];
export const opening = (page) => [title(page, "opening")];
export const ended = (page) => [title(page, "loggedOut")];

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
    element("p", {}, `${say("sheetWhat")} ${location.host}`),
    element("div", { class: "band" }, element("p", { class: "words" }, page.client.recovery)),
    element("button", { type: "button", onclick: () => page.print("sheet") }, say("printSheet")),
  );
}

export function login(page) {
  const { values, say } = page;
  const known = { autocomplete: "username", inputmode: "email", type: "email" };
  return [
    title(page, "login"),
    form(
      page,
      (said) => page.login(said),
      [
        field({ name: "address", label: say("address"), values, say, ...known }),
        field({
          name: "password",
          label: say("password"),
          values,
          say,
          ...SECRET,
          autocomplete: "current-password",
        }),
        field({ name: "secupass", label: "SecuPass", values, say, ...SECRET, autocomplete: "off" }),
      ],
      "open",
    ),
    link(say("secupassForgotten"), () => page.go("recover")),
    link(say("forgotten"), (event) => page.forgotten(event.target.closest("main"))),
    element("p", { role: "status", id: "said" }),
  ];
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
      (said) => {
        const trouble = firstPageTrouble({ ...values, noCode: true });
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
  const { values, say } = page;
  return [
    title(page, "login"),
    form(
      page,
      (said) => page.unlock(said),
      [field({ name: "secupass", label: "SecuPass", values, say, ...SECRET, autocomplete: "off" })],
      "open",
    ),
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
        const text = `${name(row.practice)} · ${page.day(row.created)} · ${say(row.state)}`;
        const opens = { type: "button", class: "item", onclick: () => page.open(row) };
        return element("li", {}, row.grant ? element("button", opens, text) : element("p", { class: "soft" }, text));
      }),
    ),
    sheet(page),
  ];
}

export function message(page) {
  const { say } = page;
  const { row, manifest } = page.shown;
  const band = element("p", { class: "trouble whole", role: "alert" });
  const replied = row.reply_allowed && manifest.reply_allowed;
  return [
    element("h1", { tabindex: "-1" }, manifest.subject || say("box")),
    element("p", { class: "soft" }, `${manifest.sender} · ${page.day(manifest.created)}`),
    element("p", { class: "text" }, manifest.text),
    manifest.files.length ? element("h2", {}, say("files")) : null,
    manifest.files.map((entry) => file(page, row, entry, band)),
    band,
    element("p", { class: "soft noprint" }, say("receipt")),
    element(
      "div",
      { class: "row noprint" },
      replied && element("button", { type: "button", onclick: () => page.go("answer") }, say("reply")),
      element("button", { type: "button", onclick: () => page.print("message") }, say("print")),
      page.client.box.deliveries.length > 1 &&
        element("button", { type: "button", onclick: () => page.go("box") }, say("back")),
    ),
    sheet(page),
  ];
}

function file(page, row, entry, band) {
  const { say } = page;
  const name = safeName(entry.name);
  const place = element("div", {});
  const fetched = async (use) => {
    band.textContent = "";
    try {
      use(URL.createObjectURL(await page.blob(row, entry)));
    } catch (error) {
      band.textContent = page.sentence(error);
    }
  };
  const shown = (url) => place.replaceChildren(viewer(entry, url, name));
  const saved = (url) => {
    element("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return element(
    "div",
    { class: "file" },
    element("p", {}, `${name} · ${page.size(entry.size)}`),
    element(
      "div",
      { class: "row noprint" },
      isShown(entry.type) &&
        element("button", { type: "button", "aria-label": `${say("show")}: ${name}`, onclick: () => fetched(shown) }, say("show")),
      element("button", { type: "button", "aria-label": `${say("save")}: ${name}`, onclick: () => fetched(saved) }, say("save")),
    ),
    place,
  );
}

function viewer(entry, url, name) {
  if (entry.type.startsWith("image/")) return element("img", { class: "shown", src: url, alt: name });
  return element("iframe", { class: "shown", src: url, title: name });
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
  return [
    title(page, "reply"),
    element("p", { class: "soft" }, page.shown.manifest.subject),
    form(
      page,
      (said) => (text.value.trim() || files.files.length ? page.answer(said, [...files.files]) : said("", "required")),
      [
        element("label", { for: "field-reply" }, say("replyText")),
        text,
        element("label", { for: "field-files" }, say("attach")),
        files,
      ],
      "send",
    ),
    link(say("back"), () => page.go("message")),
  ];
}

export function answered(page) {
  return [
    title(page, "sent"),
    element("button", { type: "button", onclick: () => page.go("message") }, page.say("back")),
  ];
}

export function trouble(page) {
  return [title(page, "title"), element("p", { role: "alert", class: "trouble" }, page.say(page.trouble))];
}
