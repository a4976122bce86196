"""The neutral mail that says that a protected message waits at the portal.

It names neither patient nor matter nor file, and never a code. German has no "ß" here: it fits Switzerland.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, urlsplit

from tomail.practice.portal_holds import Letter


class Occasion(StrEnum):
    """Why it is written."""

    FIRST = "first"  # they have to register, and have a code
    UNCODED = "uncoded"  # they have to register, and have none
    LATER = "later"  # they read there already
    WAITING = "waiting"  # they registered, and wait for the release


@dataclass(frozen=True)
class NoticeWords:
    """One language; texts with {link}, {host}, {telephone} and {practice}."""

    subject: str
    reminder: str  # before the subject
    telephone: str  # a line, with {number}
    steps: dict[Occasion, str]
    letter: str  # with {steps} too

    def text(self, occasion: Occasion, link: str, practice: str, telephone: str) -> str:
        """The whole mail."""
        line = self.telephone.format(number=telephone) if telephone else ""
        steps = self.steps[occasion].format(link=link)
        host = urlsplit(link).hostname or ""
        said = self.letter.format(steps=steps, host=host, telephone=line, practice=practice)
        return said.replace("\n\n\n", "\n\n")


def link_for(origin: str, practice_kid: str, letter: Letter) -> str:
    """Where the mail leads: with the invitation as long as there is one. No server hears what follows "#"."""
    address = f"a={quote(letter.address)}"
    if not letter.token:
        return f"{origin}/#{address}"
    number = f"&n={quote(letter.number)}" if letter.number else ""
    return f"{origin}/#i={quote(letter.token)}&p={practice_kid}&{address}{number}"


def notice_words(language: str) -> NoticeWords:
    """Of a BCP 47 tag; German where nothing better is known."""
    return _ALL[portal_language(language)]


def portal_language(language: str) -> str:
    """The one of the portal's four languages that fits a BCP 47 tag best."""
    short = language.replace("_", "-").partition("-")[0].lower()
    return short if short in _ALL else "de"


GERMAN = NoticeWords(
    subject="Ihre Arztpraxis hat Ihnen eine geschützte Nachricht gesendet",
    reminder="Erinnerung: ",
    telephone="Fragen? Telefon {number}",
    steps={
        Occasion.FIRST: """1. Öffnen Sie diese Adresse:
   {link}
2. Halten Sie Ihren Anmeldecode bereit. Sie haben ihn von der Praxis erhalten.

Sie registrieren sich einmal. Das dauert etwa fünf Minuten.""",
        Occasion.UNCODED: """1. Öffnen Sie diese Adresse:
   {link}
2. Wählen Sie dort «Ich habe keinen Code».
3. Die Praxis prüft danach mit Ihnen am Telefon eine Zahl.

Sie registrieren sich einmal. Das dauert etwa fünf Minuten.""",
        Occasion.LATER: """1. Öffnen Sie diese Adresse:
   {link}
2. Melden Sie sich mit Ihrem Passwort und Ihrem SecuPass an.""",
        Occasion.WAITING: """Sie können sie lesen, sobald die Praxis Ihren Zugang freigegeben hat.
Sie erhalten dann eine E-Mail. Ihr Zugang ist hier:
   {link}""",
    },
    letter="""Guten Tag

Für Sie liegt eine geschützte Nachricht bereit.

{steps}

Die Adresse führt zu {host}, dem Portal Ihrer Praxis.

{telephone}

Bitte antworten Sie auf diese E-Mail nicht mit vertraulichen Angaben.
Wir fragen nie nach Ihrem E-Mail-Passwort.

{practice}
""",
)
ENGLISH = NoticeWords(
    subject="Your doctor's practice has sent you a protected message",
    reminder="Reminder: ",
    telephone="Questions? Telephone {number}",
    steps={
        Occasion.FIRST: """1. Open this address:
   {link}
2. Have your registration code at hand. You got it from the practice.

You register once. It takes about five minutes.""",
        Occasion.UNCODED: """1. Open this address:
   {link}
2. There choose “I have no code”.
3. The practice then compares a number with you by telephone.

You register once. It takes about five minutes.""",
        Occasion.LATER: """1. Open this address:
   {link}
2. Sign in with your password and your SecuPass.""",
        Occasion.WAITING: """You can read it as soon as the practice has released your access.
You will then get an e-mail. Your access is here:
   {link}""",
    },
    letter="""Hello

A protected message is waiting for you.

{steps}

The address leads to {host}, the portal of your practice.

{telephone}

Please do not put confidential details into an answer to this e-mail.
We never ask for the password of your mailbox.

{practice}
""",
)
FRENCH = NoticeWords(
    subject="Votre cabinet médical vous a envoyé un message protégé",
    reminder="Rappel\u00a0: ",
    telephone="Des questions\u00a0? Téléphone {number}",
    steps={
        Occasion.FIRST: """1. Ouvrez cette adresse\u00a0:
   {link}
2. Préparez votre code d’inscription. Le cabinet vous l’a remis.

Vous vous inscrivez une seule fois. Cela prend environ cinq minutes.""",
        Occasion.UNCODED: """1. Ouvrez cette adresse\u00a0:
   {link}
2. Choisissez «\u00a0Je n’ai pas de code\u00a0».
3. Le cabinet vérifiera ensuite un nombre avec vous par téléphone.

Vous vous inscrivez une seule fois. Cela prend environ cinq minutes.""",
        Occasion.LATER: """1. Ouvrez cette adresse\u00a0:
   {link}
2. Identifiez-vous avec votre mot de passe et votre SecuPass.""",
        Occasion.WAITING: """Vous pourrez le lire dès que le cabinet aura validé votre accès.
Vous recevrez alors un e-mail. Votre accès se trouve ici\u00a0:
   {link}""",
    },
    letter="""Bonjour

Un message protégé vous attend.

{steps}

L’adresse mène à {host}, le portail de votre cabinet.

{telephone}

Veuillez ne pas répondre à cet e-mail par des données confidentielles.
Nous ne demandons jamais le mot de passe de votre messagerie.

{practice}
""",
)
ITALIAN = NoticeWords(
    subject="Il Suo studio medico Le ha inviato un messaggio protetto",
    reminder="Promemoria: ",
    telephone="Domande? Telefono {number}",
    steps={
        Occasion.FIRST: """1. Apra questo indirizzo:
   {link}
2. Tenga pronto il Suo codice di registrazione. Lo ha ricevuto dallo studio.

Si registra una sola volta. Ci vogliono circa cinque minuti.""",
        Occasion.UNCODED: """1. Apra questo indirizzo:
   {link}
2. Scelga «Non ho un codice».
3. Lo studio confronta poi con Lei un numero per telefono.

Si registra una sola volta. Ci vogliono circa cinque minuti.""",
        Occasion.LATER: """1. Apra questo indirizzo:
   {link}
2. Acceda con la Sua password e il Suo SecuPass.""",
        Occasion.WAITING: """Potrà leggerlo non appena lo studio avrà approvato il Suo accesso.
Riceverà allora un’e-mail. Il Suo accesso si trova qui:
   {link}""",
    },
    letter="""Buongiorno

Un messaggio protetto La attende.

{steps}

L’indirizzo porta a {host}, il portale del Suo studio.

{telephone}

La preghiamo di non rispondere a questa e-mail con dati riservati.
Non chiediamo mai la password della Sua casella di posta.

{practice}
""",
)
_ALL = {"de": GERMAN, "en": ENGLISH, "fr": FRENCH, "it": ITALIAN}
