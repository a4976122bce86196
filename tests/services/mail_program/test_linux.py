"""The user's own files, in a home of the test's own; checked by the system's tools where they are."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tomail.services.mail_program.linux import LinuxRegistration

OTHER = """# chosen by hand

[Default Applications]
text/html=firefox.desktop
x-scheme-handler/mailto=org.gnome.Evolution.desktop;thunderbird.desktop

[Added Associations]
x-scheme-handler/mailto=thunderbird.desktop;
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    return home


def mimeapps(home: Path) -> Path:
    return home / ".config/mimeapps.list"


def entry(home: Path) -> Path:
    return home / ".local/share/applications/tomail.desktop"


def chosen(home: Path) -> str | None:
    read = configparser.RawConfigParser(delimiters="=", strict=True)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(mimeapps(home))
    return read.get("Default Applications", "x-scheme-handler/mailto", fallback=None)


def test_from_nothing_and_back(home: Path) -> None:
    system = LinuxRegistration(["/opt/tomail/tomail"])
    assert not system.is_ours()
    system.unregister()
    system.register()
    assert system.is_ours()
    assert chosen(home) == "tomail.desktop;"
    assert "Exec=/opt/tomail/tomail %u\n" in entry(home).read_text()
    system.unregister()
    assert not system.is_ours()
    assert not entry(home).exists()
    assert chosen(home) is None


def test_whoever_it_was_before_is_it_again_and_nothing_else_changes(home: Path) -> None:
    mimeapps(home).parent.mkdir()
    mimeapps(home).write_text(OTHER)
    system = LinuxRegistration(["tomail"])
    system.register()
    system.register()
    assert chosen(home) == "tomail.desktop;org.gnome.Evolution.desktop;thunderbird.desktop;"
    assert "text/html=firefox.desktop\n" in mimeapps(home).read_text()
    system.unregister()
    assert chosen(home) == "org.gnome.Evolution.desktop;thunderbird.desktop;"
    kept = [line for line in OTHER.splitlines() if "Evolution" not in line]
    assert [line for line in mimeapps(home).read_text().splitlines() if "Evolution" not in line] == kept


def test_another_program_that_took_it_keeps_it(home: Path) -> None:
    system = LinuxRegistration(["tomail"])
    system.register()
    mimeapps(home).write_text("[Default Applications]\nx-scheme-handler/mailto=kmail.desktop;\n")
    assert not system.is_ours()
    system.unregister()
    assert chosen(home) == "kmail.desktop;"


@pytest.mark.parametrize(
    "word", ["/home/a b/tomail", '/x/"quoted"', "/x/100%", "/x/$HOME", "/x/back\\slash", "/x/Präxis"]
)
def test_any_path_may_start_it(home: Path, word: str) -> None:
    LinuxRegistration([word, "--profile", word]).register()
    written = next(line for line in entry(home).read_text("utf-8").splitlines() if line.startswith("Exec="))
    assert unquoted(written.removeprefix("Exec=")) == [word, "--profile", word, "%u"]
    if tool := shutil.which("desktop-file-validate"):
        subprocess.run([tool, str(entry(home))], check=True)


def unquoted(text: str) -> list[str]:
    """The words of `Exec` as the specification of desktop entries reads them."""
    text = text.replace("\\\\", "\\")  # the string's own escapes come off first
    words, word, quoted, rest = [], "", False, iter(text)
    for each in rest:
        if each == '"':
            quoted = not quoted
        elif each == "\\" and quoted:
            word += next(rest)
        elif each == " " and not quoted:
            words, word = [*words, word], ""
        else:
            word += each
    return [each if each == "%u" else each.replace("%%", "%") for each in [*words, word]]


@pytest.mark.skipif(
    not shutil.which("xdg-mime") and not os.environ.get("CI"), reason="xdg-utils are not installed"
)
def test_the_systems_own_tool_agrees(home: Path) -> None:
    LinuxRegistration(["tomail"]).register()
    asked = subprocess.run(
        ["xdg-mime", "query", "default", "x-scheme-handler/mailto"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stdout.strip() == "tomail.desktop"
