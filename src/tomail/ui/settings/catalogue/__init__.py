"""What the settings window shows: every setting that a person may know of, once, in two worlds."""

from __future__ import annotations

from . import practice, protection, reminders, workstation
from .entries import Choice, Entry, Facts, Page
from .workstation import CERTIFICATES

__all__ = [
    "CERTIFICATES",
    "KEPT_ELSEWHERE",
    "REMINDERS",
    "SECURE",
    "Choice",
    "Entry",
    "Facts",
    "Page",
    "pages",
]

REMINDERS = reminders.REMINDERS
SECURE = protection.SECURE

# Kept by the program itself, or edited where it is explained step by step (the client IDs of other issuers).
KEPT_ELSEWHERE = frozenset(
    {
        "view.window",
        "view.rights_seen",
        "appointments.folder_seen",
        "appointments.columns",  # by whoever reads in the first table
        "files.saved_to",
        "files.attached_from",
        "oauth.*.client_id",
        "oauth.*.client_secret",
        "oauth.*.scopes",
        "secure.portal_url",  # by the enrolment; shown with the portal's state
    }
)


def pages(facts: Facts) -> list[Page]:
    """Every page, those of the workstation first."""
    return [
        workstation.letters(),
        workstation.view(),
        workstation.notifications(),
        workstation.printer(facts.printers),
        workstation.appointments(),
        workstation.keyboard(),
        workstation.language(),
        workstation.lock(),
        workstation.certificates(),
        practice.practice_data(),
        practice.mail(facts.types),
        practice.limits(facts.accounts),
        protection.smime(facts.accounts),
        protection.secure(),
        reminders.reminders(facts.accounts),
        practice.client_ids(),
        practice.texts(),
        practice.retention(),
        practice.sign_in(),
    ]
