"""How a letter begins, in the language of who gets it."""

from __future__ import annotations

# By language and sex; "" where the sex is unknown or neither: the full name, and no guess.
_SALUTATIONS = {
    "de": {
        "f": "Sehr geehrte Frau {title} {last}",
        "m": "Sehr geehrter Herr {title} {last}",
        "": "Guten Tag {title} {first} {last}",
    },
    "fr": {"f": "Madame", "m": "Monsieur", "": "Bonjour {first} {last}"},
    "it": {
        "f": "Gentile signora {last}",
        "m": "Gentile signor {last}",
        "": "Buongiorno {first} {last}",
    },
    "en": {
        "f": "Dear {title_or_ms} {last}",
        "m": "Dear {title_or_mr} {last}",
        "": "Dear {title} {first} {last}",
    },
}
_OTHERWISE = "de"


def salutation(*, sex: str, first_name: str, last_name: str, title: str = "", language: str = "de_DE") -> str:
    """«Sehr geehrte Frau Öztürk», «Guten Tag Ayşe Öztürk»; "" without a name.

    `sex` is "f", "m", "x" or "" (unknown); `language` as in "de_CH", German where it is none of ours. There
    is no comma at the end: Switzerland writes none.
    """
    if not (first_name.strip() or last_name.strip()):
        return ""
    forms = _SALUTATIONS.get(language.replace("-", "_").partition("_")[0].lower(), _SALUTATIONS[_OTHERWISE])
    pattern = forms.get(sex if last_name.strip() else "", forms[""])
    facts = {"title": title, "title_or_ms": title or "Ms", "title_or_mr": title or "Mr"}
    return " ".join(pattern.format(first=first_name, last=last_name, **facts).split())
