"""Attachments as files: saved where a person says, opened as read-only copies that go away again."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from pathlib import Path, PurePath

# What runs when it is opened, on any of the three systems; opening such a file is never offered.
_NAMES = """
    action apk app appimage application appref-ms bat bin chm cmd com command cpl csh deb desktop dll
    dmg docm dotm exe fish gadget hta inf ins iso img jar js jse job ksh library-ms lnk msc msh msi
    msix msp mst osx out pif pkg pl ppam ppsm pptm prg ps1 psm1 py pyw rb reg rgs rpm run sct scf scr
    search-ms service settingcontent-ms sh shb shs sldm slk terminal tool u3p url vb vbe vbs vbscript
    vhd vhdx webloc website workflow ws wsc wsf wsh xbap xlam xll xlsb xlsm xltm zsh
"""
PROGRAMS = frozenset(_NAMES.split())
OPENED_COPY = 0o400


def is_program(filename: str) -> bool:
    """Whether opening a file of this name could run something."""
    return PurePath(filename).suffix.lower().removeprefix(".") in PROGRAMS


def free_path(folder: Path, filename: str) -> Path:
    """A path in `folder` that is not taken: "Befund.pdf", then "Befund (2).pdf"."""
    name = PurePath(filename)
    path, count = folder / name.name, 1
    while path.exists():
        count += 1
        path = folder / f"{name.stem} ({count}){name.suffix}"
    return path


def opened_copy(folder: Path, filename: str, content: bytes) -> Path:
    """Write a copy to be looked at, in a folder of its own below `folder`; nobody else can read it."""
    own = folder / secrets.token_hex(8)
    own.mkdir(mode=0o700, parents=True)
    path = own / PurePath(filename).name
    path.touch(mode=0o600)
    path.write_bytes(content)
    path.chmod(OPENED_COPY)
    return path


def remove_opened_copies(folder: Path) -> None:
    """At start and end. A copy that another program still holds open is left for the next time."""
    for own in folder.glob("*"):
        for copy in own.glob("*"):
            with contextlib.suppress(OSError):
                copy.chmod(0o600)
        shutil.rmtree(own, ignore_errors=True)
