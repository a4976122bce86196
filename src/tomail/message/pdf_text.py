"""The words of PDF files, read in a process of its own: PDFium is native code and the files are strangers'.

`python -m tomail.message.pdf_text` answers one file after the other until its input ends. It may crash, hang
or eat memory; whoever asked kills it and goes on without the words.
"""

from __future__ import annotations

import contextlib
import struct
import sys
from typing import BinaryIO

LARGEST_PDF = 10 * 1024 * 1024  # bytes; reports of laboratories have a tenth
MOST_PAGES = 5  # a name and a birth date stand on the first
MOST_CHARACTERS = 50_000
LENGTH = struct.Struct("!I")  # before each file and each answer
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


def serve(files: BinaryIO, answers: BinaryIO) -> None:
    """Answer every file of `files`, each with its length before it."""
    while len(head := files.read(LENGTH.size)) == LENGTH.size:
        data = files.read(LENGTH.unpack(head)[0])
        text = pdf_text(data).encode("utf-8", "replace")
        answers.write(LENGTH.pack(len(text)) + text)
        answers.flush()


def main() -> None:
    """Serve on standard input and output."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core would hold what the file says
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
