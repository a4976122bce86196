"""A small deterministic generator: practice-like mail as a Maildir, for measuring without other tools."""

from __future__ import annotations

import base64
import contextlib
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

WORDS = (
    "Befund Labor Termin Rezept Überweisung Blutdruck Röntgen Impfung Rechnung Kontrolle Verlauf Anfrage "
    "Patientin Ärztin Praxis Klinik Grüße bitte danke morgen heute nächste Woche Schilddrüse Entzündung "
    "Herz Lunge Niere Therapie Medikament Dosierung zwischen während können möchten würden"
).split()
NAMES = ("Müller", "Öztürk", "Meier", "Schäfer", "Huber", "Köhler", "Weber", "Rüegg", "Favre", "Brunner")
FIRST_DATE = 1_735_689_600  # 2025-01-01
APART = 400  # seconds from one message to the next
ONE_IN = 7  # so many messages carry an attachment


def prepared(mail: Path, name: str, count: int, *, small: bool = False, generator: Path | None = None) -> str:
    """The user `name` with `count` messages, made where there is none; gives back the name.

    `generator` is called as `generator MAILDIR COUNT` in place of the one here.
    """
    maildir = mail / name / "Maildir"
    if not maildir.is_dir():
        maildir.parent.mkdir(parents=True, exist_ok=True)
        if generator:
            subprocess.run([sys.executable, str(generator), str(maildir), str(count)], check=True)
        else:
            generate(maildir, range(count), small=small)
    return name


def in_folders(mail: Path, name: str, count: int, folders: int) -> str:
    """The user `name` whose `count` small messages lie in so many `folders` besides an empty inbox."""
    maildir = mail / name / "Maildir"
    if not maildir.is_dir():
        generate(maildir, range(0))
        each = count // folders
        for folder in range(folders):
            generate(maildir / f".F{folder:02d}", range(folder * each, (folder + 1) * each), small=True)
    return name


@contextlib.contextmanager
def copied(mail: Path, user: str) -> Iterator[str]:
    """The name of a user with the same messages, for a bench that changes them; gone afterwards."""
    name = f"{user}-changed"
    shutil.rmtree(mail / name, ignore_errors=True)
    maildir = mail / name / "Maildir"
    for part in ("new", "tmp"):
        (maildir / part).mkdir(parents=True)
    shutil.copytree(mail / user / "Maildir" / "cur", maildir / "cur", copy_function=_link)
    try:
        yield name
    finally:
        shutil.rmtree(mail / name)


def _link(source: str, target: str) -> None:
    Path(target).hardlink_to(source)


def generate(maildir: Path, indexes: range, *, small: bool = False) -> None:
    """Write these messages; message i is the same in a mailbox of any size. `small`: 1.5 kB each."""
    for name in ("cur", "new", "tmp"):
        (maildir / name).mkdir(parents=True)
    for index in indexes:
        raw = message(index, small=small).replace(b"\r\n", b"\n")
        seen = "S" if index % 5 else ""
        (maildir / "cur" / f"{FIRST_DATE + index * APART}.{index:07d}.bench:2,{seen}").write_bytes(raw)


def message(index: int, *, small: bool = False) -> bytes:
    """One message with CRLF."""
    source = random.Random(index)
    text = "\n".join(_line(source) for _ in range(14 if small else source.randint(8, 120)))
    head = (
        f"From: =?utf-8?q?{source.choice(NAMES).encode().hex()}?= <p{source.randint(1, 500)}@example.org>\n"
        f"To: praxis@example.org\nSubject: {_ascii(source.choice(WORDS))} {index}\n"
        f"Message-ID: <{index}@bench.example>\nDate: {_date(index)}\n"
        "MIME-Version: 1.0\n"
    )
    if index % 4 == 1:
        head += f"In-Reply-To: <{index - 1}@bench.example>\nReferences: <{index - 1}@bench.example>\n"
    body = _mixed(text, source) if index % ONE_IN == 0 and not small else _plain(text)
    return (head + body).encode().replace(b"\n", b"\r\n")


def _date(index: int) -> str:
    """When it arrived, as in mailboxes that grew: what comes together lies together."""
    return format_datetime(datetime.fromtimestamp(FIRST_DATE + index * APART, UTC))


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
