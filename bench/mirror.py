"""The first mirror of a mailbox beside mbsync, in one interleaved run.

    python -m bench.mirror --counts 2000 20000 --rounds 3 [--generator PROGRAM] [--mail DIR] [--tls]

PROGRAM is called as `PROGRAM MAILDIR COUNT`; without it the small generator of this folder is used.
Each round: the raw limit (everything drained, nothing stored), tomail (encrypted store, search index),
then mbsync (FSync no), all from the same Dovecot into fresh folders.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench import thunderbird
from bench.limit import drained
from bench.mailbox import prepared
from bench.options import parser, serving_mail
from bench.peers import mbsync, offlineimap
from bench.server import BenchServer
from bench.table import Table

HERE = Path(__file__).resolve().parent.parent


def main() -> None:
    """Parse the arguments, make the mailboxes, measure, print a table for each."""
    asked = _options()
    with serving_mail(asked, compress=not asked.no_deflate) as (mail, server):
        for count in asked.counts:
            user = prepared(mail, f"u{count}", count, generator=asked.generator)
            server.own(mail, user)
            _show(_measured(server, user, count, asked))


def _options() -> argparse.Namespace:
    arguments = parser(__doc__)
    arguments.add_argument("--counts", type=int, nargs="+", default=[2000, 20000])
    arguments.add_argument("--generator", type=Path)
    arguments.add_argument("--tls", action="store_true", help="all over TLS")
    arguments.add_argument("--no-deflate", action="store_true", help="the server offers no compression")
    arguments.add_argument("--no-mbsync", action="store_true")
    arguments.add_argument("--offlineimap", action="store_true", help="slow: two minutes for 20,000")
    arguments.add_argument("--thunderbird", action="store_true", help="where it is installed; one round")
    return arguments.parse_args()


def _measured(server: BenchServer, user: str, count: int, asked: argparse.Namespace) -> Table:
    table = Table(f"First mirror of {count} messages")
    mirrored(server, user)  # fills the server's caches, counts for nobody
    for _ in range(asked.rounds):
        table.add("raw limit", drained(server, user))
        ours = mirrored(server, user, tls=asked.tls)
        table.add("tomail", ours["first"]["seconds"])
        table.add("tomail, first page", ours["first"]["first_page_seconds"])
        table.add("tomail, processor time", ours["cpu"])
        table.add("tomail, unchanged", ours["again"])
        table.add("tomail, peak memory / 1000 MB", ours["peak_mb"] / 1000)
        with tempfile.TemporaryDirectory(prefix="bench-peer-") as folder:
            if not asked.no_mbsync:
                peer = mbsync(server, user, Path(folder), tls=asked.tls)
                table.add("mbsync", peer.run())
                table.add("mbsync, unchanged", peer.run_later())
        with tempfile.TemporaryDirectory(prefix="bench-peer-") as folder:
            if asked.offlineimap:
                table.add("offlineimap", offlineimap(server, user, Path(folder)).run())
    if asked.thunderbird and thunderbird.is_installed():
        table.add("Thunderbird", thunderbird.whole_mirror(server, user, count))
    return table


def mirrored(server: BenchServer, user: str, *, tls: bool = False) -> dict[str, Any]:
    """A first mirror by a process of its own."""
    with tempfile.TemporaryDirectory(prefix="bench-tomail-") as folder:
        arguments = [server.told(), user, "tls" if tls else "none", folder]
        command = [sys.executable, "-m", "bench.one_mirror", *arguments]
        output = subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True).stdout
    told: dict[str, Any] = json.loads(output)
    return told


def _show(table: Table) -> None:
    table.show()
    table.show_ratio("tomail", "mbsync", 0.40)
    table.show_ratio("tomail, first page", "mbsync", 0.1)
    table.show_ratio("tomail, unchanged", "mbsync, unchanged", 0.25)
    table.show_ratio("tomail", "offlineimap", 0.40)
    table.show_ratio("tomail", "Thunderbird", 0.15)


if __name__ == "__main__":
    main()
