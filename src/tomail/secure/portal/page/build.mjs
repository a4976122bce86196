// Builds the page into the folder given: index.html and what it loads, under names that hold their hash.
// The same sources give the same bytes.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const out = process.argv[2] ?? "built";
const source = new URL("./src/", import.meta.url).pathname;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(source, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: ["es2022"],
    charset: "utf8",
    legalComments: "none",
  });
  return Buffer.from(outputFiles[0].contents);
}

function written(name, kind, bytes) {
  const hash = createHash("sha256").update(bytes).digest();
  const file = `${name}-${hash.toString("hex").slice(0, 16)}.${kind}`;
  writeFileSync(join(out, file), bytes);
  return { [`${kind}_path`]: `/static/${file}`, [`${kind}_integrity`]: `sha256-${hash.toString("base64")}` };
}

/** The terms of every package that travels in the page. */
function licences() {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const shipped = Object.keys(packages).filter((folder) => folder && !packages[folder].dev);
  const text = (folder) => {
    const file = readdirSync(folder).find((name) => /^licen[sc]e/i.test(name));
    if (!file) throw new Error(`${folder} has no licence`);
    return `${folder.replace("node_modules/", "")}\n\n${readFileSync(join(folder, file), "utf8")}`;
  };
  return Buffer.from(shipped.sort().map(text).join("\n\n"));
}

const assets = {
  ...written("page", "js", await bundled("main.js")),
  ...written("page", "css", await bundled("page.css")),
  ...written("licences", "txt", licences()),
  ...written("icon", "svg", readFileSync(join(source, "icon.svg"))),
};
const page = readFileSync(join(source, "index.html"), "utf8");
writeFileSync(join(out, "index.html"), page.replace(/\{\{(\w+)\}\}/g, (_, name) => assets[name]));
