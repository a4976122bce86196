"""In which form a protected message leaves: by what the recipient has, without asking anybody."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.outgoing import Draft
from tomail.model.patients import Patient
from tomail.model.secure import Form
from tomail.secure.protected_file.html import is_built
from tomail.secure.protected_file.pdf import unfit

from .patients import Patients

HIN_MARK = "(Vertraulich)"  # HIN's gateway encrypts what has it in its subject
_HIN = re.compile(r"(?i)@([a-z0-9-]+\.)*hin\.ch$")
_CONFIDENTIAL = re.compile(r"(?i)\((vertraulich|confidentiel|confidenziale|confidential)\)")


def is_hin(address: str) -> bool:
    """Whether it is an address of HIN's."""
    return _HIN.search(address.strip()) is not None


def goes_by_hin(own: str, recipient: str, *, has_hin: bool) -> bool:
    """Whether HIN's gateway encrypts from `own` to `recipient`; `has_hin`: the practice's settings say so."""
    return is_hin(recipient) and (has_hin or is_hin(own))


def form_for(own: str, recipient: str, *, certificate: bool, has_hin: bool, portal: bool = False) -> Form:
    """`certificate`: mail can be encrypted to the recipient; `has_hin`: the practice's settings say so;
    `portal`: the practice has one."""
    if certificate:
        return Form.SMIME
    if goes_by_hin(own, recipient, has_hin=has_hin):
        return Form.HIN
    return Form.PORTAL if portal else Form.FILE


def whose(patients: Patients, draft: Draft) -> Patient | None:
    """Whom it was begun for, if it still goes to them, else whose address it is, if nobody shares it."""
    begun_for = named_patient(patients, draft.patient or None)
    if begun_for and draft.to[0].address.strip().lower() in begun_for.emails:
        return begun_for
    living_there = patients.of_address(draft.to[0].address)
    return living_there[0] if len(living_there) == 1 else None


def named_patient(patients: Patients, patient: str | None) -> Patient | None:
    """The patient with that id, if there still is one."""
    if patient is not None:
        with suppress(Refused):
            return patients.patient(patient)
    return None


def marked(draft: Draft) -> Draft:
    """With the subject that makes HIN encrypt it."""
    if _CONFIDENTIAL.search(draft.subject):
        return draft
    return replace(draft, subject=f"{HIN_MARK} {draft.subject}".rstrip())


def require_one_recipient(draft: Draft) -> None:
    """Raises Refused (INVALID): a protected message is for one person."""
    people = {each.address.strip().lower() for each in (*draft.to, *draft.cc, *draft.bcc)}
    if len(people) != 1 or not draft.to:
        raise Refused(_not_one())


def require_pages(draft: Draft, *, html: bool = False) -> None:
    """Raises Refused (INVALID) for a file that a protected file cannot hold. `html`: one that opens itself
    may leave; it holds them all."""
    name = unfit(draft.attachments)
    if name and not (html and is_built()):
        raise Refused(does_not_fit(name))


def does_not_fit(name: str) -> Problem:
    """A file that no page can be made of, or "": all of it together is too large."""
    if not name:
        return Problem(
            ProblemKind.INVALID,
            sentence(
                QT_TRANSLATE_NOOP(
                    "engine", "Together with its files this message is too large for an e-mail."
                )
            ),
            sentence(QT_TRANSLATE_NOOP("engine", "Send fewer or smaller files.")),
        )
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "“{name}” does not fit into a protected file."),
            name=name,
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "PDFs without a password, pictures and plain texts do. Save it as a PDF and attach that.",
            )
        ),
    )


def not_by_hin() -> Problem:
    """Marked as it is, the message would leave in clear."""
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "HIN does not encrypt mail to this recipient.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose another way to send this message protected.")),
    )


def _not_one() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "A protected message goes to exactly one person.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Write to the others in messages of their own.")),
    )


def has_left() -> Problem:
    """A protected file that is on its way, or what was written of it is not kept any more."""
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This protected message has left; it cannot be called back.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Without the Lesecode nobody reads it.")),
    )
