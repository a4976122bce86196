"""A person has a damaged mail store repaired, and hears what became of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.services.maintenance import Maintenance, Repaired
from tomail.ui import tasks
from tomail.ui.i18n import problem_text
from tomail.ui.widgets.dialog import ask

from .banner_slot import BannerSlot


class Repairing(QWidget):
    """Follows the banner's button. Never seen: it is only the parent of its dialog."""

    def __init__(self, maintenance: Maintenance, banner: BannerSlot) -> None:
        super().__init__(banner)
        self.hide()
        self._maintenance = maintenance
        self._banner = banner
        banner.repair.connect(self.begin)

    def begin(self, account: str) -> None:
        """Repair the account's file on a thread of its own."""
        self._banner.show_repairing(account)
        tasks.run(
            lambda: self._maintenance.repair(account),
            done=self._done,
            failed=self._failed,
            owner=self,
            apart=True,
        )

    def _done(self, repaired: Repaired | None) -> None:
        self._banner.show_repairing("")
        words = self.tr("The file is in order again.") if repaired is None else self._report(repaired)
        title = self.tr("Repaired")
        ask(self.window(), title, words, [("close", self.tr("Close"))], lambda _: None, default="close")

    def _report(self, repaired: Repaired) -> str:
        saved = repaired.saved
        lines = [
            self.tr(
                "Saved: {messages} e-mails, {drafts} versions of drafts, {outbox} in the outbox. What is "
                "missing comes again from the server."
            ).format(messages=saved.messages, drafts=saved.drafts, outbox=saved.outbox),
            self.tr("The damaged file was kept: {name}").format(name=repaired.kept.name),
        ]
        if saved.unsent:
            lost = self.tr("These e-mails were not sent and cannot be read any more: {subjects}")
            lines.insert(1, lost.format(subjects=", ".join(saved.unsent)))
        return "\n\n".join(lines)

    def _failed(self, error: Exception) -> None:
        self._banner.show_repairing("")
        if not isinstance(error, TomailError):
            raise error
        self._banner.show_notice(problem_text(error.problem))
