"""Protected messages in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tomail.model.secure import Delivery, Told
from tomail.secure.protocol.states import DeliveryState

from . import i18n

translate = QCoreApplication.translate


def chain(delivery: Delivery) -> str:
    """The states it went through, with the time of the last: "Encrypted · Code printed · Sent, 14:03"."""
    told = told_how(delivery)
    names = [
        told if told and each.state == DeliveryState.CODE_PENDING else state_name(each.state)
        for each in delivery.steps
    ]
    return f"{' · '.join(names)}, {i18n.when(delivery.since)}"


def state_name(state: str) -> str:
    """What a state is called."""
    return {
        DeliveryState.SEALING.value: translate("secure", "Encrypted"),
        DeliveryState.CODE_PENDING.value: translate("secure", "Waiting for the Lesecode"),
        DeliveryState.SENT_FILE.value: translate("secure", "Sent"),
        DeliveryState.BOUNCED.value: translate("secure", "Not delivered"),
        DeliveryState.REVOKED.value: translate("secure", "Taken back"),
        DeliveryState.DISCARDED.value: translate("secure", "Discarded"),
        DeliveryState.FAILED.value: translate("secure", "Could not be encrypted"),
    }.get(state, "")


def told_how(delivery: Delivery) -> str:
    """How the patient got the code, and by whom."""
    if delivery.told is None:
        return ""
    step = next((each for each in delivery.steps if each.state == DeliveryState.SENT_FILE), None)
    how = {
        Told.PHONE: translate("secure", "Lesecode read out on the phone"),
        Told.PRINTED: translate("secure", "Lesecode printed on a slip"),
        Told.SMS: translate("secure", "Lesecode sent by SMS"),
        Told.KNOWN: translate("secure", "Lesecode known from before"),
    }[delivery.told]
    return f"{how} ({step.by.initials})" if step and step.by.initials else how


def protocol(delivery: Delivery) -> str:
    """What goes into the record: to whom, every state with its time, and who did it."""
    lines = [
        " ".join(filter(None, (i18n.when_long(each.at), state_name(each.state), each.by.initials)))
        for each in delivery.steps
        if each.state != DeliveryState.CODE_PENDING
    ]
    head = f"{translate('DeliveryBand', 'Protected message:')} {delivery.recipient.address}"
    return "\n".join(filter(None, (head, *lines, told_how(delivery))))
