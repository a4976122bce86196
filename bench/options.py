"""What every bench is asked for, and the server that it gets."""

from __future__ import annotations

import argparse
import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.server import BenchServer, serving


def parser(told: str | None) -> argparse.ArgumentParser:
    """A parser with `--rounds` and `--mail`; `told` is the module's docstring."""
    made = argparse.ArgumentParser(description=told, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--rounds", type=int, default=3)
    made.add_argument("--mail", type=Path, help="keeps the generated mailboxes, and uses them again")
    return made


@contextlib.contextmanager
def serving_mail(asked: argparse.Namespace, *, compress: bool = True) -> Iterator[tuple[Path, BenchServer]]:
    """The folder of mailboxes and the server over it."""
    with tempfile.TemporaryDirectory(prefix="bench-mail-") as passing:
        mail = asked.mail or Path(passing)
        mail.mkdir(parents=True, exist_ok=True)
        with serving(mail, compress=compress) as server:
            yield mail, server
