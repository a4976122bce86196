"""What a system's store gives out; the stores themselves are on Windows and macOS only."""

from __future__ import annotations

import ctypes
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.people import person
from tests.services.test_sealed_mail import HUBER, OURS
from tests.ui.practice import practice
from tomail.accounts import system_identities
from tomail.base.errors import ProblemKind, Refused
from tomail.services.system_certificates import import_from_system


def test_those_of_the_address_are_taken_in(tmp_path: Path) -> None:
    def store(*people: str) -> Callable[[str], list[bytes]]:
        return lambda password: [person(each, each).p12(password) for each in people]

    with practice(tmp_path / "sonnberg", empty=True) as made:
        certificates, account = made.services.certificates, made.account.id
        for empty, kind in ((store(), ProblemKind.NOT_FOUND), (store(HUBER), ProblemKind.INVALID)):
            with pytest.raises(Refused) as refused:
                import_from_system(certificates, account, empty)
            assert refused.value.problem.kind is kind
        import_from_system(certificates, account, store(HUBER, OURS))
        assert [each.facts.addresses for each in certificates.own(account)] == [(OURS,)]


@pytest.mark.skipif(os.name != "posix", reason="the program is a script of a shell")
def test_the_keychain_is_asked_for_identities_with_a_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "security"
    program.write_text('#!/bin/sh\necho -n "$@"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert system_identities.offered()
    (given,) = system_identities.identities("p")
    assert given.strip().endswith(b"export -t identities -f pkcs12 -P p")
    program.write_text("#!/bin/sh\nexit 1\n")
    with pytest.raises(OSError, match="keychain"):
        system_identities.identities("p")


@pytest.mark.skipif(sys.platform != "win32", reason="Windows has it")
def test_the_store_of_windows_can_be_read() -> None:
    assert isinstance(system_identities.identities("p"), list)


def test_a_blob_is_a_length_and_a_pointer() -> None:
    size = ctypes.sizeof(system_identities._Blob)
    assert size == 2 * ctypes.sizeof(ctypes.c_void_p)
