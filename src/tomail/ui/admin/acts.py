"""The acts of the log in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tomail.model.appointments import ReminderState
from tomail.model.audit import Action
from tomail.model.secure import Form
from tomail.practice.audit_chain import Act
from tomail.ui.reminders.states import state_name as reminder_state
from tomail.ui.secure_words import check_name, portal_state, state_name

translate = QCoreApplication.translate


def action_names() -> dict[str, str]:
    """What each act is called."""
    return {str(action): words for action, words in (*_of_mail(), *_of_teamwork(), *_of_practice())}


def said_of(act: Act) -> str:
    """What was done, as exactly as the log has it."""
    words = action_names().get(act.action, act.action)
    if act.action == Action.CONSENT and act.details.get("number_confirmed"):
        return translate("acts", "Number for SMS confirmed")
    sms = act.details.get("state" if act.action == Action.REMINDER else "code_by_sms")
    if sms in set(ReminderState):
        words = translate("acts", "Code by SMS") if act.action == Action.SECURE else words
        return f"{words}: {reminder_state(ReminderState(sms))}"
    if act.action != Action.SECURE:
        return words
    said = {name: str(act.details.get(name, "")) for name in ("act", "state", "reason")}
    of_patient = next((more for key, more in _of_patients().items() if act.details.get(key)), "")
    exactly = _at_portal().get(said["act"]) or of_patient or _decided_or_answered(act) or words
    if act.details.get("released"):
        exactly = ": ".join(filter(None, (exactly, check_name(str(act.details.get("check", ""))))))
    name = portal_state if act.details.get("form") == Form.PORTAL else state_name
    state = name(said["state"]) if said["state"] else ""
    return ": ".join(filter(None, (exactly, state, said["reason"])))


def _at_portal() -> dict[str, str]:
    """By the `act` of the practice's connection (practice.portal_connection)."""
    return {
        "portal_joined": translate("acts", "Portal joined"),
        "portal_left": translate("acts", "Portal left"),
        "portal_sheet": translate("acts", "Praxis-Notfallblatt shown"),
        "portal_workstation": translate("acts", "Workstation let in at the portal"),
        "portal_workstation_removed": translate("acts", "Workstation removed at the portal"),
        "portal_token": translate("acts", "Access to the portal renewed"),
        "portal_key": translate("acts", "New key of the practice at the portal"),
        "portal_mailbox": translate("acts", "Mailbox for the portal's notices changed"),
        "portal_alarm": translate("acts", "Portal-Wächter: sending stopped"),
        "portal_confirmed": translate("acts", "Portal-Wächter: confirmed"),
    }


def _decided_or_answered(act: Act) -> str:
    """Of a patient's access, or of what they answered (practice.portal_answers)."""
    decided = {
        "refuse": translate("acts", "Registration refused"),
        "block": translate("acts", "Access to the portal blocked"),
        "unblock": translate("acts", "Access to the portal unblocked"),
    }
    answer = str(act.details.get("answer", ""))
    answered = {
        "": "",
        "whole": translate("acts", "Protected answer fetched"),
        "gone": translate("acts", "Protected answer deleted at the portal"),
    }
    could_not = translate("acts", "Protected answer could not be checked")
    return decided.get(str(act.details.get("done", "")), "") or answered.get(answer, could_not)


def _of_patients() -> dict[str, str]:
    """By what is noted of a patient's account or a message (practice.portal_accounts, portal_holds)."""
    return {
        "registered": translate("acts", "Patient registered at the portal"),
        "new_key": translate("acts", "Patient has a new key"),
        "released": translate("acts", "Patient released"),
        "address_wanted": translate("acts", "Patient wants another address"),
        "address_over": translate("acts", "Patient's new address is not asked about any more"),
        "accepted": translate("acts", "Patient's new address taken over"),
        "new_address": translate("acts", "Patient's new address refused"),
        "closed": translate("acts", "Patient left the portal"),
        "password_reset": translate("acts", "Patient reset the password"),
        "recall": translate("acts", "Protected message recalled"),
        "reminded": translate("acts", "Patient reminded"),
        "code_shown": translate("acts", "Code shown again"),
    }


def _of_mail() -> tuple[tuple[Action, str], ...]:
    return (
        (Action.READ, translate("acts", "E-mail read")),
        (Action.SEND, translate("acts", "E-mail sent")),
        (Action.FILE, translate("acts", "Filed into the record")),
        (Action.REVERSE, translate("acts", "Record entry reversed")),
        (Action.KEEP, translate("acts", "Record entry kept longer")),
        (Action.LINK, translate("acts", "Patient assigned")),
        (Action.UNLINK, translate("acts", "Patient unassigned")),
        (Action.MOVE, translate("acts", "E-mail moved")),
        (Action.DELETE, translate("acts", "E-mail deleted")),
        (Action.PRINT, translate("acts", "Printed")),
        (Action.EXPORT, translate("acts", "Exported")),
        (Action.OVERRIDE, translate("acts", "Warning overridden")),
    )


def _of_teamwork() -> tuple[tuple[Action, str], ...]:
    return (
        (Action.CLAIM, translate("acts", "Taken in hand")),
        (Action.TAKE_OVER, translate("acts", "Taken over")),
        (Action.UNCLAIM, translate("acts", "Let go")),
        (Action.ASSIGN, translate("acts", "Handed over")),
        (Action.NOTE, translate("acts", "Note written")),
        (Action.DONE, translate("acts", "Done")),
        (Action.REOPEN, translate("acts", "Opened again")),
        (Action.WAIT, translate("acts", "Waiting for an answer")),
        (Action.DRAFT, translate("acts", "Draft changed")),
        (Action.RELEASE, translate("acts", "Draft released")),
        (Action.SECURE, translate("acts", "Protected message")),
        (Action.REMINDER, translate("acts", "Reminder of an appointment")),
        (Action.REFUSE, translate("acts", "Draft refused")),
    )


def _of_practice() -> tuple[tuple[Action, str], ...]:
    return (
        (Action.SETTING, translate("acts", "Setting changed")),
        (Action.ACCOUNT, translate("acts", "Account changed")),
        (Action.USER, translate("acts", "User changed")),
        (Action.GROUP, translate("acts", "Group changed")),
        (Action.RIGHT, translate("acts", "Right changed")),
        (Action.DEVICE, translate("acts", "Workstation changed")),
        (Action.SIGN_IN, translate("acts", "Signed in")),
        (Action.SIGN_IN_FAILED, translate("acts", "Sign-in failed")),
        (Action.SIGN_OUT, translate("acts", "Signed out")),
        (Action.PATIENTS, translate("acts", "Patients changed")),
        (Action.CONSENT, translate("acts", "Consent changed")),
        (Action.TEMPLATE, translate("acts", "Template changed")),
        (Action.BLOCK, translate("acts", "Patient blocked")),
        (Action.ERASE, translate("acts", "Patient erased")),
        (Action.CLOCK, translate("acts", "The clock went back")),
        (Action.PRACTICE, translate("acts", "Practice changed")),
    )
