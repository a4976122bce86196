"""Starting the window: what must be known before Qt is touched."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import AbstractContextManager

from tomail.accounts.auth.keystore import OsKeyStore
from tomail.base.errors import Problem, ProblemKind
from tomail.base.log import note_defects, start_logging
from tomail.base.paths import ProfilePaths, practice_named
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.cli.output import ENVIRONMENT, USAGE, Output

from .session import OpenedProfile, Session


def start(args: argparse.Namespace, paths: ProfilePaths, mailto: str) -> int:
    """Open the window, the demo practice, or write the demo's pictures; gives back the exit code."""
    output = Output(args.json)
    if args.screenshots and not args.demo:
        print("tomail: --screenshots goes with --demo", file=sys.stderr)
        return USAGE
    if args.screenshots:
        _offscreen()
    elif not _has_screen():
        output.problem(_no_screen())
        return ENVIRONMENT
    try:
        from . import desktop
    except ImportError as error:
        output.problem(_no_qt(str(error)))
        return ENVIRONMENT
    if args.screenshots:
        from .screenshots import write_pictures

        with _demo() as session:
            files = write_pictures(session, args.screenshots)
        output.result({"files": [str(each) for each in files]}, map(str, files))
        return 0
    with _demo() if args.demo else _own(paths, practice_named(args.practice)) as session:
        return desktop.run(session, mailto)


def _demo() -> AbstractContextManager[Session]:
    from .demo.practice import DemoPractice

    return DemoPractice()


def _own(paths: ProfilePaths, practice: str | None) -> AbstractContextManager[Session]:
    paths.create()
    start_logging(paths.log)
    note_defects()
    return OpenedProfile(paths, OsKeyStore(), practice)


def _has_screen() -> bool:
    """Linux without X and Wayland has none; a platform that was chosen by hand counts as one."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _offscreen() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _no_screen() -> Problem:
    return Problem(
        ProblemKind.UNSUPPORTED,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "There is no screen here; `tomail --demo --screenshots DIR` shows tomail without one.",
            )
        ),
    )


def _no_qt(reason: str) -> Problem:
    return Problem(
        ProblemKind.UNSUPPORTED,
        sentence(QT_TRANSLATE_NOOP("engine", "Qt cannot start here: {reason}."), reason=reason),
        sentence(QT_TRANSLATE_NOOP("engine", "Install the system libraries that are missing.")),
    )
