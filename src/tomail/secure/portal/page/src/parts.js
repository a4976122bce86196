// What is fetched only when it is needed (the viewer of PDF files, the meter of passwords). The page knows the hash
// of each.

/* global PARTS -- written by build.mjs: {name: {path, integrity}} */

const loaded = new Map();

/** The module; throws if it did not come, or is not the one that the page was built with. */
export function part(name) {
  if (!loaded.has(name)) {
    const coming = verified(PARTS[name]).then(() => import(PARTS[name].path));
    loaded.set(name, coming);
    coming.catch(() => loaded.delete(name)); // the next try may have better luck
  }
  return loaded.get(name);
}

export const readerFile = () => PARTS.reader;

/** A module that was preloaded with its hash is the one that `import` then gets. */
function verified({ path, integrity }) {
  const link = document.createElement("link");
  if (!link.relList.supports?.("modulepreload")) return Promise.resolve();
  Object.assign(link, { rel: "modulepreload", href: path, integrity });
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new TypeError("a part of the page did not come"));
    document.head.append(link);
  });
}
