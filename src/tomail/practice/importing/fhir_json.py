"""Resources of FHIR R4 in JSON: one, a Bundle, a list of either, or one a line (bulk export)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_DEEPEST = 5  # bundles within bundles


def resources(text: str) -> Iterator[Any]:
    """Every resource on its own; None for what is not JSON."""
    whole = _json(text)
    if whole is not None:
        yield from _unpacked(whole, _DEEPEST)
        return
    for line in text.split("\n"):
        if line.strip():
            resource = _json(line)
            yield from _unpacked(resource, _DEEPEST) if resource is not None else (None,)


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _unpacked(resource: Any, depth: int) -> Iterator[Any]:
    inner: list[Any] | None = None
    if isinstance(resource, list):
        inner = resource
    elif isinstance(resource, dict) and resource.get("resourceType") == "Bundle":
        inner = [entry.get("resource") for entry in items_of(resource, "entry")]
    if inner is None or not depth:
        yield {} if resource is None else resource
        return
    for one in inner:
        yield from _unpacked(one, depth - 1)


def number_of(patient: dict[str, Any]) -> str:
    """The medical record number of a patient (HL7 table 0203: MR) or the practice's internal one (PI), else
    the first."""
    identifiers = items_of(patient, "identifier")
    for wanted in ("MR", "PI"):
        for identifier in identifiers:
            codes = [text_of(coding, "code") for coding in items_of(object_of(identifier, "type"), "coding")]
            if wanted in codes:
                return text_of(identifier, "value")
    return next((text_of(one, "value") for one in identifiers if text_of(one, "use") != "old"), "")


# What a stranger's JSON holds need not have the shape that FHIR asks for.


def text_of(holder: dict[str, Any], key: str) -> str:
    """The text under `key`; "" for anything else there."""
    value = holder.get(key)
    return value if isinstance(value, str) else ""


def object_of(holder: dict[str, Any], key: str) -> dict[str, Any]:
    """The object under `key`; an empty one for anything else there."""
    value = holder.get(key)
    return value if isinstance(value, dict) else {}


def items_of(holder: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """The objects of the list under `key`."""
    value = holder.get(key)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def strings_of(holder: dict[str, Any], key: str) -> list[str]:
    """The texts of the list under `key`."""
    value = holder.get(key)
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
