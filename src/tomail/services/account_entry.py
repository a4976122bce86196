"""What a person types about an account, tidied and judged. Pure: no clock, no network, no window.

The set-up wizard and the account management ask the same questions, so the rules stand here once.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from tomail.base.domains import ascii_domain
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.account import Security
from tomail.model.probing import ServerCandidate

LABEL_LENGTH = 60

AT_ONCE = 0
BY_HAND = -1
INTERVALS = (1, 5, 10, 15, 30, 60, BY_HAND)  # minutes

STANDARD_PORTS = {
    ("imap", Security.TLS): 993,
    ("imap", Security.STARTTLS): 143,
    ("imap", Security.NONE): 143,
    ("pop3", Security.TLS): 995,
    ("pop3", Security.STARTTLS): 110,
    ("pop3", Security.NONE): 110,
    ("smtp", Security.TLS): 465,
    ("smtp", Security.STARTTLS): 587,
    ("smtp", Security.NONE): 587,
}


def suggested_label(address: str, taken: Collection[str]) -> str:
    """A name for the account management: "praxis@x.de" gives "Praxis", or "Praxis 2" if that is taken."""
    words = re.split(r"[._+-]+", address.rpartition("@")[0])
    label = " ".join(word[:1].upper() + word[1:] for word in words if word)[:LABEL_LENGTH]
    number = 2
    free = label
    while label and is_taken(free, taken):
        free, number = f"{label} {number}", number + 1
    return free


def is_taken(label: str, taken: Collection[str]) -> bool:
    """Whether an account of this name exists; case does not count."""
    return label.strip().casefold() in {each.strip().casefold() for each in taken}


def label_problem(label: str, taken: Collection[str]) -> Sentence | None:
    """Why `label` cannot name an account, or None."""
    if not label.strip():
        return sentence(QT_TRANSLATE_NOOP("engine", "Please enter a name for the account."))
    if len(label.strip()) > LABEL_LENGTH:
        return sentence(
            QT_TRANSLATE_NOOP("engine", "The name may have at most {count} characters."), count=LABEL_LENGTH
        )
    if is_taken(label, taken):
        return sentence(QT_TRANSLATE_NOOP("engine", "There is an account of this name already."))
    return None


def clean_display_name(text: str) -> str:
    """`text` without what would break or forge a header: line breaks, control characters, quotes."""
    return " ".join(re.sub(r'[\x00-\x1f\x7f\u2028\u2029"<>]+', " ", text).split())


def split_host(text: str) -> tuple[str, str]:
    """Host and port of what was typed or pasted: "imaps://imap.x.de:24143/" gives ("imap.x.de", "24143")."""
    bare = re.sub(r"^[a-z0-9+.-]+://", "", re.sub(r"\s+", "", text), flags=re.IGNORECASE)
    bare = bare.split("/")[0].rpartition("@")[2]
    bracketed = re.fullmatch(r"\[([0-9a-fA-F:.]+)\](?::(\d+))?", bare)
    if bracketed:
        return bracketed[1].lower(), bracketed[2] or ""
    host, colon, port = bare.rpartition(":")
    if colon and port.isdecimal() and ":" not in host:
        return _ascii(host), port
    return _ascii(bare), ""


def host_problem(host: str) -> Sentence | None:
    """Why `host` cannot be a server's name, or None."""
    if not host:
        return sentence(QT_TRANSLATE_NOOP("engine", "Please enter the server address."))
    if not _is_host(host):
        return sentence(
            QT_TRANSLATE_NOOP("engine", "“{host}” is not a server address. Example: {example}"),
            host=host,
            example="imap.praxis.de",
        )
    return None


def port_problem(port: str) -> Sentence | None:
    """Why `port` (text) is none, or None."""
    if port.isdecimal() and port.isascii() and 1 <= int(port[:6]) <= 65535:
        return None
    return sentence(QT_TRANSLATE_NOOP("engine", "The port must be between 1 and 65535."))


