"""The patients of the demo practice, who fit its mail, and those who write about them."""

from __future__ import annotations

import tomllib

from tomail.base.paths import resources
from tomail.model.patients import Contact, ContactKind
from tomail.services.patients import Patients


def admit_patients(patients: Patients) -> None:
    """Take in resources/demo/patients.csv and contacts.toml."""
    folder = resources() / "demo"
    patients.import_file((folder / "patients.csv").read_bytes())
    stored = tomllib.loads((folder / "contacts.toml").read_text("utf-8"))
    for each in stored["contact"]:
        patients.add_contact(
            Contact(
                id="",
                kind=ContactKind(each["kind"]),
                name=each["name"],
                emails=tuple(each.get("emails", ())),
                domains=tuple(each.get("domains", ())),
            )
        )
