"""What the project promises of itself: its lock file, its layers, its translations, its package."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import dev
import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

ROOT = dev.ROOT
LONGEST_FILE, LONGEST_OF_TESTS, LONGEST_FUNCTION = 400, 480, 60  # lines


def lock_text() -> str:
    return (ROOT / "requirements.lock").read_text()


def locked() -> list[tuple[Requirement, int]]:
    """Each requirement of the lock file with its number of hashes."""
    joined = lock_text().replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]
    return [(Requirement(line.split("--hash")[0]), line.count("--hash=sha256:")) for line in lines]


def test_every_locked_package_has_hashes_and_no_address() -> None:
    assert all(hashes for _, hashes in locked())
    assert "://" not in lock_text()


@pytest.mark.parametrize("python", dev.PYTHONS)
@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_one_pyside_for_each_python_and_none_that_kills_it(python: str, system: str) -> None:
    place = {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": system}
    found = [r for r, _ in locked() if r.name == "pyside6" and (not r.marker or r.marker.evaluate(place))]
    (version,) = (Version(str(r.specifier).removeprefix("==")) for r in found)
    assert version >= Version("6.10.1")
    if python == "3.11":  # 6.12 loses a reference to None for each call that returns nothing
        assert version < Version("6.12")


def test_calls_that_return_nothing_leave_none_alone(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(300):
        widget.setToolTip("x")
    assert abs(sys.getrefcount(None) - before) < 50


def test_emitting_true_leaves_true_alone(qtbot: QtBot) -> None:
    class Sender(QObject):
        changed = Signal(bool)

    sender = Sender()
    before = sys.getrefcount(True)
    for _ in range(300):
        sender.changed.emit(True)
    assert abs(sys.getrefcount(True) - before) < 50


def test_every_package_has_its_place_in_the_layers() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]
    placed = {name.strip() for layer in contract["layers"] for name in layer.split("|")}
    packages = {path.parent.name for path in (ROOT / "src" / "tomail").glob("*/__init__.py")}
    assert placed == packages
    assert contract["exhaustive"]


def test_the_map_names_files_that_are_there() -> None:
    written = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    there = [path.as_posix() for folder in ("src", "tests", "bench") for path in (ROOT / folder).rglob("*.*")]
    there += [path.as_posix() for path in ROOT.glob("*.py")]
    named = set(re.findall(r"`([\w/.]+\.(?:py|js))`", written))
    assert named
    assert [name for name in named if not any(each.endswith(f"/{name}") for each in there)] == []


def sources() -> Iterator[Path]:
    """What people write of the program; steps of the database are generated."""
    for path in (ROOT / "src").rglob("*.py"):
        if path.parent.name != "versions":
            yield path


def test_no_file_is_longer_than_one_reads_at_once() -> None:
    tests = [path for folder in ("tests", "bench") for path in (ROOT / folder).rglob("*.py")]
    found = {path: path.read_text("utf-8").count("\n") for path in (*sources(), *tests)}
    most = {path: LONGEST_OF_TESTS if path in tests else LONGEST_FILE for path in found}
    assert [f"{path}: {lines} lines" for path, lines in found.items() if lines > most[path]] == []


def test_no_test_turns_the_clock_of_the_whole_process() -> None:
    """The event loop of a test server that looks at it meanwhile sleeps for hours, and nobody can end it."""
    turning = re.compile(r"setattr\(\s*(?:time,|\"time\.)")
    tests = (ROOT / "tests").rglob("*.py")
    assert [path.name for path in tests if turning.search(path.read_text("utf-8"))] == []


def test_no_function_is_longer_than_a_screen() -> None:
    assert [each for path in sources() for each in long_functions(path)] == []


def long_functions(path: Path) -> Iterator[str]:
    for each in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (each.end_lineno or each.lineno) - each.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{path}:{each.lineno} {each.name}: {lines} lines"


def texts() -> Iterator[tuple[Path, str]]:
    """Every file of the project that holds text."""
    for folder, names, files in os.walk(ROOT):
        names[:] = [n for n in names if n == ".ci" or not n.startswith((".", "__pycache__", "build", "dist"))]
        for name in files:
            try:
                yield Path(folder, name), Path(folder, name).read_text("utf-8")
            except UnicodeDecodeError:
                continue


def test_no_file_names_a_package_registry() -> None:
    """Whoever builds this may use a mirror: addresses belong in the machine's own settings."""
    hosts = ("pypi" + ".org", "python" + "hosted.org", "registry." + "npmjs", "deb." + "debian.org")
    assert [path for path, text in texts() if any(host in text for host in hosts)] == []


def test_ci_runs_what_a_developer_runs() -> None:
    assert (ROOT / ".ci" / "run").read_text().rstrip().endswith("python3 dev.py test")


@pytest.mark.slow
@pytest.mark.parametrize("part", dev.PARTS)
def test_every_sentence_of_the_source_is_said_in_german(part: str, tmp_path: Path) -> None:
    """Brings a copy of the translation up to date with the source, then nothing may be left to do."""
    path = tmp_path / f"{part}_de_DE.ts"
    original = dev.TRANSLATIONS / path.name
    if original.exists():
        shutil.copy(original, path)
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    command: list[str | Path] = [lupdate, *dev.sources_of(part), "-ts", path, "-no-obsolete"]
    subprocess.run(command, check=True, capture_output=True)
    assert list(shortcomings(path)) == []


def shortcomings(path: Path) -> Iterator[str]:
    """Sentences without a translation, or with other places than the original's."""
    for message in ElementTree.parse(path).iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None, source
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        if translation.get("type") or not all(forms):
            yield f"not translated: {source}"
        elif any(places(form) != places(source) for form in forms):
            yield f"other places: {source}"


def places(text: str) -> set[str]:
    """Where facts go: {name}, %1; a plural form may do without its %n ("eine Nachricht")."""
    return set(re.findall(r"\{\w*\}|%\d", text))


@pytest.mark.slow
def test_the_wheel_carries_icons_translations_and_presets(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    resources = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert resources
    assert {
        f"tomail/resources/{path.relative_to(ROOT / 'resources').as_posix()}" for path in resources
    } <= names
    assert "tomail/py.typed" in names
