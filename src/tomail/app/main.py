"""Where the program begins: a command, or the window."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tomail import __version__
from tomail.base.paths import ProfilePaths, practice_named, profile_paths
from tomail.cli.parser import build_parser

if TYPE_CHECKING:
    from tomail.services.container import Services


def main(argv: list[str] | None = None) -> int:
    """Run `tomail` with these arguments; gives back the exit code."""
    words = sys.argv[1:] if argv is None else argv
    mailto = [word for word in words if word.lower().startswith("mailto:")]
    args = build_parser(__version__).parse_args([word for word in words if word not in mailto])
    paths = profile_paths(args.profile)
    if args.command:
        from tomail.cli.run import run  # the engine takes a second to load; `--help` does not need it

        return run(args, lambda: _services(paths, _practice(args)))
    return _window(args, paths, mailto[0] if mailto else "")


def _practice(args: argparse.Namespace) -> str | None:
    """None: the profile's own. Whoever makes or joins a practice is not one of its members yet."""
    apart = args.command == "practice" and args.action not in ("invite", "sign-in")
    return None if apart else practice_named(args.practice)


@contextmanager
def _services(paths: ProfilePaths, practice: str | None) -> Iterator[Services]:
    from tomail.accounts.auth.keystore import OsKeyStore
    from tomail.base.log import start_logging
    from tomail.services.container import open_services

    paths.create()
    start_logging(paths.log)
    services = open_services(paths, OsKeyStore(), practice_url=practice)
    gc.freeze()  # the program itself stays: looking through it again and again is a tenth of a first mirror
    try:
        yield services
    finally:
        services.close()


def _window(args: argparse.Namespace, paths: ProfilePaths, mailto: str) -> int:
    """Qt is imported only here: a command must not pay for it, nor fail where it is not installed."""
    from tomail.app.start import start

    return start(args, paths, mailto)
