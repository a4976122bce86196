"""What was opened is kept for as long as it is true."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

from tomail.base.events import EventBus
from tomail.message.smime.trust import Verifier
from tomail.model.events import CertificatesChanged
from tomail.model.mail import MessageRef
from tomail.services.opening import Opening

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
