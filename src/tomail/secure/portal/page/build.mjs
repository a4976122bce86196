// Builds the page into the folder given: index.html and what it loads, under names that hold their hash; and the
// reader, the same page as one file for use without the portal. The same sources give the same bytes.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { common, words } from "./common.mjs";

const out = process.argv[2] ?? "built";
const source = new URL("./src/", import.meta.url).pathname;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

// Lists that begin with the most common ones, and as many of these as the meter gets; names of other languages are
// few, in the order of the alphabet.
const MOST = { commonWords: 10_000, passwords: 20_000, lastnames: 5000 };
const LISTS = /(commonWords|passwords|language-en\/dist\/lastnames)\.json\.(esm\.js|mjs)$/;

const shortened = {
  name: "shortened",
  setup(plugins) {
    plugins.onLoad({ filter: LISTS }, async ({ path }) => {
      const kept = (await words(path)).slice(0, MOST[path.match(/(\w+)\.json/)[1]]);
      return { contents: `export default ${JSON.stringify(kept.join(" "))}.split(" ");` };
    });
  },
};

async function bundled(entry, define = {}, conditions = []) {
  const { outputFiles } = await build({
    entryPoints: [join(source, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: ["es2022"],
    charset: "utf8",
    legalComments: "none",
    loader: { ".wasm": "binary", ".pfb": "binary" },
    plugins: [shortened],
    conditions,
    define,
  });
  return Buffer.from(outputFiles[0].contents);
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest();
const integrity = (bytes) => `sha256-${sha256(bytes).toString("base64")}`;

function written(name, kind, bytes) {
  const file = `${name}-${sha256(bytes).toString("hex").slice(0, 16)}.${kind}`;
  writeFileSync(join(out, file), bytes);
  return { path: `/static/${file}`, integrity: integrity(bytes) };
}

/** The terms of every package that travels in the page, and of what lies inside them. */
function licences() {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const shipped = Object.keys(packages).filter((folder) => folder && !packages[folder].dev);
  const inside = ["node_modules/pdfjs-dist/standard_fonts", "node_modules/pdfjs-dist/wasm"];
  return Buffer.from([...shipped, ...inside].sort().map(terms).join("\n\n"));
}

function terms(folder) {
  const files = readdirSync(folder).filter((name) => /^licen[sc]e/i.test(name));
  if (!files.length) throw new Error(`${folder} has no licence`);
  const texts = files.sort().map((name) => readFileSync(join(folder, name), "utf8"));
  return `${folder.replace("node_modules/", "")}\n\n${texts.join("\n\n")}`;
}

const filled = (template, values) =>
  readFileSync(join(source, template), "utf8").replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);

const css = await bundled("page.css");

// What is loaded only when it is needed comes first: the page knows its names and hashes.
const parts = {
  viewer: written("viewer", "js", await bundled("viewer.js")),
  guessing: written("guessing", "js", await bundled("guessing.js", { COMMON: JSON.stringify(await common()) })),
  strength: written("strength", "js", await bundled("strength.js")),
  hashing: written("hashing", "js", await bundled("crypto/hashing.js")),
  without: written("without", "js", await bundled("crypto/without.js")),
};

/** As it may stand within a script element. */
const inline = (bytes) => bytes.toString("utf8").replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

const program = inline(await bundled("reader.js", {}, ["reader"]));
const style = css.toString("utf8");
const reader = Buffer.from(
  filled("reader.html", {
    program,
    program_hash: integrity(Buffer.from(program)),
    style,
    style_hash: integrity(Buffer.from(style)),
  }),
);
const kept = written("reader", "html", reader);
console.log(`reader: ${reader.length} bytes, SHA-256 ${sha256(reader).toString("hex")}`);

const known = { ...parts, reader: { ...kept, sha256: sha256(reader).toString("hex") } };
const assets = {
  js: written("page", "js", await bundled("main.js", { PARTS: JSON.stringify(known) }, ["page"])),
  css: written("page", "css", css),
  icon: written("icon", "svg", readFileSync(join(source, "icon.svg"))),
};
written("licences", "txt", licences());
const named = Object.entries(assets).flatMap(([name, each]) => [
  [`${name}_path`, each.path],
  [`${name}_integrity`, each.integrity],
]);
writeFileSync(join(out, "index.html"), filled("index.html", Object.fromEntries(named)));
