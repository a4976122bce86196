"""Whose folders lie where (RFC 2342)."""

from __future__ import annotations

from dataclasses import dataclass

from .tokenizer import Response, Value
from .wire import decode_name


@dataclass(frozen=True)
class Namespaces:
    """`prefix`: what folders of one's own begin with; `others`: the prefixes of other users' and of shared
    folders, without those that everything begins with."""

    prefix: str = ""
    others: tuple[str, ...] = ()

    def is_foreign(self, path: str) -> bool:
        """True if the folder is not one's own: it has no task in this mailbox, whatever it is called."""
        return any(path.startswith(each) for each in self.others)


def read_namespaces(response: Response) -> Namespaces | None:
    """What a NAMESPACE response says; None for other responses."""
    match response.values():
        case [bytes(kind), own, *foreign] if kind.upper() == b"NAMESPACE":
            mine, others = _prefixes(own), [prefix for group in foreign for prefix in _prefixes(group)]
            prefix = mine[0] if mine else ""
            usable = (each for each in others if each and each not in mine and not set(each) & {*'"\\*%'})
            return Namespaces(prefix, tuple(usable))
    return None


def _prefixes(group: Value) -> list[str]:
    """Of one of the three groups; NIL has none."""
    found: list[str] = []
    for each in group if isinstance(group, list) else ():
        match each:
            case [bytes(prefix), *_]:
                found.append(decode_name(prefix))
    return found
