"""The texts of a file as the values of a patient; the same for all formats."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.message.clean import clean
from tomail.model.patients import Channel, Consent, PatientDetails, Sex

from .imported import CONSENT_ORIGIN, Field, ImportedPatient, RefusedLine

NO_NAME = QT_TRANSLATE_NOOP("engine", "There is no name.")
UNRECOGNISABLE = QT_TRANSLATE_NOOP(
    "engine",
    "There is neither a number nor a birth date, an e-mail address or a phone number: "
    "this patient could not be told from others.",
)
NO_DATE = QT_TRANSLATE_NOOP("engine", "“{text}” is not a birth date such as 12.03.1968 or 1968-03-12.")
INCOMPLETE_DATE = QT_TRANSLATE_NOOP("engine", "The birth date “{text}” is incomplete and was left out.")
NO_EMAIL = QT_TRANSLATE_NOOP("engine", "“{text}” is not an e-mail address and was left out.")
NO_PHONE = QT_TRANSLATE_NOOP("engine", "“{text}” is not a phone number and was left out.")
LANDLINE = QT_TRANSLATE_NOOP("engine", "“{text}” is a landline number, where no SMS arrives.")
NO_LANGUAGE = QT_TRANSLATE_NOOP("engine", "The language “{text}” is not known and was left out.")
NO_CONSENT_DATE = QT_TRANSLATE_NOOP("engine", "The consent “{text}” has no date and was left out.")
TOO_LONG = QT_TRANSLATE_NOOP("engine", "“{text}…” is too long.")

_LONGEST = 200  # characters of a value; no real one comes near
_LONGEST_NUMBER = 64
_SHOWN = 40  # characters of a refused value in its sentence
_FIRST_YEAR, _LAST_YEAR = 1850, 2150  # of a birth date

_TIME = r"(?:[T ][0-9:.+Z-]*)?"
_DATES = (
    re.compile(rf"(?P<year>\d{{4}})-?(?P<month>\d\d)-?(?P<day>\d\d){_TIME}", re.ASCII),
    re.compile(rf"(?P<day>\d\d?)[./-]\s?(?P<month>\d\d?)[./-]\s?(?P<year>\d{{4}}){_TIME}", re.ASCII),
    re.compile(r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4})", re.ASCII),
)
_PART_OF_DATE = re.compile(
    r"\d{4}(?:-\d\d)?|--\d\d-?\d\d|00000000|0000\d{4}|00\d{6}|00\.\d\d\.\d{4}", re.ASCII
)
_EMAIL = re.compile(
    r'[^\s@<>"(),:;\\\[\]]{1,64}@[^\s@<>"(),:;\\\[\]]{1,190}\.[^\W_][^\s@<>"(),:;\\\[\]]{0,62}'
)
_BETWEEN_EMAILS = re.compile(r"[\s,;<>]+")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,4}))?(?:[-_][A-Za-z0-9-_]*)?")

_KIND = PhoneNumberType
_NO_SMS_ARRIVES = (
    *(_KIND.FIXED_LINE, _KIND.TOLL_FREE, _KIND.PREMIUM_RATE, _KIND.SHARED_COST, _KIND.UAN, _KIND.VOICEMAIL),
    _KIND.VOIP,
)

_SEXES: dict[str, Sex] = {}
for _sex, _words in (
    (Sex.FEMALE, "f w 2 female weiblich frau femme femminile"),
    (Sex.MALE, "m 1 male männlich mann herr homme maschile"),
    (Sex.DIVERSE, "x d o other divers"),
):
    _SEXES.update(dict.fromkeys(_words.split(), _sex))

_LANGUAGES: dict[str, str] = {}
for _words in (
    """
    de deutsch german|en englisch english|fr französisch french français|it italienisch italian italiano
    es spanisch spanish|pt portugiesisch portuguese|tr türkisch turkish türkçe|ar arabisch arabic
    fa persisch farsi dari persian|ku kurdisch|ru russisch russian|uk ukrainisch ukrainian|pl polnisch polish
    ro rumänisch romanian|bg bulgarisch bulgarian|sr serbisch serbian|hr kroatisch croatian|bs bosnisch
    sq albanisch albanian|el griechisch greek|hu ungarisch|vi vietnamesisch|zh chinesisch chinese
    nl niederländisch dutch|rm rätoromanisch romansh|ti tigrinya|so somali|ta tamil tamilisch
    """.strip()
    .replace("\n", "|")
    .split("|")
):
    _code, *_names = _words.split()
    _LANGUAGES.update(dict.fromkeys(_names, _code))

_CONSENTS = {
    Field.MAIL_CONSENT: Channel.MAIL,
    Field.SMS_CONSENT: Channel.SMS,
    Field.PORTAL_CONSENT: Channel.PORTAL,
}


def read_patient(
    line: int, texts: Mapping[Field, str], region: str, remarks: Iterable[Sentence] = ()
) -> ImportedPatient | RefusedLine:
    """The patient that the file's `texts` describe, or why they do not.

    `region` is the ISO 3166 country that phone numbers without a country code are in. `texts` holds
    a key for each field that the file speaks of.
    """
    reading = _Reading(texts, region, [*remarks])
    try:
        details = reading.details()
    except _Unreadable as refusal:
        return RefusedLine(line, refusal.reason)
    return ImportedPatient(line, details, frozenset(texts), tuple(reading.remarks))


def read_date(text: str) -> date | None:
    """A full date in German or ISO form, with or without separators; None if `text` is something else.

    Eight digits are never ambiguous: a year of our time is no month and no day.
    """
    for form in _DATES:
        match = form.fullmatch(text)
        if match and (found := _date(int(match["year"]), int(match["month"]), int(match["day"]))):
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


class _Unreadable(Exception):
    def __init__(self, reason: Sentence) -> None:
        super().__init__()
        self.reason = reason


class _Reading:
    """One patient's texts on their way to values; collects remarks."""

    def __init__(self, texts: Mapping[Field, str], region: str, remarks: list[Sentence]) -> None:
        self._texts = texts
        self._region = region
        self.remarks = remarks

    def details(self) -> PatientDetails:
        phone, is_mobile = self._phone(Field.PHONE)
        sms, is_landline = self._phone(Field.SMS)
        details = PatientDetails(
            number=self._text(Field.NUMBER, _LONGEST_NUMBER),
            last_name=self._text(Field.LAST_NAME),
            first_name=self._text(Field.FIRST_NAME),
            birth_date=self._birth_date(),
            title=self._text(Field.TITLE),
            sex=_SEXES.get(self._text(Field.SEX).lower(), Sex.UNKNOWN),
            street=self._text(Field.STREET),
            postcode=self._text(Field.POSTCODE, 16),
            city=self._text(Field.CITY),
            language=self._language(),
            emails=self._emails(),
            sms=sms if sms and not is_landline else (phone if is_mobile else ""),
            phone=phone or (sms if is_landline else ""),
            consents=tuple(self._consents()),
        )
        _check_recognisable(details)
        return details

    def _text(self, field: Field, longest: int = _LONGEST) -> str:
        text = self._texts.get(field)
        if not text:
            return ""
        text = clean(text)
        if len(text) > longest:
            raise _Unreadable(_about(TOO_LONG, text))
        return text if text.isascii() else unicodedata.normalize("NFC", text)

    def _birth_date(self) -> date | None:
        text = self._text(Field.BIRTH_DATE)
        if not text:
            return None
        found = read_date(text)
        if found is None and not _PART_OF_DATE.fullmatch(text):
            raise _Unreadable(_about(NO_DATE, text))
        if found is None:
            self.remarks.append(_about(INCOMPLETE_DATE, text))
        return found

    def _emails(self) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for text in _BETWEEN_EMAILS.split(self._texts.get(Field.EMAIL) or ""):
            address = clean(text).lower().removeprefix("mailto:")
            if _EMAIL.fullmatch(address):
                found[address] = None
            elif address:
                self.remarks.append(_about(NO_EMAIL, address))
        return tuple(found)

    def _phone(self, field: Field) -> tuple[str, bool]:
        """E.164, and whether it is certainly of the other kind than the field is for."""
        text = self._text(field).removeprefix("tel:")
        if not text:
            return "", False
        try:
            number = phonenumbers.parse(text, self._region)
        except NumberParseException:
            number = None
        if number is None or not phonenumbers.is_possible_number(number):
            self.remarks.append(_about(NO_PHONE, text))
            return "", False
        others = _NO_SMS_ARRIVES if field is Field.SMS else (PhoneNumberType.MOBILE,)
        is_other = phonenumbers.number_type(number) in others
        if is_other and field is Field.SMS:
            self.remarks.append(_about(LANDLINE, text))
        return phonenumbers.format_number(number, PhoneNumberFormat.E164), is_other

    def _language(self) -> str:
        text = self._text(Field.LANGUAGE)
        if not text:
            return ""
        if known := _LANGUAGES.get(text.lower()):
            return known
        match = _LANGUAGE.fullmatch(text)
        if match is None:
            self.remarks.append(_about(NO_LANGUAGE, text))
            return ""
        language, region = match.groups()
        return f"{language.lower()}-{region.upper()}" if region else language.lower()

    def _consents(self) -> Iterable[Consent]:
        for field, channel in _CONSENTS.items():
            text = self._text(field)
            given = read_date(text) if text else None
            if given:
                yield Consent(channel, given, CONSENT_ORIGIN)
            elif text:
                self.remarks.append(_about(NO_CONSENT_DATE, text))


def _check_recognisable(details: PatientDetails) -> None:
    if not details.listed_name:
        raise _Unreadable(sentence(NO_NAME))
    if not (details.number or details.birth_date or details.emails or details.sms or details.phone):
        raise _Unreadable(sentence(UNRECOGNISABLE))


def _about(source: str, text: str) -> Sentence:
    return sentence(source, text=text[:_SHOWN])
