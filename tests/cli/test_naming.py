from __future__ import annotations

from dataclasses import replace

import pytest

from tomail.base.errors import ProblemKind, Refused
from tomail.cli.naming import account_called
from tomail.model.account import Account, Protocol, Security, Server

SERVER = Server("mail.praxis.test", 993, Security.TLS, "praxis")
PRAXIS = Account("k3f9ab", "Praxis", "", "praxis@praxis.test", Protocol.IMAP, SERVER, SERVER)
LABOR = replace(PRAXIS, id="praxis", label="Labor", address="Labor@praxis.test")
OLD = replace(LABOR, id="p0p3ab", label="Labor alt", protocol=Protocol.POP3)


@pytest.mark.parametrize("named", ["k3f9ab", "Praxis@praxis.test", " PRAXIS@PRAXIS.TEST"])
def test_by_id_or_address(named: str) -> None:
    assert account_called(named, [PRAXIS, LABOR]) is PRAXIS


@pytest.mark.parametrize("named", ["Labor", "labor", "labor@praxis.test", "praxis"])
def test_an_id_goes_before_a_label(named: str) -> None:
    assert account_called(named, [PRAXIS, LABOR]) is LABOR


def test_two_of_one_address_are_listed() -> None:
    with pytest.raises(Refused) as refused:
        account_called("labor@praxis.test", [PRAXIS, LABOR, OLD])
    problem = refused.value.problem
    assert problem.kind is ProblemKind.INVALID
    assert problem.next_step is not None
    assert problem.next_step.facts["accounts"] == "praxis (Labor, imap), p0p3ab (Labor alt, pop3)"


def test_an_unknown_one_lists_what_there_is() -> None:
    with pytest.raises(Refused) as refused:
        account_called("Verwaltung", [PRAXIS])
    problem = refused.value.problem
    assert problem.kind is ProblemKind.NOT_FOUND
    assert problem.next_step is not None
    assert problem.next_step.facts["accounts"] == "k3f9ab (Praxis, imap)"
    with pytest.raises(Refused) as refused:
        account_called("Verwaltung", [])
    assert "account add" in str(refused.value.problem.next_step)
