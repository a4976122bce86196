"""Documents in the patient's page: shown, printed, saved; nothing in them runs or leads elsewhere."""

from __future__ import annotations

import base64
import io
import json
from typing import Any

import pikepdf
import pytest
from PIL import Image

from tests.servers.process import wait_until

from .scene import Document, Scene

pytestmark = pytest.mark.server
DRAWN = "document.querySelectorAll('.sheet-of[data-drawn]').length"
DARK = """(canvas => {
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) dark += pixels[at] < 100;
  return dark;
})(document.querySelector(`.sheet-of canvas`))"""
PRINTED = "[...document.querySelectorAll('.printed img')].map(each => [each.naturalWidth, each.complete])"
RUNS = "globalThis.ran = (globalThis.ran ?? 0) + 1"


def pdf_file(pages: int = 2, *, script: bool = False, padding: int = 0) -> bytes:
    """Text in a font that does not lie inside, as programs of laboratories write it."""
    pdf = pikepdf.new()
    for n in range(pages):
        page = pdf.add_blank_page(page_size=(595, 842))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        words = f"BT /F1 24 Tf 60 760 Td (Befund Seite {n + 1}) Tj 0 -40 Td (Kalium 4,2 mmol/l) Tj ET"
        page.Contents = pdf.make_stream(words.encode())
    if script:
        action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=f"{RUNS}; app.alert('!')")
        pdf.Root.OpenAction = action
    if padding:
        pdf.Root.Ballast = pdf.make_stream(bytes(n * 7919 % 251 for n in range(padding)))
    written = io.BytesIO()
    pdf.save(written, compress_streams=False)
    return written.getvalue()


def picture() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(written, "PNG")
    return written.getvalue()


def test_a_single_pdf_stands_there_at_once_and_is_printed_as_its_pages(scene: Scene) -> None:
    page = scene.browser
    scene.reading(Document("Befund.pdf", "application/pdf", pdf_file(12, script=True)))
    page.wait(DRAWN)
    scene.shot("pdf")
    assert page.evaluate(DARK) > 500
    assert "Kalium 4,2 mmol/l" in page.evaluate("document.querySelector('.spoken').textContent")
    assert page.evaluate("document.querySelectorAll('.sheet-of').length") == 12
    assert page.evaluate(DRAWN) < 12  # what is far away has no canvas
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait("!!document.querySelector('.sheet-of:last-of-type canvas')")
    page.evaluate("globalThis.print = () => { globalThis.printing = document.body.dataset.print }")
    page.evaluate("document.querySelector('[aria-label=\"Drucken: Befund.pdf\"]').click()")
    page.wait("globalThis.printing === 'document'")
    assert page.evaluate(PRINTED) == [[1654, True]] * 12
    pdf = page.call("Page.printToPDF", preferCSSPageSize=True)
    assert pages_of(pdf["data"]) == 12
    assert page.evaluate("globalThis.ran") is None
    assert noted(scene) == []


def noted(scene: Scene) -> list[str]:
    """What the browser complains of; hints for password managers are none."""
    return [each for each in scene.browser.messages if "blob:" not in each and "[DOM]" not in each]


def pages_of(encoded: str) -> int:
    with pikepdf.open(io.BytesIO(base64.b64decode(encoded))) as pdf:
        return len(pdf.pages)


def test_what_is_in_names_and_files_stays_text(scene: Scene) -> None:
    """Markup in subject, text and names; files that would run if they were shown as what they are."""
    page = scene.browser
    evil = f"<img src=x onerror='{RUNS}'><script>{RUNS}</script>\"'`{{{{{RUNS}}}}}"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' onload='{RUNS}'><script>{RUNS}</script></svg>".encode()
    html = f"<script>{RUNS}</script>".encode()
    files = [
        Document(f"{evil}.txt", "text/plain", html),
        Document("zeichnung.svg", "image/svg+xml", svg),
        Document("seite.html", "text/html", html),
        Document("javascript:alert(1)", "text/plain; charset=utf-8<script>", html),
        Document("bild.png", "image/png", svg),
        Document("bild2.png", "image/png", picture()),
        Document("kaputt.pdf", "application/pdf", b"%PDF-1.7\n" + html * 50),
    ]
    scene.reading(*files, subject=evil, said=evil)
    assert page.evaluate("document.querySelector('.text').textContent") == evil
    shown = page.evaluate("[...document.querySelectorAll('[aria-label^=Ansehen]')].map(b => b.ariaLabel)")
    assert len(shown) == 4
    assert not any(".svg" in each or ".html" in each or "javascript" in each for each in shown)
    trouble = "document.querySelector('main .trouble.whole')"
    for label in shown:
        page.evaluate(f"{trouble}.textContent = ''")
        page.evaluate(
            f"[...document.querySelectorAll('button')].find(b => b.ariaLabel === {json.dumps(label)}).click()"
        )
        bad = "kaputt" in label or "bild.png" in label
        page.wait(f"{trouble}.textContent.includes('nicht zeigen') === {json.dumps(bad)}")
        page.wait("[...document.querySelectorAll('.file [role=status]')].every(each => !each.textContent)")
    assert page.evaluate("document.querySelector('pre.shown').textContent") == html.decode()
    page.wait("document.querySelector('img.shown')?.naturalWidth === 40")
    folder = scene.folder / "saved"
    folder.mkdir()
    page.downloads(folder)
    page.evaluate("document.querySelector('[aria-label=\"Speichern: seite.html\"]').click()")
    wait_until(lambda: (folder / "seite.html").is_file(), "the download")
    assert (folder / "seite.html").read_bytes() == html
    assert page.evaluate("globalThis.ran") is None
    assert page.evaluate("document.querySelectorAll('main script, main iframe, main object').length") == 0
    assert noted(scene) == []


