from __future__ import annotations

import logging

import pytest

from tomail.base.log import Redaction


@pytest.mark.parametrize(
    ("message", "args", "expected"),
    [
        ("mail from %s", ("ayse@example.org",), "mail from •••@•••"),
        ("Bearer abc.def", (), "Bearer •••"),
        ("password=geheim1 rest", (), "password=••• rest"),
        ("account %s: pass took %d s", ("k3f9ab", 3), "account k3f9ab: pass took 3 s"),
    ],
)
def test_redaction(message: str, args: tuple[object, ...], expected: str) -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, message, args, None)
    assert Redaction().filter(record)
    assert record.getMessage() == expected
