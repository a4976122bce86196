"""The patients' page: built files beside this module, under names that hold their hash."""

from __future__ import annotations

import gzip
import hashlib
import json
import mimetypes
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FOLDER = Path(__file__).parent / "static"
INDEX = "index.html"
_MISSING = b"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>tomail</title>
<p>This portal runs, but its page was not built into it. Its administrator builds it with the package.</p>
</html>
"""


@dataclass(frozen=True)
class Asset:
    """A file as it is served."""

    body: bytes
    kind: str
    sha256: str

    @classmethod
    def of(cls, name: str, body: bytes) -> Asset:
        """Ready to be served under `name`."""
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        kind = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
        return cls(body, kind, hashlib.sha256(body).hexdigest())

    @cached_property
    def packed(self) -> bytes:
        """By gzip, or empty where that is no smaller. When the first asks for it: all together would keep a
        portal that starts from answering."""
        packed = gzip.compress(self.body, 9, mtime=0)
        return packed if len(packed) < len(self.body) else b""


@dataclass(frozen=True)
class Page:
    """Everything of the page, in memory."""

    index: Asset
    assets: dict[str, Asset]  # by file name

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Page:
        """What was built into `folder`; a plain notice where nothing was."""
        files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        index = files.pop(INDEX, None)
        body = index.read_bytes() if index else _MISSING
        assets = {
            name.removeprefix("static/"): Asset.of(name, path.read_bytes()) for name, path in files.items()
        }
        return cls(Asset.of(INDEX, body), assets)

    @property
    def manifest(self) -> bytes:
        """Paths and SHA-256 in hex of all that is served, as JSON bytes to be signed."""
        served = {"/": self.index.sha256}
        served |= {f"/static/{name}": asset.sha256 for name, asset in sorted(self.assets.items())}
        return json.dumps({"files": served}, separators=(",", ":")).encode()
