"""The pages about what leaves signed, encrypted or protected."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from tomail.settings.declared import Scope

from .entries import Choice, Entry, Page

translate = QCoreApplication.translate
SECURE = "secure"  # the page that also shows the portal


def smime(accounts: Iterable[tuple[str, str]]) -> Page:
    """S/MIME, for each account (id, label)."""
    entries: list[Entry] = []
    for identity, label in accounts:
        heading = translate("settings", "Account “{label}”").format(label=label)
        entries += [
            Entry(f"smime.{identity}.sign", translate("settings", "Sign new e-mails"), heading=heading),
            Entry(f"smime.{identity}.encrypt", translate("settings", "Encrypt new e-mails")),
        ]
    entries.append(
        Entry(
            "smime.revocation",
            translate("settings", "Ask authorities which certificates were revoked"),
            translate("settings", "Daily, never when an e-mail is opened. Nothing about your mail is told."),
            heading=translate("settings", "Checking certificates"),
        )
    )
    intro = translate(
        "settings",
        "What a new e-mail begins with; it can be switched in each. Answers follow what they answer.",
    )
    title = translate("settings", "Signing and encrypting")
    return Page("smime", Scope.PRACTICE, "lock", title, tuple(entries), intro=intro)


def secure() -> Page:
    """«Verschlüsselt senden», with and without a portal."""
    return Page(
        SECURE,
        Scope.PRACTICE,
        "lock",
        translate("settings", "Secure sending"),
        (*_offer(), _release(), *_keeping(), *_patients_may()),
        intro=translate(
            "settings",
            "Findings and letters reach patients so that only they can read them. tomail chooses the form: "
            "by certificate (S/MIME) or HIN where the recipient has one, else over the portal, else a "
            "protected file. It never sends unencrypted by itself. Name and telephone number of the practice "
            "stand on what the patient gets.",
        ),
    )


def _offer() -> tuple[Entry, ...]:
    orders: tuple[Choice, ...] = (
        ("plain", translate("settings", "“Send” first")),
        ("protected", translate("settings", "“Send encrypted” first")),
    )
    return (
        Entry(
            "secure.active",
            translate("settings", "Offer “Send encrypted”"),
            translate(
                "settings",
                "Without a portal patients get one encrypted PDF by e-mail, and the Lesecode by telephone or "
                "on a slip.",
            ),
        ),
        Entry("secure.first", translate("settings", "Order of the buttons when writing"), choices=orders),
        Entry(
            "secure.html",
            translate("settings", "Send files that fit into no PDF as an HTML file that opens itself"),
            translate(
                "settings",
                "It opens in a browser, best on a computer. Some mail servers refuse such files.",
            ),
        ),
        Entry(
            "secure.hin",
            translate("settings", "The practice has HIN"),
            translate(
                "settings",
                "Messages to HIN addresses are marked “(Vertraulich)”, so that HIN encrypts them.",
            ),
        ),
    )


def _release() -> Entry:
    rules: tuple[Choice, ...] = (
        ("manual", translate("settings", "By hand")),
        ("code", translate("settings", "By itself with the right Anmeldecode")),
    )
    return Entry(
        "secure.release",
        translate("settings", "Who releases a patient's key"),
        translate(
            "settings",
            "Whoever registered reads nothing before the release. By hand: one click in the list "
            "“Freigaben”. A key that has changed always waits there.",
        ),
        rules,
        heading=translate("settings", "Rule of release"),
    )


def _keeping() -> tuple[Entry, ...]:
    return (
        Entry(
            "secure.unread_days",
            translate("settings", "Days if not read"),
            translate("settings", "Then the portal deletes the message. The practice keeps its own copy."),
            heading=translate("settings", "How long messages stay at the portal"),
        ),
        Entry(
            "secure.read_days",
            translate("settings", "Days once read"),
            translate("settings", "Counted from the first reading."),
            beside=True,
        ),
    )


def _patients_may() -> tuple[Entry, ...]:
    return (
        Entry(
            "secure.receipts",
            translate("settings", "Read receipt"),
            translate("settings", "The practice sees when a message was read; the patient is told so."),
            heading=translate("settings", "What patients may do"),
        ),
        Entry(
            "secure.replies",
            translate("settings", "Patients may answer"),
            translate("settings", "Answers come encrypted, and stand in the list with the other e-mails."),
        ),
    )
