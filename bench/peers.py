"""Other programs, each with the least configuration that does the same work. From Debian."""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from bench.server import PASSWORD, BenchServer
from bench.table import timed

SAME_SECOND = 2.0  # mbsync waits when a Maildir changed within the same second

MBSYNC = """FSync no

IMAPStore remote
Host localhost
Port {port}
User {user}
Pass {password}
SSLType {ssl}
CertificateFile {certificate}

MaildirStore local
Path {target}/
Inbox {target}/INBOX
SubFolders Verbatim

Channel all
Far :remote:
Near :local:
Patterns {patterns}
Create Near
Expunge Near
Sync Pull
SyncState *
"""
OFFLINEIMAP = """[general]
accounts = bench
metadata = {target}/state
ui = quiet
fsync = False

[Account bench]
localrepository = local
remoterepository = remote

[Repository local]
type = Maildir
localfolders = {target}/mail

[Repository remote]
type = IMAP
remotehost = localhost
remoteport = {port}
remoteuser = {user}
remotepass = {password}
ssl = no
starttls = no
auth_mechanisms = PLAIN LOGIN
"""
# getmail forks for every message, and only then asks to be told of its child's end. One that has ended
# already is waited for as long as the server, 180 seconds if nothing else is said.
GETMAIL = """[retriever]
type = SimplePOP3Retriever
server = localhost
port = {port}
username = {user}
password = {password}
timeout = 10

[destination]
type = Maildir
path = {target}/mail/
user = nobody

[options]
read_all = false
delete = false
verbose = 0
"""


@dataclass(frozen=True)
class Peer:
    """A command that brings a folder of ours in step with the server each time it runs."""

    command: tuple[str, ...]

    def run(self) -> float:
        """Seconds of one run, the start of its process among them."""
        return timed(lambda: subprocess.run(self.command, check=True, capture_output=True))

    def run_later(self) -> float:
        """A run that need not wait for the second to end in which the last one wrote."""
        time.sleep(SAME_SECOND)
        return self.run()


def mbsync(
    server: BenchServer, user: str, folder: Path, *, everything: bool = False, tls: bool = False
) -> Peer:
    """mbsync without fsync, into a Maildir."""
    configuration = folder / "mbsyncrc"
    configuration.write_text(
        MBSYNC.format(
            port=server.imaps if tls else server.imap,
            user=user,
            password=PASSWORD,
            ssl="IMAPS" if tls else "None",
            certificate=server.certificate,
            target=folder,
            patterns="*" if everything else "INBOX",
        )
    )
    return Peer(("mbsync", "-c", str(configuration), "all"))


def offlineimap(server: BenchServer, user: str, folder: Path) -> Peer:
    """offlineimap3 without fsync, into a Maildir; all folders."""
    configuration = folder / "offlineimaprc"
    configuration.write_text(
        OFFLINEIMAP.format(port=server.imap, user=user, password=PASSWORD, target=folder)
    )
    return Peer(("offlineimap", "-o", "-c", str(configuration)))


def getmail(server: BenchServer, user: str, folder: Path) -> Peer:
    """getmail6 over POP3, into a Maildir; it will not deliver as root, so it runs as nobody."""
    for name in ("cur", "new", "tmp"):
        (folder / "mail" / name).mkdir(parents=True, exist_ok=True)
    configuration = folder / "getmailrc"
    configuration.write_text(GETMAIL.format(port=server.pop3, user=user, password=PASSWORD, target=folder))
    subprocess.run(["chown", "-R", "nobody", str(folder)], check=True)
    as_nobody = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
    return Peer((*as_nobody, "getmail", f"--getmaildir={folder}", f"--rcfile={configuration}"))
