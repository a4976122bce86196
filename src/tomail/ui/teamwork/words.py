"""Claims and marks in words and chips."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from tomail.model.teamwork import Claim, Who, WorkState
from tomail.practice.founding import BUILT_IN_INITIALS
from tomail.services.container import Services
from tomail.ui import i18n
from tomail.ui.mailbox.chips import Chip

translate = QCoreApplication.translate


def chips_of(state: WorkState) -> list[Chip]:
    """What a row says of the work on a mail: who is at it, then what was made of it."""
    found = []
    if state.claim is not None and not state.claim.paused:
        found.append(_claim_chip(state.claim))
    if state.done is not None:
        found.append(Chip("check", translate("teamwork", "Done", "one mail")))
    elif state.waiting is not None:
        found.append(Chip("clock", translate("teamwork", "Waiting")))
    elif state.assigned is not None and not found:
        name = translate("teamwork", "For me") if state.assigned.mine else state.assigned.name
        found.append(
            Chip("user", name, "me_bg", "me_fg", translate("teamwork", "for {name}").format(name=name))
        )
    return found


def _claim_chip(claim: Claim) -> Chip:
    if claim.mine:
        spoken = translate("teamwork", "you are working on it")
        return Chip("pencil", translate("teamwork", "Me"), "accent", "on_accent", spoken)
    spoken = translate("teamwork", "{name} is working on it").format(name=full_name(claim.by))
    return Chip("pencil", short_name(claim.by), "claim_bg", "claim_fg", spoken)


def short_name(who: Who) -> str:
    """ "Sabine M."; who did not sign in is known by the workstation."""
    names = who.name.split()
    if _is_anybody(who):
        return who.device
    return f"{names[0]} {names[-1][0]}." if len(names) > 1 else who.name or who.device


def full_name(who: Who) -> str:
    """ "Sabine Maier", or the workstation of somebody who did not sign in."""
    return who.device if _is_anybody(who) else who.name or who.device


def is_alone(services: Services) -> bool:
    """One workstation where nobody signs in: there is nobody to tell."""
    snapshot = services.practice.snapshot
    return not snapshot.sign_in and sum(not each.withdrawn for each in snapshot.devices) < 2


def known_name(who: Who) -> str:
    """ "Sabine Maier"; "" for whoever did not sign in at a workstation that is not known."""
    return who.device if who.initials == BUILT_IN_INITIALS else who.name


def by_and_when(who: Who, at: datetime) -> str:
    """ "Sabine Maier, heute, 14:20 Uhr"; of whoever did not sign in the workstation."""
    return ", ".join(each for each in (known_name(who), i18n.when_read(at, within=True)) if each)


def _is_anybody(who: Who) -> bool:
    """Where nobody signs in the workstation tells people apart."""
    return who.initials == BUILT_IN_INITIALS and bool(who.device)


def claimed_by(claim: Claim) -> str:
    """ "Sabine Maier bearbeitet diese E-Mail seit 14:20 Uhr (Anmeldung 2)." """
    words = (
        translate("teamwork", "{name} has been working on this e-mail since {time} ({device}).")
        if claim.by.device and not _is_anybody(claim.by)
        else translate("teamwork", "{name} has been working on this e-mail since {time}.")
    )
    return words.format(name=full_name(claim.by), time=_since(claim), device=claim.by.device)


def claimed_by_me(claim: Claim) -> str:
    """ "Ich bearbeite seit 14:33 Uhr"."""
    return translate("teamwork", "I have been on it since {time}").format(time=_since(claim))


def unknown_words() -> str:
    """ "Bearbeitungsstatus unbekannt (offline)"."""
    return translate("teamwork", "Who is working on what is unknown (offline)")


def _since(claim: Claim) -> str:
    """The clock, with the day where it was another one."""
    today = claim.since.astimezone().date() == datetime.now().astimezone().date()
    return i18n.at_clock(claim.since) if today else i18n.when_read(claim.since, within=True)
