"""Mail of our own, signed and encrypted, and its drafts, which lie nowhere in clear but here.

A mail is signed and encrypted when it is queued: what lies in the outbox is what leaves, also later. What
the practice releases is the draft with its switches; whoever sends it signs with the account's key at their
workstation. In Sent lies what left, encrypted for us as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.mail import Address, MessageRef, ParsedMessage
from tomail.model.outgoing import Draft
from tomail.model.smime import LayerKind, Opened, RecipientCertificate, RecipientState, SealKind
from tomail.practice.guards.concerns import enumerated
from tomail.settings.values import Settings

from .certificate_problems import cannot_seal
from .certificates import Certificates
from .opening import Opening
from .openpgp import OpenPgp

if TYPE_CHECKING:
    from tomail.message.smime.keys import OwnKey
    from tomail.message.smime.sealing import Recipient


@dataclass(frozen=True)
class Readiness:
    """What can be done with a draft now. `recipients`: everybody it goes to, in order, once."""

    can_sign: bool
    can_encrypt: bool  # there is an own certificate to read it again
    recipients: tuple[RecipientCertificate, ...]
    problem: Problem | None  # why it cannot leave as its switches stand
    kind: SealKind = SealKind.SMIME  # what it would leave with
    choice: bool = False  # it could leave with either

    @property
    def missing(self) -> tuple[RecipientCertificate, ...]:
        """Those that no mail can be encrypted to."""
        return tuple(each for each in self.recipients if each.state is not RecipientState.READY)

    @property
    def possible(self) -> bool:
        """It can leave so."""
        return self.problem is None and (self.can_sign or self.can_encrypt)


class Seals(Protocol):
    """What the composing service asks for."""

    def unwrapped(self, ref: MessageRef, raw: bytes) -> Opened:
        """A message as it can be read."""

    def begun(self, draft: Draft, answered: Opened | None = None) -> Draft:
        """With the switches that it begins with."""

    def leaving(self, draft: Draft, raw: bytes) -> bytes:
        """The message as it leaves. Raises Refused."""

    def filed(self, draft: Draft, raw: bytes) -> bytes | None:
        """The message of a draft as a server may have it; None: it may not."""


class Unsealed:
    """Where there are no certificates: everything is as it stands."""

    def unwrapped(self, ref: MessageRef, raw: bytes) -> Opened:
        """As received."""
        return Opened(raw)

    def begun(self, draft: Draft, answered: Opened | None = None) -> Draft:
        """No switch is on."""
        return draft

    def leaving(self, draft: Draft, raw: bytes) -> bytes:
        """As it stands."""
        return raw

    def filed(self, draft: Draft, raw: bytes) -> bytes | None:
        """As it stands."""
        return raw


class Sealing:
    """`Seals` with the certificates of the profile."""

    def __init__(
        self,
        certificates: Certificates,
        opening: Opening,
        registry: AccountRegistry,
        settings: Settings,
        clock: Clock,
        openpgp: OpenPgp,
    ) -> None:
        self._openpgp = openpgp
        self._certificates = certificates
        self._opening = opening
        self._registry = registry
        self._settings = settings
        self._clock = clock

    def unwrapped(self, ref: MessageRef, raw: bytes) -> Opened:
        """A message as it can be read."""
        return self._opening.open(ref, raw)

    def begun(self, draft: Draft, answered: Opened | None = None) -> Draft:
        """As the practice set it for the account; an answer to what came encrypted leaves encrypted."""
        secret = answered is not None and answered.encryption != Opened(b"").encryption
        left_out = answered is not None and answered.partly_encrypted
        sign = self._settings.is_on(f"smime.{draft.account}.sign")
        encrypt = secret or self._settings.is_on(f"smime.{draft.account}.encrypt")
        hide = secret and answered is not None and answered.header.hidden
        return replace(draft, sign=sign, encrypt=encrypt, secret=secret, hide_subject=hide, left_out=left_out)

    def readiness(self, draft: Draft) -> Readiness:
        """What stands in the way of signing and encrypting it."""
        smime, openpgp = self._by_smime(draft), self._by_openpgp(draft)
        choice = smime.possible and openpgp.possible
        if draft.sealed_by and choice:
            chosen = openpgp if draft.sealed_by == SealKind.OPENPGP else smime
        else:
            better = openpgp.possible or (openpgp.can_sign and not (smime.can_sign or smime.can_encrypt))
            chosen = openpgp if better and not smime.possible else smime
        if draft.encrypt and not chosen.possible and smime.can_encrypt and openpgp.can_encrypt:
            best = _better(smime, openpgp)  # who has neither is named, else that nothing serves all
            own = self._registry.get(draft.account).address
            return replace(
                chosen, recipients=best, problem=_hindrance(draft, own, best, True, True) or _mixed()
            )
        return replace(chosen, choice=choice)

    def _by_smime(self, draft: Draft) -> Readiness:
        recipients = tuple(self._certificates.recipients(_addresses(draft)))
        signs = self._certificates.signing_key(draft.account) is not None
        reads = self._certificates.reading_key(draft.account) is not None
        problem = _hindrance(draft, self._registry.get(draft.account).address, recipients, signs, reads)
        return Readiness(signs, reads, recipients, problem)

    def _by_openpgp(self, draft: Draft) -> Readiness:
        recipients = tuple(self._openpgp.recipients(_addresses(draft)))
        has = self._openpgp.writing_key(draft.account) is not None
        problem = _hindrance(draft, self._registry.get(draft.account).address, recipients, has, has)
        return Readiness(has, has, recipients, problem, SealKind.OPENPGP)

    def require(self, draft: Draft) -> Readiness | None:
        """None: it leaves as it stands. Raises Refused (INVALID) if the switches ask for the impossible."""
        if draft.secret and not draft.encrypt:
            raise Refused(_still_secret())
        if not (draft.sign or draft.encrypt):
            return None
        ready = self.readiness(draft)
        if ready.problem:
            raise Refused(ready.problem)
        return ready

    def leaving(self, draft: Draft, raw: bytes) -> bytes:
        """The message as it leaves. Raises as `require`."""
        ready = self.require(draft)
        if ready is None:
            return raw
        if ready.kind is SealKind.OPENPGP:
            to = ready.recipients if draft.encrypt else ()
            return self._openpgp.protect(raw, draft.account, to, sign=draft.sign, hide=draft.hide_subject)
        signer = self._certificates.signing_key(draft.account) if draft.sign else None
        readers = self._readers(draft, ready.recipients) if draft.encrypt else ()
        return self._protected(raw, signer, readers, hide_subject=draft.hide_subject)

    def filed(self, draft: Draft, raw: bytes) -> bytes | None:
        """A draft that is to be encrypted lies on the server for ourselves only, or not at all."""
        if not (draft.encrypt or draft.secret):
            return raw
        own = self._certificates.reading_key(draft.account)
        if own is None:
            return self._openpgp.for_ourselves(raw, draft.account, hide=draft.hide_subject)
        return self._protected(raw, None, [_recipient(own)], hide_subject=draft.hide_subject)

    def _readers(self, draft: Draft, recipients: Iterable[RecipientCertificate]) -> list[Recipient]:
        """Everybody it goes to, and ourselves: the copy is to be read again."""
        from tomail.message.smime.sealing import Recipient

        own = self._certificates.reading_key(draft.account)
        given = [
            Recipient(each.certificate.der, each.capabilities) for each in recipients if each.certificate
        ]
        return [*given, *([_recipient(own)] if own else [])]

    def _protected(
        self, raw: bytes, signer: OwnKey | None, readers: Collection[Recipient], *, hide_subject: bool
    ) -> bytes:
        from tomail.message.smime.sealing import CannotSeal, protect

        now, to = self._clock.now(), tuple(readers)
        try:
            return protect(raw, signer=signer, recipients=to, moment=now, hide_subject=hide_subject)
        except CannotSeal:
            raise Refused(cannot_seal()) from None


def without_closed_parts(parsed: ParsedMessage, opened: Opened) -> ParsedMessage:
    """Without the parts that are encrypted by themselves: nothing of them goes into an answer (A13)."""
    closed = {each.part for each in opened.parts if each.kind is LayerKind.ENCRYPTED}
    left = tuple(each for each in parsed.attachments if each.part not in closed)
    inline = tuple(each for each in parsed.inline if each.part not in closed)
    return replace(parsed, attachments=left, inline=inline)


def _recipient(own: OwnKey) -> Recipient:
    """We read what we write, whatever others can."""
    from tomail.message.smime.sealing import Recipient
    from tomail.model.smime import Capability

    return Recipient(own.certificate, (Capability.AES256_GCM, Capability.AES128_GCM, Capability.AES256_CBC))


def _addresses(draft: Draft) -> list[str]:
    people: tuple[Address, ...] = (*draft.to, *draft.cc, *draft.bcc)
    return list(dict.fromkeys(each.address.strip().lower() for each in people if "@" in each.address))


def _better(smime: Readiness, openpgp: Readiness) -> tuple[RecipientCertificate, ...]:
    pairs = zip(smime.recipients, openpgp.recipients, strict=True)
    return tuple(one if one.state is RecipientState.READY else other for one, other in pairs)


def _mixed() -> Problem:
    message = QT_TRANSLATE_NOOP(
        "engine", "Some recipients have only S/MIME, the others only OpenPGP: one e-mail is encrypted by one."
    )
    way_out = QT_TRANSLATE_NOOP("engine", "Write two e-mails, one for each.")
    return Problem(ProblemKind.INVALID, sentence(message), sentence(way_out))


def _hindrance(
    draft: Draft, own: str, recipients: Iterable[RecipientCertificate], signs: bool, reads: bool
) -> Problem | None:
    if draft.sign and not signs:
        return _no_own(own)
    if not draft.encrypt:
        return None
    if not reads:
        return _no_own(own)
    if draft.bcc:
        return _bcc()
    revoked = next((each for each in recipients if each.state is RecipientState.REVOKED), None)
    if revoked is not None and revoked.revocation.since is not None:
        return _revoked(revoked.address, revoked.revocation.since)
    missing = tuple(each.address for each in recipients if each.state is not RecipientState.READY)
    return _missing(missing) if missing else None


def _no_own(address: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "There is no valid certificate of your own for {address}."),
            address=address,
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "Import it in the settings under “Certificates”, or switch signing and encrypting off.",
            )
        ),
    )


def _bcc() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "An encrypted e-mail has no Bcc: the others could see who else can read it."
            )
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Write to them in an e-mail of its own.")),
    )


def _missing(addresses: tuple[str, ...]) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "Nothing can be encrypted for {people}: there is no valid certificate."
            ),
            people=enumerated(addresses),
        ),
        _how_to_get_one(),
    )


def _revoked(address: str, since: datetime) -> Problem:
    message = QT_TRANSLATE_NOOP(
        "engine", "The certificate of {address} was revoked on {date}: nothing is encrypted with it."
    )
    local = since.astimezone().date()
    return Problem(
        ProblemKind.INVALID,
        sentence(message, address=address, date=f"{local:%d.%m.%Y}"),
        _how_to_get_one(),
    )


def _how_to_get_one() -> Sentence:
    return sentence(
        QT_TRANSLATE_NOOP(
            "engine",
            "Ask them for a signed e-mail, import their certificate, take them out or switch encrypting off.",
        )
    )


def _still_secret() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "This e-mail quotes what came encrypted; it does not leave unencrypted."
            )
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Switch encrypting on, or write it without the quotation.")),
    )
