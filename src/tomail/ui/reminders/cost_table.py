"""What SMS cost, month by month, below the settings of reminders."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tomail.model.appointments import Costs
from tomail.reminders.gateways.choice import FACTS, Provider
from tomail.ui import i18n
from tomail.ui.widgets.labels import Text

from .numbers import price_words

translate = QCoreApplication.translate
MONTHS = 13  # the same month of last year is among them


class CostTable(QWidget):
    """A line for each month and provider, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(4, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Text(self.tr("Costs"), "heading"))
        self.none = Text(self.tr("No SMS was sent yet."), "secondary")
        column.addWidget(self.none)
        column.addLayout(self._grid)

    def show_costs(self, costs: Sequence[Costs]) -> None:
        """Other ones."""
        while item := self._grid.takeAt(0):
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.none.setVisible(not costs)
        newest = list(dict.fromkeys(each.month for each in costs))[:MONTHS]
        lines = [cells(each) for each in costs if each.month in newest]
        head = (self.tr("Month"), self.tr("Provider"), self.tr("SMS"), self.tr("Price"))
        for row, texts in enumerate([head, *lines] if lines else ()):
            for place, text in enumerate(texts):
                side = Qt.AlignmentFlag.AlignRight if place > 1 else Qt.AlignmentFlag.AlignLeft
                self._grid.addWidget(Text(text, "plain" if row else "meta"), row, place, side)


def cells(costs: Costs) -> tuple[str, str, str, str]:
    """ "November 2026", "seven.io", "120", "9,00 €"."""
    month = f"{QLocale().standaloneMonthName(costs.month.month)} {costs.month.year}"
    known = costs.provider in {each.value for each in Provider}
    name = FACTS[Provider(costs.provider)].name if known else costs.provider
    return month, name, i18n.number(costs.parts), _price(costs)


def _price(costs: Costs) -> str:
    """A provider that does not say what each cost is no reason to write 0."""
    said = [price_words(currency, amount) for currency, amount in costs.prices.items() if amount]
    if costs.unpriced:
        words = translate("reminders", "{count} without a price")
        said.append(words.format(count=i18n.number(costs.unpriced)))
    return ", ".join(said) or "–"
