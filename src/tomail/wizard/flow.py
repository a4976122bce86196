"""Every decision of the set-up wizard, without a window.

A `Flow` is what a person has entered so far, together with what was found for it. It is never
changed: each method gives back the next one. A finding (settings, a sign-in, a test) is kept
with exactly what it was found for, and counts only while that is still what the person entered.
So going back and changing something withdraws what depended on it, without a list of what to forget.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tomail.accounts.auth.grant import Grant
from tomail.accounts.auth.provider import client_id_setting
from tomail.accounts.autoconfig.address import check_address, declined_service, domain_of, provider_for
from tomail.accounts.autoconfig.hints import Hint, provider_hint
from tomail.accounts.autoconfig.parse import fill
from tomail.base.domains import is_loopback
from tomail.model.account import Account, AuthMethod, FolderChoices, Protocol, Server, SyncOptions
from tomail.model.mail import Address
from tomail.model.probing import (
    Discovered,
    DiscoveryResult,
    FoundFolder,
    Probed,
    ProbePassed,
    ProbeResult,
    ServerCandidate,
)
from tomail.services.account_entry import ServerEntry, clean_display_name, port_problem, suggested_label
from tomail.services.folder_choice import still_there
from tomail.services.trials import Secret, Trial, refused_sign_in

from .presets import preset
from .vocabulary import (
    Access,
    AccountType,
    Looked,
    Search,
    Side,
    SignedIn,
    SignInKey,
    Step,
    Tested,
    search_of,
)

UNTOUCHED_ENTRIES = {name: ServerEntry(name) for name in ("imap", "pop3", "smtp")}
POLL_MINUTES = 5


@dataclass(frozen=True)
class Flow:
    """One account on its way; make it with `begin`."""

    known: tuple[Account, ...] = ()
    insecure_allowed: bool = False  # the right "Unsichere Server zulassen"
    clients: frozenset[str] = frozenset()  # settings keys of the client ids that are entered
    step: Step = Step.TYPE
    reached: Step = Step.TYPE  # the furthest one

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
    pins: Mapping[tuple[str, int], str] = field(default_factory=dict)  # (host, port): SHA-256

    chosen_auth: AuthMethod | None = None
    typed_username: str | None = None
    password: str = field(default="", repr=False)
    same_credentials: bool = True
    typed_outgoing_username: str | None = None
    outgoing_password: str = field(default="", repr=False)
    typed_issuer: str | None = None
    signed_in: SignedIn | None = None

    tests: Mapping[Side, Tested] = field(default_factory=dict)
    skip_tests: bool = False

    options: SyncOptions = field(default_factory=SyncOptions)
    chosen_interval: int | None = None

    @classmethod
    def begin(
        cls,
        known: tuple[Account, ...] = (),
        practice_name: str = "",
        clients: frozenset[str] = frozenset(),
        *,
        insecure_allowed: bool = False,
    ) -> Flow:
        """An empty wizard; a practice that has an account of its own provider gets that type chosen."""
        usual = any(provider_for(each.address) == "" for each in known)
        return cls(
            known=known,
            insecure_allowed=insecure_allowed,
            clients=clients,
            type=AccountType.OTHER if usual else None,
            display_name=clean_display_name(practice_name),
        )

    @property
    def has_input(self) -> bool:
        """Whether cancelling would lose something."""
        return bool(self.address or self.typed_label or self.password)

    # Step 1 and 2: who

    def choose_type(self, chosen: AccountType) -> Flow:
        """Another tile."""
        return replace(self, type=chosen)._suggested()

    def enter_address(self, text: str) -> Flow:
        """The address as typed. Another domain takes the server fields of the old one with it."""
        checked = check_address(text)
        address = checked.address if isinstance(checked, Address) else text.strip()
        if address == self.address:
            return self
        moved = domain_of(address) != domain_of(self.address)
        entries = UNTOUCHED_ENTRIES if moved else self.entries
        protocol = None if moved else self.chosen_protocol
        return replace(self, address=address, entries=entries, chosen_protocol=protocol)._suggested()

    def enter_label(self, text: str) -> Flow:
        """«Bezeichnung» as typed; typing what would stand there anyway lets it follow the address."""
        return replace(self, typed_label=None if text == self._suggested_label else text)

    def enter_display_name(self, text: str) -> Flow:
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

    def search_started(self) -> Flow:
        """A search for the address is under way; the fields stay."""
        return replace(self, looked=Looked(self.address))

    def search_ended(self, address: str, result: DiscoveryResult, *, by_button: bool = False) -> Flow:
        """What came of the search for `address`; asked for by button, it also replaces what was typed."""
        looked = replace(self, looked=Looked(address, result))
        if by_button and isinstance(result, Discovered):
            looked = replace(looked, entries=UNTOUCHED_ENTRIES, chosen_protocol=None)
        return looked._suggested()

    def search_skipped(self) -> Flow:
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

    def choose_protocol(self, protocol: Protocol) -> Flow:
        """IMAP or POP3; each keeps its own fields."""
        return replace(self, chosen_protocol=protocol)

    def entry(self, side: Side) -> ServerEntry:
        """The fields of one server; where it is fixed, nothing counts that was typed before."""
        entry = self.entries[self._protocol_name(side)]
        return entry.reset() if self.servers_fixed else entry

    def edit(self, side: Side, entry: ServerEntry) -> Flow:
        """The fields of one server after a person touched them."""
        return replace(self, entries={**self.entries, entry.protocol: entry})

    def host_checked(self, host: str, *, exists: bool) -> Flow:
        """Whether DNS knows `host`."""
        unknown = self.unknown_hosts - {host} if exists else self.unknown_hosts | {host}
        return replace(self, unknown_hosts=unknown)

    def may_be_insecure(self, side: Side) -> bool:
        """Whether "Keine (unsicher)" may stay: for this machine, or with the right and the person's tick."""
        accepted = self.insecure_allowed and self.insecure_accepted
        return accepted or is_loopback(self.entry(side).host)

    # Step 4: signing in

    @property
    def auth_fixed(self) -> bool:
        """OAuth 2 and nothing else: the two tiles, and Microsoft however it was reached."""
        return self.servers_fixed or self.provider == AccountType.MICROSOFT.value

    @property
    def auth(self) -> AuthMethod:
        """«Authentifizierung über»."""
        if self.auth_fixed:
            return AuthMethod.OAUTH2
        return self.chosen_auth or self._suggested_auth

    @property
    def issuer(self) -> str:
        """Where to sign in in the browser: "google", "microsoft", an URL, or "" where nobody knows."""
        if self.provider:
            return self.provider
        return self._found_issuer if self.typed_issuer is None else self.typed_issuer.strip()

    @property
    def access(self) -> Access:
        """Where the browser sign-in stands."""
        if self.grant is not None:
            return Access.GRANTED
        if not self.issuer:
            return Access.NO_SERVICE
        return Access.NEEDED if client_id_setting(self.issuer) in self.clients else Access.NO_CLIENT_ID

    @property
    def grant(self) -> Grant | None:
        """What the browser sign-in brought for this address at this service."""
        return self.signed_in.grant if self.signed_in and self.signed_in.by == self.signing_in else None

    @property
    def signing_in(self) -> SignInKey:
        """Who signs in where, and for what: Microsoft grants each protocol apart."""
        return SignInKey(self.address, self.issuer, self.protocol)

    def granted(self, by: SignInKey, grant: Grant) -> Flow:
        """A browser sign-in that began as `by` brought `grant`."""
        return replace(self, signed_in=SignedIn(by, grant))

    def username(self, side: Side = Side.INCOMING) -> str:
        """«Benutzername»: typed, or as the source of the settings says, or the address."""
        if side is Side.OUTGOING and not self.same_credentials:
            typed = self.typed_outgoing_username
        else:
            typed = self.typed_username
        return self._suggested_username(side) if typed is None else typed.strip()

    def enter_username(self, text: str, side: Side = Side.INCOMING) -> Flow:
        """«Benutzername» as typed."""
        typed = None if text.strip() == self._suggested_username(side) else text
        if side is Side.OUTGOING:
            return replace(self, typed_outgoing_username=typed)
        return replace(self, typed_username=typed)

    def enter_password(self, text: str, side: Side = Side.INCOMING) -> Flow:
        """«Passwort» as typed."""
        if side is Side.OUTGOING:
            return replace(self, outgoing_password=text)
        return replace(self, password=text)

    def retype_password(self, text: str, side: Side) -> Flow:
        """A new password after a failed test. What works stays: the servers part where only one refused."""
        passed = isinstance(self.result(Side.INCOMING), ProbePassed)
        if side is Side.OUTGOING and passed and self.same_credentials:
            parted = replace(self, same_credentials=False, typed_outgoing_username=self.username(side))
            return parted.enter_password(text, side)
        own = side if not self.same_credentials else Side.INCOMING
        return self.enter_password(text, own)

    # Step 5: the tests

    def trial(self, side: Side) -> Trial:
        """What a test of one server would try; the entry must be without faults."""
        return Trial(self._protocol_name(side), self.server(side), self.address, self._secret(side))

    def server(self, side: Side) -> Server:
        """One server as it would be saved."""
        entry = self.entry(side)
        port = int(entry.port) if port_problem(entry.port) is None else 0
        pin = self.pins.get((entry.host, port), "")
        return Server(
            entry.host, port, entry.security, self.username(side), self.auth, fingerprint_sha256=pin
        )

    def result(self, side: Side) -> ProbeResult | None:
        """What came of the test of exactly what would be saved; None: not tested."""
        tested = self.tests.get(side)
        return tested.probed.result if tested and tested.trial == self.trial(side) else None

    def transcript(self, side: Side) -> tuple[str, ...]:
        """The protocol lines of that test."""
        tested = self.tests.get(side)
        return tested.probed.transcript if tested and tested.trial == self.trial(side) else ()

    def tested(self, side: Side, trial: Trial, probed: Probed) -> Flow:
        """The outcome of a test of `trial`."""
        return replace(self, tests={**self.tests, side: Tested(trial, probed)})

    def test_again(self) -> Flow:
        """Forget the failed tests, or all where none failed."""
        kept = {side: each for side, each in self.tests.items() if self._passed(side)}
        return replace(self, tests={} if len(kept) == len(self.tests) else kept)

    @property
    def held_back(self) -> bool:
        """Sending is not tried with a sign-in that was just refused: that would be the second attempt."""
        shared = self.auth is AuthMethod.OAUTH2 or self.same_credentials
        return shared and refused_sign_in(self.result(Side.INCOMING))

    @property
    def next_test(self) -> Side | None:
        """What to test now, one after the other."""
        if self.result(Side.INCOMING) is None:
            return Side.INCOMING
        waiting = self.result(Side.OUTGOING) is None and not self.held_back
        return Side.OUTGOING if waiting else None

    @property
    def all_passed(self) -> bool:
        """Both servers were tested as they would be saved, and work."""
        return all(self._passed(side) for side in Side)

    def trust(self, side: Side, fingerprint: str) -> Flow:
        """Trust exactly this certificate at exactly this host and port."""
        server = self.server(side)
        return replace(self, pins={**self.pins, (server.host, server.port): fingerprint})

    # Step 6: in step with the server

    @property
    def interval(self) -> int:
        """«Abrufintervall» in minutes; 0 at once, -1 by hand."""
        if self.chosen_interval is not None and (self.chosen_interval or self.offers_at_once):
            return self.chosen_interval
        return 0 if self.offers_at_once else POLL_MINUTES

    @property
    def offers_at_once(self) -> bool:
        """Whether the server reports new mail by itself; untested IMAP servers are believed to."""
        passed = self.result(Side.INCOMING)
        idle = passed.idle if isinstance(passed, ProbePassed) else True
        return self.protocol is Protocol.IMAP and idle

    @property
    def folders(self) -> tuple[FoundFolder, ...]:
        """The folders that the test of the incoming server found; none before it passed."""
        passed = self.result(Side.INCOMING)
        return passed.found if isinstance(passed, ProbePassed) else ()

    @property
    def sync_options(self) -> SyncOptions:
        """The options as they are saved: nothing that means nothing here."""
        options = replace(self.options, interval_minutes=self.interval)
        if self.protocol is Protocol.POP3:
            return replace(options, months=0, folders=FolderChoices())
        return replace(options, folders=still_there(options.folders, self.folders))

    # Within

    @property
    def _result(self) -> DiscoveryResult | None:
        fits = self.looked and self.looked.address == self.address
        return self.looked.result if self.looked and fits else None

    @property
    def _suggested_label(self) -> str:
        return suggested_label(self.address, [each.label for each in self.known])

    @property
    def _found_issuer(self) -> str:
        return self.found.oauth_issuer if self.found else ""

    @property
    def _suggested_auth(self) -> AuthMethod:
        candidate = self.entry(Side.INCOMING).suggestion
        first = candidate.auth[0] if candidate and candidate.auth else AuthMethod.PASSWORD
        return first if self.provider or self._found_issuer else AuthMethod.PASSWORD

    def _suggested_username(self, side: Side) -> str:
        """Empty where nobody can know it from the address."""
        candidate = self.entry(side).suggestion
        return fill(candidate.username, self.address) if candidate else self.address

    def _secret(self, side: Side) -> Secret:
        if self.auth is AuthMethod.OAUTH2:
            return self.grant or ""
        own = side is Side.OUTGOING and not self.same_credentials
        return self.outgoing_password if own else self.password

    def _is_by_hand(self, search: Search) -> bool:
        """Whether what is entered is not what was found. Settings that came unencrypted count as found
        until neither server's name is theirs any more."""
        entries = [self.entry(side) for side in Side]
        if search is Search.UNTRUSTED:
            return all("host" in each.changed or not each.suggestion for each in entries)
        found = search in (Search.FOUND, Search.UNCONFIRMED)
        return found and any(each.changed or not each.suggestion for each in entries)

    def _passed(self, side: Side) -> bool:
        return isinstance(self.result(side), ProbePassed)

    def _protocol_name(self, side: Side) -> str:
        return self.protocol.value if side is Side.INCOMING else "smtp"

    def _suggested(self) -> Flow:
        """Every entry with the suggestion that is in force now."""
        offered = (*self.found.incoming, *self.found.outgoing) if self.found else ()
        best: dict[str, ServerCandidate] = {}
        for candidate in offered:
            best.setdefault(candidate.protocol, candidate)
        entries = {name: entry.suggest(best.get(name)) for name, entry in self.entries.items()}
        return replace(self, entries=entries)
