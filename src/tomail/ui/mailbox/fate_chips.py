"""What became of sent mail, as a word in its row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tomail.model.mail import MessageSummary
from tomail.model.purposes import Delivery
from tomail.services.fates import FATES

from .chips import Chip

translate = QCoreApplication.translate


def fate_chips(summary: MessageSummary) -> list[Chip]:
    """The worst that reports say of a sent mail; [] where there are none."""
    if not summary.outgoing:
        return []
    looks = (
        (Delivery.FAILED, "octagon-x", translate("fates", "not delivered"), "danger_bg", "danger_fg"),
        (Delivery.DELAYED, "hourglass", translate("fates", "delayed"), "warning_bg", "warning_fg"),
        (Delivery.READ, "mail-open", translate("fates", "read"), "patient_bg", "patient_fg"),
        (Delivery.DELIVERED, "check", translate("fates", "delivered"), "patient_bg", "patient_fg"),
    )
    for delivery, icon, text, ground, ink in looks:
        if FATES[delivery] in summary.keywords:
            return [Chip(icon, text, ground, ink, text)]
    return []
