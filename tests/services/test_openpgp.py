"""OpenPGP mail as a practice reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.services.test_sealed_mail import ENTITY, HUBER, OURS, TOKEN, opened, put
from tests.services.test_sealed_mail import huber as smime_huber
from tests.ui.practice import Practice, practice
from tomail.base.clock import SystemClock
from tomail.base.errors import Refused
from tomail.message.openpgp_keys import PgpKey, encrypt, sign
from tomail.model.audit import Action
from tomail.model.mail import Seals
from tomail.model.people import Right
from tomail.model.smime import EncryptionState, SignatureState
from tomail.services.certificate_problems import not_found
from tomail.services.kept_certificates import KeptCertificates
from tomail.services.openpgp import OpenPgp

pysequoia = pytest.importorskip("pysequoia")


@pytest.fixture
def sonnberg(tmp_path: Path) -> Iterator[Practice]:
    with practice(tmp_path / "sonnberg", empty=True) as made:
        yield made


@pytest.fixture(scope="module")
def us() -> PgpKey:
    return PgpKey(bytes(pysequoia.Tsk.generate(f"Praxis <{OURS}>")))


@pytest.fixture(scope="module")
def huber() -> PgpKey:
    return PgpKey(bytes(pysequoia.Tsk.generate(f"Dr. Huber <{HUBER}>")))


def test_mail_for_our_key_is_opened_and_its_signer_named(
    sonnberg: Practice, us: PgpKey, huber: PgpKey
) -> None:
    ref = put(sonnberg, encrypt(ENTITY, [us.certificate()], huber))
    closed = opened(sonnberg, ref)
    assert closed.unwrapped.encryption.state is EncryptionState.NO_KEY
    assert TOKEN not in closed.parsed.text
    openpgp = sonnberg.services.openpgp
    openpgp.import_own(sonnberg.account.id, us.secret, "")
    openpgp.import_file(huber.certificate())
    shown = opened(sonnberg, ref)
    assert shown.unwrapped.signature.state is SignatureState.VALID
    assert not shown.unwrapped.remote_allowed
    assert TOKEN in shown.parsed.text
    assert sonnberg.services.reading.summary(ref).seals == Seals.SIGNED | Seals.ENCRYPTED | Seals.OPENED


def test_a_signature_of_somebody_unknown_is_not_confirmed(sonnberg: Practice, huber: PgpKey) -> None:
    shown = opened(sonnberg, put(sonnberg, sign(ENTITY, huber)))
    assert shown.unwrapped.signature.state is SignatureState.UNCONFIRMED
    assert TOKEN in shown.parsed.text


def test_a_piece_of_openpgp_does_not_hide_what_smime_says(
    sonnberg: Practice, us: PgpKey, tmp_path: Path
) -> None:
    block = b"-----BEGIN PGP MESSAGE-----\r\n\r\nabc\r\n-----END PGP MESSAGE-----\r\n"
    ref = put(sonnberg, smime_huber().signs(ENTITY + block, tmp_path))
    assert opened(sonnberg, ref).unwrapped.signature.state is SignatureState.UNCONFIRMED


def test_its_keys_stand_apart_from_certificates(sonnberg: Practice, us: PgpKey, huber: PgpKey) -> None:
    services, account = sonnberg.services, sonnberg.account.id
    own = services.openpgp.import_own(account, us.secret, "")
    (known,) = services.openpgp.import_file(huber.certificate())
    assert (services.certificates.own(account), services.certificates.known()) == ([], [])
    assert services.openpgp.own(account) == [own]
    assert services.openpgp.known() == [known]
    services.openpgp.remove(account, own.fingerprint)
    services.openpgp.remove("", known.fingerprint)
    assert (services.openpgp.own(account), services.openpgp.known()) == ([], [])
    with pytest.raises(Refused):
        services.openpgp.import_own(account, b"nothing", "")


def test_to_believe_a_key_takes_the_right_to_trust(sonnberg: Practice, huber: PgpKey) -> None:
    services, asked = sonnberg.services, list[Right]()

    def refuse(right: Right, account: str) -> None:
        asked.append(right)
        raise Refused(not_found())

    table = services.profile.certificates
    openpgp = OpenPgp(KeptCertificates(services.registry, table, SystemClock(), services.bus, refuse))
    with pytest.raises(Refused):
        openpgp.import_file(huber.certificate())
    assert (asked, openpgp.known()) == ([Right.SETTINGS], [])


def test_an_own_key_leaves_under_a_password_and_reads_mail_at_another_workstation(
    sonnberg: Practice, us: PgpKey, tmp_path: Path
) -> None:
    services, account = sonnberg.services, sonnberg.account.id
    own = services.openpgp.import_own(account, us.secret, "")
    with pytest.raises(Refused):
        services.openpgp.export_own(account, own.fingerprint, "kurz")
    with pytest.raises(Refused):
        services.openpgp.export_own(account, "0" * 40, "lang genug")
    file = services.openpgp.export_own(account, own.fingerprint, "lang genug")
    with practice(tmp_path / "other", empty=True) as other:
        ref = put(other, encrypt(ENTITY, [us.certificate()]))
        with pytest.raises(Refused):
            other.services.openpgp.import_own(other.account.id, file, "")
        other.services.openpgp.import_own(other.account.id, file, "lang genug")
        assert TOKEN in opened(other, ref).parsed.text


def test_a_private_key_leaves_only_by_the_right_and_with_a_line_in_the_log(
    sonnberg: Practice, us: PgpKey
) -> None:
    services, account = sonnberg.services, sonnberg.account.id
    own = services.openpgp.import_own(account, us.secret, "")
    asked, noted = list[tuple[Right, str]](), list[tuple[Action, str, str, str]]()

    def made(require: Callable[[Right, str], None]) -> OpenPgp:
        note = lambda *words: noted.append(words)  # noqa: E731
        table, clock = services.profile.certificates, SystemClock()
        return OpenPgp(KeptCertificates(services.registry, table, clock, services.bus, require, note))

    def refuse(right: Right, account: str) -> None:
        asked.append((right, account))
        raise Refused(not_found())

    with pytest.raises(Refused):
        made(refuse).export_own(account, own.fingerprint, "lang genug")
    assert (asked, noted) == ([(Right.MANAGE, account)], [])
    made(lambda right, account: None).export_own(account, own.fingerprint, "lang genug")
    assert noted == [(Action.EXPORT, "export certificate", account, own.fingerprint)]
