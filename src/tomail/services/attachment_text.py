"""The words of PDF attachments, through a process that may die (message.pdf_text)."""

from __future__ import annotations

import logging
import threading

from tomail.base.apart import ProcessApart
from tomail.message import pdf_text
from tomail.message.kinds import PartKind, kind_of
from tomail.message.structure import Part, read_structure

SECONDS = 5.0  # for one file
MOST_FILES = 5  # of one message

log = logging.getLogger(__name__)


class PdfReader:
    """Thread-safe; one file at a time. The process is started when the first file comes."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._lock = threading.Lock()
        self._process = ProcessApart(pdf_text.__name__, seconds)

    def texts(self, raw: bytes) -> list[str]:
        """The words of the PDF files of a message, [] where it has none; never raises."""
        parts = [part for part in read_structure(raw).parts if _is_pdf(part)]
        files = (part.body(pdf_text.LARGEST_PDF + 1) for part in parts[:MOST_FILES])
        return [text for data in files if len(data) <= pdf_text.LARGEST_PDF and (text := self.text(data))]

    def text(self, data: bytes) -> str:
        """The words of one file; "" if it cannot be read in time."""
        with self._lock:
            try:
                return self._process.ask(data).decode("utf-8", "replace")
            except OSError:
                log.info("a PDF could not be read, its reader ended")
                return ""

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._process.close()


def _is_pdf(part: Part) -> bool:
    if kind_of(part) is not PartKind.ATTACHMENT:
        return False
    return part.content_type == "application/pdf" or part.declared_name.lower().endswith(".pdf")
