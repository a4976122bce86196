"""What an SMS with a code says, in the patient's language. None of it is health."""

from __future__ import annotations

from tomail.model.notices import About
from tomail.model.patients import PatientDetails

from .sms_text import cheaper
from .words import language_of

_TEXTS = {
    About.READING: {
        "de": "{practice}: Ihr Lesecode ist {code}. Damit öffnen Sie die Nachricht in Ihrer E-Mail.",
        "fr": "{practice} : votre code de lecture est {code}. Il ouvre le message de votre e-mail.",
        "it": "{practice}: il suo codice di lettura è {code}. Apre il messaggio nella sua e-mail.",
        "en": "{practice}: your reading code is {code}. It opens the message in your e-mail.",
    },
    About.REGISTERING: {
        "de": "{practice}: Ihr Anmeldecode ist {code}. Er gilt einmal, für die Nachricht in Ihrer E-Mail.",
        "fr": "{practice} : votre code d'inscription est {code}. Il sert une fois, pour votre message.",
        "it": "{practice}: il suo codice di registrazione è {code}. Serve una volta, per il suo messaggio.",
        "en": "{practice}: your registration code is {code}. It counts once, for the message in your e-mail.",
    },
    About.CONFIRMING: {
        "de": "{practice}: Ihr Bestätigungscode ist {code}. Bitte nennen Sie ihn der Praxis.",
        "fr": "{practice} : votre code de confirmation est {code}. Veuillez l'indiquer au cabinet.",
        "it": "{practice}: il suo codice di conferma è {code}. Lo comunichi allo studio medico.",
        "en": "{practice}: your confirmation code is {code}. Please tell it to the practice.",
    },
}


def code_text(about: About, patient: PatientDetails, practice: str, code: str) -> str:
    """`about` what it is for, of `practice` by its name."""
    return cheaper(_TEXTS[about][language_of(patient, "")].format(practice=practice, code=code))
