"""What servers do differently, as one table instead of conditions all over.

A row says how it is recognised and what to do about it. "tried" rows were seen on the real
server; "documented" rows follow the provider's own documentation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tomail.model.mail import FolderRole

MINUTES = 60.0


@dataclass(frozen=True)
class Quirks:
    """How to treat one kind of server; the defaults are what the standards say."""

    name: str = "standard"
    unmirrored: frozenset[FolderRole] = frozenset({FolderRole.FLAGGED, FolderRole.IMPORTANT})
    """Views over messages that lie in other folders too."""
    scopes: tuple[tuple[FolderRole, bytes], ...] = ()
    """SEARCH criteria of what counts as being in a folder of that role."""
    folders_are_labels: bool = False
    """A message lies in several folders at once: deleting a folder deletes none of them, and expunging takes
    one label away, except in the trash."""
    usually_gone: int = 0
    """A folder of so many messages may be empty all at once without a word that explains it."""
    notify: bool = True
    """NOTIFY (RFC 5465) works where it is offered: one connection hears of every folder."""
    sizes_are_estimates: bool = False
    """A message may be far larger than RFC822.SIZE says."""
    idle_seconds: float = 4 * MINUTES
    """A silent line is checked after this; below the 5 minutes in which a dead one must be noticed."""
    identify: bool = True
    """Say ID after the sign-in; some servers of the far east want it before they show a folder."""

    def scope(self, role: FolderRole) -> bytes:
        """What to SEARCH for the messages of a folder."""
        return dict(self.scopes).get(role, b"ALL")


STANDARD = Quirks()

GMAIL = Quirks(
    # Documented. Every message is in "All Mail" too; mirrored there is only what no other folder
    # holds: the archive, which is all without a label (X-GM-LABELS) of a person or of the mailbox. Labels
    # and folders are the same thing, so leaving a folder is no deletion; with two labels a mail has two rows
    # and its bytes come once (objects.py). It files sent mail by itself (outbox.filing).
    name="Gmail",
    folders_are_labels=True,
    usually_gone=9,  # it tells of no expunge in a folder that was not selected, and labels come and go
    scopes=(
        (FolderRole.ALL, b'X-GM-RAW "has:nouserlabels -in:inbox -in:sent -in:drafts -in:spam -in:trash"'),
    ),
)

MICROSOFT = Quirks(
    # Documented. No CONDSTORE, no SPECIAL-USE, no keywords but $MDNSent: capabilities and PERMANENTFLAGS
    # say so. Three connections a mailbox: one for passes, one for hints, one left for a test or a second
    # workstation; who gets none waits (idle.py). A shared mailbox is signed in to with a person's token
    # and its own address as the user name; to send from it, SMTP is told the person (auth.grant), who needs
    # the right "Send As". It files sent mail by itself, of a shared mailbox with the sender (outbox.filing).
    # RFC822.SIZE is what a message takes there, not what it has (EnableExactRFC822Size).
    name="Microsoft 365",
    sizes_are_estimates=True,
)

DOVECOT = Quirks(
    # Tried with 2.3.19: NOTIFY tells of other folders while IDLE waits on the inbox.
    name="Dovecot",
)

_BY_HOST = (
    ("imap.gmail.com", GMAIL),
    ("imap.googlemail.com", GMAIL),
    ("outlook.office365.com", MICROSOFT),
    ("imap-mail.outlook.com", MICROSOFT),
)


def quirks_of(host: str, capabilities: Iterable[str], server_name: str) -> Quirks:
    """The row for a server: by its address, a capability of its own, or the name it gave with ID."""
    for known, quirks in _BY_HOST:
        if host.lower().rstrip(".") == known:
            return quirks
    if "X-GM-EXT-1" in capabilities:
        return GMAIL
    return DOVECOT if server_name.lower() == "dovecot" else STANDARD
