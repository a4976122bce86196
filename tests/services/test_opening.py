"""What was opened is kept for as long as it is true."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from tests.people import PASSWORD, encrypted, person
from tests.services.conftest import ACCOUNT
from tests.services.test_undo_kill import opened
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.events import EventBus
from tomail.message.smime.trust import Verifier
from tomail.model.events import CertificatesChanged
from tomail.model.mail import MessageRef, Seals
from tomail.services.opening import Opening
from tomail.store.folders import LOCAL_FOLDERS
from tomail.store.raw_message import new_message

REF = MessageRef("praxis", 1)
RAW = b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nx\r\n"


def test_what_was_opened_while_keys_changed_is_opened_again() -> None:
    bus, asked = EventBus(), list[str]()

    def keys(account: str) -> tuple[()]:
        asked.append(account)
        if len(asked) == 1:
            bus.publish(CertificatesChanged())  # somebody imports one meanwhile
        return ()

    certificates = SimpleNamespace(keys=keys, verifier=lambda: Verifier([], moment=datetime.now(UTC)))
    messages = SimpleNamespace(received=lambda number: None)
    stores = SimpleNamespace(of=lambda account: SimpleNamespace(messages=messages))
    opening = Opening(cast(Any, stores), cast(Any, certificates), cast(Any, None), bus)
    for _ in range(3):
        opening.open(REF, RAW)
    assert len(asked) == 2


READER = r"""
import sys
from pathlib import Path
from tests.services.dying import dies_at, ended
from tests.services.test_undo_kill import opened
from tomail.model.mail import MessageRef

def live(point):
    services = opened(Path(sys.argv[1]))
    dies_at(point, r"message\w*|fulltext\w*")
    services.reading.open(MessageRef.parse(sys.argv[2]))
    services.close()

for point in (0, 9, 9):
    print(ended(lambda: live(point)))
"""


@pytest.mark.slow
def test_who_dies_as_it_is_noted_what_was_opened_notes_it_with_the_next_opening(tmp_path: Path) -> None:
    services = opened(tmp_path / "profile")
    account = services.registry.add(from_toml(ACCOUNT), StoredCredentials("geheim"))
    us = person(account.address, "Praxis Dr. Sonnberg")
    services.certificates.import_own(account.id, us.p12(), PASSWORD)
    raw = b"From: h@x.example\r\nSubject: Befund\r\n" + encrypted(
        b"Content-Type: text/plain\r\n\r\nKaliumwert\r\n", us, folder=tmp_path
    )
    store = services.stores.of(account.id)
    with store.transaction() as tx:
        (number,) = store.ingest.add(
            tx, store.folders.ensure(tx, LOCAL_FOLDERS[0]), [new_message(raw, internal_date=1_795_000_000)]
        )
    ref = MessageRef(account.id, number)
    services.close()
    command = [sys.executable, "-c", READER, str(tmp_path / "profile"), str(ref)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout.split()) == (0, [str(-signal.SIGKILL), "0", "0"]), done.stderr
    services = opened(tmp_path / "profile")
    assert services.reading.summary(ref).seals == Seals.ENCRYPTED | Seals.OPENED
    assert [each.ref for each in services.searching.search("Kaliumwert", [account.id])] == [ref]
    services.close()
