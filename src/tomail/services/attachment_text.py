"""The words of PDF attachments, through a process that may die (message.pdf_text)."""

from __future__ import annotations

import contextlib
import logging
import subprocess
import sys
import threading

from tomail.message.kinds import PartKind, kind_of
from tomail.message.pdf_text import LARGEST_PDF, LENGTH
from tomail.message.structure import Part, read_structure

SECONDS = 5.0  # for one file
MOST_FILES = 5  # of one message
IN_A_BUNDLE = "--read-pdf"  # what a frozen tomail is started with for this

log = logging.getLogger(__name__)


class PdfReader:
    """Thread-safe; one file at a time. The process is started when the first file comes."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def texts(self, raw: bytes) -> list[str]:
        """The words of the PDF files of a message, [] where it has none; never raises."""
        parts = [part for part in read_structure(raw).parts if _is_pdf(part)]
        files = (part.body(LARGEST_PDF + 1) for part in parts[:MOST_FILES])
        return [text for data in files if len(data) <= LARGEST_PDF and (text := self.text(data))]

    def text(self, data: bytes) -> str:
        """The words of one file; "" if it cannot be read in time."""
        with self._lock:
            process = self._running()
            timer = threading.Timer(self._seconds, process.kill)
            timer.start()
            try:
                return _ask(process, data)
            except OSError:
                log.info("a PDF could not be read, its reader ended")
                self._end()
                return ""
            finally:
                timer.cancel()

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe:
                    pipe.close()
        process.wait()


def _ask(process: subprocess.Popen[bytes], data: bytes) -> str:
    """Raises OSError if the process ended before it answered."""
    if process.stdin is None or process.stdout is None:
        raise OSError
    process.stdin.write(LENGTH.pack(len(data)) + data)
    process.stdin.flush()
    head = process.stdout.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise OSError
    size = LENGTH.unpack(head)[0]
    answer = process.stdout.read(size)
    if len(answer) < size:
        raise OSError
    return answer.decode("utf-8", "replace")


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, IN_A_BUNDLE]
    return [sys.executable, "-I", "-m", "tomail.message.pdf_text"]


def _is_pdf(part: Part) -> bool:
    if kind_of(part) is not PartKind.ATTACHMENT:
        return False
    return part.content_type == "application/pdf" or part.declared_name.lower().endswith(".pdf")
