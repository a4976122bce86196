"""Names of attachments: what a sender wrote, made safe to show and to save under."""

from __future__ import annotations

import mimetypes
import re

from .clean import clean

LONGEST = 120  # characters; Windows allows 255 for name and extension, and folders take some

_FORBIDDEN = re.compile(r'[<>:"|?*]')
_DEVICES = re.compile(
    r"(?:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])(?=\.|$)", re.IGNORECASE
)
_SPACES = re.compile(r"\s+")


def safe_filename(name: str, content_type: str = "application/octet-stream") -> str:
    """`name` without path, device names, deceiving characters and forbidden ones; never empty.

    The extension survives shortening: it is what a person judges a file by.
    """
    text = clean(name).replace("\\", "/").rsplit("/", 1)[-1]
    text = _FORBIDDEN.sub("_", _SPACES.sub(" ", text)).strip(" .")
    if not text:
        text = "attachment" + (mimetypes.guess_extension(content_type, strict=False) or "")
    if _DEVICES.match(text):
        text = "_" + text
    return text if len(text) <= LONGEST else _shortened(text)


def _shortened(name: str) -> str:
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension) > 20:
        return name[:LONGEST].rstrip(" .")
    return stem[: LONGEST - len(extension) - 2].rstrip(" .") + "…" + dot + extension
