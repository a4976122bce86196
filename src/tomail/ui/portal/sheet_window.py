"""The Praxis-Notfallblatt once more, from the settings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tomail.services.container import Services

from .sheet_page import SheetPage
from .steps import Steps


class SheetWindow(Steps):
    """To print or save it; it is the same each time until the keys change."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        title = self.tr("Praxis-Notfallblatt")
        super().__init__(parent, "secure.sheet", title)
        self.sheet = SheetPage(services)
        self.sheet.there.hide()
        self.add(self.sheet)
        self.show_page(self.sheet, title, self.tr("Close"), nth=1, of=1)
        self.back.hide()
        self.leave.hide()
        self.act.clicked.connect(self.accept)
