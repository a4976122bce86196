"""Fetching a whole mailbox over POP3 beside getmail.

python -m bench.pop3 --count 2000 --rounds 3
"""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
from pathlib import Path

from bench.limit import drained_pop3
from bench.mailbox import prepared
from bench.options import parser, serving_mail
from bench.peers import getmail
from bench.server import BenchServer
from bench.station import Station, account_of
from bench.table import Table
from tomail.model.account import Protocol


def main() -> None:
    """Fetch, then look again when there is nothing new."""
    arguments = parser(__doc__)
    arguments.add_argument("--count", type=int, default=2000)
    asked = arguments.parse_args()
    table = Table(f"POP3, {asked.count} messages")
    with serving_mail(asked) as (mail, server):
        user = prepared(mail, f"u{asked.count}", asked.count)
        server.own(mail, user)
        drained_pop3(server, user)  # fills the server's caches
        for _ in range(asked.rounds):
            _round(table, server, user)
    table.show()
    table.show_ratio("tomail", "getmail", 0.05)
    table.show_ratio("tomail, nothing new", "getmail, nothing new", 0.25)


def _round(table: Table, server: BenchServer, user: str) -> None:
    table.add("raw limit", drained_pop3(server, user))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        station = Station(account_of(server, user, protocol=Protocol.POP3), Path(folder))
        table.add("tomail", station.timed_pass())
        table.add("tomail, nothing new", station.timed_pass())
        station.close()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        peer = getmail(server, user, Path(folder))
        with contextlib.suppress(subprocess.CalledProcessError):  # it missed a child's end: no figure
            table.add("getmail", peer.run())
            table.add("getmail, nothing new", peer.run())


if __name__ == "__main__":
    main()
