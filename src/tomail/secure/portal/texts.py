"""The neutral mails, in four languages. No name of a patient, no subject, nothing of what is in a message.

Swiss and German readers get the same German: no word here is spelt differently in the two countries.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class MailText:
    """Plain text with `{url}`, `{link}`, `{practice}`, `{phone}`."""

    subject: str
    body: str


_DE = {
    "welcome": MailText(
        "Ihr Zugang für geschützte Nachrichten",
        "Guten Tag\n\nIhr Zugang ist angelegt. {practice} prüft nun, ob er wirklich Ihnen gehört.\n"
        "Sobald das geschehen ist, erhalten Sie eine E-Mail. Sie müssen nichts weiter tun.\n\n"
        "Haben Sie sich nicht angemeldet? Dann rufen Sie bitte an: {phone}\n\n"
        "Wir fragen nie nach dem Passwort Ihrer E-Mail.\n",
    ),
    "message": MailText(
        "Eine geschützte Nachricht liegt für Sie bereit",
        "Guten Tag\n\nFür Sie liegt eine geschützte Nachricht bereit.\nAbsender: {practice}\n\n"
        "1. Öffnen Sie diese Adresse: {url}\n"
        "2. Melden Sie sich mit Ihrem Passwort und Ihrem SecuPass an.\n\n"
        "Fragen? Telefon: {phone}\nWir fragen nie nach dem Passwort Ihrer E-Mail.\n",
    ),
    "reminder": MailText(
        "Erinnerung: Eine geschützte Nachricht liegt für Sie bereit",
        "Guten Tag\n\nEine geschützte Nachricht wurde noch nicht gelesen.\nAbsender: {practice}\n\n"
        "Öffnen Sie diese Adresse: {url}\n\nFragen? Telefon: {phone}\n",
    ),
    "reset": MailText(
        "Neues Passwort für geschützte Nachrichten",
        "Guten Tag\n\nJemand möchte ein neues Passwort für Ihren Zugang setzen.\n"
        "Waren Sie das? Dann öffnen Sie innerhalb von 30 Minuten diese Adresse:\n{link}\n\n"
        "Ihren SecuPass brauchen Sie weiterhin.\n"
        "Waren Sie es nicht? Dann tun Sie nichts; es ändert sich nichts.\n",
    ),
    "registered": MailText(
        "tomail: Eine Freigabe wartet",
        "Guten Tag\n\nJemand hat sich für geschützte Nachrichten Ihrer Praxis registriert oder hat einen "
        "neuen Schlüssel.\nÖffnen Sie in tomail die Liste «Freigaben».\n",
    ),
    "reply": MailText(
        "tomail: Eine geschützte Antwort ist da",
        "Guten Tag\n\nEine geschützte Antwort liegt für Ihre Praxis bereit.\n"
        "tomail holt sie von selbst; sie steht dann in der Liste der Nachrichten.\n",
    ),
    "password_reset": MailText(
        "tomail: Ein Passwort wurde neu gesetzt",
        "Guten Tag\n\nJemand, der von Ihrer Praxis geschützte Nachrichten erhält, hat ein neues Passwort "
        "gesetzt.\nWer es ist, steht in tomail in der Liste «Freigaben».\n",
    ),
    "address_old": MailText(
        "Neue Adresse für geschützte Nachrichten",
        "Guten Tag\n\nJemand möchte, dass geschützte Nachrichten künftig an eine andere E-Mail-Adresse "
        "gemeldet "
        "werden.\nWaren Sie das? Dann öffnen Sie innerhalb von 7 Tagen diese Adresse:\n{link}\n\n"
        "Waren Sie es nicht? Dann tun Sie nichts, und sagen Sie es Ihrer Praxis.\n",
    ),
    "address_new": MailText(
        "Neue Adresse für geschützte Nachrichten",
        "Guten Tag\n\nJemand möchte geschützte Nachrichten künftig an diese E-Mail-Adresse gemeldet haben.\n"
        "Waren Sie das? Dann öffnen Sie innerhalb von 7 Tagen diese Adresse:\n{link}\n\n"
        "Danach bestätigt es noch Ihre Praxis.\nWaren Sie es nicht? Dann tun Sie nichts.\n",
    ),
    "address_changed": MailText(
        "Ihre Adresse für geschützte Nachrichten ist geändert",
        "Guten Tag\n\nDie E-Mail-Adresse für Ihre geschützten Nachrichten wurde geändert.\n"
        "Melden Sie sich von jetzt an mit der neuen Adresse an; Passwort und SecuPass bleiben gleich.\n\n"
        "Haben Sie das nicht gewollt? Dann rufen Sie bitte Ihre Praxis an.\n",
    ),
    "address_wanted": MailText(
        "tomail: Eine neue Adresse wartet",
        "Guten Tag\n\nJemand, der von Ihrer Praxis geschützte Nachrichten erhält, hat eine neue "
        "E-Mail-Adresse.\n"
        "Öffnen Sie in tomail die Liste «Freigaben» und bestätigen Sie sie.\n",
    ),
}
_FR = {
    "welcome": MailText(
        "Votre accès aux messages protégés",
        "Bonjour,\n\nVotre accès est créé. {practice} vérifie maintenant qu’il est bien le vôtre.\n"
        "Vous recevrez un e-mail dès que ce sera fait. Vous n’avez rien d’autre à faire.\n\n"
        "Ce n’était pas vous\u00a0? Veuillez téléphoner\u00a0: {phone}\n\n"
        "Nous ne demandons jamais le mot de passe de votre messagerie.\n",
    ),
    "message": MailText(
        "Un message protégé vous attend",
        "Bonjour,\n\nUn message protégé vous attend.\nExpéditeur\u00a0: {practice}\n\n"
        "1. Ouvrez cette adresse\u00a0: {url}\n"
        "2. Identifiez-vous avec votre mot de passe et votre SecuPass.\n\n"
        "Des questions\u00a0? Téléphone\u00a0: {phone}\n"
        "Nous ne demandons jamais le mot de passe de votre messagerie.\n",
    ),
    "reminder": MailText(
        "Rappel\u00a0: un message protégé vous attend",
        "Bonjour,\n\nUn message protégé n’a pas encore été lu.\nExpéditeur\u00a0: {practice}\n\n"
        "Ouvrez cette adresse\u00a0: {url}\n\nDes questions\u00a0? Téléphone\u00a0: {phone}\n",
    ),
    "reset": MailText(
        "Nouveau mot de passe pour les messages protégés",
        "Bonjour,\n\nQuelqu’un souhaite définir un nouveau mot de passe pour votre accès.\n"
        "C’était vous\u00a0? Ouvrez cette adresse dans les 30 minutes\u00a0:\n{link}\n\n"
        "Votre SecuPass reste nécessaire.\n"
        "Ce n’était pas vous\u00a0? Ne faites rien\u00a0; rien ne change.\n",
    ),
    "registered": MailText(
        "tomail\u00a0: une validation est en attente",
        "Bonjour,\n\nQuelqu’un s’est inscrit aux messages protégés de votre cabinet ou a une nouvelle clé.\n"
        "Ouvrez dans tomail la liste des validations.\n",
    ),
    "reply": MailText(
        "tomail\u00a0: une réponse protégée est arrivée",
        "Bonjour,\n\nUne réponse protégée attend votre cabinet.\n"
        "tomail la télécharge de lui-même\u00a0; elle figure ensuite dans la liste des messages.\n",
    ),
    "password_reset": MailText(
        "tomail\u00a0: un mot de passe a été redéfini",
        "Bonjour,\n\nUne personne qui reçoit des messages protégés de votre cabinet a défini un nouveau mot "
        "de passe.\nVous trouverez de qui il s’agit dans tomail, dans la liste des validations.\n",
    ),
    "address_old": MailText(
        "Nouvelle adresse pour les messages protégés",
        "Bonjour,\n\nQuelqu’un souhaite que les messages protégés soient annoncés à une autre adresse "
        "e-mail.\n"
        "C’était vous\u00a0? Ouvrez alors cette adresse dans les 7 jours\u00a0:\n{link}\n\n"
        "Ce n’était pas vous\u00a0? Ne faites rien, et dites-le à votre cabinet.\n",
    ),
    "address_new": MailText(
        "Nouvelle adresse pour les messages protégés",
        "Bonjour,\n\nQuelqu’un souhaite recevoir l’annonce de messages protégés à cette adresse e-mail.\n"
        "C’était vous\u00a0? Ouvrez alors cette adresse dans les 7 jours\u00a0:\n{link}\n\n"
        "Votre cabinet doit encore le confirmer.\nCe n’était pas vous\u00a0? Ne faites rien.\n",
    ),
    "address_changed": MailText(
        "Votre adresse pour les messages protégés a changé",
        "Bonjour,\n\nL’adresse e-mail pour vos messages protégés a été changée.\n"
        "Identifiez-vous désormais avec la nouvelle adresse\u00a0; mot de passe et SecuPass restent les "
        "mêmes.\n\n"
        "Vous ne l’avez pas voulu\u00a0? Veuillez appeler votre cabinet.\n",
    ),
    "address_wanted": MailText(
        "tomail\u00a0: une nouvelle adresse attend",
        "Bonjour,\n\nUne personne qui reçoit des messages protégés de votre cabinet a une nouvelle "
        "adresse e-mail.\n"
        "Ouvrez dans tomail la liste des validations et confirmez-la.\n",
    ),
}
_IT = {
    "welcome": MailText(
        "Il suo accesso ai messaggi protetti",
        "Buongiorno,\n\nIl suo accesso è stato creato. {practice} verifica ora che sia davvero il suo.\n"
        "Riceverà un’e-mail non appena sarà fatto. Non deve fare altro.\n\n"
        "Non è stato lei? Telefoni per favore: {phone}\n\n"
        "Non chiediamo mai la password della sua posta elettronica.\n",
    ),
    "message": MailText(
        "Un messaggio protetto è pronto per lei",
        "Buongiorno,\n\nUn messaggio protetto è pronto per lei.\nMittente: {practice}\n\n"
        "1. Apra questo indirizzo: {url}\n2. Acceda con la sua password e il suo SecuPass.\n\n"
        "Domande? Telefono: {phone}\nNon chiediamo mai la password della sua posta elettronica.\n",
    ),
    "reminder": MailText(
        "Promemoria: un messaggio protetto è pronto per lei",
        "Buongiorno,\n\nUn messaggio protetto non è ancora stato letto.\nMittente: {practice}\n\n"
        "Apra questo indirizzo: {url}\n\nDomande? Telefono: {phone}\n",
    ),
    "reset": MailText(
        "Nuova password per i messaggi protetti",
        "Buongiorno,\n\nQualcuno desidera impostare una nuova password per il suo accesso.\n"
        "È stato lei? Apra entro 30 minuti questo indirizzo:\n{link}\n\n"
        "Il SecuPass resta necessario.\nNon è stato lei? Non faccia nulla; non cambia niente.\n",
    ),
    "registered": MailText(
        "tomail: un’approvazione è in attesa",
        "Buongiorno,\n\nQualcuno si è registrato per i messaggi protetti del suo studio o ha una nuova "
        "chiave.\nApra in tomail l’elenco delle approvazioni.\n",
    ),
    "reply": MailText(
        "tomail: è arrivata una risposta protetta",
        "Buongiorno,\n\nUna risposta protetta è pronta per il suo studio.\n"
        "tomail la scarica da solo; si trova poi nell’elenco dei messaggi.\n",
    ),
    "password_reset": MailText(
        "tomail: una password è stata reimpostata",
        "Buongiorno,\n\nUna persona che riceve messaggi protetti dal suo studio ha impostato una nuova "
        "password.\nDi chi si tratta è scritto in tomail, nell’elenco delle approvazioni.\n",
    ),
    "address_old": MailText(
        "Nuovo indirizzo per i messaggi protetti",
        "Buongiorno,\n\nQualcuno desidera che i messaggi protetti siano annunciati a un altro indirizzo "
        "e-mail.\n"
        "È stato Lei? Allora apra questo indirizzo entro 7 giorni:\n{link}\n\n"
        "Non è stato Lei? Non faccia nulla e lo dica al Suo studio.\n",
    ),
    "address_new": MailText(
        "Nuovo indirizzo per i messaggi protetti",
        "Buongiorno,\n\nQualcuno desidera ricevere l’annuncio di messaggi protetti a questo indirizzo "
        "e-mail.\n"
        "È stato Lei? Allora apra questo indirizzo entro 7 giorni:\n{link}\n\n"
        "Poi lo studio deve ancora confermarlo.\nNon è stato Lei? Non faccia nulla.\n",
    ),
    "address_changed": MailText(
        "Il Suo indirizzo per i messaggi protetti è cambiato",
        "Buongiorno,\n\nL’indirizzo e-mail per i Suoi messaggi protetti è stato cambiato.\n"
        "D’ora in poi si identifichi con il nuovo indirizzo; password e SecuPass restano gli stessi.\n\n"
        "Non l’ha voluto? Telefoni al Suo studio.\n",
    ),
    "address_wanted": MailText(
        "tomail: un nuovo indirizzo attende",
        "Buongiorno,\n\nUna persona che riceve messaggi protetti dal suo studio ha un nuovo indirizzo "
        "e-mail.\n"
        "Apra in tomail l’elenco delle approvazioni e lo confermi.\n",
    ),
}
_EN = {
    "welcome": MailText(
        "Your access to protected messages",
        "Hello\n\nYour access is set up. {practice} now makes sure that it is really yours.\n"
        "You will get an e-mail as soon as that is done. You need not do anything else.\n\n"
        "Was it not you? Then please call: {phone}\n\n"
        "We never ask for the password of your e-mail.\n",
    ),
    "message": MailText(
        "A protected message is waiting for you",
        "Hello\n\nA protected message is waiting for you.\nFrom: {practice}\n\n"
        "1. Open this address: {url}\n2. Sign in with your password and your SecuPass.\n\n"
        "Questions? Telephone: {phone}\nWe never ask for the password of your e-mail.\n",
    ),
    "reminder": MailText(
        "Reminder: a protected message is waiting for you",
        "Hello\n\nA protected message has not been read yet.\nFrom: {practice}\n\n"
        "Open this address: {url}\n\nQuestions? Telephone: {phone}\n",
    ),
    "reset": MailText(
        "New password for protected messages",
        "Hello\n\nSomebody wants to set a new password for your access.\n"
        "Was it you? Then open this address within 30 minutes:\n{link}\n\n"
        "You still need your SecuPass.\nWas it not you? Then do nothing; nothing changes.\n",
    ),
    "registered": MailText(
        "tomail: a release is waiting",
        "Hello\n\nSomebody registered for protected messages of your practice, or has a new key.\n"
        "Open the list of releases in tomail.\n",
    ),
    "reply": MailText(
        "tomail: a protected answer has arrived",
        "Hello\n\nA protected answer is waiting for your practice.\n"
        "tomail fetches it by itself; it then stands in the list of messages.\n",
    ),
    "password_reset": MailText(
        "tomail: a password was reset",
        "Hello\n\nSomebody who gets protected messages from your practice has set a new password.\n"
        "Who it is stands in tomail in the list of releases.\n",
    ),
    "address_old": MailText(
        "New address for protected messages",
        "Hello\n\nSomebody wants protected messages to be announced to another e-mail address.\n"
        "Was it you? Then open this address within 7 days:\n{link}\n\n"
        "Was it not you? Then do nothing, and tell your practice.\n",
    ),
    "address_new": MailText(
        "New address for protected messages",
        "Hello\n\nSomebody wants protected messages to be announced to this e-mail address.\n"
        "Was it you? Then open this address within 7 days:\n{link}\n\n"
        "After that your practice has to confirm it.\nWas it not you? Then do nothing.\n",
    ),
    "address_changed": MailText(
        "Your address for protected messages has changed",
        "Hello\n\nThe e-mail address for your protected messages was changed.\n"
        "From now on sign in with the new address; password and SecuPass stay the same.\n\n"
        "You did not want this? Then please call your practice.\n",
    ),
    "address_wanted": MailText(
        "tomail: a new address is waiting",
        "Hello\n\nSomebody who gets protected messages from your practice has a new e-mail address.\n"
        "Open the list of releases in tomail and confirm it.\n",
    ),
}
ADDRESSES = ("address_old", "address_new")  # templates with a link to say yes
TEXTS: Mapping[str, Mapping[str, MailText]] = {"de": _DE, "fr": _FR, "it": _IT, "en": _EN}