def test_a_part_of_the_page_that_was_changed_does_not_run(scene: Scene) -> None:
    """The viewer comes later than the page; the page knows its hash."""
    assets = scene.portal.portal.page.assets
    name = next(each for each in assets if each.startswith("viewer-"))
    kept = assets[name]
    changed = type(kept).of(name, RUNS.encode() + b";\n" + kept.body)
    assets[name] = changed
    scene.browser.call("Network.clearBrowserCache")
    scene.reading(Document("Befund.pdf", "application/pdf", pdf_file()))
    scene.says("lässt sich hier nicht zeigen")
    assert scene.browser.evaluate("globalThis.ran") is None
    assets[name] = kept
    scene.browser.press("Drucken")
    assert any("integrity" in each for each in scene.browser.messages)


def test_scans_are_shown_too(scene: Scene) -> None:
    """What pdf.js reads with WebAssembly, which lies inside."""
    page = scene.browser
    kinds = ("jpx", "fax")
    scene.reading(*(Document(f"{kind}.pdf", "application/pdf", scan(kind)) for kind in kinds))
    for kind in kinds:
        button = f"document.querySelector('[aria-label=\"Ansehen: {kind}.pdf\"]')"
        page.evaluate(f"{button}.scrollIntoView(), {button}.click()")  # what is far from sight is not drawn
        page.wait(f"!!document.querySelector('[aria-label^=\"{kind}.pdf, Seite 1\"][data-drawn]')")
        assert page.evaluate(DARK.replace(".sheet-of", f'[aria-label^="{kind}"]')) > 5000
    assert noted(scene) == []


def scan(kind: str) -> bytes:
    """A page that is one picture, half of it black."""
    size = (400, 560)
    image = Image.new("L", size, 255)
    image.paste(0, (0, 0, 400, 280))
    data, how = in_jpeg_2000(image) if kind == "jpx" else in_group_4(image)
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=size)
    picture = pdf.make_stream(data)
    for name, value in {"Type": pikepdf.Name.XObject, "Subtype": pikepdf.Name.Image, **how}.items():
        picture[f"/{name}"] = value
    picture.Width, picture.Height, picture.ColorSpace = *size, pikepdf.Name.DeviceGray
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=picture))
    page.Contents = pdf.make_stream(b"400 0 0 560 0 0 cm /P Do")
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def in_jpeg_2000(image: Image.Image) -> tuple[bytes, dict[str, Any]]:
    written = io.BytesIO()
    image.save(written, "JPEG2000")
    return written.getvalue(), {"Filter": pikepdf.Name.JPXDecode, "BitsPerComponent": 8}


def in_group_4(image: Image.Image) -> tuple[bytes, dict[str, Any]]:
    written = io.BytesIO()
    image.convert("1").save(written, "TIFF", compression="group4")
    with Image.open(written) as tiff:
        (start,), (length,) = tiff.tag_v2[273], tiff.tag_v2[279]  # type: ignore[attr-defined]
        whites = tiff.tag_v2[262]  # type: ignore[attr-defined]
    width, height = image.size
    how = pikepdf.Dictionary(K=-1, Columns=width, Rows=height, BlackIs1=bool(whites))
    data = written.getvalue()[start : start + length]
    return data, {"Filter": pikepdf.Name.CCITTFaxDecode, "DecodeParms": how, "BitsPerComponent": 1}
