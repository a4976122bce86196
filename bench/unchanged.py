"""A pass over a mailbox in which nothing happened, in a running engine, from before it connects.

    python -m bench.unchanged --count 20000 --folders 40 --rounds 7

One folder, then as many messages in many folders; beside mbsync and offlineimap.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bench.limit import STATUS, Line
from bench.mailbox import in_folders, prepared
from bench.options import parser, serving_mail
from bench.peers import mbsync, offlineimap
from bench.server import BenchServer
from bench.station import Station, account_of
from bench.table import Table, timed


def main() -> None:
    """Measure both mailboxes."""
    arguments = parser(__doc__)
    arguments.add_argument("--count", type=int, default=20000)
    arguments.add_argument("--folders", type=int, default=40)
    arguments.add_argument("--offlineimap", action="store_true", help="its first run takes minutes")
    asked = arguments.parse_args()
    count = asked.count
    with serving_mail(asked) as (mail, server):
        one = prepared(mail, f"s{count}", count, small=True)
        many = in_folders(mail, f"f{count}", count, asked.folders)
        for user, title in ((one, "one folder"), (many, f"{asked.folders} folders")):
            server.own(mail, user)
            _show(_measured(server, user, f"Unchanged, {count} messages, {title}", asked))


def _measured(server: BenchServer, user: str, title: str, asked: argparse.Namespace) -> Table:
    table = Table(title)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folders = [Path(name) / each for each in ("tomail", "mbsync", "offlineimap")]
        for folder in folders:
            folder.mkdir()
        station = Station(account_of(server, user), folders[0])
        peers = {"mbsync": mbsync(server, user, folders[1], everything=True)}
        if asked.offlineimap:
            peers["offlineimap"] = offlineimap(server, user, folders[2])
        station.run_pass()
        station.run_pass()  # the first pass made folders on the server
        for peer in peers.values():
            peer.run()
            peer.run_later()
        for _ in range(asked.rounds):
            table.add("raw limit: sign in, ask for every status", timed(lambda: _asked(server, user)))
            table.add("tomail", station.timed_pass())
            for each, peer in peers.items():
                table.add(each, peer.run())
        station.close()
    return table


def _asked(server: BenchServer, user: str) -> None:
    line = Line(server, user)
    line.drain(STATUS)
    line.close()


def _show(table: Table) -> None:
    table.show()
    table.show_ratio("tomail", "mbsync", 0.25)
    table.show_ratio("tomail", "offlineimap", 0.25)


if __name__ == "__main__":
    main()
