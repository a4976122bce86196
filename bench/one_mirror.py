"""One first mirror and one pass without changes, in a process of its own; figures as JSON on stdout."""

from __future__ import annotations

import dataclasses
import json
import resource
import secrets
import sys
from pathlib import Path

from bench.server import PASSWORD
from tomail.base.clock import SystemClock
from tomail.base.threads import Waker
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.credentials import Credential, Password
from tomail.store.mail_store import MailStore
from tomail.sync.imap.mirror import ImapMirror
from tomail.sync.mirror import Surroundings


class OnePassword:
    """Credentials of the one account."""

    def incoming(self, account: Account) -> Credential:
        """The server's only password."""
        return Password(account.incoming.username, PASSWORD)


def main() -> None:
    """PORT USER SECURITY CERTIFICATE FOLDER."""
    port, user, security, certificate, folder = sys.argv[1:]
    server = Server("localhost", int(port), Security(security), user, ca_file=certificate)
    account = Account("bench", "Bench", "Bench", f"{user}@example.org", Protocol.IMAP, server, server)
    store = MailStore.open("bench", Path(folder) / "mail.db", secrets.token_bytes(32))
    around = Surroundings(account, store, lambda _event: None, SystemClock(), Waker())
    mirror = ImapMirror(around, OnePassword())  # type: ignore[arg-type]
    first = mirror.run_pass()
    mirror.close()
    again = mirror.run_pass()  # connects anew, as mbsync must
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = {"first": dataclasses.asdict(first), "again": dataclasses.asdict(again), "peak_mb": peak}
    mirror.close()
    store.close()
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
