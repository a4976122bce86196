"""The words of PDF files, read in a process of its own: PDFium is native code and the files are strangers'.

`python -m tomail.message.pdf_text` answers one file after the other (base.apart).
"""

from __future__ import annotations

import contextlib

from tomail.base.apart import serve

LARGEST_PDF = 10 * 1024 * 1024  # bytes; reports of laboratories have a tenth
MOST_PAGES = 5  # a name and a birth date stand on the first
MOST_CHARACTERS = 50_000
_MEMORY = 1 << 30


def pdf_text(data: bytes) -> str:
    """The words of the first pages; "" for what is no PDF or is locked. Never raises."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return ""
    texts: list[str] = []
    with contextlib.closing(document):
        for number in range(min(len(document), MOST_PAGES)):
            with contextlib.suppress(pypdfium2.PdfiumError):
                texts.append(document[number].get_textpage().get_text_bounded())
    return "\n".join(texts)[:MOST_CHARACTERS]


def main() -> None:
    """Serve on standard input and output."""
    serve(lambda data: pdf_text(data).encode("utf-8", "replace"), _MEMORY)


if __name__ == "__main__":
    main()
