"""What in a text tells of somebody's health: diseases, medicines, doses, laboratory values, ICD-10 codes.

The lists are in `resources/health_words.toml`. They are made for what practices write all day: an
appointment, a prescription that lies ready, a referral, "your findings have come, please call" tell nothing;
what was found does. A guard of words finds what is said plainly; it is no promise that nothing else is said.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tomail.base.paths import resources

from .words import Words, any_of, folded

_LANGUAGES = ("de", "fr", "it", "en")
_NUMBER = r"[<>]? ?\d{1,5}(?:[.,]\d{1,3})?"
_NO_DATE_TIME_OR_PRICE = (
    r"(?![.,:]?\d)(?!\. ?(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez))(?! ?(?:uhr|€|eur|chf|fr\.|h\b))"
)
# A vaccination is an offer: "Impfung gegen Hepatitis B", "Hepatitis-B-Impfung", "Herpes zoster: Impfung".
_VACCINATION_BEFORE = r"(?<![\w-])[\w-]*(?:impf|vaccin)[\w-]* (?:gegen|contre|contro|against) (?:\w+ )?"
_VACCINATION_AFTER = r"(?: [\w.-]+)?:? [\w-]*(?:impf|vaccin)[\w-]*"

_PRECISE = (
    # E11.9, F32.1G; V to Y are external causes and look like version numbers
    r"(?<![\w.])[a-u]\d\d\.\d{1,2}[gvaz]?(?![\w.]\w|\w)",
    # the short form only where it is announced
    r"(?<!\w)(?:icd(?:-10)?|dx|dg\.?|diagnosen?):? [a-u]\d\d(?!\w)",
    # Ramipril 5 mg, Eltroxin 100 µg
    r"(?<!\w)[^\W\d_]{4,} \d{1,4}(?:[.,]\d{1,3})? ?(?:mg|mcg|μg|ie|iu)(?![\w/])",
    # Blutdruck im Schnitt 152/94
    r"(?<!\w)[\w-]*blutdruck[\w-]*(?: [^ .!?]+){0,6} \d{2,3}/\d{2,3}(?!\w)",
    # 1-0-1, 1-0-0-1; 1-2-3 is a count
    r"(?<![\w-])(?!1-2-3)[0-3½](?:-[0-3½]){2,3}(?![\w-])",
)


@dataclass(frozen=True)
class _Lists:
    """The lists as patterns."""

    revealing: re.Pattern[str]
    precise: tuple[re.Pattern[str], ...]
    in_one_sentence: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]  # results and outcomes
    harmless: re.Pattern[str]
    files: re.Pattern[str]
    blank: re.Pattern[str]


def telling_words(texts: Iterable[str]) -> tuple[str, ...]:
    """What in `texts` tells of somebody's health, as it stands there, each once; () if nothing does."""
    found = {folded(word): word for text in texts for word in _telling(Words(text))}
    return tuple(w for plain, w in found.items() if not any(plain in other != plain for other in found))


def telling_names(names: Iterable[str]) -> tuple[str, ...]:
    """Those file names that say it is a document about a patient; blank forms are none."""
    lists = _lists()
    plain = {name: folded(name) for name in names}
    return tuple(n for n, text in plain.items() if lists.files.search(text) and not lists.blank.search(text))


def _telling(words: Words) -> Iterator[str]:
    lists = _lists()
    yield from (word for word in words.find(lists.revealing) if not lists.harmless.search(folded(word)))
    for pattern in lists.precise:
        yield from words.find(pattern)
    if any(results.search(words.text) for results, _ in lists.in_one_sentence):
        for each in words.sentences():
            yield from _outcome(each, lists)


def _outcome(words: Words, lists: _Lists) -> Iterator[str]:
    for results, outcomes in lists.in_one_sentence:
        result, outcome = next(words.find(results), None), next(words.find(outcomes), None)
        if result and outcome:
            yield f"{result} … {outcome}"


@cache
def _lists() -> _Lists:
    stored = tomllib.loads((resources() / "health_words.toml").read_text("utf-8"))
    spoken = [stored[language] for language in _LANGUAGES]
    revealing = [word for each in spoken for word in each["revealing"]]
    return _Lists(
        revealing=any_of(revealing, before=_VACCINATION_BEFORE, after=_VACCINATION_AFTER),
        precise=(*map(re.compile, _PRECISE), *_values(stored["values"])),
        in_one_sentence=tuple((any_of(each["results"]), any_of(each["outcomes"])) for each in spoken),
        harmless=any_of(stored["harmless"]),
        files=any_of(stored["files"]),
        blank=any_of(stored["blank"]),
    )


def _values(stored: dict[str, list[str]]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A number with a unit, and a named one without: "CRP 45", "HbA1c-Wert mit 6,9 %"."""
    units, names, between = (
        "|".join(re.escape(folded(word)) for word in stored[key]) for key in ("units", "names", "between")
    )
    named = rf"(?<![\w-])(?:{names})(?:-?wert)?:?(?: (?:{between})){{0,3}} {_NUMBER}{_NO_DATE_TIME_OR_PRICE}"
    return re.compile(rf"(?<![\w.]){_NUMBER} ?(?:{units})(?!\w)"), re.compile(named)
