"""A private key that leaves: what opens the file, and what a guess at its password costs."""

from __future__ import annotations

import re

import pytest

from tests.message.smime.people import People, of_curve, openssl
from tomail.message.smime.keys import NotAKey, WrongPassword, read_pkcs12, write_pkcs12

PASSWORD = "Schlüssel für den Empfang"


@pytest.mark.parametrize("who", ["alice", "bob"])
def test_a_file_opens_here_and_elsewhere_with_its_password_alone(people: People, who: str) -> None:
    key = getattr(people, who)
    file = write_pkcs12(key, PASSWORD)
    assert read_pkcs12(file, PASSWORD) == key
    with pytest.raises(WrongPassword):
        read_pkcs12(file, PASSWORD.lower())
    other = openssl("pkcs12", "-noout", "-info", "-passin", f"pass:{PASSWORD}", data=file)
    assert other.returncode == 0
    assert key.private_key not in file


def test_each_way_to_guess_its_password_is_costly(people: People) -> None:
    told = openssl(
        "pkcs12",
        "-noout",
        "-info",
        "-passin",
        "pass:lang genug",
        data=write_pkcs12(people.alice, "lang genug"),
    )
    rounds = [int(each) for each in re.findall(rb"Iteration (\d+)", told.stderr)]
    assert len(rounds) == 3  # the proof, the certificates, the key
    assert min(rounds) >= 300_000


def test_a_kind_of_key_that_there_is_no_file_of(people: People) -> None:
    with pytest.raises(NotAKey):
        write_pkcs12(people.authority.issue("x@praxis.example", key=of_curve("x25519")), PASSWORD)
