"""The log of this workstation: rotating, ids only."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import re
from pathlib import Path

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


def start_logging(path: Path, level: int = logging.INFO) -> None:
    """Write to `path` (and crashes of native code beside it); call once."""
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    handler.addFilter(Redaction())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    for chatty in ("imapclient", "urllib3", "httpx2", "httpcore2", "msal", "asyncio", "oauthlib", "keyring"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    faulthandler.enable(path.with_suffix(".crash").open("a"))
