"""What a practice writes in a week, with what the guards should say to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tomail.model.mail import Address
from tomail.practice.guards.concerns import Kind
from tomail.practice.guards.facts import (
    Answered,
    AttachedFile,
    Field,
    Named,
    Outgoing,
    Person,
    Place,
    Recipient,
    Standing,
)

AYSE = Person("10482", "Öztürk, Ayşe", date(1968, 3, 12))
MEHMET = Person("10483", "Öztürk, Mehmet", date(1964, 7, 1))
EMIL = Person("20117", "Löffler, Emil", date(1949, 5, 30), agreed_to_clear_mail=True)
HANNELORE = Person("31007", "Schmidt, Hannelore", date(1951, 2, 8))
OTHER_HANNELORE = Person("44120", "Schmidt, Hannelore", date(1984, 9, 21))
JOSEF = Person("11904", "Huber, Josef", date(1990, 11, 4))
LENA = Person("50231", "Rossi, Lena", date(2019, 1, 17))


def recipient(address: str, standing: Standing, *patients: Person, first_time: bool = False) -> Recipient:
    return Recipient(Address("", address), Field.TO, standing, patients, first_time)


PEOPLE = {
    "ayse": recipient("ayse.oeztuerk@example.org", Standing.PATIENT, AYSE),
    "emil": recipient("emil.loeffler@example.org", Standing.PATIENT, EMIL),
    "hannelore": recipient("h.schmidt@example.net", Standing.PATIENT, HANNELORE),
    "josef": recipient("josef.huber@example.com", Standing.PATIENT, JOSEF),
    "family": recipient("familie.oeztuerk@example.org", Standing.PATIENT, AYSE, MEHMET),
    "mother": recipient("carla.rossi@example.ch", Standing.RELATIVE, LENA),
    "father": recipient("dario.rossi@example.ch", Standing.RELATIVE, LENA),
    "lab": recipient("befunde@labor-enders.example", Standing.CONTACT),
    "clinic": recipient("innere@klinikum-nordstadt.example", Standing.CONTACT),
    "supplier": recipient("bestellung@praxisbedarf-behr.example", Standing.CONTACT),
    "insurer": recipient("leistung@kasse.example", Standing.CONTACT),
    "anna": recipient("anna.krueger@praxis-sonnberg.example", Standing.COLLEAGUE),
    "own": recipient("labor@praxis-sonnberg.example", Standing.OWN),
    "stranger": recipient("neu.hier@example.org", Standing.UNKNOWN),
    "newcomer": recipient("katrin.neumann@example.org", Standing.UNKNOWN, first_time=True),
    "typo": recipient("h.schmidt@gmial.com", Standing.UNKNOWN, first_time=True),
}
KNOWN = {each.key: each.patients[0].name if each.patients else "" for each in PEOPLE.values()}
for unknown in ("stranger", "newcomer", "typo"):
    del KNOWN[PEOPLE[unknown].key]


@dataclass(frozen=True)
class Case:
    """A mail and the kinds of concern that it raises; none for most."""

    to: str  # keys of PEOPLE, by blanks
    text: str
    expected: frozenset[Kind]
    subject: str = "Ihre Anfrage"
    attach: tuple[str, ...] = ()
    named: tuple[Named, ...] = ()
    answers: str = ""  # key of PEOPLE
    quoted: str = ""
    to_all: bool = False

    @property
    def mail(self) -> Outgoing:
        recipients = tuple(PEOPLE[name] for name in self.to.split())
        answered = None
        if self.answers:
            writer = PEOPLE[self.answers]
            readers = (
                frozenset(each.key for each in recipients if each is not writer)
                if self.to_all
                else frozenset()
            )
            answered = Answered(frozenset({writer.key}), readers, self.subject, writer.patients)
        return Outgoing(
            recipients=recipients,
            subject=self.subject,
            own_text=self.text,
            quoted_text=self.quoted,
            attachments=tuple(AttachedFile(name) for name in self.attach),
            answered=answered,
            to_all=self.to_all,
            named=self.named,
            known_addresses=KNOWN,
        )


def case(to: str, text: str, *expected: Kind, **more: object) -> Case:
    return Case(to, text, frozenset(expected), **more)  # type: ignore[arg-type]


def named(*candidates: Person, place: Place = Place.TEXT, attachment: str = "") -> tuple[Named, ...]:
    return (Named(candidates, place, attachment),)


HEALTH, OTHER, SEEN = Kind.HEALTH_DATA, Kind.OTHER_PATIENT, Kind.SEEN_BY_EACH_OTHER


def ordinary() -> Iterator[Case]:
    """What is written every day, and should leave without a question."""
    yield case(
        "ayse",
        "Guten Tag Frau Öztürk,\n\ngern am Dienstag um 14:30 Uhr.\n\nFreundliche Grüße",
        answers="ayse",
    )
    yield case(
        "hannelore",
        "Für die Grippeimpfung können Sie am 3.12. um 9 Uhr kommen. Bitte bringen Sie den Impfpass mit.",
    )
    yield case("josef", "Ihr Befund ist da. Bitte rufen Sie uns zwischen 8 und 10 Uhr an.")
    yield case("ayse", "Die Überweisung zum Augenarzt liegt für Sie am Empfang bereit.", answers="ayse")
    yield case("hannelore", "Ihr Rezept ist auf der Karte. Sie können es in jeder Apotheke einlösen.")
    yield case("josef", "Die Krankmeldung ist bis Freitag verlängert, die Kasse bekommt sie elektronisch.")
    yield case(
        "ayse", "Bitte bringen Sie Überweisung, Versichertenkarte und Medikamentenliste zum Termin mit."
    )
    yield case(
        "josef", "Ihr Termin zur Blutabnahme: Montag, 7:45 Uhr. Bitte nüchtern kommen, Wasser ist erlaubt."
    )
    yield case(
        "hannelore", "Leider müssen wir Ihren Termin am 4.12. absagen. Frau Dr. Sonnberg ist erkrankt."
    )
    yield case(
        "josef", "Anbei der Anamnesebogen; bitte füllen Sie ihn zu Hause aus.", attach=("Anamnesebogen.pdf",)
    )
    yield case("ayse", "Im Anhang finden Sie die Rechnung über 42,50 €.", attach=("Rechnung_2026-118.pdf",))
    yield case("josef", "Bitte senden Sie uns den Bericht der Klinik im Anhang oder per Fax.")
    yield case("ayse", "Im Anhang Ihrer E-Mail fehlte leider die zweite Seite.", answers="ayse")
    yield case("josef", "Sie haben den Fragebogen angehängt, danke. Wir melden uns.", answers="josef")
    yield case(
        "hannelore",
        "Die Praxis ist vom 23.12. bis 2.1. geschlossen. Vertretung: Praxis Dr. Behr, Tel. 0123 4567.",
    )
    yield case("josef", "Unsere Diabetes-Schulung beginnt am 12. Januar um 18 Uhr. Haben Sie Interesse?")
    yield case("hannelore", "Zur Krebsvorsorge rufen wir alle zwei Jahre an. Passt Ihnen der 5. Februar?")
    yield case("josef", "Ja, die Impfung gegen Hepatitis B bieten wir an.")
    yield case("ayse", "Ihre Versichertenkarte war im Quartal noch nicht da. Bitte kurz einlesen lassen.")
    yield case("josef", "Der Termin zum Ultraschall dauert 20 Minuten, bitte mit leerem Magen.")
    yield case("emil", "Ihr Rezept für Ramipril 5 mg liegt bereit.", answers="emil")  # he agreed
    yield case("emil", "Der HbA1c lag bei 6,9 %. Bitte kommen Sie zur Besprechung.", attach=("Befund.pdf",))
    yield case("ayse", "Gern, am Donnerstag.", answers="ayse", quoted="> mein HbA1c war 6,9 %, Diabetes?")
    yield case(
        "ayse",
        "Danke, das geht.",
        answers="ayse",
        quoted="> mein Mann Mehmet auch",
        named=named(MEHMET, place=Place.QUOTE),
    )
    yield case("ayse", "Wir haben Sie vorgemerkt, Frau Öztürk.", named=named(AYSE, MEHMET))
    yield case("family", "Der Termin von Mehmet ist am Mittwoch.", named=named(MEHMET))
    yield case(
        "hannelore",
        "Wir haben zwei Frauen Ihres Namens; wann sind Sie geboren?",
        named=named(HANNELORE, OTHER_HANNELORE),
    )
    yield case("mother", "Lena kann am Montag zur U8 kommen.", named=named(LENA))
    yield case("mother father", "Der Impftermin von Lena ist am 8. März.", named=named(LENA))
    yield case("lab", "Bitte senden Sie uns neue Röhrchen und Begleitscheine.")
    yield case("lab", "Der Befund von Herrn Huber fehlt uns noch.", named=named(JOSEF))
    yield case("clinic", "Wann wird Frau Öztürk entlassen?", named=named(AYSE))
    yield case("supplier", "Wir bestellen 50 Grippe-Impfstoffe, 10 Insulinpens und Blutzucker-Teststreifen.")
    yield case("supplier", "Bitte 3 x Metformin-Ärztemuster und 200 Paar Handschuhe Größe M, CHF 140.50.")
    yield case(
        "supplier", "Das EKG-Gerät zeigt den Fehler E11.9 beim Einschalten.", attach=("Fehlerbericht.pdf",)
    )
    yield case("insurer", "Zur Abrechnung des dritten Quartals haben wir eine Rückfrage.")
    yield case("anna", "Frau Öztürk hat Diabetes, bitte Termin machen: HbA1c 6,9 %.", named=named(AYSE))
    yield case("own", "Laborliste von heute: CRP 45 bei Huber", named=named(JOSEF))
    yield case(
        "stranger", "Guten Tag, wir nehmen zurzeit neue Patientinnen und Patienten auf.", answers="stranger"
    )
    yield case("newcomer", "Gern, bitte rufen Sie uns für einen ersten Termin an.", answers="newcomer")
    yield case("lab clinic insurer", "Unsere neue Telefonnummer lautet 0123 99887.")
    yield case("mother father", "Gern am Freitag um 10 Uhr.", answers="mother", to_all=True)
    # Switzerland
    yield case("josef", "Grüezi Herr Huber, Ihr Termin ist am Donnerstag um 15.30 Uhr. Freundliche Grüsse")
    yield case(
        "mother",
        "Die Rechnung geht direkt an die Krankenkasse (Tiers payant). Der Selbstbehalt beträgt Fr. 45.–.",
    )
    yield case("josef", "Das Arztzeugnis liegt zum Abholen bereit, wir haben bis 17.30 Uhr geöffnet.")
    yield case("ayse", "Bitte bringen Sie das Medikamentenkärtli und die Versichertenkarte mit.")
    # French and Italian
    yield case(
        "ayse",
        "Bonjour Madame, votre rendez-vous est fixé à mardi 10 h 30. Meilleures salutations",
        subject="Rendez-vous",
    )
    yield case("josef", "L'ordonnance est prête, vous pouvez passer au cabinet.", subject="Votre demande")
    yield case(
        "josef", "Vous trouverez ci-joint le formulaire.", attach=("formulaire.pdf",), subject="Formulaire"
    )
    yield case(
        "mother", "Buongiorno, l'appuntamento è fissato per giovedì alle 9.15.", subject="Appuntamento"
    )
    yield case("mother", "La ricetta è pronta, può ritirarla in studio.", subject="Ricetta")
    yield case("ayse", "Pouvez-vous nous envoyer le rapport en pièce jointe ?", subject="Votre demande")
    yield case(
        "josef",
        "Your appointment is on Monday at 3 pm. Please bring your insurance card.",
        subject="Appointment",
    )


def doubtful() -> Iterator[Case]:
    """What nobody should send without a second look."""
    yield case(
        "ayse", "Ihr HbA1c lag bei 6,9 %, wir sollten den Diabetes besprechen.", HEALTH, answers="ayse"
    )
    yield case("hannelore", "Der Abstrich war auffällig. Bitte vereinbaren Sie einen Termin.", HEALTH)
    yield case("josef", "Diagnose: F32.1. Bitte nehmen Sie die Tabletten 1-0-1.", HEALTH)
    yield case("josef", "Der Schnelltest war leider positiv.", HEALTH)
    yield case("ayse", "Anbei Ihr Arztbrief.", HEALTH, attach=("Arztbrief_Oeztuerk.pdf",))
    yield case("hannelore", "Ihr Rezept für Marcumar liegt bereit.", HEALTH)
    yield case("josef", "Ihr Kreatinin ist 1,4 mg/dl, das kontrollieren wir in vier Wochen.", HEALTH)
    yield case("josef", "Das MRT zeigt einen Bandscheibenvorfall.", HEALTH)
    yield case("ayse", "Les résultats sont normaux, mais la glycémie est à 7,2.", HEALTH, subject="Analyses")
    yield case(
        "mother", "L'esame di Lena è negativo, nessuna infezione.", HEALTH, subject="Esame", named=named(LENA)
    )
    yield case("josef", "Your blood test was abnormal, please call us.", HEALTH, subject="Result")
    yield case("lab", "Herr Huber hat eine Hepatitis C, bitte nachtesten.", HEALTH, named=named(JOSEF))
    yield case("insurer", "Zur Anfrage: es besteht eine Depression (F33.1).", HEALTH, named=named(HANNELORE))
    yield case("stranger", "Ihr Kaliumwert ist erhöht: 5,9 mmol/l.", HEALTH, answers="stranger")
    yield case("emil", "Frau Öztürk kommt um 10 Uhr, Sie bitte um 11.", OTHER, named=named(AYSE))
    yield case(
        "hannelore",
        "Anbei die Bescheinigung.",
        OTHER,
        attach=("Bescheinigung.pdf",),
        named=named(JOSEF, place=Place.ATTACHMENT, attachment="Bescheinigung.pdf"),
    )
    yield case(
        "josef", "Siehe unten.", OTHER, quoted="Termin für Öztürk, Ayşe", named=named(AYSE, place=Place.QUOTE)
    )
    yield case("hannelore", "Frau Öztürk wartet.", OTHER, named=named(AYSE, MEHMET))
    yield case(
        "ayse",
        "Anbei der Befund.",
        HEALTH,
        OTHER,
        attach=("Befund_Huber.pdf",),
        named=named(JOSEF, place=Place.ATTACHMENT, attachment="Befund_Huber.pdf"),
    )
    yield case("ayse josef", "Der Kurs beginnt um 18 Uhr.", SEEN)
    yield case("ayse insurer", "Bitte klären Sie die Kostenübernahme untereinander.", SEEN)
    yield case("josef", "Im Anhang finden Sie die Rechnung.", Kind.ATTACHMENT)
    yield case("josef", "Wir senden Ihnen anbei den Fragebogen.", Kind.ATTACHMENT)
    yield case("ayse", "Vous trouverez ci-joint le formulaire.", Kind.ATTACHMENT, subject="Formulaire")
    yield case("mother", "In allegato trova il modulo.", Kind.ATTACHMENT, subject="Modulo")
    yield case("josef", "Gern.", Kind.SUBJECT, subject="  ")
    yield case("newcomer", "Unsere Sprechzeiten: Montag bis Freitag 8 bis 12 Uhr.", Kind.NEW_ADDRESS)
    yield case("typo", "Ihr Termin ist am Montag.", Kind.LOOK_ALIKE)
    yield case(
        "newcomer",
        "Frau Öztürk hat einen Termin am Montag.",
        Kind.NEW_ADDRESS,
        Kind.STRANGER,
        named=named(AYSE),
    )
    yield case("ayse", "{Anrede},\n\nIhr Termin ist am {Termin}.", Kind.PLACEHOLDER)
    yield case("lab stranger", "Danke, das passt.", Kind.REPLY_ALL, answers="lab", to_all=True)
    yield case("lab clinic insurer supplier", "Danke, das passt.", Kind.REPLY_ALL, answers="lab", to_all=True)
    yield case("ayse josef", "Danke.", SEEN, answers="ayse", to_all=True)
