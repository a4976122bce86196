// PDF files as pictures of their pages (pdf.js). Nothing in a file runs: scripts, forms, links and layers that react
// are not built in. All lies in here, so that it needs no further file, and no worker.

import { getDocument, PDFDataRangeTransport } from "pdfjs-dist/legacy/build/pdf.min.mjs";
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs"; // says of itself that it is there
import dingbats from "../node_modules/pdfjs-dist/standard_fonts/FoxitDingbats.pfb";
import symbols from "../node_modules/pdfjs-dist/standard_fonts/FoxitSymbol.pfb";
import jbig2 from "../node_modules/pdfjs-dist/wasm/jbig2.wasm";
import openjpeg from "../node_modules/pdfjs-dist/wasm/openjpeg.wasm";

const FILES = {
  "FoxitDingbats.pfb": dingbats,
  "FoxitSymbol.pfb": symbols,
  "jbig2.wasm": jbig2,
  "openjpeg.wasm": openjpeg,
};

/** What pdf.js asks for besides the document; other fonts are those of the device. */
class Inside {
  async fetch({ filename }) {
    if (!Object.hasOwn(FILES, filename)) throw new Error("not here");
    return FILES[filename].slice();
  }
}

/** Reads of the blob what it needs. */
class OfBlob extends PDFDataRangeTransport {
  constructor(blob) {
    super(blob.size, null);
    this.blob = blob;
  }

  async requestDataRange(begin, end) {
    this.onDataRange(begin, new Uint8Array(await this.blob.slice(begin, end).arrayBuffer()));
  }
}

/** {count, size(n), draw(n, canvas, width), text(n), close()}; pages count from 1. Throws for what is no PDF. */
export async function openPdf(blob) {
  const task = getDocument({
    range: new OfBlob(blob),
    disableAutoFetch: true,
    BinaryDataFactory: Inside,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const document = await task.promise;
  return {
    count: document.numPages,
    close: () => task.destroy(),
    async size(n) {
      const { width, height } = (await document.getPage(n)).getViewport({ scale: 1 });
      return { width, height };
    },
    async text(n) {
      const { items } = await (await document.getPage(n)).getTextContent();
      return items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("");
    },
    async draw(n, canvas, width) {
      const page = await document.getPage(n);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      Object.assign(canvas, { width: Math.floor(viewport.width), height: Math.floor(viewport.height) });
      await page.render({ canvas, viewport, background: "#ffffff" }).promise;
      page.cleanup();
    },
  };
}
