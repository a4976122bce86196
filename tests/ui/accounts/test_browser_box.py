"""A sign-in in the browser that ends after another one was begun, or when nobody waits for it any more."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.backwards import Backwards
from tomail.accounts.auth.grant import Grant
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import sentence
from tomail.ui.accounts.browser_box import BrowserBox

LATER = datetime(2027, 1, 1, tzinfo=UTC)
REFUSED = Refused(Problem(ProblemKind.SIGN_IN_NEEDED, sentence("The browser was closed.")))


class SignIn:
    """Ends with this."""

    def __init__(self, outcome: Grant | Refused) -> None:
        self._outcome = outcome

    def run(self, asked: object) -> Grant:
        if isinstance(self._outcome, Refused):
            raise self._outcome
        return self._outcome

    def cancel(self) -> None:
        """Too late: it has ended."""


def grant(address: str) -> Grant:
    server, token = "https://accounts.google.com", "https://oauth2.googleapis.com/token"
    return Grant("google", server, "id", token, (), "refresh", "access", LATER, account_hint=address)


ANNA, PRAXIS = grant("anna@example.org"), grant("praxis@example.org")


class Signing:
    """A box, and who was signed in by it."""

    def __init__(self, qtbot, *outcomes: Grant | Refused) -> None:
        coming = [SignIn(each) for each in outcomes]
        self.box = BrowserBox(lambda: coming.pop(0), "box")
        self.granted: list[Grant] = []
        qtbot.addWidget(self.box)
        self.box.granted.connect(self.granted.append)


@pytest.mark.parametrize("earlier", [ANNA, REFUSED], ids=["granted", "refused"])
def test_what_became_of_an_earlier_sign_in_does_not_count(
    app: QApplication, qtbot, monkeypatch: pytest.MonkeyPatch, earlier: Grant | Refused
) -> None:
    """Its access code would be stored for the account that is shown now."""
    signing, held = Signing(qtbot, earlier, PRAXIS), Backwards(monkeypatch)
    signing.box.start()
    signing.box.start()
    held.give()
    assert signing.granted == [PRAXIS]
    assert "closed" not in signing.box.state.accessibleName()


def test_a_sign_in_that_was_given_up_signs_nobody_in(
    app: QApplication, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    signing, held = Signing(qtbot, ANNA), Backwards(monkeypatch)
    signing.box.start()
    signing.box.cancel()
    held.give()
    assert signing.granted == []
