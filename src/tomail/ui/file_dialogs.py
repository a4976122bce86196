"""Asking where a file goes, or which ones come along; the folder is remembered in our settings alone.

Names of folders and files are patient data. Qt would write the recent ones into a file of its own in the
clear, and so would the desktops of Linux behind their native dialogs.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from tomail.base.errors import Refused
from tomail.settings.values import Settings

from .reader.attachment_files import free_path

SAVED_TO = "files.saved_to"
ATTACHED_FROM = "files.attached_from"
_LINUX = sys.platform.startswith("linux")


def keep_no_history() -> None:
    """Before the first dialog: what Qt notes for itself goes nowhere (where that can be said beforehand)."""
    native, person = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(native, person, os.devnull)


class FileDialogs:
    """Each answer is None or empty where the person thought better of it."""

    def __init__(self, settings: Settings, window: QWidget) -> None:
        self._settings = settings
        self._window = window

    def save_as(self, title: str, filename: str) -> Path | None:
        """Where one file goes; a free name in the folder that was chosen last is proposed."""
        proposed = str(free_path(self._folder(SAVED_TO), filename))
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, proposed, options=_options())
        self._remember(SAVED_TO, str(Path(chosen).parent) if chosen else "")
        return Path(chosen) if chosen else None

    def save_in(self, title: str) -> Path | None:
        """The folder for several files."""
        start = str(self._folder(SAVED_TO))
        chosen = QFileDialog.getExistingDirectory(self._window, title, start, options=_options())
        self._remember(SAVED_TO, chosen)
        return Path(chosen) if chosen else None

    def open(self, title: str) -> list[Path]:
        """The files that come along."""
        start = str(self._folder(ATTACHED_FROM))
        chosen, _ = QFileDialog.getOpenFileNames(self._window, title, start, options=_options())
        self._remember(ATTACHED_FROM, str(Path(chosen[0]).parent) if chosen else "")
        return [Path(each) for each in chosen]

    def _folder(self, key: str) -> Path:
        """The one of last time if it is still there, else where the system puts what is saved."""
        last = self._settings.text(key)
        return Path(last) if last and Path(last).is_dir() else downloads()

    def _remember(self, key: str, folder: str) -> None:
        _forget()
        if folder:
            with suppress(Refused):  # fixed by the IT
                self._settings.set(key, folder)


def downloads() -> Path:
    """Where the system puts what is saved."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()


def _options() -> QFileDialog.Option:
    shown = QFileDialog.Option.ShowDirsOnly  # means nothing to dialogs for files
    return shown | QFileDialog.Option.DontUseNativeDialog if _LINUX else shown


def _forget() -> None:
    """On Windows and macOS Qt's own place cannot be moved: take out again what it wrote."""
    noted = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in ("FileDialog/history", "FileDialog/lastVisited"):
        noted.remove(key)
