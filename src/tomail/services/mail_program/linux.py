"""Linux: a desktop entry of the user's own, named in `mimeapps.list` (freedesktop.org, MIME applications)."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
from pathlib import Path

from tomail.base.sentences import Sentence

ENTRY = "tomail.desktop"
SCHEME = "x-scheme-handler/mailto"
SECTION = "[Default Applications]"
_BEFORE = "X-tomail-Before"
_SECONDS = 10.0


class LinuxRegistration:
    """`words` start tomail. Files are those of $XDG_DATA_HOME and $XDG_CONFIG_HOME."""

    confirmation: Sentence | None = None

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self._entry = _home("XDG_DATA_HOME", ".local/share") / "applications" / ENTRY
        self._list = _home("XDG_CONFIG_HOME", ".config") / "mimeapps.list"

    def is_ours(self) -> bool:
        """True if the entry is there and stands first for `mailto:`."""
        return self._entry.is_file() and _handlers(self._lines())[:1] == [ENTRY]

    def register(self) -> None:
        """The entry remembers who it was before, so that it can be given back."""
        before = [each for each in _handlers(self._lines()) if each != ENTRY]
        if self.is_ours():
            before = self._before()
        _write(self._entry, _entry(self._words, before))
        _write(self._list, _with_handlers(self._lines(), [ENTRY, *before]))
        _tell_desktop(self._entry.parent)

    def unregister(self) -> None:
        """Remove the entry and its name."""
        handlers = _handlers(self._lines())
        if ENTRY in handlers:
            others = [each for each in handlers if each != ENTRY]
            _write(self._list, _with_handlers(self._lines(), others or self._before()))
        self._entry.unlink(missing_ok=True)
        _tell_desktop(self._entry.parent)

    def _before(self) -> list[str]:
        with contextlib.suppress(OSError):
            found = re.search(rf"^{_BEFORE}=(.*)$", self._entry.read_text("utf-8"), re.MULTILINE)
            return [each for each in (found[1] if found else "").split(";") if each]
        return []

    def _lines(self) -> list[str]:
        try:
            return self._list.read_text("utf-8").splitlines()
        except FileNotFoundError:
            return []


def _handlers(lines: list[str]) -> list[str]:
    """Who opens `mailto:`, the first choice first."""
    section = ""
    for line in lines:
        if line.startswith("["):
            section = line.strip()
        elif section == SECTION and line.partition("=")[0].strip() == SCHEME:
            return [each.strip() for each in line.partition("=")[2].split(";") if each.strip()]
    return []


def _with_handlers(lines: list[str], handlers: list[str]) -> str:
    """The file with another choice for `mailto:`; every other line stays as it is."""
    kept, section = [], ""
    for line in lines:
        section = line.strip() if line.startswith("[") else section
        if not (section == SECTION and line.partition("=")[0].strip() == SCHEME):
            kept.append(line)
    if handlers:
        if SECTION not in (line.strip() for line in kept):
            kept += [SECTION]
        place = [line.strip() for line in kept].index(SECTION) + 1
        kept.insert(place, f"{SCHEME}={';'.join(handlers)};")
    return "".join(f"{line}\n" for line in kept)


def _entry(words: list[str], before: list[str]) -> str:
    return f"""[Desktop Entry]
Type=Application
Name=tomail
GenericName=Mail program
GenericName[de]=E-Mail-Programm
Exec={" ".join(map(_quoted, words))} %u
Icon=internet-mail
Terminal=false
Categories=Network;Email;Office;
MimeType={SCHEME};
StartupNotify=true
StartupWMClass=tomail
{_BEFORE}={"".join(f"{each};" for each in before)}
"""


def _quoted(word: str) -> str:
    """As `Exec` wants it: quoted, `%` doubled, and the backslash once more for the string that it is in."""
    escaped = re.sub(r'(["`$\\])', r"\\\1", word).replace("\\", "\\\\").replace("%", "%%")
    return f'"{escaped}"' if re.search(r"[^A-Za-z0-9_./:@%+=-]", word) else escaped


def _write(path: Path, text: str) -> None:
    """Whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.{os.getpid()}")
    new.write_text(text, "utf-8")
    new.replace(path.resolve())  # a link to a file that is kept elsewhere stays one


def _tell_desktop(applications: Path) -> None:
    """The cache of entries; desktops that have none read the files."""
    tool = shutil.which("update-desktop-database")
    if tool and applications.is_dir():
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            subprocess.run([tool, "-q", str(applications)], check=False, timeout=_SECONDS)


def _home(variable: str, usual: str) -> Path:
    named = os.environ.get(variable, "")
    return Path(named) if Path(named).is_absolute() else Path.home() / usual
