"""The practice's texts, filled from the patient, the practice and who writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tomail.base.clock import Clock
from tomail.model.account import Account
from tomail.model.patients import PatientDetails
from tomail.model.teamwork import Template
from tomail.practice import template_table
from tomail.practice.salutations import patient_facts, written_date
from tomail.practice.templates import Filled, fill
from tomail.settings.values import Settings

from .practice import PracticeSession

LANGUAGE = "de_DE"


@dataclass(frozen=True)
class FilledTemplate:
    """A template ready for the composer; what is not resolved stands in it and stops sending once."""

    subject: Filled
    text: Filled


class Templates:
    """Changes are told on the bus as PracticeChanged (Topic.TEMPLATES)."""

    def __init__(self, practice: PracticeSession, settings: Settings, clock: Clock) -> None:
        self._practice = practice
        self._settings = settings
        self._clock = clock

    def all(self, kind: str = "template") -> list[Template]:
        """By folder and name; `kind` "signature" gives the signatures."""
        with self._practice.reading() as session:
            return template_table.templates(session, kind)

    def get(self, identity: str) -> Template:
        """One. Raises Refused (NOT_FOUND)."""
        with self._practice.reading() as session:
            return template_table.template(session, identity)

    def put(self, template: Template) -> str:
        """Add (without an id) or change; gives back the id. Raises Refused."""
        return self._practice.write(lambda work: template_table.put(work, template))

    def remove(self, identity: str) -> None:
        """Forget it. Raises Refused (NOT_FOUND, NOT_ALLOWED)."""
        self._practice.write(lambda work: template_table.remove(work, identity))

    def filled(
        self, template: Template, patient: PatientDetails | None = None, appointment: str = ""
    ) -> FilledTemplate:
        """The template with everything that is known; `appointment` as it is to be written."""
        facts = self.facts(patient, appointment, language=template.language)
        return FilledTemplate(fill(template.subject, facts), fill(template.text, facts))

    def facts(
        self, patient: PatientDetails | None = None, appointment: str = "", *, language: str = ""
    ) -> Mapping[str, str]:
        """What stands for each placeholder (practice.templates.PLACEHOLDERS)."""
        spoken = language or LANGUAGE
        return {
            **(patient_facts(patient, language=spoken) if patient else {}),
            "Termin": appointment,
            "Datum": written_date(self._today().date(), (patient.language if patient else "") or spoken),
            "Praxis": self._settings.text("practice.name"),
            "Praxisadresse": self._settings.text("practice.address"),
            "Praxistelefon": self._settings.text("practice.telephone"),
            "Benutzer": self._writer(),
        }

    def signature(self, account: Account) -> str:
        """What stands below a mail from `account`: one text for the practice, or the account's own."""
        if not self._settings.is_on("signatures.shared"):
            return account.signature
        return fill(self._settings.text("signatures.text"), self.facts()).text

    def _today(self) -> datetime:
        return self._clock.now().astimezone()

    def _writer(self) -> str:
        """Nobody's name where nobody signed in."""
        person = self._practice.snapshot.person(self._practice.actor.user)
        return person.name if person and not person.built_in else ""
