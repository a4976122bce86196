"""The first half of the set-up: whose mailbox it is, and on which servers it lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from tomail.accounts.autoconfig.address import check_address, declined_service, domain_of
from tomail.accounts.autoconfig.hints import Hint, provider_hint
from tomail.base.domains import is_loopback
from tomail.model.account import Account, Protocol
from tomail.model.mail import Address
from tomail.model.probing import Discovered, DiscoveryResult, ServerCandidate
from tomail.services.account_entry import ServerEntry, clean_display_name, suggested_label

from .presets import preset
from .vocabulary import AccountType, Looked, Search, Side, search_of

UNTOUCHED_ENTRIES = {name: ServerEntry(name) for name in ("imap", "pop3", "smtp")}


@dataclass(frozen=True)
class Mailbox:
    """What a person has entered of it so far, with what was found for that. A `Flow` is one."""

    known: tuple[Account, ...] = ()
    insecure_allowed: bool = False  # the right "Unsichere Server zulassen"
    type: AccountType | None = None
    address: str = ""
    typed_label: str | None = None
    display_name: str = ""
    looked: Looked | None = None
    chosen_protocol: Protocol | None = None
    entries: Mapping[str, ServerEntry] = field(default_factory=lambda: UNTOUCHED_ENTRIES)
    untrusted_accepted: bool = False
    insecure_accepted: bool = False
    unknown_hosts: frozenset[str] = frozenset()

    # Step 1 and 2: who

    def choose_type(self, chosen: AccountType) -> Self:
        """Another tile."""
        return replace(self, type=chosen)._suggested()

    def enter_address(self, text: str) -> Self:
        """The address as typed. Another domain takes the server fields of the old one with it."""
        checked = check_address(text)
        address = checked.address if isinstance(checked, Address) else text.strip()
        if address == self.address:
            return self
        moved = domain_of(address) != domain_of(self.address)
        entries = UNTOUCHED_ENTRIES if moved else self.entries
        protocol = None if moved else self.chosen_protocol
        return replace(self, address=address, entries=entries, chosen_protocol=protocol)._suggested()

    def enter_label(self, text: str) -> Self:
        """«Bezeichnung» as typed; typing what would stand there anyway lets it follow the address."""
        return replace(self, typed_label=None if text == self._suggested_label else text)

    def enter_display_name(self, text: str) -> Self:
        """«Anzeigename», without what would break a header."""
        return replace(self, display_name=clean_display_name(text))

    @property
    def label(self) -> str:
        """«Bezeichnung»: typed, or made from the address."""
        return self._suggested_label if self.typed_label is None else self.typed_label

    @property
    def domain(self) -> str:
        """Behind the @ of the address; "" without one."""
        return domain_of(self.address) if "@" in self.address else ""

    @property
    def declined(self) -> str:
        """ "KIM" or "KV-Connect" where the address is one of theirs, else ""."""
        return declined_service(self.address)

    # Step 3: the servers

    @property
    def needs_search(self) -> bool:
        """Whether a search for this address should begin now; also for the tiles, whose guess it may mend."""
        usable = isinstance(check_address(self.address), Address) and not self.declined
        looked = self.looked is not None and self.looked.address == self.address
        return usable and (not looked or self.search is Search.OFFLINE)

    def search_started(self) -> Self:
        """A search for the address is under way; the fields stay."""
        return replace(self, looked=Looked(self.address))

    def search_ended(self, address: str, result: DiscoveryResult, *, by_button: bool = False) -> Self:
        """What came of the search for `address`; asked for by button, it also replaces what was typed."""
        looked = replace(self, looked=Looked(address, result))
        if by_button and isinstance(result, Discovered):
            looked = replace(looked, entries=UNTOUCHED_ENTRIES, chosen_protocol=None)
        return looked._suggested()

    def search_skipped(self) -> Self:
        """The person does not want to wait."""
        return replace(self, looked=Looked(self.address, None, skipped=True))

    @property
    def search(self) -> Search:
        """How the search for the present address stands."""
        if self.servers_fixed:
            return Search.FIXED
        if not self.looked or self.looked.address != self.address:
            return Search.NONE
        if self.looked.skipped:
            return Search.SKIPPED
        search = search_of(self.looked.result)
        return Search.BY_HAND if self._is_by_hand(search) else search

    @property
    def found(self) -> Discovered | None:
        """The settings that the fields suggest."""
        if self.servers_fixed and self.type:
            own = self._result
            fits = isinstance(own, Discovered) and own.provider == self.type.value
            return own if fits and isinstance(own, Discovered) else preset(self.type)
        return self._result if isinstance(self._result, Discovered) else None

    @property
    def hint(self) -> Hint | None:
        """What the provider demands of a person, as far as it is known."""
        return provider_hint(self.address, self.found or self._result)

    @property
    def servers_fixed(self) -> bool:
        """Google and Microsoft give their servers; nothing to type."""
        return self.type in (AccountType.GOOGLE, AccountType.MICROSOFT)

    @property
    def provider(self) -> str:
        """ "google", "microsoft" or ""."""
        if self.servers_fixed and self.type:
            return self.type.value
        return self.found.provider if self.found else ""

    @property
    def protocol(self) -> Protocol:
        """IMAP unless a person or the only suggestion says POP3."""
        if self.chosen_protocol:
            return self.chosen_protocol
        offered = [each.protocol for each in self.found.incoming] if self.found else []
        return Protocol(offered[0]) if offered else Protocol.IMAP

    def choose_protocol(self, protocol: Protocol) -> Self:
        """IMAP or POP3; each keeps its own fields."""
        return replace(self, chosen_protocol=protocol)

    def entry(self, side: Side) -> ServerEntry:
        """The fields of one server; where it is fixed, nothing counts that was typed before."""
        entry = self.entries[self._protocol_name(side)]
        return entry.reset() if self.servers_fixed else entry

    def edit(self, side: Side, entry: ServerEntry) -> Self:
        """The fields of one server after a person touched them."""
        return replace(self, entries={**self.entries, entry.protocol: entry})

    def host_checked(self, host: str, *, exists: bool) -> Self:
        """Whether DNS knows `host`."""
        unknown = self.unknown_hosts - {host} if exists else self.unknown_hosts | {host}
        return replace(self, unknown_hosts=unknown)

    def may_be_insecure(self, side: Side) -> bool:
        """Whether "Keine (unsicher)" may stay: for this machine, or with the right and the person's tick."""
        accepted = self.insecure_allowed and self.insecure_accepted
        return accepted or is_loopback(self.entry(side).host)

    # Within

    @property
    def _result(self) -> DiscoveryResult | None:
        fits = self.looked and self.looked.address == self.address
        return self.looked.result if self.looked and fits else None

    @property
    def _suggested_label(self) -> str:
        return suggested_label(self.address, [each.label for each in self.known])

    def _is_by_hand(self, search: Search) -> bool:
        """Whether what is entered is not what was found. Settings that came unencrypted count as found
        until neither server's name is theirs any more."""
        entries = [self.entry(side) for side in Side]
        if search is Search.UNTRUSTED:
            return all("host" in each.changed or not each.suggestion for each in entries)
        found = search in (Search.FOUND, Search.UNCONFIRMED)
        return found and any(each.changed or not each.suggestion for each in entries)

    def _protocol_name(self, side: Side) -> str:
        return self.protocol.value if side is Side.INCOMING else "smtp"

    def _suggested(self) -> Self:
        """Every entry with the suggestion that is in force now."""
        offered = (*self.found.incoming, *self.found.outgoing) if self.found else ()
        best: dict[str, ServerCandidate] = {}
        for candidate in offered:
            best.setdefault(candidate.protocol, candidate)
        entries = {name: entry.suggest(best.get(name)) for name, entry in self.entries.items()}
        return replace(self, entries=entries)
