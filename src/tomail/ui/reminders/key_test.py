"""Below the API key: whether the provider knows it, and what is left there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.reminders.gateways.sms import Credit, GatewayTrouble, Why
from tomail.ui import i18n, tasks
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button

translate = QCoreApplication.translate
SIGNS = {"EUR": "€"}
Store = Callable[[Callable[[], object], Callable[[Exception], object]], object]


class KeyTest(QWidget):
    """`store` sees to it that what was typed and chosen is stored, and then calls the first that it is given,
    or the second with what failed; `ask` waits on the network; `least`: what credit there should be."""

    def __init__(self, store: Store, ask: Callable[[], Credit | None], least: Callable[[], int]) -> None:
        super().__init__()
        self._least = least
        self._store = store
        self._ask = ask
        self.button = Button(self.tr("Test"), "refresh-cw")
        self.button.setObjectName("reminders.test")
        self.button.setAccessibleDescription(self.tr("Asks the provider what credit is left."))
        self.outcome = Banner("ok", "")
        self.outcome.setObjectName("reminders.test.outcome")
        self.outcome.hide()
        self.button.clicked.connect(self._test)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.outcome)

    def _test(self) -> None:
        self.button.setEnabled(False)
        self.outcome.say("info", self.tr("Asking the provider …"))
        self.outcome.show()
        self._store(self._ask_provider, self._failed)

    def _ask_provider(self) -> None:
        tasks.run(self._ask, done=self._done, failed=self._failed, owner=self, apart=True)

    def _done(self, credit: Credit | None) -> None:
        self.button.setEnabled(True)
        if credit is None:
            self.outcome.say("info", self.tr("This provider does not say what credit is left."))
        else:
            self.show_credit(credit)

    def show_credit(self, credit: Credit) -> None:
        """What is left, and what to do where that is little."""
        self.outcome.show()
        if credit.amount <= 0:
            words = self.tr("Top it up with the provider; until then no SMS goes out.")
            self.outcome.say("warning", words, title=credit_words(credit))
        elif credit.amount < self._least():
            words = self.tr("Top it up with the provider: without credit no SMS goes out.")
            self.outcome.say("warning", words, title=credit_words(credit))
        else:
            self.outcome.say("ok", credit_words(credit))

    def _failed(self, error: Exception) -> None:
        self.button.setEnabled(True)
        if isinstance(error, GatewayTrouble):
            self.outcome.say("danger", trouble_words(error.why))
        elif isinstance(error, TomailError):
            self.outcome.say("danger", i18n.problem_text(error.problem))
        else:
            raise error


def credit_words(credit: Credit) -> str:
    """ "Guthaben: 42,10 €"."""
    amount = QLocale().toString(float(credit.amount), "f", 2)
    unit = SIGNS.get(credit.currency, credit.currency) or translate("reminders", "points")
    return translate("reminders", "Credit: {amount}").format(amount=i18n.no_break(f"{amount} {unit}"))


def trouble_words(why: Why) -> str:
    """Why a provider did not answer a question, and what to do."""
    said = {
        Why.KEY: translate(
            "reminders", "The provider does not know this API key. Copy it anew from your account there."
        ),
        Why.AWAY: translate(
            "reminders", "The provider was not reached. Is this computer online, and is the address right?"
        ),
        Why.LIMIT: translate("reminders", "The provider was asked too often. Try again in a few minutes."),
    }
    other = translate(
        "reminders", "The provider answered otherwise than expected. Check provider, key and address."
    )
    return said.get(why, other)
