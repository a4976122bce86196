"""The pages that are about this computer alone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from tomail.settings.declared import Scope

from .entries import Choice, Entry, Page

translate = QCoreApplication.translate
ZOOMS = (90, 100, 115, 130, 150, 175, 200)
CERTIFICATES = "certificates"  # the page that lists something


def letters() -> Page:
    """Who writes the e-mails of other programs."""
    return Page(
        "letters",
        Scope.WORKSTATION,
        "mail",
        translate("settings", "Letter/Fax/Mail"),
        (
            Entry(
                "mail_program.always",
                translate("settings", "Always write e-mails with tomail"),
                translate("settings", "Makes tomail the e-mail program of this computer. Off: as before."),
            ),
        ),
    )


def view() -> Page:
    """Colours, density, size of type."""
    themes: tuple[Choice, ...] = (
        ("system", translate("settings", "System")),
        ("light", translate("settings", "Light")),
        ("dark", translate("settings", "Dark")),
    )
    rooms: tuple[Choice, ...] = (
        ("comfortable", translate("settings", "Comfortable")),
        ("compact", translate("settings", "Compact")),
        ("table", translate("settings", "Table")),
    )
    return Page(
        "view",
        Scope.WORKSTATION,
        "monitor",
        translate("settings", "View"),
        (
            Entry("view.theme", translate("settings", "Colours"), choices=themes),
            Entry("view.density", translate("settings", "Density of the message list"), choices=rooms),
            Entry(
                "view.zoom",
                translate("settings", "Size of type"),
                choices=tuple((each, f"{each} %") for each in ZOOMS),
            ),
        ),
    )


def notifications() -> Page:
    """What is told when mail comes."""
    content_help = translate("settings", "Leave this off where patients may see the screen.")
    return Page(
        "notifications",
        Scope.WORKSTATION,
        "bell",
        translate("settings", "Notifications"),
        (
            Entry("notifications.new_mail", translate("settings", "Announce new e-mails")),
            Entry("notifications.sound", translate("settings", "With a sound")),
            Entry("notifications.content", translate("settings", "Name sender and subject"), content_help),
        ),
    )


def printer(printers: Iterable[str]) -> Page:
    """On what one prints; `printers` are those of this computer."""
    names: tuple[Choice, ...] = (
        ("", translate("settings", "Printer of the system")),
        *((name, name) for name in printers),
    )
    papers: tuple[Choice, ...] = (("A4", "A4"), ("A5", "A5"), ("Letter", "Letter"))
    return Page(
        "printer",
        Scope.WORKSTATION,
        "printer",
        translate("settings", "Printer"),
        (
            Entry("printer.name", translate("settings", "Print on"), choices=names),
            Entry("printer.paper", translate("settings", "Paper"), choices=papers),
        ),
    )


def appointments() -> Page:
    """Where the practice's system puts them."""
    return Page(
        "appointments",
        Scope.WORKSTATION,
        "calendar",
        translate("settings", "Appointments"),
        (
            Entry(
                "appointments.folder",
                translate("settings", "Folder with appointments"),
                translate(
                    "settings",
                    "What the practice system exports here (.ics, .csv, .json, .gdt) is taken in every "
                    "quarter of an hour. One workstation is enough.",
                ),
            ),
        ),
    )


def keyboard() -> Page:
    """Single keys."""
    return Page(
        "keyboard",
        Scope.WORKSTATION,
        "keyboard",
        translate("settings", "Keyboard"),
        (
            Entry(
                "keyboard.single_keys",
                translate("settings", "Single keys do something in the message list"),
                translate("settings", "For example R replies and E marks as done. F1 shows all of them."),
            ),
        ),
    )


def language() -> Page:
    """Of the windows."""
    languages: tuple[Choice, ...] = (
        ("", translate("settings", "As the system")),
        ("de_DE", "Deutsch (Deutschland)"),
        ("de_CH", "Deutsch (Schweiz)"),
        ("fr", "Français"),
        ("it", "Italiano"),
        ("en", "English"),
    )
    return Page(
        "language",
        Scope.WORKSTATION,
        "languages",
        translate("settings", "Language"),
        (
            Entry(
                "view.language",
                translate("settings", "Language of the windows"),
                translate("settings", "Takes effect with the next start."),
                languages,
            ),
        ),
    )


def lock() -> Page:
    """When the screen locks."""
    return Page(
        "lock",
        Scope.WORKSTATION,
        "lock",
        translate("settings", "Lock"),
        (
            Entry(
                "lock.after_minutes",
                translate("settings", "Lock after so many minutes without input"),
                translate("settings", "0: only with the key. Mail is fetched and sent meanwhile."),
            ),
        ),
    )


def certificates() -> Page:
    """Certificates and keys, which its page lists itself."""
    intro = translate(
        "settings",
        "With S/MIME an e-mail is signed, so that everybody sees that it is from you, or encrypted, so that "
        "only its recipients read it. Certificates come from an authority, as a file.",
    )
    title = translate("settings", "Certificates")
    return Page(CERTIFICATES, Scope.WORKSTATION, "shield-check", title, (), intro=intro)
