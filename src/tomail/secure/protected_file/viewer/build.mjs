// Builds the viewer of protected files into the one file given: everything within, and a policy that allows no more.
// It stands beside the page's `src`, whose cryptography it is made of. The same sources give the same bytes.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const here = new URL("./", import.meta.url).pathname;
const settings = { bundle: true, write: false, minify: true, metafile: true, charset: "utf8", legalComments: "none" };

async function bundled(entry) {
  const made = await build({ ...settings, entryPoints: [join(here, entry)], format: "iife", target: ["es2022"] });
  return { text: made.outputFiles[0].text.trimEnd(), inputs: Object.keys(made.metafile.inputs) };
}

/** As it may stand within an element of its own: as bytes, for its hash. */
const inline = (text) => text.replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");
const hashed = (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** The terms of every package that travels in it. */
function licences(inputs) {
  const packages = inputs.map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean);
  const terms = (name) => {
    const folder = join("node_modules", name);
    const file = readdirSync(folder).find((each) => /^licen[sc]e/i.test(each));
    if (!file) throw new Error(`${name} has no licence`);
    return `${name}\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
  };
  return [...new Set(packages)].sort().map(terms).join("\n\n").replaceAll("--", "- -");
}

const script = await bundled("main.js");
const program = inline(script.text);
const style = (await bundled("viewer.css")).text;
const policy = [
  "default-src 'none'",
  `script-src ${hashed(program)} 'wasm-unsafe-eval'`,
  `style-src ${hashed(style)}`,
  "img-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");
const values = { program, style, policy, licences: licences(script.inputs) };
const template = readFileSync(join(here, "template.html"), "utf8");
writeFileSync(process.argv[2], template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]));
