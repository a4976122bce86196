"""What every operating system offers under another name: who opens `mailto:` links."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

import platformdirs

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.paths import ProfilePaths
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence

PROGRAM = "tomail"


class Registration(Protocol):
    """One operating system's, for the user who is logged in; nothing of it needs an administrator.

    `confirmation` is what the person must still do themselves after `register`, or None.
    """

    confirmation: Sentence | None

    def is_ours(self) -> bool:
        """True if `mailto:` links open tomail now."""

    def register(self) -> None:
        """Become the mail program. Raises Refused (UNSUPPORTED)."""

    def unregister(self) -> None:
        """Be it no more; whoever it was before is it again. Nothing happens where tomail was not."""


def command(paths: ProfilePaths) -> list[str]:
    """How the system starts this very tomail on this very profile."""
    started = Path(sys.argv[0]).absolute()
    is_program = getattr(sys, "frozen", False) or started.stem == PROGRAM
    words = [str(started)] if is_program else [sys.executable, "-m", PROGRAM]
    usual = platformdirs.user_data_path(PROGRAM, appauthor=False)
    return words if paths.root == usual else [*words, "--profile", str(paths.root.absolute())]


def registration(words: list[str]) -> Registration:
    """That of this system; `words` start tomail (`command`)."""
    if sys.platform == "win32":
        from .windows import UserRegistry, WindowsRegistration

        return WindowsRegistration(UserRegistry(), words)
    if sys.platform == "darwin":
        return ByHand(
            sentence(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "Open Mail, then Settings, General, and choose tomail as the default e-mail reader.",
                )
            )
        )
    from .linux import LinuxRegistration

    return LinuxRegistration(words)


class ByHand:
    """Where a program cannot choose itself: LaunchServices knows application bundles only."""

    confirmation: Sentence | None = None

    def __init__(self, step: Sentence) -> None:
        self._step = step

    def is_ours(self) -> bool:
        """Nobody can tell."""
        return False

    def register(self) -> None:
        """Raises Refused (UNSUPPORTED) with the way to do it."""
        raise Refused(
            Problem(
                ProblemKind.UNSUPPORTED,
                sentence(QT_TRANSLATE_NOOP("engine", "On this system only you can choose the mail program.")),
                self._step,
            )
        )

    def unregister(self) -> None:
        """There is nothing to take back."""
