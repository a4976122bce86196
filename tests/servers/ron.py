"""Reads the part of RON (Rusty Object Notation) that scenario files of mail servers use."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

_TOKEN = re.compile(
    r'\s+|//[^\n]*|/\*.*?\*/|(?P<text>"(?:\\.|[^"\\])*")|(?P<number>-?\d+(?:\.\d+)?)'
    r"|(?P<name>\w+)|(?P<sign>[()\[\]{}:,])",
    re.DOTALL,
)
_PLAIN = {"true": True, "false": False, "None": None}


@dataclass(frozen=True)
class Tagged:
    """`Name(values, key: value)`; a bare `Name` has neither; a struct has no name."""

    name: str
    values: list[Any] = field(default_factory=list)
    fields: dict[str, Any] = field(default_factory=dict)

    def get(self, key: str, default: Any = None) -> Any:
        """A field."""
        return self.fields.get(key, default)


def read_ron(text: str) -> Any:
    """The one value that `text` holds. ValueError for anything else."""
    return _Reader(text).value()


class _Reader:
    def __init__(self, text: str) -> None:
        self._tokens: list[tuple[str, str]] = []
        place = 0
        while place < len(text):
            match = _TOKEN.match(text, place)
            if match is None:
                raise ValueError(f"not RON at {place}")
            place = match.end()
            if match.lastgroup:
                self._tokens.append((match.lastgroup, match.group()))
        self._tokens.append(("end", ""))
        self._at = 0

    def value(self) -> Any:
        kind, word = self._next()
        match kind, word:
            case "text", _:
                return json.loads(word.replace("\\'", "'").replace("\n", "\\n").replace("\t", "\\t"))
            case "number", _:
                return float(word) if "." in word else int(word)
            case "sign", "(":
                return self._struct("")
            case "sign", "[":
                return list(self._until("]", self.value))
            case "sign", "{":
                return dict(self._until("}", self._pair))
            case "name", _:
                return self._named(word)
        raise ValueError(f"unexpected {word!r}")

    def _named(self, word: str) -> Any:
        if word in _PLAIN:
            return _PLAIN[word]
        if self._tokens[self._at][1] != "(":
            return Tagged(word)
        self._next()
        tagged = self._struct(word)
        return tagged.values[0] if word == "Some" else tagged

    def _struct(self, name: str) -> Tagged:
        tagged = Tagged(name)
        for key, value in self._until(")", self._member):
            if key:
                tagged.fields[key] = value
            else:
                tagged.values.append(value)
        return tagged

    def _member(self) -> tuple[str, Any]:
        (kind, key), (_, sign) = self._tokens[self._at : self._at + 2]
        if kind == "name" and sign == ":":
            self._at += 2
            return key, self.value()
        return "", self.value()

    def _pair(self) -> tuple[str, Any]:
        key = self.value()
        self._next()
        return key, self.value()

    def _until(self, end: str, one: Any) -> Any:
        while self._tokens[self._at][1] != end:
            yield one()
            if self._tokens[self._at][1] == ",":
                self._next()
        self._next()

    def _next(self) -> tuple[str, str]:
        token = self._tokens[self._at]
        self._at += 1
        return token
