"""Search while typing over a large mailbox, beside notmuch and mu.

    python -m bench.search --count 100000

Every beginning of some words is looked for, as a person types it; ours gives back the rows of the list's
first page, theirs are their commands, as their users call them.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from functools import partial
from pathlib import Path

from bench.mailbox import WORDS, prepared
from bench.options import parser, serving_mail
from bench.station import Station, account_of
from bench.table import Table, timed
from tomail.store.search_query import parse_query

PAGE = 100
SHORTEST = 2
TYPED = ("Befund", "Überweisung", "Schilddrüse", "Blutdruck Kontrolle", "Rezept Labor")


def main() -> None:
    """Index, then type."""
    arguments = parser(__doc__)
    arguments.add_argument("--count", type=int, default=100_000)
    arguments.add_argument("--no-peers", action="store_true")
    asked = arguments.parse_args()
    table = Table(f"Search while typing, {asked.count} messages", "ms")
    with serving_mail(asked) as (mail, server), tempfile.TemporaryDirectory() as folder:
        user = prepared(mail, f"s{asked.count}", asked.count, small=True)
        server.own(mail, user)
        station = Station(account_of(server, user), Path(folder))
        station.run_pass()
        peers = {} if asked.no_peers else _indexed(mail / user / "Maildir", Path(folder))
        for _ in range(asked.rounds):
            for typed in _beginnings():
                table.add("tomail", 1000 * timed(partial(_found, station, typed)))
            for word in WORDS[:10]:
                for name, (command, environment) in peers.items():
                    table.add(name, 1000 * timed(partial(_ran, command, environment, word)))
        station.close()
    table.show()
    table.show_at_most("tomail", 5.0, 0.95)


def _beginnings() -> list[str]:
    return [text[:end] for text in TYPED for end in range(SHORTEST, len(text) + 1)]


def _found(station: Station, typed: str) -> None:
    numbers = station.store.search.find(parse_query(typed), PAGE)
    station.store.messages.summaries(numbers)


def _indexed(maildir: Path, folder: Path) -> dict[str, tuple[list[str], dict[str, str]]]:
    configuration = folder / "notmuch"
    configuration.write_text(
        f"[database]\npath={folder / 'notmuch-mail'}\n[user]\nname=b\nprimary_email=b@example.org\n"
    )
    (folder / "notmuch-mail").mkdir()
    (folder / "notmuch-mail" / "mail").symlink_to(maildir)
    notmuch = os.environ | {"NOTMUCH_CONFIG": str(configuration)}
    mu = os.environ | {"MU_HOME": str(folder / "mu"), "XDG_CACHE_HOME": str(folder)}
    subprocess.run(["notmuch", "new"], env=notmuch, check=True, capture_output=True)
    subprocess.run(["mu", "init", f"--maildir={maildir}"], env=mu, check=True, capture_output=True)
    subprocess.run(["mu", "index", "--quiet"], env=mu, check=True, capture_output=True)
    return {
        "notmuch": (["notmuch", "search", "--output=messages", f"--limit={PAGE}"], notmuch),
        "mu": (["mu", "find", "--fields=l", f"--maxnum={PAGE}"], mu),
    }


def _ran(command: list[str], environment: dict[str, str], word: str) -> None:
    subprocess.run([*command, word], env=environment, check=False, capture_output=True)


if __name__ == "__main__":
    main()
