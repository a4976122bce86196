"""Bombs at the head of a folder: everything arrives in the same pass, byte for byte, and every mail opens."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random
from time import process_time

from tests.conftest import MailUser
from tests.message.test_parse import BOMBS, HARMLESS_BOMBS
from tests.servers.dovecot import Dovecot
from tests.torture import TORTURE
from tomail.services.guarded import shown

from .conftest import Station, mail

CORPORA = Path(os.environ.get("TOMAIL_CORPORA") or Path.home() / ".cache" / "tomail-corpora")
SAMPLE = 1_000_000 if TORTURE else 30  # of real mail, where a corpus of it is at hand
SECONDS = 2.0  # of computing for one message


def poison() -> list[bytes]:
    made = {**BOMBS, **HARMLESS_BOMBS}
    names = sorted(made) if TORTURE else ["levels", "recipients", "a wide table"]
    found = sorted((CORPORA / "dev" / "gen-attack").rglob("bomb-*.eml"))
    chosen = found if TORTURE else Random(1).sample(found, min(len(found), 6))
    return [made[name] for name in names] + [path.read_bytes() for path in chosen]


def real_mail() -> list[bytes]:
    found = sorted(path for path in (CORPORA / "dev").glob("*/msg/**/*") if path.is_file())
    return [path.read_bytes() for path in Random(1).sample(found, min(SAMPLE, len(found)))]


def test_bombs_keep_no_other_mail_waiting(station: Station, dovecot: Dovecot, mail_user: MailUser) -> None:
    ordinary = [mail(f"m{number}", minute=number) for number in range(20)]
    sent = [raw for raw in (*real_mail(), *ordinary, *poison()) if raw.strip()]
    for raw in sent:
        dovecot.append(mail_user.address, "INBOX", raw)
    start = process_time()
    report = station.sync()
    assert process_time() - start < SECONDS * len(poison()) + 0.1 * len(sent)
    assert report.new == len(sent)
    raws = station.raws()
    assert raws == sorted(dovecot.messages(mail_user.address))
    assert {f"m{number}" for number in range(20)} <= set(station.subjects())
    for raw in raws:
        start = process_time()
        shown(raw)
        assert process_time() - start < SECONDS
