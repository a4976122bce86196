// Documents on the screen and on paper: pages of a PDF file as pictures, pictures, text. Nothing in them runs.

import { element } from "./dom.js";
import { part } from "#part";

const SHARP = { least: 1200, most: 2000 }; // pixels of a page's width
const PAPER = 1654; // the same of A4 at 200 dpi
const NEAR = "1000px";
const TEXT = 2_000_000; // bytes; more is for an editor

/** It cannot be shown here; saving it can always. */
export class Unshown extends Error {
  isUnshown = true;
}

/** Show it in `place`. Throws Unshown. */
export async function shown(place, blob, type, name, page) {
  const made = await of(type)({
    pdf: () => pdfShown(blob, name, page.say),
    picture: () => picture(blob, name),
    text: () => text(blob),
  });
  place.replaceChildren(...made);
}

/** Put it where only the printer sees it; the page's own `print` follows. Throws Unshown. */
export async function printed(blob, type) {
  const made = await of(type)({ pdf: () => pdfPrinted(blob), picture: () => picture(blob, ""), text: () => text(blob) });
  document.querySelector(".printed")?.remove();
  document.querySelector("main").append(element("div", { class: "printed", "aria-hidden": "true" }, made));
}

const of = (type) => async (ways) => {
  const kind = type === "application/pdf" ? "pdf" : type.startsWith("image/") ? "picture" : "text";
  try {
    return await ways[kind]();
  } catch (error) {
    throw error instanceof Unshown ? error : new Unshown();
  }
};

async function picture(blob, name) {
  const image = element("img", { class: "shown", src: URL.createObjectURL(blob), alt: name });
  try {
    await image.decode();
  } catch {
    throw new Unshown();
  }
  return [image];
}

async function text(blob) {
  if (blob.size > TEXT) throw new Unshown();
  const bytes = await blob.arrayBuffer();
  return [element("pre", { class: "shown", tabindex: "0" }, decoded(bytes))];
}

function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes); // what older programs write
  }
}

async function pdfShown(blob, name, say) {
  const pdf = await (await part("viewer")).openPdf(blob);
  const { width, height } = await pdf.size(1);
  const pages = Array.from({ length: pdf.count }, (_, at) => {
    const label = `${name}, ${say("sheetOf", { n: at + 1, count: pdf.count })}`;
    const page = element("div", { class: "sheet-of", role: "group", "aria-label": label, "data-page": at + 1 });
    page.style.aspectRatio = `${width} / ${height}`;
    return page;
  });
  watch(pages, pdf);
  return pages;
}

/** Only what is near is drawn: a phone has no room for hundreds of pages. */
function watch(pages, pdf) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) target.replaceChildren();
        else if (!target.firstChild) draw(target, pdf);
      }
    },
    { rootMargin: NEAR },
  );
  for (const page of pages) observer.observe(page);
}

async function draw(page, pdf) {
  const n = Number(page.dataset.page);
  const canvas = element("canvas", { "aria-hidden": "true" });
  const words = element("p", { class: "spoken" });
  page.replaceChildren(canvas, words);
  const { width, height } = await pdf.size(n);
  page.style.aspectRatio = `${width} / ${height}`;
  const pixels = page.clientWidth * devicePixelRatio;
  await pdf.draw(n, canvas, Math.min(SHARP.most, Math.max(SHARP.least, pixels)));
  words.textContent = await pdf.text(n);
  page.dataset.drawn = "";
}

async function pdfPrinted(blob) {
  const pdf = await (await part("viewer")).openPdf(blob);
  const made = [];
  for (let n = 1; n <= pdf.count; n += 1) {
    const canvas = document.createElement("canvas");
    await pdf.draw(n, canvas, PAPER);
    const drawn = await new Promise((resolve) => canvas.toBlob(resolve));
    canvas.width = 0;
    made.push(...(await picture(drawn, "")));
  }
  pdf.close();
  return made;
}
