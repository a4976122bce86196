"""Who works in the demo practice, and the texts that they write again and again."""

from __future__ import annotations

import tomllib

from tomail.base.paths import resources
from tomail.model.people import GroupKind
from tomail.model.teamwork import Template
from tomail.services.people import People
from tomail.services.templates import Templates


def employ(people: People) -> None:
    """Take in the people of resources/demo/people.toml; nobody has to sign in."""
    groups = {each.kind: each.id for each in people.groups()}
    for each in _stored()["person"]:
        people.add_user(each["initials"], each["name"], groups=[groups[GroupKind(each["group"])]])


def add_templates(templates: Templates) -> None:
    """Take in the texts that stand there too, in place of those that every practice begins with."""
    for preset in templates.all():
        templates.remove(preset.id)
    for each in _stored()["template"]:
        templates.put(Template("", each["name"], each["text"], each.get("subject", ""), each["folder"]))


def _stored() -> dict[str, list[dict[str, str]]]:
    read: dict[str, list[dict[str, str]]] = tomllib.loads(
        (resources() / "demo" / "people.toml").read_text("utf-8")
    )
    return read
