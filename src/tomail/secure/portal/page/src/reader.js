// The reader: opens a kept message (.tomail) with the SecuPass, without the portal and without a net.

import { opened } from "./container.js";
import * as documents from "./documents.js";
import { element, field } from "./dom.js";
import { Frame } from "./frame.js";
import { Reading } from "./reading.js";
import { form, SECRET, title, trouble } from "./screens.js";
import { sentenceFor } from "./state.js";

function choose(page) {
  const { values, say } = page;
  const file = element("input", { type: "file", id: "field-file", accept: ".tomail" });
  const fields = [
    element("label", { for: "field-file" }, say("readerFile")),
    file,
    field({ name: "secupass", label: "SecuPass", values, say, ...SECRET, autocomplete: "off" }),
  ];
  return [
    title(page, "reader"),
    element("p", { class: "soft" }, say("readerWhat")),
    form(page, (said) => (file.files.length ? page.read(said, file.files[0]) : said("", "required")), fields, "open"),
  ];
}

class Reader extends Frame {
  isReader = true;

  constructor(root) {
    super(root, { choose, trouble, message: documents.message }, "reader");
    this.client = new Reading(null);
  }

  blob = (row, entry, progress) => this.client.file(row.delivery, entry, progress);

  async read(said, file) {
    try {
      const { api, address } = await opened(file);
      this.client = new Reading(api, address);
      await this.client.unlock(this.values.secupass);
      delete this.values.secupass;
      const [row] = this.client.readable();
      this.shown = { row, manifest: await this.client.open(row) };
      this.go("message");
    } catch (error) {
      if (error.isUnopened && this.client.bundle) this.fail({ isUnproven: true });
      else said(error.isUnopened ? "secupass" : "", sentenceFor(error));
    }
  }
}

new Reader(document.getElementById("page")).go("choose");
