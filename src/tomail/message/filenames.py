"""Names of attachments: what a sender wrote, made safe to show and to save under."""

from __future__ import annotations

import mimetypes
import re

from .clean import clean

LONGEST = 200  # bytes of UTF-8; Linux allows 255, Windows about as many characters with the folders

_FORBIDDEN = re.compile(r'[<>:"|?*]')
_DEVICES = re.compile(
    r"(?:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])(?=\.|$)", re.IGNORECASE
)
_SPACES = re.compile(r"[\s\u2800]+")  # of every width, and the empty Braille pattern


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
    return text if len(text.encode()) <= LONGEST else _shortened(text)


def _shortened(name: str) -> str:
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension.encode()) > 20:
        stem, dot, extension = name, "", ""
    end = f"…{dot}{extension}"
    return stem.encode()[: LONGEST - len(end.encode())].decode(errors="ignore").rstrip(" .") + end
