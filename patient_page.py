"""Builds and tests what runs in the browsers of patients: the page that the portal gives them, and the viewer
inside a protected file that opens itself. JavaScript, with packages of npm.

Work is done on a copy under `.tools/page`, so that no `node_modules` ever stands among the sources.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
SOURCE = ROOT / "src" / "tomail" / "secure" / "portal" / "page"
BUILT = SOURCE.parent / "static"
PINNED = ROOT / "src" / "tomail" / "secure" / "client" / "page.json"
PROTECTED_FILE = ROOT / "src" / "tomail" / "secure" / "protected_file"
VIEWER = PROTECTED_FILE / "viewer"  # made of the page's cryptography
BUILT_VIEWER = PROTECTED_FILE / "built" / "viewer.html"
PLACE = ROOT / ".tools" / "page"
VECTORS = ROOT / "tests" / "secure" / "vectors"
DEBIAN_PACKAGES = "nodejs npm"


def has_node() -> bool:
    """Whether the page can be built here."""
    return bool(shutil.which("node") and shutil.which("npm"))


def build() -> None:
    """Bring what is built up to date with its sources; quick if it is. Raises CalledProcessError."""
    with _alone():
        _build_viewer()
        stamp = PLACE / "built"
        wanted = _digest(_sources())
        if not (BUILT / "index.html").is_file() or _text(stamp) != wanted:
            _node("build.mjs", str(BUILT))
            stamp.write_text(wanted)
        _pin()


def _pin() -> None:
    """Write what the page's files hash to: by that workstations know whether a portal serves this page."""
    paths = sorted(path for path in BUILT.rglob("*") if path.is_file())
    served = {_served(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    PINNED.write_text(json.dumps({"files": served}, indent=1) + "\n")


def _served(path: Path) -> str:
    name = path.relative_to(BUILT).as_posix()
    return "/" if name == "index.html" else f"/static/{name.removeprefix('static/')}"


def build_viewer() -> None:
    """The viewer alone. Raises CalledProcessError."""
    with _alone():
        _build_viewer()


def node(*arguments: str, output: int | None = None) -> bytes:
    """Run node in the copy; what it prints where `output` is PIPE. Raises CalledProcessError."""
    with _alone():
        return _node(*arguments, output=output)


@contextmanager
def _alone() -> Iterator[None]:
    """Wait for whoever works in the copy; SQLite's lock is free again when its process dies."""
    PLACE.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(PLACE.with_name("page-lock"), timeout=1800, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


def _build_viewer() -> None:
    stamp = PLACE / "built-viewer"
    wanted = _digest([*sorted(VIEWER.iterdir()), *sorted((SOURCE / "src" / "crypto").iterdir())])
    if BUILT_VIEWER.is_file() and _text(stamp) == wanted:
        return
    BUILT_VIEWER.parent.mkdir(exist_ok=True)
    _node("viewer/build.mjs", str(BUILT_VIEWER))
    stamp.write_text(wanted)


def _node(*arguments: str, output: int | None = None) -> bytes:
    _prepare()
    environment = os.environ | {"TOMAIL_VECTORS": str(VECTORS)}
    command = [shutil.which("node") or "node", *arguments]
    printed = output if output is not None else sys.stderr
    done = subprocess.run(command, cwd=PLACE, env=environment, stdout=printed, check=True)
    return bytes(done.stdout or b"")


def _prepare() -> None:
    """Copy the sources, and install the packages that the lock names."""
    PLACE.mkdir(parents=True, exist_ok=True)
    for name in ("src", "test", "viewer"):
        shutil.rmtree(PLACE / name, ignore_errors=True)
    shutil.copytree(SOURCE, PLACE, dirs_exist_ok=True)
    shutil.copytree(VIEWER, PLACE / "viewer")
    stamp = PLACE / "installed"
    wanted = _digest([SOURCE / "package.json", SOURCE / "package-lock.json"])
    if (PLACE / "node_modules").is_dir() and _text(stamp) == wanted:
        return
    npm = [shutil.which("npm") or "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(npm, cwd=PLACE, stdout=sys.stderr, check=True)
    stamp.write_text(wanted)


def _sources() -> list[Path]:
    return sorted(path for path in SOURCE.rglob("*") if path.is_file() and path.parts[-2] != "test")


def _digest(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.relative_to(ROOT).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _text(path: Path) -> str:
    return path.read_text() if path.is_file() else ""
