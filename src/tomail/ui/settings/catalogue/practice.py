"""The pages that are about the whole practice."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from tomail.model.record import Direction, EntryType
from tomail.settings.declared import Scope

from .entries import Choice, Entry, Page

translate = QCoreApplication.translate
TIME_ZONES = ("Europe/Berlin", "Europe/Zurich", "Europe/Vienna", "Europe/Luxembourg", "Europe/Vaduz")
WINDOWS = ("minute", "hour", "day")


def practice_data() -> Page:
    """Who the practice is."""
    name_help = translate("settings", "Stands at the top of the window and is proposed as sender.")
    return Page(
        "practice",
        Scope.PRACTICE,
        "building-2",
        translate("settings", "Practice data"),
        (
            Entry("practice.name", translate("settings", "Name of the practice"), name_help),
            Entry("practice.address", translate("settings", "Address"), lines=True),
            Entry("practice.telephone", translate("settings", "Telephone")),
            Entry(
                "practice.time_zone",
                translate("settings", "Time zone"),
                translate("settings", "By it the day of the send limits begins."),
                tuple((zone, zone) for zone in TIME_ZONES),
            ),
        ),
    )


def mail(types: Iterable[EntryType]) -> Page:
    """Filing and safety; `types` are the entry types of the record."""
    return Page(
        "mail",
        Scope.PRACTICE,
        "mail",
        translate("settings", "E-mail"),
        (*_filing([each for each in types if not each.retired]), *_safety()),
        (
            ("accounts", "mail", translate("settings", "E-mail accounts …")),
            ("entry_types", "archive", translate("settings", "Record entry types …")),
        ),
    )


def _filing(offered: list[EntryType]) -> tuple[Entry, ...]:
    return (
        Entry(
            "record.type_outgoing",
            translate("settings", "Record entry type for outgoing e-mails"),
            choices=_type_choices(offered, Direction.OUTGOING),
            heading=translate("settings", "Filing into the record"),
        ),
        Entry(
            "record.type_incoming",
            translate("settings", "Record entry type for incoming e-mails"),
            choices=_type_choices(offered, Direction.INCOMING),
        ),
        Entry("record.attachments", translate("settings", "Propose attachments for filing too")),
        Entry(
            "record.file_at_once",
            translate("settings", "Key D files at once where one patient is sure"),
            translate("settings", "Otherwise the filing sheet comes up each time."),
        ),
    )


def _safety() -> tuple[Entry, ...]:
    return (
        Entry(
            "consent.required",
            translate("settings", "Ask before health data leaves unencrypted without consent"),
            heading=translate("settings", "Safety"),
        ),
        Entry(
            "accounts.allow_insecure",
            translate("settings", "Allow servers without encryption"),
            translate("settings", "Passwords and e-mails can then be read on the way."),
        ),
    )


def _type_choices(offered: Iterable[EntryType], direction: Direction) -> tuple[Choice, ...]:
    known = list(offered)
    preset = next((each.name for each in known if each.preset is direction), "")
    own = translate("settings", "Preset: {name}").format(name=preset) if preset else "–"
    return ("", own), *((each.id, each.name) for each in known)


def limits(accounts: Iterable[tuple[str, str]]) -> Page:
    """How much may leave, of the practice and of each account (id, label)."""
    entries = _limit_row("practice", translate("settings", "The whole practice"))
    for identity, label in accounts:
        entries += _limit_row(identity, translate("settings", "Account “{label}”").format(label=label))
    intro = translate(
        "settings",
        "So many recipients may get mail from all workstations together. 0: no limit. "
        "What exceeds a limit waits in the outbox until it may leave.",
    )
    title = translate("settings", "Send limits")
    return Page("limits", Scope.PRACTICE, "hourglass", title, tuple(entries), intro=intro)


def _limit_row(subject: str, heading: str) -> list[Entry]:
    labels = {
        "minute": translate("settings", "Per minute"),
        "hour": translate("settings", "Per hour"),
        "day": translate("settings", "Per day"),
    }
    row = [
        Entry(f"limits.{subject}.{window}", labels[window], beside=window != "minute") for window in WINDOWS
    ]
    first = Entry(row[0].key, row[0].label, heading=heading)
    return [first, *row[1:]]


def client_ids() -> Page:
    """For the sign-in at Google and Microsoft."""
    return Page(
        "oauth",
        Scope.PRACTICE,
        "key-round",
        translate("settings", "Client IDs"),
        (
            Entry("oauth.google.client_id", translate("settings", "Client ID"), heading="Google"),
            Entry("oauth.google.client_secret", translate("settings", "Client secret")),
            Entry("oauth.microsoft.client_id", translate("settings", "Client ID"), heading="Microsoft"),
            Entry("oauth.microsoft.tenant", translate("settings", "Tenant")),
        ),
        (("client_ids", "circle-help", translate("settings", "How to get a client ID …")),),
    )


def texts() -> Page:
    """Signatures and templates."""
    return Page(
        "texts",
        Scope.PRACTICE,
        "file-text",
        translate("settings", "Templates and signatures"),
        (
            Entry(
                "signatures.shared",
                translate("settings", "One signature for the whole practice"),
                translate("settings", "Off: each account has its own."),
            ),
            Entry("signatures.text", translate("settings", "Signature of the practice"), lines=True),
        ),
        (("templates", "file-text", translate("settings", "Templates and signatures …")),),
    )


def retention() -> Page:
    """How long the record is kept."""
    terms: tuple[Choice, ...] = (
        ("de", translate("settings", "Germany: 10 years (§ 630f BGB)")),
        ("ch", translate("settings", "Switzerland: 20 years")),
        ("ch_10", translate("settings", "Switzerland: 10 years")),
    )
    return Page(
        "retention",
        Scope.PRACTICE,
        "archive",
        translate("settings", "Retention"),
        (
            Entry(
                "record.retention",
                translate("settings", "How long entries of the record are kept"),
                translate("settings", "Counted from the end of the treatment; never shorter."),
                terms,
            ),
        ),
    )


def sign_in() -> Page:
    """PINs, and the way to people and rights."""
    return Page(
        "sign_in",
        Scope.PRACTICE,
        "users",
        translate("settings", "People and sign-in"),
        (
            Entry(
                "sign_in.shortest_pin",
                translate("settings", "Shortest PIN"),
                translate("settings", "So many characters at least; for PINs that are set from now on."),
            ),
        ),
        (
            ("users", "users", translate("settings", "Users and groups …")),
            ("rights", "shield-check", translate("settings", "Rights management …")),
            ("devices", "monitor", translate("settings", "Workstations …")),
            ("audit", "list", translate("settings", "Log …")),
        ),
    )
