"""Patients and whom mail is about, in words and chips. Always name, birth date and number together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from tomail.model.patients import Channel, Consent, ContactKind, MatchReason, Patient, Sex
from tomail.model.record import AboutPatient, PatientState, RecordEntry
from tomail.ui import i18n
from tomail.ui.mailbox.chips import Chip
from tomail.ui.teamwork.words import known_name

translate = QCoreApplication.translate
NAMED = 3  # possible patients that the strip names


def chips_of(about: AboutPatient) -> list[Chip]:
    """What a row says of its patient; nothing as long as nobody looked."""
    if about.restricted:
        return [Chip("lock", translate("patients", "Patient"), spoken=restricted())]
    if about.state in (PatientState.SURE, PatientState.BY_HAND) and about.patients:
        return [_name_chip(each, filed=each.id in about.filed) for each in about.patients]
    if about.state is PatientState.SEVERAL:
        return [_possible_chip(about.patients)]
    if about.state is PatientState.THIRD_PARTY and about.patients:
        name = _one_or_more(about.patients)
        return [
            Chip(
                "users", name, "me_bg", "me_fg", translate("patients", "recognised: {name}").format(name=name)
            )
        ]
    if about.state is PatientState.UNKNOWN:
        return []
    return [Chip("", translate("patients", "No patient"))]


def _name_chip(patient: Patient, *, filed: bool) -> Chip:
    spoken = translate("patients", "patient {name}").format(name=patient.listed_name)
    if filed:
        spoken = ", ".join((spoken, translate("patients", "in the record")))
    return Chip("archive" if filed else "user", patient.listed_name, "patient_bg", "patient_fg", spoken)


def _possible_chip(patients: Sequence[Patient]) -> Chip:
    only = patients[0].listed_name if len(patients) == 1 else ""
    spoken = translate("patients", "perhaps {name}").format(name=only) if only else ""
    return Chip("users", f"{only}?" if only else possible(patients), "claim_bg", "claim_fg", spoken)


def _one_or_more(patients: Sequence[Patient]) -> str:
    return patients[0].listed_name if len(patients) == 1 else possible(patients)


def possible(patients: Sequence[Patient]) -> str:
    """ "2 mögliche Patientinnen"."""
    count = len(patients)
    if all(each.sex is Sex.FEMALE for each in patients):
        return translate("patients", "{count} possible patients, women").format(count=count)
    return translate("patients", "{count} possible patients").format(count=count)


def born(patient: Patient) -> str:
    """ "geb. 12.03.1968 (58)"; "" where nobody knows."""
    if patient.birth_date is None:
        return ""
    words = translate("patients", "born {date} ({age})")
    return i18n.no_break(words.format(date=i18n.day(patient.birth_date), age=age(patient.birth_date)))


def age(birth_date: date, today: date | None = None) -> int:
    """Whole years."""
    now = today or datetime.now().astimezone().date()
    return now.year - birth_date.year - ((now.month, now.day) < (birth_date.month, birth_date.day))


def numbered(patient: Patient) -> str:
    """ "Nr. 10482"."""
    return i18n.no_break(translate("patients", "no. {number}").format(number=patient.number))


def identity(patient: Patient) -> str:
    """ "geb. 12.03.1968 (58) · Nr. 10482", what stands behind the name."""
    return " · ".join(part for part in (born(patient), numbered(patient)) if part)


def named(patient: Patient) -> str:
    """The whole identity in one line."""
    return f"{patient.listed_name} {identity(patient)}"


def short(patient: Patient) -> str:
    """ "Schmidt, Hannelore (1951)", to tell possible ones apart."""
    year = f" ({patient.birth_date.year})" if patient.birth_date else ""
    return f"{patient.listed_name}{year}"


def several(patients: Sequence[Patient]) -> str:
    """ "Schmidt, Hannelore (1951) · Schmidt, Hannelore (1984)"; those born in the same year by their day."""
    shown = patients[:NAMED]
    names = [short(each) for each in shown]
    if len(set(names)) < len(names):
        names = [named(each) for each in shown]
    return " · ".join(names + (["…"] if len(patients) > NAMED else []))


def recognised_by(reason: MatchReason | None) -> str:
    """How the program came to this patient; "" where a person said so."""
    return (
        {
            MatchReason.NUMBER: translate("patients", "recognised by the patient number"),
            MatchReason.NAME_AND_BIRTH_DATE: translate("patients", "recognised by name and birth date"),
            MatchReason.ADDRESS: translate("patients", "recognised by the e-mail address"),
            MatchReason.NAME: translate("patients", "only the name fits"),
            MatchReason.LAST_NAME_AND_BIRTH_DATE: translate("patients", "last name and birth date fit"),
            MatchReason.BIRTH_DATE: translate("patients", "only the birth date fits"),
            MatchReason.FAMILY: translate("patients", "of the sender's household"),
        }.get(reason, "")
        if reason
        else ""
    )


def restricted() -> str:
    """What is said of a patient whom nobody may see here."""
    return translate("patients", "About a patient – you have no right to see whom.")


def filed(entry: RecordEntry) -> str:
    """ "✓ In Akte abgelegt, 14:40 Uhr"."""
    at = entry.filed.at
    today = at.astimezone().date() == datetime.now().astimezone().date()
    words = translate("patients", "✓ Filed in the record, {time}")
    name = known_name(entry.filed.by)
    said = words.format(time=i18n.at_clock(at) if today else i18n.when_read(at, within=True))
    said = said.replace("✓ ", "✓\u00a0")  # never alone at the end of a line
    return f"{said} · {name}" if name else said


def channel_name(channel: Channel) -> str:
    """A way to reach a patient."""
    return {
        Channel.MAIL: translate("patients", "E-mail, not encrypted"),
        Channel.SMS: translate("patients", "SMS"),
        Channel.PORTAL: translate("patients", "Secure delivery"),
    }[channel]


def agreed(consent: Consent | None) -> str:
    """ "seit 02.01.2026 (Formular)", "widerrufen am 03.02.2026", "keine Einwilligung"."""
    if consent is None:
        return translate("patients", "no consent")
    if consent.withdrawn:
        return translate("patients", "withdrawn on {date}").format(date=i18n.day(consent.withdrawn))
    since = translate("patients", "since {date}").format(date=i18n.day(consent.given))
    return f"{since} ({consent.origin})" if consent.origin else since


def confirmed_words(since: datetime) -> str:
    """ "bestätigt am 23.11.2026", of a number."""
    return translate("patients", "Number confirmed on {date}").format(date=i18n.day(since))


def spoken_number(number: str) -> str:
    """ "+49 171 1234567", to read out and to compare."""
    import phonenumbers  # knows every country's telephone numbers, which a start does without

    try:
        read = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return i18n.no_break(phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def kind_name(kind: ContactKind) -> str:
    """Who writes about patients."""
    return {
        ContactKind.RELATIVE: translate("patients", "Relative"),
        ContactKind.LAB: translate("patients", "Laboratory"),
        ContactKind.CLINIC: translate("patients", "Clinic"),
        ContactKind.DOCTOR: translate("patients", "Doctor's practice"),
        ContactKind.PHARMACY: translate("patients", "Pharmacy"),
        ContactKind.INSURER: translate("patients", "Insurer"),
        ContactKind.OTHER: translate("patients", "Other"),
    }[kind]


def language_name(code: str) -> str:
    """ "Türkisch" for "tr", in the language of the person; an unknown code as it is."""
    language = QLocale(code.replace("-", "_")).language() if code else QLocale.Language.AnyLanguage
    names = dict(languages())
    return names.get(code) or (QLocale.languageToString(language) if code else "") or code


def languages() -> list[tuple[str, str]]:
    """The languages that a practice meets, by their codes."""
    return [
        ("de", translate("patients", "German")),
        ("en", translate("patients", "English")),
        ("fr", translate("patients", "French")),
        ("it", translate("patients", "Italian")),
        ("tr", translate("patients", "Turkish")),
        ("ar", translate("patients", "Arabic")),
        ("ru", translate("patients", "Russian")),
        ("uk", translate("patients", "Ukrainian")),
        ("pl", translate("patients", "Polish")),
        ("es", translate("patients", "Spanish")),
        ("pt", translate("patients", "Portuguese")),
    ]
