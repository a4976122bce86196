"""Long HTML, read in a process of its own: its readers are native code that nobody can interrupt.

It may hang, crash or eat memory; whoever asked kills it and shows the message without (services.guarded).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from tomail.base.apart import serve
from tomail.model.mail import TextPart

from .sanitize import SanitizedHtml, sanitize_parts
from .text import html_to_text

SECONDS = 2  # of computing
_MEMORY = 1 << 29  # bytes of addresses, with those of the program itself


def text_question(markup: str) -> bytes:
    """Asks for `html_to_text`."""
    return json.dumps({"markup": markup}).encode()


def text_answer(answer: bytes) -> str:
    """ValueError if it is none."""
    text = json.loads(answer)
    if not isinstance(text, str):
        raise ValueError("no answer")
    return text


def html_question(texts: Sequence[TextPart], pictures: Mapping[str, str], styled: bool) -> bytes:
    """Asks for `sanitize_parts`."""
    parts = [(each.part, each.text, each.html) for each in texts]
    return json.dumps({"parts": parts, "pictures": dict(pictures), "styled": styled}).encode()


def html_answer(answer: bytes) -> SanitizedHtml:
    """ValueError if it is none."""
    found = json.loads(answer)
    if not isinstance(found, dict):
        raise ValueError("no answer")
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in found.items()
    }
    return SanitizedHtml(**fields)


def answer(question: bytes) -> bytes:
    """What `text_answer` or `html_answer` reads."""
    asked = json.loads(question)
    if "markup" in asked:
        return json.dumps(html_to_text(asked["markup"])).encode()
    texts = [TextPart(*each) for each in asked["parts"]]
    found = sanitize_parts(texts, pictures=asked["pictures"], styled=asked["styled"])
    return json.dumps(asdict(found) if found else None).encode()


def main() -> None:
    """Answer until nobody asks any more."""
    serve(answer, _MEMORY, SECONDS)


if __name__ == "__main__":
    main()
