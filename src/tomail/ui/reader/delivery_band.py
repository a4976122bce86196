"""Above a sent mail that is a protected message: how far it is, and what can still be done with it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tomail.model.secure import Delivery
from tomail.secure.protocol.states import DeliveryState
from tomail.services.container import Services
from tomail.services.reading import OpenedMessage
from tomail.ui import tasks
from tomail.ui.portal.deliveries_acts import DeliveryActs
from tomail.ui.secure_words import chain, checked_how, next_step
from tomail.ui.widgets.banner import Banner, Tone
from tomail.ui.widgets.button import Button

from .foreword import Foreword, Source

_TONES: dict[str, Tone] = {
    DeliveryState.BOUNCED: "danger",
    DeliveryState.FAILED: "danger",
    DeliveryState.REVOKED: "warning",
    DeliveryState.REFUSED: "warning",
    DeliveryState.EXPIRED: "warning",
    DeliveryState.WAITING_REGISTRATION: "info",
    DeliveryState.WAITING_RELEASE: "claim",
}


class DeliveryBand(QObject):
    """Asked anew for each message, and when `look_again` says that something changed."""

    def __init__(self, services: Services, foreword: Foreword) -> None:
        super().__init__(foreword)
        self._services = services
        self._foreword = foreword
        self._opened: OpenedMessage | None = None
        self._question = tasks.Latest()
        self.banner = Banner("ok", "", icon="lock", parent=foreword)
        self.banner.setObjectName("reader.delivery")
        self.banner.hide()
        self.acts = DeliveryActs(services, self.banner)
        self.acts.changed.connect(self.look_again)

    def look(self, opened: OpenedMessage | None) -> None:
        """Which mail is shown; None: none."""
        self._foreword.put(Source.DELIVERY, ())
        self._opened = opened
        self.look_again()

    def look_again(self) -> None:
        """How far it is now."""
        opened = self._opened
        if opened is None or not opened.summary.outgoing:
            return
        account, message_id = opened.summary.ref.account, opened.summary.message_id

        def done(found: Delivery | None) -> None:
            if self._opened is opened and found is not None:
                self._show(found)

        self._question.run(
            lambda: self._services.secure.of_mail(account, message_id),
            done=done,
            failed=lambda error: None,
            owner=self,
        )

    def _show(self, delivery: Delivery) -> None:
        more = Button(
            icon="ellipsis",
            kind="ghost",
            hint=self.tr("More"),
            height=30,
            menu_of=lambda: self.acts.menu(delivery, "reader.delivery"),
        )
        more.setObjectName("reader.delivery.more")
        parts = (delivery.subject, chain(delivery), checked_how(delivery), next_step(delivery))
        said = " – ".join(filter(None, parts))
        tone = _TONES.get(delivery.state, "ok")
        self.banner.say(tone, said, [more], title=self.tr("Protected message:"), icon="lock")
        self._foreword.put(Source.DELIVERY, [self.banner])
