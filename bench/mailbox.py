"""A small deterministic generator: practice-like mail as a Maildir, for measuring without other tools."""

from __future__ import annotations

import base64
import random
from pathlib import Path

WORDS = (
    "Befund Labor Termin Rezept Überweisung Blutdruck Röntgen Impfung Rechnung Kontrolle Verlauf Anfrage "
    "Patientin Ärztin Praxis Klinik Grüße bitte danke morgen heute nächste Woche Schilddrüse Entzündung "
    "Herz Lunge Niere Therapie Medikament Dosierung zwischen während können möchten würden"
).split()
NAMES = ("Müller", "Öztürk", "Meier", "Schäfer", "Huber", "Köhler", "Weber", "Rüegg", "Favre", "Brunner")
FIRST_DATE = 1_735_689_600  # 2025-01-01
ONE_IN = 7  # so many messages carry an attachment


def generate(maildir: Path, count: int) -> None:
    """Write `count` messages; message i is the same in a mailbox of any size."""
    for name in ("cur", "new", "tmp"):
        (maildir / name).mkdir(parents=True)
    for index in range(count):
        raw = message(index).replace(b"\r\n", b"\n")
        seen = "S" if index % 5 else ""
        (maildir / "cur" / f"{FIRST_DATE + index * 400}.{index:07d}.bench:2,{seen}").write_bytes(raw)


def message(index: int) -> bytes:
    """One message with CRLF."""
    source = random.Random(index)
    text = "\n".join(_line(source) for _ in range(source.randint(8, 120)))
    head = (
        f"From: =?utf-8?q?{source.choice(NAMES).encode().hex()}?= <p{source.randint(1, 500)}@example.org>\n"
        f"To: praxis@example.org\nSubject: {_ascii(source.choice(WORDS))} {index}\n"
        f"Message-ID: <{index}@bench.example>\nDate: Wed, 01 Jan 2025 08:00:{index % 60:02d} +0100\n"
        "MIME-Version: 1.0\n"
    )
    if index % 4 == 1:
        head += f"In-Reply-To: <{index - 1}@bench.example>\nReferences: <{index - 1}@bench.example>\n"
    body = _mixed(text, source) if index % ONE_IN == 0 else _plain(text)
    return (head + body).encode().replace(b"\n", b"\r\n")


def _line(source: random.Random) -> str:
    return " ".join(source.choices(WORDS, k=9))


def _plain(text: str) -> str:
    return f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}\n"


def _mixed(text: str, source: random.Random) -> str:
    attachment = base64.encodebytes(source.randbytes(source.randint(30_000, 250_000))).decode()
    return (
        'Content-Type: multipart/mixed; boundary="bench"\n\n'
        f"--bench\n{_plain(text)}--bench\n"
        'Content-Type: application/pdf; name="befund.pdf"\nContent-Transfer-Encoding: base64\n'
        f'Content-Disposition: attachment; filename="befund.pdf"\n\n{attachment}--bench--\n'
    )


def _ascii(text: str) -> str:
    return text.encode("ascii", "ignore").decode()
