"""How somebody of IT describes a provider that takes one HTTP request a message, in JSON:

    {"base": "https://sms.example", "path": "/send", "headers": {"Authorization": "Bearer {key}"},
     "json": {"to": "{to}", "text": "{text}"},          (or "form", or "query")
     "accepted": {"field": "status", "values": ["ok"]}, (or {"begins": ["OK"]} for an answer in plain text)
     "id": "message.id",
     "arrival": {"path": "/messages/{id}", "field": "state", "arrived": ["delivered"], "failed": ["failed"]},
     "credit": {"path": "/balance", "field": "amount", "currency": "EUR"}}

Without "accepted" an answer of 2xx is success. {to} is +41791234567, {digits} the same without the plus;
{text}, {sender}, {reference} and {key} are what they say, {basic} is the key as HTTP Basic wants it. A key
belongs in a header: servers write addresses into their logs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tomail.base.domains import is_loopback

FORMS = {"json": "json", "form": "data", "query": "params"}  # of a description, and of the library
_OBJECTS = ("headers", "accepted", "arrival", "credit", *FORMS)
_KNOWN = {"base", "method", "path", "id", *_OBJECTS}
_METHODS = ("POST", "GET", "PUT")
_PLACEHOLDER = re.compile(r"\{([a-z]+)\}")
_OF_SENDING = frozenset(("to", "digits", "text", "sender", "reference", "key", "basic"))
_OF_ASKING = frozenset(("id", "key", "basic"))
_ADDRESS = re.compile(r"(https?)://([\w.-]+|\[[0-9A-Fa-f:]+\])(:[0-9]{1,5})?(/[^\s?#]*)?")
_LISTS = {"accepted": ("values", "begins"), "arrival": ("arrived", "failed")}


class BadDescription(ValueError):
    """A description that cannot be used; its text names the field."""


@dataclass(frozen=True)
class Description:
    """A description that was read."""

    base: str
    fields: Mapping[str, Any]

    @classmethod
    def read(cls, text: str) -> Description:
        """Raises BadDescription."""
        try:
            fields = json.loads(text)
        except (ValueError, RecursionError):
            raise BadDescription("JSON") from None
        if not isinstance(fields, dict):
            raise BadDescription("JSON")
        for name in _wrong(fields):
            raise BadDescription(name)
        return cls(fields["base"].rstrip("/"), fields)


def _wrong(fields: Mapping[str, Any]) -> Iterator[str]:
    """The names of what cannot be used, the first that a person should mend first."""
    yield from sorted(fields.keys() - _KNOWN)
    yield from (name for name in _OBJECTS if not isinstance(fields.get(name, {}), dict))
    yield from (name for name in ("base", "path") if not isinstance(fields.get(name), str))
    if not _is_address(fields["base"]):
        yield "base"
    if fields["path"] and not fields["path"].startswith("/"):
        yield "path"
    if fields.get("method", "POST") not in _METHODS:
        yield "method"
    if not all(isinstance(each, str) for each in fields.get("headers", {}).values()):
        yield "headers"
    yield from _wrong_lists(fields)
    yield from _wrong_paths(fields)
    yield from _wrong_places(fields)


def _is_address(base: str) -> bool:
    """A key never travels in clear."""
    found = _ADDRESS.fullmatch(base)
    return found is not None and (found[1] == "https" or is_loopback(found[2].strip("[]")))


def _wrong_lists(fields: Mapping[str, Any]) -> Iterator[str]:
    for name, lists in _LISTS.items():
        told = fields.get(name, {})
        if any(not isinstance(told.get(each, []), list) for each in lists):
            yield name
        if told and not any(told.get(each) for each in lists):
            yield name  # it could never be so
        if (told.get("values") or name == "arrival") and told and not isinstance(told.get("field"), str):
            yield name


def _wrong_paths(fields: Mapping[str, Any]) -> Iterator[str]:
    for name in ("arrival", "credit"):
        told = fields.get(name)
        if told and not (isinstance(told.get("path"), str) and isinstance(told.get("field"), str)):
            yield name


def _wrong_places(fields: Mapping[str, Any]) -> Iterator[str]:
    """A placeholder that is mistyped would be sent as it stands, to nobody."""
    sent = {name: fields.get(name) for name in (*FORMS, "headers", "path")}
    named = set(_PLACEHOLDER.findall(json.dumps(sent)))
    yield from (f"{{{each}}}" for each in sorted(named - _OF_SENDING))
    if not named & {"to", "digits"}:
        yield "{to}"
    if "text" not in named:
        yield "{text}"
    asked = set(_PLACEHOLDER.findall(json.dumps([fields.get("arrival"), fields.get("credit")])))
    yield from (f"{{{each}}}" for each in sorted(asked - _OF_ASKING))
