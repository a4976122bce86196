"""What a patient reads around a protected file: the mail that brings it, its head and foot.

The mail names neither patient nor matter, and never a code. German has no "ß" here: it fits Switzerland too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

FILENAME, HTML_FILENAME = "Nachricht.pdf", "Nachricht.html"


@dataclass(frozen=True)
class Words:
    """One language."""

    language: str
    subject: str
    mail: str  # with {practice} and {telephone}, and {steps}
    steps: str  # to open the PDF
    html_steps: str  # to open the file that opens itself
    telephone: str  # a line, with {number}
    title: str
    page: str
    enclosed: str
    months: tuple[str, ...]
    day: str  # with {day} {month} {year}

    def date(self, day: date) -> str:
        """Written out."""
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def letter(self, practice: str, telephone: str, *, opens_itself: bool = False) -> str:
        """The text of the mail."""
        line = self.telephone.format(number=telephone) if telephone else ""
        steps = self.html_steps if opens_itself else self.steps
        written = self.mail.format(practice=practice, telephone=line, steps=steps)
        return written.replace("\n\n\n", "\n\n")


def words_for(language: str) -> Words:
    """Of a BCP 47 tag; German where nothing better is known."""
    return _ALL.get(language.replace("_", "-").partition("-")[0].lower(), GERMAN)


GERMAN = Words(
    language="de",
    subject="Ihre Arztpraxis hat Ihnen eine geschützte Nachricht gesendet",
    mail="""Guten Tag

{steps}

Sie haben keinen Lesecode? Bitte rufen Sie uns an.
{telephone}

Bitte antworten Sie auf diese E-Mail nicht mit vertraulichen Angaben.
Wir fragen nie nach Ihrem E-Mail-Passwort.

{practice}
""",
    steps="""Für Sie liegt eine geschützte Nachricht bereit. Sie ist dieser E-Mail als PDF-Datei angehängt.

1. Öffnen Sie die angehängte Datei.
2. Geben Sie als Passwort den Lesecode ein, den Sie von der Praxis erhalten haben:
   in Grossbuchstaben, mit oder ohne Bindestriche.""",
    html_steps="""Für Sie liegt eine geschützte Nachricht bereit. Sie ist dieser E-Mail als Datei angehängt.

1. Speichern Sie die Datei «Nachricht.html» auf Ihrem Gerät, am besten an einem Computer.
2. Öffnen Sie die Datei. Sie erscheint in Ihrem Browser; dazu braucht es kein Internet.
3. Geben Sie den Lesecode ein, den Sie von der Praxis erhalten haben.""",
    telephone="Telefon {number}",
    title="Geschützte Nachricht",
    page="Seite {page} von {pages}",
    enclosed="Beilagen:",
    months=tuple(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
    ),
    day="{day}. {month} {year}",
)  # fmt: skip
ENGLISH = Words(
    language="en",
    subject="Your doctor's practice has sent you a protected message",
    mail="""Hello

{steps}

You have no reading code? Please call us.
{telephone}

Please do not put confidential details into an answer to this e-mail.
We never ask for the password of your mailbox.

{practice}
""",
    steps="""A protected message is waiting for you. It is attached to this e-mail as a PDF file.

1. Open the attached file.
2. As the password, enter the reading code that the practice gave you:
   in capital letters, with or without hyphens.""",
    html_steps="""A protected message is waiting for you. It is attached to this e-mail as a file.

1. Save the file “Nachricht.html” on your device, best on a computer.
2. Open the file. It appears in your browser; no internet is needed for it.
3. Enter the reading code that the practice gave you.""",
    telephone="Telephone {number}",
    title="Protected message",
    page="Page {page} of {pages}",
    enclosed="Enclosed:",
    months=tuple(
        "January February March April May June July August September October November December".split()
    ),
    day="{day} {month} {year}",
)
FRENCH = Words(
    language="fr",
    subject="Votre cabinet médical vous a envoyé un message protégé",
    mail="""Bonjour

{steps}

Vous n’avez pas de code de lecture ? Appelez-nous.
{telephone}

Veuillez ne pas répondre à cet e-mail par des données confidentielles.
Nous ne demandons jamais le mot de passe de votre messagerie.

{practice}
""",
    steps="""Un message protégé vous attend. Il est joint à cet e-mail sous forme de fichier PDF.

1. Ouvrez le fichier joint.
2. Comme mot de passe, saisissez le code de lecture que le cabinet vous a remis :
   en majuscules, avec ou sans traits d’union.""",
    html_steps="""Un message protégé vous attend. Il est joint à cet e-mail sous forme de fichier.

1. Enregistrez le fichier « Nachricht.html » sur votre appareil, de préférence sur un ordinateur.
2. Ouvrez le fichier. Il apparaît dans votre navigateur, sans internet.
3. Saisissez le code de lecture que le cabinet vous a remis.""",
    telephone="Téléphone {number}",
    title="Message protégé",
    page="Page {page} sur {pages}",
    enclosed="Pièces jointes :",
    months=tuple(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    ),
    day="{day} {month} {year}",
)
ITALIAN = Words(
    language="it",
    subject="Il Suo studio medico Le ha inviato un messaggio protetto",
    mail="""Buongiorno

{steps}

Non ha un codice di lettura? Ci telefoni.
{telephone}

La preghiamo di non rispondere a questa e-mail con dati riservati.
Non chiediamo mai la password della Sua casella di posta.

{practice}
""",
    steps="""Un messaggio protetto La attende. È allegato a questa e-mail come file PDF.

1. Apra il file allegato.
2. Come password inserisca il codice di lettura ricevuto dallo studio:
   in maiuscolo, con o senza trattini.""",
    html_steps="""Un messaggio protetto La attende. È allegato a questa e-mail come file.

1. Salvi il file «Nachricht.html» sul Suo dispositivo, meglio su un computer.
2. Apra il file. Appare nel Suo browser; non serve internet.
3. Inserisca il codice di lettura ricevuto dallo studio.""",
    telephone="Telefono {number}",
    title="Messaggio protetto",
    page="Pagina {page} di {pages}",
    enclosed="Allegati:",
    months=tuple(
        "gennaio febbraio marzo aprile maggio giugno luglio".split()
        + "agosto settembre ottobre novembre dicembre".split()
    ),
    day="{day} {month} {year}",
)
_ALL = {each.language: each for each in (GERMAN, ENGLISH, FRENCH, ITALIAN)}