def interval_text(minutes: int) -> Sentence:
    """One entry of «Abrufintervall für Abruf & Versand»."""
    if minutes == AT_ONCE:
        return sentence(QT_TRANSLATE_NOOP("engine", "At once (the server reports new e-mails)"))
    if minutes == BY_HAND:
        return sentence(QT_TRANSLATE_NOOP("engine", "Only by hand"))
    if minutes == 1:
        return sentence(QT_TRANSLATE_NOOP("engine", "Every minute"))
    return sentence(QT_TRANSLATE_NOOP("engine", "Every {minutes} minutes"), minutes=minutes)


@dataclass(frozen=True)
class ServerEntry:
    """The fields of one server: a suggestion, and what a person put over it (None: untouched).

    Because only what was touched is kept, the port follows the encryption until somebody types one,
    a second Autoconfig fills exactly the untouched fields, and `reset` needs no memory.
    """

    protocol: str  # "imap" | "pop3" | "smtp"
    suggestion: ServerCandidate | None = None
    typed_host: str | None = None
    typed_port: str | None = None
    chosen_security: Security | None = None

    @property
    def host(self) -> str:
        """What the field "Serveradresse" shows; "" where nothing is known."""
        if self.typed_host is not None:
            return self.typed_host
        return self.suggestion.host if self.suggestion else ""

    @property
    def security(self) -> Security:
        """What "Verschlüsselung" shows."""
        if self.chosen_security is not None:
            return self.chosen_security
        return self.suggestion.security if self.suggestion else Security.TLS

    @property
    def port(self) -> str:
        """What "Port" shows, as text."""
        if self.typed_port is not None:
            return self.typed_port
        if self.suggestion and self.suggestion.security is self.security:
            return str(self.suggestion.port)
        return str(STANDARD_PORTS[self.protocol, self.security])

    @property
    def changed(self) -> frozenset[str]:
        """Names of the fields that differ from a suggestion: "host" "port" "security"."""
        if not self.suggestion:
            return frozenset()
        found = {
            "host": self.suggestion.host,
            "port": str(self.suggestion.port),
            "security": self.suggestion.security,
        }
        return frozenset(name for name, value in found.items() if value != getattr(self, name))

    def type_host(self, text: str) -> ServerEntry:
        """The host as typed or pasted; a port behind it goes to the port."""
        host, port = split_host(text)
        same = self.suggestion is not None and host == self.suggestion.host
        entry = replace(self, typed_host=None if same else host)
        return entry.type_port(port) if port else entry

    def type_port(self, text: str) -> ServerEntry:
        """The port as typed; typing what would stand there anyway, or nothing, counts as untouched."""
        port = text.strip()
        untouched = replace(self, typed_port=None)
        return untouched if port in ("", untouched.port) else replace(self, typed_port=port)

    def choose_security(self, security: Security) -> ServerEntry:
        """Another encryption; the port follows while it is untouched."""
        same = security is replace(self, chosen_security=None).security
        return replace(self, chosen_security=None if same else security)

    def suggest(self, suggestion: ServerCandidate | None) -> ServerEntry:
        """A new suggestion under what a person typed."""
        return replace(self, suggestion=suggestion)

    def reset(self) -> ServerEntry:
        """Only the suggestion."""
        return ServerEntry(self.protocol, self.suggestion)

    def problems(self) -> dict[str, Sentence]:
        """What is wrong, by field: "host", "port"."""
        found = {"host": host_problem(self.host), "port": port_problem(self.port)}
        return {name: problem for name, problem in found.items() if problem}

    def alternatives(self) -> tuple[tuple[int, Security], ...]:
        """The other usual, encrypted ports of this protocol: (port, security)."""
        usual = [(STANDARD_PORTS[self.protocol, each], each) for each in (Security.TLS, Security.STARTTLS)]
        return tuple(pair for pair in usual if str(pair[0]) != self.port)


def _ascii(host: str) -> str:
    try:
        return ascii_domain(host)
    except ValueError:  # not a domain name; `host_problem` says so
        return host.lower()


def _is_host(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        labels = host.rstrip(".").split(".")
        fits = len(host) <= 253 and not labels[-1].isdecimal()
        return fits and all(re.fullmatch(r"(?!-)[A-Za-z0-9_-]{1,63}(?<!-)", label) for label in labels)
    return True
