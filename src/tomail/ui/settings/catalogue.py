"""What the settings window shows: every setting that a person may know of, once, in two worlds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from tomail.model.record import Direction, EntryType
from tomail.settings.declared import Scope, Value

translate = QCoreApplication.translate
Choice = tuple[Value, str]
ZOOMS = (90, 100, 115, 130, 150, 175, 200)
TIME_ZONES = ("Europe/Berlin", "Europe/Zurich", "Europe/Vienna", "Europe/Luxembourg", "Europe/Vaduz")
WINDOWS = ("minute", "hour", "day")
CERTIFICATES = "certificates"  # the page that lists something

# Kept by the program itself, or edited where it is explained step by step (the client IDs of other issuers).
KEPT_ELSEWHERE = frozenset(
    {
        "view.window",
        "view.rights_seen",
        "files.saved_to",
        "files.attached_from",
        "oauth.*.client_id",
        "oauth.*.client_secret",
        "oauth.*.scopes",
    }
)


@dataclass(frozen=True)
class Entry:
    """A setting in words; `choices` are labelled values. `beside`: in one row with the entry before."""

    key: str
    label: str
    help: str = ""
    choices: tuple[Choice, ...] = ()
    heading: str = ""
    beside: bool = False
    lines: bool = False  # of text, more than one


@dataclass(frozen=True)
class Page:
    """`links` are buttons to other windows, by name."""

    name: str
    scope: Scope
    icon: str
    title: str
    entries: tuple[Entry, ...]
    links: tuple[tuple[str, str, str], ...] = ()  # name, icon, label
    intro: str = ""


@dataclass(frozen=True)
class Facts:
    """What choices depend on: accounts (id, label), entry types, printers."""

    accounts: tuple[tuple[str, str], ...] = ()
    types: tuple[EntryType, ...] = ()
    printers: tuple[str, ...] = ()


def pages(facts: Facts) -> list[Page]:
    """Every page, those of the workstation first."""
    return [
        _letters(),
        _view(),
        _notifications(),
        _printer(facts.printers),
        _keyboard(),
        _language(),
        _lock(),
        _certificates(),
        _practice_data(),
        _mail(facts.types),
        _limits(facts.accounts),
        _smime(facts.accounts),
        _secure(),
        _client_ids(),
        _texts(),
        _retention(),
        _sign_in(),
    ]


def _letters() -> Page:
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


def _view() -> Page:
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


def _notifications() -> Page:
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


def _printer(printers: Iterable[str]) -> Page:
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


def _keyboard() -> Page:
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


def _language() -> Page:
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


def _lock() -> Page:
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


def _practice_data() -> Page:
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


def _mail(types: Iterable[EntryType]) -> Page:
    offered = [each for each in types if not each.retired]
    return Page(
        "mail",
        Scope.PRACTICE,
        "mail",
        translate("settings", "E-mail"),
        (
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
        ),
        (
            ("accounts", "mail", translate("settings", "E-mail accounts …")),
            ("entry_types", "archive", translate("settings", "Record entry types …")),
        ),
    )


def _type_choices(offered: Iterable[EntryType], direction: Direction) -> tuple[Choice, ...]:
    known = list(offered)
    preset = next((each.name for each in known if each.preset is direction), "")
    own = translate("settings", "Preset: {name}").format(name=preset) if preset else "–"
    return ("", own), *((each.id, each.name) for each in known)


def _certificates() -> Page:
    intro = translate(
        "settings",
        "With S/MIME an e-mail is signed, so that everybody sees that it is from you, or encrypted, so that "
        "only its recipients read it. Certificates come from an authority, as a file.",
    )
    title = translate("settings", "Certificates")
    return Page(CERTIFICATES, Scope.WORKSTATION, "shield-check", title, (), intro=intro)


def _secure() -> Page:
    orders: tuple[Choice, ...] = (
        ("plain", translate("settings", "“Send” first")),
        ("protected", translate("settings", "“Send encrypted” first")),
    )
    return Page(
        "secure",
        Scope.PRACTICE,
        "lock",
        translate("settings", "Secure sending"),
        (
            Entry(
                "secure.active",
                translate("settings", "Offer “Send encrypted”"),
                translate(
                    "settings",
                    "Patients get one encrypted PDF by e-mail and the Lesecode by telephone or on a slip.",
                ),
            ),
            Entry("secure.first", translate("settings", "Order of the buttons when writing"), choices=orders),
            Entry(
                "secure.hin",
                translate("settings", "The practice has HIN"),
                translate(
                    "settings",
                    "Messages to HIN addresses are marked “(Vertraulich)”, so that HIN encrypts them.",
                ),
            ),
        ),
        intro=translate(
            "settings",
            "Findings and letters reach patients so that only they can read them. tomail chooses the form: "
            "by certificate (S/MIME) or HIN where the recipient has one, else a protected file. It never "
            "sends unencrypted by itself. Name and telephone number of the practice stand on the protected "
            "file.",
        ),
    )


def _smime(accounts: Iterable[tuple[str, str]]) -> Page:
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


def _limits(accounts: Iterable[tuple[str, str]]) -> Page:
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


def _client_ids() -> Page:
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


def _texts() -> Page:
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


def _retention() -> Page:
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


def _sign_in() -> Page:
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
