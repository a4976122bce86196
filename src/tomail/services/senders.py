"""What is odd about who a mail says it comes from, in sentences for a person; nothing for nearly all mail."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tomail.accounts.autoconfig.providers import providers
from tomail.accounts.registry import AccountRegistry
from tomail.base.domains import registrable_domain
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.message.folding import fold
from tomail.message.idn import readable, to_ascii
from tomail.model.mail import BRIEF_ADDRESS, Address, MessageRef, ParsedMessage
from tomail.practice.guards.look_alikes import WELL_KNOWN, find_look_alike

from .confirmation import Confirmation, Confirmations
from .patient_lookup import PatientLookup
from .stores import Stores

REGULAR = 3  # mails after which an address is nobody's imitation any more
FRESH = 300  # seconds for which who is known is kept
LONG_NAME = 8  # letters of a name that is told apart
LONG_DOMAIN = 6  # characters of a domain before its ending

_ADDRESS = re.compile(r"[^\s\"'<>(),;:@＠]+[@＠][^\s\"'<>(),;:@＠]+\.[^\W\d_]{2,}")
_WORD = re.compile(r"[^\W\d_]+")

NEXT_STEP = sentence(
    QT_TRANSLATE_NOOP(
        "engine",
        "If you did not expect this e-mail: ask by telephone, at the number you know, before you answer,"
        " open a file or follow a link.",
    )
)


@dataclass(frozen=True)
class Known:
    """Whom a mail could imitate: addresses in lower case with their names. `regular` also write often."""

    people: Mapping[str, str] = field(default_factory=dict)
    regular: frozenset[str] = frozenset()
    public: frozenset[str] = WELL_KNOWN  # domains where anybody has an address

    @cached_property
    def names(self) -> dict[str, str]:
        """The address behind each name, which is folded and sorted by words."""
        return {key: address for address, name in self.people.items() if (key := _name_key(name))}

    @cached_property
    def domains(self) -> frozenset[str]:
        """Where they have their addresses."""
        return frozenset(each.rpartition("@")[2] for each in self.people)


class Senders:
    """Who is known is asked for at most every five minutes."""

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        patients: PatientLookup,
    ) -> None:
        self._stores = stores
        self._registry = registry
        self._patients = patients
        self._confirmations = Confirmations(stores)
        self._known, self._asked = Known(), float("-inf")
        self._lock = threading.Lock()

    def confirmation(self, ref: MessageRef) -> Confirmation:
        """What the own mail provider found out about the sender's domain."""
        return self._confirmations.of(ref)

    def look(self, ref: MessageRef, parsed: ParsedMessage) -> tuple[Sentence, ...]:
        """What to say of the sender of an opened message; () where nothing is odd."""
        own = {each.address.lower() for each in self._registry.all()}
        if any(each.address.lower() in own for each in parsed.sender) and len(parsed.sender) == 1:
            known = Known()  # one's own address: only the provider can tell that somebody else wrote
        else:
            known = self._everybody()
        found = list(oddities(parsed.sender, known, listed=bool(parsed.list_id)))
        if self._confirmations.of(ref) is Confirmation.FAILED and not parsed.list_id:
            found.append(_not_confirmed(parsed.sender))
        return tuple(found)

    def _everybody(self) -> Known:
        with self._lock:
            if time.monotonic() - self._asked > FRESH:
                self._known, self._asked = self._ask(), time.monotonic()
            return self._known

    def _ask(self) -> Known:
        accounts = self._registry.all()
        seen = [
            each for store in self._stores.usable(accounts) for each in store.correspondence.correspondents()
        ]
        people = {each.person.address.lower(): each.person.name for each in seen if each.written_to}
        people |= {each.address.lower(): each.display_name for each in accounts}
        people |= self._patients.addresses()
        regular = {each.person.address.lower() for each in seen if each.count >= REGULAR}
        return Known(people, frozenset(regular), WELL_KNOWN.union(*(each.domains for each in providers())))


