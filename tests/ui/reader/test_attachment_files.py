from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from tomail.ui.reader.attachment_files import (
    free_path,
    opened_copy,
    remove_opened_copies,
    save_foreign,
)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "Befund.pdf").touch()
    (tmp_path / "Befund (2).pdf").touch()
    assert free_path(tmp_path, "Befund.pdf").name == "Befund (3).pdf"
    assert free_path(tmp_path, "Neu.pdf").name == "Neu.pdf"


def test_an_opened_copy_is_private_read_only_and_goes_away(tmp_path: Path) -> None:
    folder = tmp_path / "opened"
    one = opened_copy(folder, "Befund.pdf", b"x")
    other = opened_copy(folder, "Befund.pdf", b"y")
    assert one != other
    assert one.suffix == ".pdf"
    assert "Befund" not in str(one)
    assert one.read_bytes() == b"x"
    assert stat.S_IMODE(one.stat().st_mode) == 0o400
    assert stat.S_IMODE(one.parent.stat().st_mode) == 0o700
    remove_opened_copies(folder)
    assert list(folder.iterdir()) == []


def test_a_name_never_leaves_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "opened"
    assert folder in opened_copy(folder, "../../böse.pdf", b"x").parents
    assert free_path(folder, "../böse.pdf").parent == folder


@pytest.mark.skipif(sys.platform != "linux", reason="each system has a mark of its own")
def test_what_is_saved_and_opened_is_marked_as_received(tmp_path: Path) -> None:
    save_foreign(tmp_path / "Befund.pdf", b"x")
    for path in (tmp_path / "Befund.pdf", opened_copy(tmp_path / "opened", "Befund.pdf", b"x")):
        assert path.read_bytes() == b"x"
        if os.listxattr(path):  # not every file system can
            assert os.getxattr(path, "user.xdg.robots.index") == b"false"
            assert os.getxattr(path, "user.xdg.publisher") == b"e-mail"
