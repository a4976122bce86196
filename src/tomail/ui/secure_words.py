"""Protected messages in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tomail.model.secure import Delivery, Form, Told
from tomail.secure.protocol.states import Check, DeliveryState

from . import i18n

translate = QCoreApplication.translate
_BEFORE_THE_PORTAL = (DeliveryState.DRAFT, DeliveryState.SEALING, DeliveryState.UPLOADING)
_THERE = (DeliveryState.WAITING_REGISTRATION, DeliveryState.WAITING_RELEASE, DeliveryState.DELIVERED)


def chain(delivery: Delivery) -> str:
    """The states it went through, with the time of the last: "Encrypted · Code printed · Sent, 14:03"."""
    if delivery.form is Form.PORTAL:
        names = portal_steps(delivery)
    else:
        told = told_how(delivery)
        names = [
            told if told and each.state == DeliveryState.CODE_PENDING else state_name(each.state)
            for each in delivery.steps
        ]
    return f"{' · '.join(names)}, {i18n.when(delivery.since)}"


def portal_steps(delivery: Delivery) -> list[str]:
    """How far it is through the portal: "Sent", "Registered", "Released", "Read"."""
    names: list[str] = []
    for each in delivery.steps:
        if each.state in _BEFORE_THE_PORTAL:
            continue
        name = translate("secure", "Sent") if not names and each.state in _THERE else portal_state(each.state)
        if each.state == DeliveryState.WAITING_RELEASE and not names:
            names.append(name)
            name = portal_state(each.state)
        names.append(name)
    return names or [portal_state(delivery.state)]


def portal_state(state: str) -> str:
    """What reaching a state at the portal is called."""
    return {
        DeliveryState.SEALING.value: translate("secure", "Waits to be sent"),
        DeliveryState.UPLOADING.value: translate("secure", "Is being transferred"),
        DeliveryState.WAITING_REGISTRATION.value: translate("secure", "Sent"),
        DeliveryState.WAITING_RELEASE.value: translate("secure", "Registered"),
        DeliveryState.DELIVERED.value: translate("secure", "Is released"),
        DeliveryState.READ.value: translate("secure", "Was read"),
        DeliveryState.REFUSED.value: translate("secure", "Release refused"),
        DeliveryState.REVOKED.value: translate("secure", "Called back"),
        DeliveryState.EXPIRED.value: translate("secure", "Expired"),
        DeliveryState.FAILED.value: translate("secure", "Not sent"),
        DeliveryState.DISCARDED.value: translate("secure", "Discarded"),
    }.get(state, state_name(state))


def next_step(delivery: Delivery) -> str:
    """What has to happen now, and by whom; "" when nothing has."""
    return {
        DeliveryState.SEALING.value: translate(
            "secure", "It lies here encrypted and leaves by itself as soon as the portal can be reached."
        ),
        DeliveryState.UPLOADING.value: translate(
            "secure", "It goes on by itself, also after an interruption."
        ),
        DeliveryState.CODE_PENDING.value: translate(
            "secure", "It leaves when somebody says how the patient got the Lesecode."
        ),
        DeliveryState.WAITING_REGISTRATION.value: translate(
            "secure", "Now the patient opens the link in the e-mail and registers."
        ),
        DeliveryState.WAITING_RELEASE.value: translate("secure", "Now the practice releases the patient."),
        DeliveryState.DELIVERED.value: translate("secure", "Not read yet."),
    }.get(delivery.state, "")


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
    if delivery.form is Form.PORTAL:
        return _registration_code(delivery.told)
    step = next((each for each in delivery.steps if each.state == DeliveryState.SENT_FILE), None)
    how = {
        Told.PHONE: translate("secure", "Lesecode read out on the phone"),
        Told.PRINTED: translate("secure", "Lesecode printed on a slip"),
        Told.SMS: translate("secure", "Lesecode sent by SMS"),
        Told.KNOWN: translate("secure", "Lesecode known from before"),
    }[delivery.told]
    return f"{how} ({step.by.initials})" if step and step.by.initials else how


def checked_how(delivery: Delivery) -> str:
    """How it was made sure that the patient is the patient, and by whom; "" where nobody had to yet."""
    checked = delivery.checked
    words = check_name(checked.how) if checked else ""
    return f"{words} ({checked.by.initials})" if checked and words and checked.by.initials else words


def check_name(how: str) -> str:
    """A way to make sure of a key (secure.protocol.states.Check)."""
    return {
        Check.CODE.value: translate("secure", "Anmeldecode right"),
        Check.NUMBER.value: translate("secure", "Prüfzahl compared on the telephone"),
        Check.PRESENT.value: translate("secure", "Person stood at the desk"),
    }.get(how, "")


def _registration_code(told: Told) -> str:
    return {
        Told.PHONE: translate("secure", "Anmeldecode read out on the phone"),
        Told.PRINTED: translate("secure", "Anmeldecode printed on a slip"),
        Told.SMS: translate("secure", "Anmeldecode sent by SMS"),
        Told.KNOWN: "",
    }[told]


def protocol(delivery: Delivery) -> str:
    """What goes into the record: to whom, every state with its time, and who did it."""
    name = portal_state if delivery.form is Form.PORTAL else state_name
    lines = [
        " ".join(filter(None, (i18n.when_long(each.at), name(each.state), each.by.initials)))
        for each in delivery.steps
        if each.state != DeliveryState.CODE_PENDING
    ]
    head = f"{translate('DeliveryBand', 'Protected message:')} {delivery.recipient.address}"
    checked = delivery.checked
    made_sure = f"{i18n.when_long(checked.at)} {checked_how(delivery)}" if checked else ""
    return "\n".join(filter(None, (head, *lines, told_how(delivery), made_sure)))