def oddities(senders: Sequence[Address], known: Known, *, listed: bool = False) -> Iterator[Sentence]:
    """What the From field alone gives away. `listed`: people write to lists from whatever address."""
    if not any("@" in each.address for each in senders):
        yield sentence(QT_TRANSLATE_NOOP("engine", "This e-mail does not say whom it comes from."))
    if len({each.address.lower() for each in senders}) > 1:
        yield sentence(
            QT_TRANSLATE_NOOP(
                "engine", "This e-mail names several senders: {people}. Any of them may be wrong."
            ),
            people=", ".join(each.brief for each in senders[:5]),
        )
    for sender in senders[:5]:
        yield from _of_one(sender, known, listed)


def _of_one(sender: Address, known: Known, listed: bool) -> Iterator[Sentence]:
    claimed = claimed_address(sender)
    if claimed:
        source = QT_TRANSLATE_NOOP(
            "engine", "The name says “{claimed}”, but the e-mail comes from {address}."
        )
        yield sentence(source, claimed=claimed, address=sender.short_address)
    key = sender.address.lower()
    if "xn--" in sender.domain and readable(sender.domain) == sender.domain:
        source = QT_TRANSLATE_NOOP(
            "engine", "The domain {domain} is written in letters that look like others."
        )
        yield sentence(source, domain=sender.domain[-BRIEF_ADDRESS:])
    elif key not in known.people and key not in known.regular:
        yield from _imitation(sender, key, known, listed)


def _imitation(sender: Address, key: str, known: Known, listed: bool) -> Iterator[Sentence]:
    meant = _alike(key, known)
    if meant:
        source = QT_TRANSLATE_NOOP(
            "engine", "{address} looks like {known}, which is known here, but is not it."
        )
        yield sentence(source, address=_plain(sender.short_address), known=meant)
        return
    other = "" if listed else known.names.get(_name_key(sender.name), "")
    if other and registrable_domain(other.rpartition("@")[2]) != registrable_domain(sender.domain):
        source = QT_TRANSLATE_NOOP(
            "engine", "“{name}” is known here with {known}. This e-mail comes from {address}."
        )
        yield sentence(source, name=sender.name, known=other, address=sender.short_address)


def claimed_address(sender: Address) -> str:
    """An address in the name that is of another organisation than the real one; "" where there is none."""
    real = registrable_domain(sender.domain)
    for claimed in _ADDRESS.findall(sender.name):
        domain = re.split("[@＠]", claimed)[-1].lower()
        if registrable_domain(domain) != real:
            return str(claimed)[-BRIEF_ADDRESS:]
    return ""


def _alike(address: str, known: Known) -> str:
    """The known address or domain that `address` could be taken for; "" if none."""
    domain = address.rpartition("@")[2]
    private = known.domains - known.public
    if domain in private:
        return ""  # a colleague of somebody known
    if domain not in known.public:
        owned = registrable_domain(domain)
        own = min((each for each in private if _dressed_up(domain, owned, each)), default="")
        if own:
            return f"@{own}"
    found = find_look_alike(address, known.people, known.domains, typed=False)
    return found.known if found else ""


def _dressed_up(domain: str, owned: str, known: str) -> bool:
    """A known domain with another ending, or inside another: praxis.de.evil.example, praxis-de.example."""
    name, _, ending = known.rpartition(".")
    if len(name) < LONG_DOMAIN or domain.endswith(f".{known}"):
        return False
    own, _, other = owned.partition(".")
    same_name = own == name and other != ending
    return same_name or domain.startswith(f"{known}.") or known.replace(".", "-") in domain.split(".")


def _name_key(name: str) -> str:
    words = sorted(_WORD.findall(fold(name)))
    return " ".join(words) if len(words) > 1 and sum(map(len, words)) >= LONG_NAME else ""


def _plain(address: str) -> str:
    """Letters that could be taken for others as A-labels."""
    local, at, domain = address.rpartition("@")
    return f"{local}{at}{to_ascii(domain)}"


def _not_confirmed(senders: Sequence[Address]) -> Sentence:
    source = QT_TRANSLATE_NOOP(
        "engine",
        "The sender is not confirmed: your mail provider checked, and it may not come from {domain}.",
    )
    return sentence(source, domain=senders[0].domain[-BRIEF_ADDRESS:] if senders else "")
