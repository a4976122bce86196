"""What a command prints: one JSON document, or lines for people; problems as sentences."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from tomail.base.errors import EnvironmentTrouble, Problem, SignInNeeded, TomailError
from tomail.base.language import system_language
from tomail.base.paths import resources
from tomail.base.sentences import CONTEXT, QT_TRANSLATE_NOOP, Sentence, said_in, sentence

from .terminal import on_one_line, printable, whole

PARTS = ("engine", "practice")  # the translation files that hold the engine's sentences
DONE, REFUSED, USAGE, ENVIRONMENT, SIGN_IN = 0, 1, 2, 3, 4


def exit_code(error: TomailError) -> int:
    """How the contract calls this kind of trouble."""
    if isinstance(error, SignInNeeded):
        return SIGN_IN
    return ENVIRONMENT if isinstance(error, EnvironmentTrouble) else REFUSED


class Output:
    """Prints results to stdout and everything else to stderr."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json

    def result(self, document: Any, lines: Iterable[str] = ()) -> None:
        """One JSON document with `--json`, else `lines`."""
        if self.as_json:
            print(whole(json.dumps(document, ensure_ascii=False, default=_plain)))
        else:
            for line in lines:
                print(printable(line))

    def table(self, rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> None:
        """The rows as JSON, or their columns side by side."""
        cells = [[_cell(row[column]) for column in columns] for row in rows]
        widths = [max((len(row[n]) for row in cells), default=0) for n in range(len(columns))]
        self.result(
            rows, ("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells)
        )

    def problem(self, problem: Problem, more: Mapping[str, Any] | None = None) -> None:
        """What went wrong and the next step; with `--json` `more` stands beside it."""
        if self.as_json:
            document = {"error": error_document(problem), **(more or {})}
            print(whole(json.dumps(document, ensure_ascii=False, default=_plain)))
        else:
            step = say(problem.next_step) if problem.next_step else ""
            said = f"\n{say(_server_said(problem))}" if problem.server_said else ""
            self.remark(" ".join(filter(None, (say(problem.message), step))) + said)

    def remark(self, text: str) -> None:
        """What is no result."""
        print(printable(text), file=sys.stderr)

    def progress(self, text: str) -> None:
        """A line that overwrites itself, on a terminal only."""
        if sys.stderr.isatty():
            print(f"\r\033[K{on_one_line(text)}", end="", file=sys.stderr, flush=True)

    def end_progress(self) -> None:
        """Clear the progress line."""
        self.progress("")


def _server_said(problem: Problem) -> Sentence:
    return sentence(QT_TRANSLATE_NOOP("engine", "The server said: “{words}”"), words=problem.server_said)


def error_document(problem: Problem) -> dict[str, str]:
    """A problem as JSON."""
    step = say(problem.next_step) if problem.next_step else ""
    return {"kind": problem.kind.value, "message": say(problem.message), "next_step": step}


def say(sentence: Sentence) -> str:
    """The sentence in the language of the terminal."""
    return sentence.render(_translate)


def _translate(context: str, source: str) -> str:
    return _translations(system_language() or "en").get((context, source), source)


@cache
def _translations(language: str) -> dict[tuple[str, str], str]:
    """Straight from Qt's translation sources: no Qt is loaded for a command."""
    return {
        (CONTEXT, message.findtext("source") or ""): message.findtext("translation") or ""
        for part in PARTS
        for path in _sources(part, language)
        for message in ET.parse(path).iterfind(f"context[name='{CONTEXT}']/message")  # noqa: S314  (our own)
        if message.find("translation[@type]") is None  # none that is unfinished
    }


def _sources(part: str, language: str) -> list[Path]:
    """The files that there are; what a later one says is preferred."""
    paths = (resources() / "i18n" / f"{part}_{name}.ts" for name in reversed(said_in(language)))
    return [path for path in paths if path.is_file()]


def told(problem: Problem) -> str:
    """What is wrong, and what helps."""
    return " ".join(say(each) for each in (problem.message, problem.next_step) if each)


def local_time(at: datetime) -> str:
    """A time as the terminal shows it."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return local_time(value)
    if isinstance(value, list | tuple):
        return on_one_line(", ".join(map(str, value)))
    return "" if value is None else on_one_line(str(value))


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value)
