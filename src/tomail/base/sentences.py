"""Sentences for people, made where there is no Qt and translated where there is.

The engine names a sentence in English and gives its facts; a window or the command line
renders it in the language of the person. `QT_TRANSLATE_NOOP` is the marker that Qt's lupdate
looks for, so engine sentences stand in the same translation files as the windows' own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

CONTEXT = "engine"

Translate = Callable[[str, str], str]


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802  (the name lupdate knows)
    """Mark `source` for translation in `context`; gives it back unchanged."""
    return source


@dataclass(frozen=True)
class Sentence:
    """An English source with `{named}` places and the facts that fill them.

    A fact may be a sentence itself. Facts never hold a secret; they may hold an address or
    a host, so a sentence is for the screen, not for the log.
    """

    source: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def render(self, translate: Translate | None = None) -> str:
        """The text in the language of `translate(context, source)`; English without one."""
        text = translate(CONTEXT, self.source) if translate else self.source
        facts = {
            name: fact.render(translate) if isinstance(fact, Sentence) else fact
            for name, fact in self.facts.items()
        }
        return text.format(**facts) if facts else text

    def __str__(self) -> str:
        return self.render()

    def to_json(self) -> dict[str, Any]:
        """As stored; facts become text, numbers stay numbers."""
        return {"source": self.source, "facts": {k: _plain(v) for k, v in self.facts.items()}}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Sentence:
        """The reverse of `to_json`."""
        facts = {
            name: cls.from_json(fact) if isinstance(fact, Mapping) else fact
            for name, fact in stored["facts"].items()
        }
        return cls(stored["source"], facts)


def _plain(fact: Any) -> Any:
    if isinstance(fact, Sentence):
        return fact.to_json()
    return fact if isinstance(fact, int | float | str) else str(fact)


def sentence(source: str, **facts: Any) -> Sentence:
    """`Sentence` with its facts as keywords. Mark `source` with `QT_TRANSLATE_NOOP("engine", ...)`."""
    return Sentence(source, facts)


def said_in(language: str) -> tuple[str, ...]:
    """Names of the translations to look into for a locale such as "de_CH", the best first.

    German is written for Germany and goes for all; French and Italian are the same in all countries.
    """
    spoken = language.partition("_")[0]
    return tuple(dict.fromkeys((language, "de_DE" if spoken == "de" else spoken)))
