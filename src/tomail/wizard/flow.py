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
from tomail.accounts.autoconfig.address import provider_for
from tomail.accounts.autoconfig.parse import fill
from tomail.model.account import Account, AuthMethod, FolderChoices, Protocol, Server, SyncOptions
from tomail.model.probing import FoundFolder, Probed, ProbePassed, ProbeResult
from tomail.services.account_entry import clean_display_name, port_problem
from tomail.services.folder_choice import still_there
from tomail.services.trials import Secret, Trial, refused_sign_in

from .mailbox import Mailbox
from .vocabulary import Access, AccountType, Side, SignedIn, SignInKey, Step, Tested

POLL_MINUTES = 5


@dataclass(frozen=True)
class Flow(Mailbox):
    """One account on its way; make it with `begin`. Its first three steps are those of a `Mailbox`."""

    clients: frozenset[str] = frozenset()  # settings keys of the client ids that are entered
    step: Step = Step.TYPE
    reached: Step = Step.TYPE  # the furthest one

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

    def _passed(self, side: Side) -> bool:
        return isinstance(self.result(side), ProbePassed)
