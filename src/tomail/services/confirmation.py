"""Whether the own mail provider could confirm that a mail comes from the domain it names."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from tomail.base.domains import registrable_domain
from tomail.message.authentication import Result, Results, topmost_results
from tomail.message.idn import to_ascii
from tomail.model.mail import FolderRole, MessageRef
from tomail.store.mail_store import MailStore

from .stores import Stores

SAMPLED = 40  # of the newest messages of the inbox
LARGEST_SAMPLE = 200_000  # bytes
ENOUGH = 8  # messages in which a server must have left its results
MOST = 0.6  # of the sampled ones


class Confirmation(Enum):
    """What may be said of the sender's domain. CONFIRMED says nothing of whether the sender means well."""

    CONFIRMED = "confirmed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Provider:
    """The server whose word counts, and below how many Received fields it leaves its results."""

    server: str
    hops: int

    def wrote(self, results: Results) -> bool:
        """Whether the results are the provider's; a sender's own stand lower."""
        return results.server == self.server and results.hops <= self.hops


class Confirmations:
    """Learns of each account which server checks its mail: the one that nearly every message in the inbox
    names in its topmost results. A few forged ones do not make it another.
    """

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._providers: dict[str, Provider] = {}
        self._lock = threading.Lock()

    def of(self, ref: MessageRef) -> Confirmation:
        """UNKNOWN where nothing is known of the provider, or the message is not here."""
        messages = self._stores.of(ref.account).messages
        raw, row = messages.raw(ref.number), messages.summary(ref.number)
        results = topmost_results(raw) if raw else None
        provider = self._provider(ref.account) if results and row else None
        if results is None or row is None or provider is None or not provider.wrote(results):
            return Confirmation.UNKNOWN
        return judge(results.results, row.sender.domain)

    def _provider(self, account: str) -> Provider | None:
        """Asked again as long as there is too little mail to tell."""
        with self._lock:
            if account not in self._providers:
                learned = learn(_samples(self._stores.of(account)))
                if learned is None:
                    return None
                self._providers[account] = learned
            return self._providers[account]


def learn(samples: Sequence[Results | None]) -> Provider | None:
    """The server that most of the messages name; None while that is nobody."""
    found = Counter(each.server for each in samples if each)
    server, count = next(iter(found.most_common(1)), ("", 0))
    if count < max(ENOUGH, MOST * len(samples)):
        return None
    hops = Counter(each.hops for each in samples if each and each.server == server)
    return Provider(server, hops.most_common(1)[0][0])


def judge(results: Sequence[Result], domain: str) -> Confirmation:
    """DMARC decides; without it a signature or a delivering server of the same organisation (RFC 7489).

    What was found out about another From than the one that is shown says nothing: a mail may have several.
    """
    dmarc = (each for each in results if each.method == "dmarc")
    outcomes = {each.outcome for each in dmarc if not each.domain or _same(each.domain, domain)}
    if outcomes & {"pass", "fail"}:
        return Confirmation.CONFIRMED if "pass" in outcomes else Confirmation.FAILED
    passed = [each for each in results if each.outcome == "pass" and each.method in ("dkim", "spf")]
    if any(_same(each.domain, domain) for each in passed):
        return Confirmation.CONFIRMED
    refused = any(each.method == "spf" and each.outcome in ("fail", "hardfail") for each in results)
    return Confirmation.FAILED if refused and not passed else Confirmation.UNKNOWN


def _same(one: str, other: str) -> bool:
    one, other = to_ascii(one), to_ascii(other)
    return bool(one and other) and registrable_domain(one) == registrable_domain(other)


def _samples(store: MailStore) -> list[Results | None]:
    inbox = store.folders.by_role(FolderRole.INBOX)
    numbers = store.messages.numbers([inbox.id])[: 2 * SAMPLED] if inbox else ()
    small = [
        row.ref.number
        for row in store.messages.summaries(numbers)
        if row.downloaded and row.size < LARGEST_SAMPLE
    ]
    found = (store.messages.raw(number) for number in small[:SAMPLED])
    return [topmost_results(raw) for raw in found if raw]
