"""An answer to encrypted mail that is to leave in clear: a person's own words stay, the others' go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tomail.message.text import split_quote, without_attributions
from tomail.model.outgoing import Draft

_RUN = 4  # words in a row that nobody writes by chance
_SHORT = 8  # letters: one short word alone, "Ja" or "Danke", is anybody's


def without_quote(draft: Draft, forwarded: str, answered: str | None = None) -> Draft:
    """What the person wrote, without anything of the encrypted mail that it answers or passes on.

    `forwarded` is the line above what is passed on; `answered` the text of the mail that is answered, which
    tells what of it stands between the quotations without a mark. Where nobody can tell whose a line is, the
    less remains: attachments stay in an answer only, no text where the head of a passed-on mail is gone, and
    without `answered` nothing from the first quotation on.
    """
    head, marked, _ = draft.text.partition(forwarded)
    parts = split_quote(head)
    lost = bool(draft.forwards) and not (marked or parts.quoted)
    own = "" if lost else _unmarked(parts.own)
    between = _own_words(parts.quoted, answered) if answered and draft.answers and not marked else ""
    text = "\n\n".join(filter(None, (own.rstrip(), between.strip(), _unmarked(parts.signature).rstrip())))
    return replace(
        draft,
        subject="" if draft.hide_subject else draft.subject,
        text=f"{text}\n",
        html="",
        attachments=draft.attachments if draft.answers else (),
        encrypt=False,
        secret=False,
        hide_subject=False,
    )


def may_quote(draft: Draft) -> bool:
    """Whether something in it may be of another mail, as far as a message of the drafts folder tells."""
    return bool(draft.in_reply_to or draft.attachments or split_quote(draft.text).quoted)


def _unmarked(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not line.lstrip().startswith(">"))


def _own_words(quoted: str, answered: str) -> str:
    """The lines of a quotation that are not of the answered mail, with no more than one blank between."""
    theirs = _Theirs.of(answered)
    lines = _unmarked(without_attributions(quoted)).split("\n")
    kept = ["" if theirs.has(line) else line.rstrip() for line in lines]
    return "\n".join(line for at, line in enumerate(kept) if line or (at and kept[at - 1]))


@dataclass(frozen=True)
class _Theirs:
    """The words of somebody else, each kept as it is said: without case, marks and line breaks."""

    text: str  # words with a space around each
    runs: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, text: str) -> _Theirs:
        words = _words(text)
        return cls(f" {' '.join(words)} ", frozenset(_runs(words)))

    def has(self, line: str) -> bool:
        """Whether the line, or a part of it that is long enough, stands there too."""
        words = _words(line)
        said = " ".join(words)
        whole = len(said) >= _SHORT and f" {said} " in self.text
        return whole or any(run in self.runs for run in _runs(words))


def _words(text: str) -> list[str]:
    letters = "".join(char if char.isalnum() else " " for char in text.casefold())
    return letters.split()


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
