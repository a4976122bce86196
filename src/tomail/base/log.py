"""The log of this workstation: rotating, ids only."""

from __future__ import annotations

import errno
import faulthandler
import logging
import logging.handlers
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from .errors import TomailError

LARGEST = 2 * 1024 * 1024
KEPT = 5
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TOKEN = re.compile(r"(?i)\b(bearer|password|passwort|token|secret|code)\b(\s*[=:]?\s*)\S+")


class Redaction(logging.Filter):
    """The last net: addresses and what follows the word for a secret become dots.

    Whoever logs must not need it; libraries may.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean the finished message; never drops a record."""
        text = record.getMessage()
        clean = _TOKEN.sub(r"\1\2•••", _ADDRESS.sub("•••@•••", text))
        if clean != text:
            record.msg, record.args = clean, None
        return True


class WithoutWords(logging.Formatter):
    """Of an error: where it came up, and of what kind. What it says may quote a mail or name a file."""

    def formatException(self, ei: object) -> str:  # noqa: N802 (its name is given)
        """The lines of an error and of what it came from."""
        error = ei[1] if isinstance(ei, tuple) else None
        told = [f"{''.join(traceback.format_tb(each.__traceback__))}{_kind(each)}" for each in _chain(error)]
        return "\nfrom which came:\n".join(reversed(told))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what it came from."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _kind(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    if isinstance(error, TomailError):
        return f"{name}: {error.problem.kind.value}"
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name}: {errno.errorcode.get(error.errno, error.errno)}"
    return name


def note_defects() -> None:
    """What nobody caught goes to the log, not to the standard error, which desktops write into files."""
    sys.excepthook = _note
    threading.excepthook = lambda told: _note(told.exc_type, told.exc_value, told.exc_traceback)


def _note(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error or kind(), trace)
    elif not issubclass(kind, SystemExit):
        logging.getLogger(__name__).critical("a defect", exc_info=error)


def start_logging(path: Path, level: int = logging.INFO) -> None:
    """Write to `path` (and crashes of native code beside it); call once."""
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")
    handler.setFormatter(WithoutWords("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    handler.addFilter(Redaction())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    for chatty in ("imapclient", "urllib3", "httpx2", "httpcore2", "msal", "asyncio", "oauthlib", "keyring"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    faulthandler.enable(path.with_suffix(".crash").open("a"))
