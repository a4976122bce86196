"""What is dangerous about an attachment, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tomail.model.mail import Hazard

translate = QCoreApplication.translate


def in_short(hazard: Hazard) -> str:
    """For the card: "Programm, wird nicht geöffnet"."""
    words = {
        Hazard.PROGRAM: translate("hazards", "Program, is not opened"),
        Hazard.PROGRAM_INSIDE: translate("hazards", "Archive with a program"),
        Hazard.MACROS: translate("hazards", "Contains macros"),
        Hazard.LEADS_ELSEWHERE: translate("hazards", "Loads from the internet"),
        Hazard.UNLIKE: translate("hazards", "Not what its name says"),
        Hazard.ENCRYPTED: translate("hazards", "Encrypted file"),
        Hazard.HUGE: translate("hazards", "Very large once unpacked"),
    }
    return words[hazard]


def explained(hazard: Hazard) -> str:
    """A sentence or two: what it is, and what to do."""
    words = {
        Hazard.PROGRAM: translate(
            "hazards",
            "When it is opened, this file can run commands or show a faked page. tomail only saves it.",
        ),
        Hazard.PROGRAM_INSIDE: translate(
            "hazards", "There is a program in this archive. tomail only saves it."
        ),
        Hazard.MACROS: translate(
            "hazards",
            "Macros are small programs in a document. tomail only saves it. Ask the sender for a PDF.",
        ),
        Hazard.LEADS_ELSEWHERE: translate(
            "hazards",
            "When it is opened, this document loads something from elsewhere. tomail only saves it.",
        ),
        Hazard.UNLIKE: translate(
            "hazards", "The content is of another kind than the name says. tomail only saves it."
        ),
        Hazard.ENCRYPTED: translate(
            "hazards",
            "It may ask for a password, and no virus scanner could look inside."
            " Open it only if you expect it from this sender.",
        ),
        Hazard.HUGE: translate(
            "hazards", "Unpacked it is larger than 1 GB or has thousands of files. Do not unpack it here."
        ),
    }
    return words[hazard]
