"""What a morning brings: flags change, mail comes and goes; one pass from before it connects.

    python -m bench.delta --count 20000 --rounds 5

Each round another client changes 100 flags, appends 50 messages and expunges 20; then tomail's running
engine and mbsync bring their copies in step, and a line hears the same and forgets it. Each comes first in
turns: whoever does has the server look through the folder.
"""

from __future__ import annotations

import imaplib
import tempfile
import time
from pathlib import Path

from bench.limit import Follower
from bench.mailbox import copied, message, prepared
from bench.options import parser, serving_mail
from bench.peers import mbsync
from bench.server import PASSWORD, BenchServer
from bench.station import Station, account_of
from bench.table import Table

FLAGS, NEW, GONE = 100, 50, 20
LIMIT = "raw limit: the same heard and forgotten"
PAUSE = 2.0  # seconds: mbsync and Dovecot look twice at a Maildir that changed within the same second
FIRST_NEW = 10_000_000  # an index that the mailbox does not have


def main() -> None:
    """Measure on a copy of the mailbox."""
    arguments = parser(__doc__)
    arguments.add_argument("--count", type=int, default=20000)
    asked = arguments.parse_args()
    with (
        serving_mail(asked) as (mail, server),
        copied(mail, prepared(mail, f"u{asked.count}", asked.count)) as user,
    ):
        server.own(mail, user)
        _measure(server, user, asked.rounds, asked.count)


def _measure(server: BenchServer, user: str, rounds: int, count: int) -> None:
    table = Table(f"{FLAGS} flags, {NEW} new, {GONE} expunged of {count}")
    with tempfile.TemporaryDirectory(prefix="bench-") as ours, tempfile.TemporaryDirectory() as theirs:
        station = Station(account_of(server, user), Path(ours))
        peer = mbsync(server, user, Path(theirs))
        station.timed_pass()
        peer.run()
        follower = Follower(server, user)
        sides = [("tomail", station.timed_pass), ("mbsync", peer.run), (LIMIT, follower.drained)]
        for number in range(rounds):
            _change(server, user, number)
            turn = number % len(sides)
            for name, act in sides[turn:] + sides[:turn]:
                time.sleep(PAUSE)
                table.add(name, act())
        station.close()
    table.show()
    table.show_ratio("tomail", "mbsync", 0.4)
    table.show_ratio(LIMIT, "mbsync", 0.4)


def _change(server: BenchServer, user: str, number: int) -> None:
    """Changes that no round repeats: flags turn to and fro, what goes is the oldest."""
    client = imaplib.IMAP4("localhost", server.imap)
    client.login(user, PASSWORD)
    client.select("INBOX")
    client.store(f"{GONE + 1}:{GONE + FLAGS}", f"{'+-'[number % 2]}FLAGS", "\\Flagged")
    client.store(f"1:{GONE}", "+FLAGS", "\\Deleted")
    client.expunge()
    for index in range(NEW):
        client.append("INBOX", "", None, message(FIRST_NEW + number * NEW + index))
    client.logout()


if __name__ == "__main__":
    main()
