"""dev.py: which command does what, and what it finds on a machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import dev
import pytest


def program(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{text}\n")
    (folder / name).chmod(0o755)


def test_every_source_file_belongs_to_one_translation() -> None:
    parts = [dev.sources_of(part) for part in dev.PARTS]
    covered = [path for part in parts for path in part]
    package = dev.ROOT / "src" / "tomail"
    outside = {package / "__init__.py", package / "__main__.py"}  # say nothing
    assert len(covered) == len(set(covered))
    assert set(covered) == set(package.rglob("*.py")) - outside


@pytest.mark.parametrize("arguments", [[], ["nonsense"]])
def test_wrong_usage_names_the_commands(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(arguments) == 2
    said = capsys.readouterr()
    assert all(name in said.err for name in dev.COMMANDS)
    assert said.out == ""


def test_an_interpreter_counts_only_if_it_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "python9.9", "echo 'pyenv: python9.9: command not found' >&2; exit 127")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setattr(dev, "uv", lambda: "/nonexistent/uv")
    assert dev.find_python("9.9") is None
    chosen = tmp_path / "versions" / "9.9.1" / "bin"
    chosen.mkdir(parents=True)
    program(chosen, "python", "echo 9.9")
    assert dev.find_python("9.9") == str(chosen / "python")


def test_a_translation_that_is_in_use_is_replaced_and_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "TRANSLATIONS", tmp_path)
    venv = dev.Venv()
    venv.program("x").parent.mkdir(parents=True)
    program(venv.program("x").parent, "pyside6-lrelease", 'cp "$2" "$4"')  # -silent SOURCE -qm TARGET
    (tmp_path / "ui_de_DE.ts").write_text("new")
    target = tmp_path / "ui_de_DE.qm"
    target.write_text("old")
    os.utime(target, (0, 0))
    with target.open() as mapped:
        venv.compile_translations()
        assert mapped.read() == "old"
    assert target.read_text() == "new"
    assert {path.name for path in tmp_path.glob("ui*")} == {"ui_de_DE.ts", "ui_de_DE.qm"}


def test_the_stamp_follows_the_lock_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "LOCK", tmp_path / "requirements.lock")
    (tmp_path / "pyproject.toml").write_text("")
    dev.LOCK.write_text("one==1\n")
    monkeypatch.setattr(dev, "TOOLS", tmp_path / ".tools")
    done: list[str] = []

    def install(venv: dev.Venv) -> None:
        done.append(venv.version)
        for name in ("python", "tomail"):
            venv.program(name).parent.mkdir(parents=True, exist_ok=True)
            venv.program(name).touch()
        venv._stamp.write_text(venv._wanted())

    monkeypatch.setattr(dev.Venv, "_install", install)
    for _ in range(2):
        dev.Venv().set_up()
    dev.LOCK.write_text("one==2\n")
    dev.Venv().set_up()
    assert done == ["{}.{}".format(*sys.version_info)] * 2


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages")
def test_packages_are_missing_under_either_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = r"libasound2t64 installed\nlibgl1 installed\npostfix config-files\n"
    program(tmp_path, "dpkg-query", f"printf '{listed}'")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert dev._missing(["libasound2", "libgl1", "postfix", "xvfb"]) == ["postfix", "xvfb"]


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages")
def test_without_root_the_one_command_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "dpkg-query", "true")
    program(tmp_path, "apt-get", "exit 1")
    program(tmp_path, "apt-cache", 'test "$2" = libasound2t64')
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(dev, "is_root", lambda: False)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(dev.Stopped, match=r"sudo apt-get install .* libasound2t64 postfix$"):
        dev.require_packages("libasound2 postfix")
    monkeypatch.delenv("CI")
    dev.require_packages("libasound2 postfix")
