<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>engine</name>
    <message>
        <source>This is not the address of a practice database.</source>
        <translation>Das ist nicht die Adresse einer Praxisdatenbank.</translation>
    </message>
    <message>
        <source>Give sqlite:///FILE, or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE.</source>
        <translation>Geben Sie sqlite:///DATEI oder postgresql+psycopg://BENUTZER:PASSWORT@RECHNER/DATENBANK an.</translation>
    </message>
    <message>
        <source>A practice database in a file must not lie on a network share: two workstations writing at once would destroy it.</source>
        <translation>Eine Praxisdatenbank in einer Datei darf nicht auf einer Netzwerkfreigabe liegen: Zwei Arbeitsplätze, die gleichzeitig schreiben, würden sie zerstören.</translation>
    </message>
    <message>
        <source>Choose a folder of this workstation, or PostgreSQL for several workstations.</source>
        <translation>Wählen Sie einen Ordner dieses Arbeitsplatzes, oder PostgreSQL für mehrere Arbeitsplätze.</translation>
    </message>
    <message>
        <source>The connection to the practice database must be encrypted and verified.</source>
        <translation>Die Verbindung zur Praxisdatenbank muss verschlüsselt und geprüft sein.</translation>
    </message>
    <message>
        <source>Use sslmode=verify-full in its address.</source>
        <translation>Verwenden Sie sslmode=verify-full in ihrer Adresse.</translation>
    </message>
    <message>
        <source>This code opens no invitation (any more).</source>
        <translation>Dieser Code öffnet keine Einladung (mehr).</translation>
    </message>
    <message>
        <source>Have another workstation make a new one; it is good for a day and one device.</source>
        <translation>Lassen Sie an einem anderen Arbeitsplatz einen neuen erstellen; er gilt einen Tag und für ein Gerät.</translation>
    </message>
    <message>
        <source>This workstation does not belong to the practice (any more).</source>
        <translation>Dieser Arbeitsplatz gehört nicht (mehr) zur Praxis.</translation>
    </message>
    <message>
        <source>A workstation needs a name.</source>
        <translation>Ein Arbeitsplatz braucht einen Namen.</translation>
    </message>
    <message>
        <source>A workstation cannot withdraw itself.</source>
        <translation>Ein Arbeitsplatz kann sich nicht selbst entziehen.</translation>
    </message>
    <message>
        <source>Do it from another workstation of the practice.</source>
        <translation>Tun Sie es an einem anderen Arbeitsplatz der Praxis.</translation>
    </message>
    <message>
        <source>The practice database cannot be reached at the moment.</source>
        <translation>Die Praxisdatenbank ist im Moment nicht erreichbar.</translation>
    </message>
    <message>
        <source>Mail goes on. What concerns the whole practice is available again as soon as it is.</source>
        <translation>E-Mail geht weiter. Was die ganze Praxis betrifft, geht wieder, sobald sie erreichbar ist.</translation>
    </message>
    <message>
        <source>This workstation has no key that opens the practice database.</source>
        <translation>Dieser Arbeitsplatz hat keinen Schlüssel, der die Praxisdatenbank öffnet.</translation>
    </message>
    <message>
        <source>Let it join again with a code from another workstation of the practice.</source>
        <translation>Nehmen Sie ihn mit einem Code von einem anderen Arbeitsplatz der Praxis neu auf.</translation>
    </message>
    <message>
        <source>The file of the practice database is damaged.</source>
        <translation>Die Datei der Praxisdatenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>Please tell your IT: it must be restored from a backup.</source>
        <translation>Bitte informieren Sie Ihre IT: Sie muss aus einer Sicherung wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>The disk of the practice database is full.</source>
        <translation>Der Datenträger der Praxisdatenbank ist voll.</translation>
    </message>
    <message>
        <source>Free some space. Nothing is lost.</source>
        <translation>Schaffen Sie Platz. Es ist nichts verloren.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile.</source>
        <translation>Jemand anderes hat das inzwischen geändert.</translation>
    </message>
    <message>
        <source>Look at it again, then repeat what you wanted to do.</source>
        <translation>Sehen Sie es sich noch einmal an und wiederholen Sie dann, was Sie tun wollten.</translation>
    </message>
    <message>
        <source>{address} is nearly {known}, the address of {whose}.</source>
        <translation>{address} ist fast {known}, die Adresse von {whose}.</translation>
    </message>
    <message>
        <source>{address} is unknown. Is {known} meant?</source>
        <translation>{address} ist unbekannt. Ist {known} gemeint?</translation>
    </message>
    <message>
        <source>{address} is nearly {known}, which is known here.</source>
        <translation>{address} ist fast {known}; diese Adresse ist bekannt.</translation>
    </message>
    <message>
        <source>The answer goes to {addresses}, not to {sender}, whom the e-mail names as its sender.</source>
        <translation>Die Antwort geht an {addresses}, nicht an {sender}, von dem die E-Mail laut Absender kommt.</translation>
    </message>
    <message>
        <source>Nobody here has written to {addresses} before.</source>
        <translation>An {addresses} hat hier noch niemand geschrieben.</translation>
    </message>
    <message>
        <source>Nobody here has written to these before: {addresses}.</source>
        <translation>An diese Adressen hat hier noch niemand geschrieben: {addresses}.</translation>
    </message>
    <message>
        <source>{count} addresses outside would see each other. Send as Bcc, or singly?</source>
        <translation>{count} Adressen außerhalb der Praxis würden einander sehen. Als Bcc oder einzeln senden?</translation>
    </message>
    <message>
        <source>The answer goes to all, not only to who wrote. Others who get it: {addresses}.</source>
        <translation>Die Antwort geht an alle, nicht nur an die absendende Person. Außerdem bekommen sie: {addresses}.</translation>
    </message>
    <message>
        <source>The answered mail came encrypted. The answer quotes it and leaves unencrypted.</source>
        <translation>Die beantwortete E-Mail kam verschlüsselt an. Die Antwort zitiert sie und geht unverschlüsselt hinaus.</translation>
    </message>
    <message>
        <source>The answered mail came encrypted. The answer leaves unencrypted.</source>
        <translation>Die beantwortete E-Mail kam verschlüsselt an. Die Antwort geht unverschlüsselt hinaus.</translation>
    </message>
    <message>
        <source>Not filled in yet: {places}.</source>
        <translation>Noch nicht ausgefüllt: {places}.</translation>
    </message>
    <message>
        <source>The text says “{word}”, but nothing is attached.</source>
        <translation>Im Text steht „{word}“, aber es ist nichts angehängt.</translation>
    </message>
    <message>
        <source>The mail has no subject.</source>
        <translation>Die E-Mail hat keinen Betreff.</translation>
    </message>
    <message>
        <source>{who} has been working on this mail since {at:%H:%M}.</source>
        <translation>{who} bearbeitet diese E-Mail seit {at:%H:%M} Uhr.</translation>
    </message>
    <message>
        <source>This mail was answered meanwhile, on another device or in the webmail.</source>
        <translation>Diese E-Mail wurde inzwischen beantwortet, auf einem anderen Gerät oder im Webmail.</translation>
    </message>
    <message>
        <source>This mail was answered at {at:%H:%M}, on another device or in the webmail.</source>
        <translation>Diese E-Mail wurde um {at:%H:%M} Uhr beantwortet, auf einem anderen Gerät oder im Webmail.</translation>
    </message>
    <message>
        <source>{who} answered this mail at {at:%H:%M}.</source>
        <translation>{who} hat um {at:%H:%M} Uhr geantwortet.</translation>
    </message>
    <message>
        <source>{who} filed this mail at {at:%H:%M}.</source>
        <translation>{who} hat diese E-Mail um {at:%H:%M} Uhr abgelegt.</translation>
    </message>
    <message>
        <source>{who} marked this mail as done at {at:%H:%M}.</source>
        <translation>{who} hat diese E-Mail um {at:%H:%M} Uhr als erledigt gekennzeichnet.</translation>
    </message>
    <message>
        <source>{name} (no. {number})</source>
        <translation>{name} (Nr. {number})</translation>
    </message>
    <message>
        <source>{name}, born {born:%Y-%m-%d} (no. {number})</source>
        <translation>{name}, geb. {born:%d.%m.%Y} (Nr. {number})</translation>
    </message>
    <message>
        <source>The practice database cannot be reached: whether the mail names other patients is not checked.</source>
        <translation>Die Praxisdatenbank ist nicht erreichbar: Ob die E-Mail andere Patienten nennt, wird nicht geprüft.</translation>
    </message>
    <message>
        <source>This mail goes to several patients, who would see each other: {addresses}.</source>
        <translation>Diese E-Mail geht an mehrere Patientinnen oder Patienten, die einander sehen würden: {addresses}.</translation>
    </message>
    <message>
        <source>This mail goes to a patient and to others, who would see each other: {addresses}.</source>
        <translation>Diese E-Mail geht an eine Patientin oder einen Patienten und an andere, die einander sehen würden: {addresses}.</translation>
    </message>
    <message>
        <source>Tells of somebody&apos;s health and leaves unencrypted, without consent: {words}.</source>
        <translation>Enthält Gesundheitsdaten und wird ohne Einwilligung unverschlüsselt gesendet: {words}.</translation>
    </message>
    <message>
        <source>The mail speaks of {patient}. Whose address this is, is not known: {addresses}.</source>
        <translation>Die E-Mail nennt {patient}. Wem diese Adresse gehört, ist nicht bekannt: {addresses}.</translation>
    </message>
    <message>
        <source>The attachment “{file}” speaks of another patient: {patient}.</source>
        <translation>Der Anhang „{file}“ betrifft eine andere Person: {patient}.</translation>
    </message>
    <message>
        <source>The quoted mail speaks of another patient: {patient}.</source>
        <translation>Die zitierte E-Mail nennt eine andere Person: {patient}.</translation>
    </message>
    <message>
        <source>The mail speaks of another patient: {patient}.</source>
        <translation>Die E-Mail nennt eine andere Person: {patient}.</translation>
    </message>
    <message>
        <source>The row has more cells than the table has columns.</source>
        <translation>Die Zeile hat mehr Felder, als die Tabelle Spalten hat.</translation>
    </message>
    <message>
        <source>The row cannot be read: a quotation mark is in the wrong place.</source>
        <translation>Die Zeile ist nicht lesbar: Ein Anführungszeichen steht an der falschen Stelle.</translation>
    </message>
    <message>
        <source>The file has no column “{column}”.</source>
        <translation>Die Datei hat keine Spalte „{column}“.</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <source>This is not a FHIR patient.</source>
        <translation>Das ist kein FHIR-Patient.</translation>
    </message>
    <message>
        <source>This is not a line of a GDT file.</source>
        <translation>Das ist keine Zeile einer GDT-Datei.</translation>
    </message>
    <message>
        <source>Line {line} does not have the length that it states.</source>
        <translation>Zeile {line} hat nicht die Länge, die sie angibt.</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>Es fehlt der Name.</translation>
    </message>
    <message>
        <source>There is neither a number nor a birth date, an e-mail address or a phone number: this patient could not be told from others.</source>
        <translation>Es fehlen Nummer, Geburtsdatum, E-Mail-Adresse und Telefonnummer: Diese Person ließe sich nicht von anderen unterscheiden.</translation>
    </message>
    <message>
        <source>“{text}” is not a birth date such as 12.03.1968 or 1968-03-12.</source>
        <translation>„{text}“ ist kein Geburtsdatum wie 12.03.1968 oder 1968-03-12.</translation>
    </message>
    <message>
        <source>The birth date “{text}” is incomplete and was left out.</source>
        <translation>Das Geburtsdatum „{text}“ ist unvollständig und wurde weggelassen.</translation>
    </message>
    <message>
        <source>“{text}” is not an e-mail address and was left out.</source>
        <translation>„{text}“ ist keine E-Mail-Adresse und wurde weggelassen.</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number and was left out.</source>
        <translation>„{text}“ ist keine Telefonnummer und wurde weggelassen.</translation>
    </message>
    <message>
        <source>“{text}” is a landline number, where no SMS arrives.</source>
        <translation>„{text}“ ist eine Festnetznummer, wo keine SMS ankommt.</translation>
    </message>
    <message>
        <source>The language “{text}” is not known and was left out.</source>
        <translation>Die Sprache „{text}“ ist nicht bekannt und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The consent “{text}” has no date and was left out.</source>
        <translation>Die Einwilligung „{text}“ hat kein Datum und wurde weggelassen.</translation>
    </message>
    <message>
        <source>“{text}…” is too long.</source>
        <translation>„{text}…“ ist zu lang.</translation>
    </message>
    <message>
        <source>The card has no end.</source>
        <translation>Die Karte hat kein Ende.</translation>
    </message>
    <message>
        <source>This card is not of a person.</source>
        <translation>Diese Karte gehört nicht zu einer Person.</translation>
    </message>
    <message>
        <source>The practice database was upgraded by a newer tomail than this one.</source>
        <translation>Die Praxisdatenbank wurde von einem neueren tomail als diesem aktualisiert.</translation>
    </message>
    <message>
        <source>Please tell your IT: install the newer tomail here too.</source>
        <translation>Bitte informieren Sie Ihre IT: Das neuere tomail muss auch hier installiert werden.</translation>
    </message>
    <message>
        <source>You do not have the right to do this: {right}.</source>
        <translation>Dazu fehlt Ihnen das Recht: {right}.</translation>
    </message>
    <message>
        <source>Whoever manages the rights of the practice can give it to you.</source>
        <translation>Wer die Rechte der Praxis verwaltet, kann es Ihnen geben.</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Read only what is assigned</source>
        <translation>Nur Zugewiesenes lesen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Verwalten</translation>
    </message>
    <message>
        <source>Practice settings</source>
        <translation>Praxiseinstellungen</translation>
    </message>
    <message>
        <source>Users and rights</source>
        <translation>Benutzer und Rechte</translation>
    </message>
    <message>
        <source>File into the record</source>
        <translation>In der Akte ablegen</translation>
    </message>
    <message>
        <source>Release patients</source>
        <translation>Patienten freigeben</translation>
    </message>
    <message>
        <source>See the log</source>
        <translation>Protokoll einsehen</translation>
    </message>
    <message>
        <source>You do not have access to this.</source>
        <translation>Sie haben darauf keinen Zugriff.</translation>
    </message>
    <message>
        <source>Nobody of that name works here, and no group is called so.</source>
        <translation>Niemand mit diesem Namen arbeitet hier, und keine Gruppe heißt so.</translation>
    </message>
    <message>
        <source>`tomail user list` shows the initials and the groups.</source>
        <translation>`tomail user list` zeigt die Kürzel und die Gruppen.</translation>
    </message>
    <message>
        <source>A note has between 1 and {most} characters.</source>
        <translation>Eine Notiz hat zwischen 1 und {most} Zeichen.</translation>
    </message>
    <message>
        <source>This note does not exist (any more), or somebody else wrote it.</source>
        <translation>Diese Notiz gibt es nicht (mehr), oder jemand anders hat sie geschrieben.</translation>
    </message>
    <message>
        <source>This draft has not been offered for release.</source>
        <translation>Dieser Entwurf wurde noch nicht zur Freigabe gegeben.</translation>
    </message>
    <message>
        <source>This draft is still to be released.</source>
        <translation>Dieser Entwurf wartet noch auf die Freigabe.</translation>
    </message>
    <message>
        <source>This draft is released already.</source>
        <translation>Dieser Entwurf ist bereits freigegeben.</translation>
    </message>
    <message>
        <source>The release of this draft was refused.</source>
        <translation>Die Freigabe dieses Entwurfs wurde abgelehnt.</translation>
    </message>
    <message>
        <source>This draft was sent already.</source>
        <translation>Dieser Entwurf wurde bereits gesendet.</translation>
    </message>
    <message>
        <source>This draft does not exist any more.</source>
        <translation>Diesen Entwurf gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody else has changed this draft meanwhile.</source>
        <translation>Jemand anders hat diesen Entwurf inzwischen geändert.</translation>
    </message>
    <message>
        <source>Read it again as it is now.</source>
        <translation>Lesen Sie ihn noch einmal, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>A template needs a name and a text of reasonable length.</source>
        <translation>Eine Vorlage braucht einen Namen und einen Text, der nicht zu lang ist.</translation>
    </message>
    <message>
        <source>There is a template “{name}” in this folder already.</source>
        <translation>In diesem Ordner gibt es schon eine Vorlage „{name}“.</translation>
    </message>
    <message>
        <source>This template does not exist (any more).</source>
        <translation>Diese Vorlage gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>`tomail template list` shows them.</source>
        <translation>`tomail template list` zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>There is no consent for this channel that could be withdrawn.</source>
        <translation>Für diesen Weg gibt es keine Einwilligung, die widerrufen werden könnte.</translation>
    </message>
    <message>
        <source>This contact does not exist any more.</source>
        <translation>Diesen Kontakt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Several patients have this name and birth date or address; only a number tells them apart.</source>
        <translation>Mehrere Patienten haben diesen Namen und dieses Geburtsdatum oder diese Adresse; nur eine Nummer unterscheidet sie.</translation>
    </message>
    <message>
        <source>The data of this patient are blocked and were not changed.</source>
        <translation>Die Daten dieses Patienten sind gesperrt und wurden nicht geändert.</translation>
    </message>
    <message>
        <source>There is no patient with the number “{number}”.</source>
        <translation>Es gibt keinen Patienten mit der Nummer „{number}“.</translation>
    </message>
    <message>
        <source>This patient does not exist any more.</source>
        <translation>Diesen Patienten gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>`tomail patients find TEXT` looks for a name or birth date.</source>
        <translation>`tomail patients find TEXT` sucht nach Namen oder Geburtsdatum.</translation>
    </message>
    <message>
        <source>Another patient has the number “{number}”.</source>
        <translation>Ein anderer Patient hat die Nummer „{number}“.</translation>
    </message>
    <message>
        <source>Look whether it is the same person.</source>
        <translation>Prüfen Sie, ob es dieselbe Person ist.</translation>
    </message>
    <message>
        <source>Some rights are over an account, others over the whole practice.</source>
        <translation>Manche Rechte gelten für ein Konto, andere für die ganze Praxis.</translation>
    </message>
    <message>
        <source>Name the account (`--account ID`) for the former only.</source>
        <translation>Nennen Sie das Konto (`--account ID`) nur bei den ersteren.</translation>
    </message>
    <message>
        <source>The practice does not know this account, person or device.</source>
        <translation>Die Praxis kennt dieses Konto, diese Person oder dieses Gerät nicht.</translation>
    </message>
    <message>
        <source>`tomail account list` and `tomail user list` show what there is.</source>
        <translation>`tomail account list` und `tomail user list` zeigen, was es gibt.</translation>
    </message>
    <message>
        <source>Nobody who can sign in would have this right any more: {right}.</source>
        <translation>Niemand, der sich anmelden kann, hätte dieses Recht dann noch: {right}.</translation>
    </message>
    <message>
        <source>Give it to somebody with a PIN first.</source>
        <translation>Geben Sie es zuerst jemandem mit einer PIN.</translation>
    </message>
    <message>
        <source>The initials and the PIN or password do not belong together.</source>
        <translation>Kürzel und PIN oder Passwort passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Try again, or have whoever manages the users give you a new PIN.</source>
        <translation>Versuchen Sie es noch einmal, oder lassen Sie sich von der Benutzerverwaltung eine neue PIN geben.</translation>
    </message>
    <message>
        <source>A name is missing, or it is too long.</source>
        <translation>Ein Name fehlt, oder er ist zu lang.</translation>
    </message>
    <message>
        <source>Enter initials of at most 16 letters, and a name.</source>
        <translation>Geben Sie ein Kürzel mit höchstens 16 Buchstaben und einen Namen ein.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>„{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation>Diesen Benutzer gibt es nicht.</translation>
    </message>
    <message>
        <source>`tomail user list` shows them.</source>
        <translation>`tomail user list` zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>There is no such group (any more).</source>
        <translation>Diese Gruppe gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>Without this group more people could do than now: {right}.</source>
        <translation>Ohne diese Gruppe dürften mehr Personen als jetzt: {right}.</translation>
    </message>
    <message>
        <source>Give the right to somebody else first, or take it from the group.</source>
        <translation>Geben Sie das Recht zuerst jemand anderem, oder nehmen Sie es der Gruppe.</translation>
    </message>
    <message>
        <source>This is the user that everybody is while nobody signs in.</source>
        <translation>Das ist der Benutzer, unter dem alle arbeiten, solange sich niemand anmeldet.</translation>
    </message>
    <message>
        <source>Add a user for each person instead.</source>
        <translation>Legen Sie stattdessen für jede Person einen Benutzer an.</translation>
    </message>
    <message>
        <source>A PIN has at least {digits} digits; a password may be longer.</source>
        <translation>Eine PIN hat mindestens {digits} Ziffern; ein Passwort darf länger sein.</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>Wählen Sie eine längere.</translation>
    </message>
    <message>
        <source>This PIN would be guessed at once.</source>
        <translation>Diese PIN wäre sofort erraten.</translation>
    </message>
    <message>
        <source>Choose digits that do not follow one another.</source>
        <translation>Wählen Sie Ziffern, die nicht aufeinander folgen.</translation>
    </message>
    <message>
        <source>Too many wrong attempts.</source>
        <translation>Zu viele falsche Versuche.</translation>
    </message>
    <message>
        <source>Try again in {seconds} seconds.</source>
        <translation>Versuchen Sie es in {seconds} Sekunden noch einmal.</translation>
    </message>
    <message>
        <source>There is no entry type “{name}”.</source>
        <translation>Es gibt keinen Karteieintragstyp „{name}“.</translation>
    </message>
    <message>
        <source>There are: {types}.</source>
        <translation>Es gibt: {types}.</translation>
    </message>
    <message>
        <source>“{name}” is needed: mail is filed as it by itself.</source>
        <translation>„{name}“ wird gebraucht: E-Mails werden von selbst so abgelegt.</translation>
    </message>
    <message>
        <source>You can give it another name.</source>
        <translation>Sie können ihm einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>There is an entry type “{name}” already.</source>
        <translation>Den Karteieintragstyp „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>An entry type needs a name.</source>
        <translation>Ein Karteieintragstyp braucht einen Namen.</translation>
    </message>
    <message>
        <source>This entry does not exist in the record.</source>
        <translation>Diesen Eintrag gibt es in der Akte nicht.</translation>
    </message>
    <message>
        <source>`tomail record list --patient NO` shows what there is.</source>
        <translation>`tomail record list --patient NR` zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>The data of this patient are blocked.</source>
        <translation>Die Daten dieses Patienten sind gesperrt.</translation>
    </message>
    <message>
        <source>Whoever may see the log can lift the restriction.</source>
        <translation>Wer das Protokoll sehen darf, kann die Sperre aufheben.</translation>
    </message>
    <message>
        <source>Please give the reason.</source>
        <translation>Bitte geben Sie den Grund an.</translation>
    </message>
    <message>
        <source>It stays in the record beside the entry.</source>
        <translation>Er bleibt in der Akte neben dem Eintrag stehen.</translation>
    </message>
    <message>
        <source>The record of this patient must be kept until {date}.</source>
        <translation>Die Akte dieses Patienten muss bis {date} aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Until then the data can be blocked.</source>
        <translation>Bis dahin können die Daten gesperrt werden.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written.</source>
        <translation>Die Datei {name} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose a file that is not there yet, in a folder of yours.</source>
        <translation>Wählen Sie eine Datei, die es noch nicht gibt, in einem Ordner, der Ihnen gehört.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read.</source>
        <translation>Die Datei {name} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check its name and its permissions.</source>
        <translation>Prüfen Sie ihren Namen und die Berechtigungen.</translation>
    </message>
    <message>
        <source>This user of the database server may not make roles.</source>
        <translation>Dieser Benutzer des Datenbankservers darf keine Rollen anlegen.</translation>
    </message>
    <message>
        <source>Create the practice with the URL of the owner (CREATEROLE).</source>
        <translation>Legen Sie die Praxis mit der Adresse des Eigentümers an (CREATEROLE).</translation>
    </message>
    <message>
        <source>This workstation does not belong to that practice.</source>
        <translation>Dieser Arbeitsplatz gehört nicht zu dieser Praxis.</translation>
    </message>
    <message>
        <source>Let it join with a code: `tomail practice join URL --code-stdin`.</source>
        <translation>Nehmen Sie den Arbeitsplatz mit einem Code auf: `tomail practice join URL --code-stdin`.</translation>
    </message>
    <message>
        <source>There is no such protected message.</source>
        <translation>Diese geschützte Nachricht gibt es nicht.</translation>
    </message>
    <message>
        <source>`tomail secure list` shows them.</source>
        <translation>`tomail secure list` zeigt sie.</translation>
    </message>
    <message>
        <source>That cannot be done with this protected message any more: its state is another now.</source>
        <translation>Das geht mit dieser geschützten Nachricht nicht mehr: Ihr Stand ist inzwischen ein anderer.</translation>
    </message>
    <message>
        <source>Look at its state.</source>
        <translation>Sehen Sie nach, wie weit sie ist.</translation>
    </message>
    <message>
        <source>this address does not exist</source>
        <translation>Diese Adresse gibt es nicht</translation>
    </message>
    <message>
        <source>the part behind the @ does not exist</source>
        <translation>Den Teil hinter dem @ gibt es nicht</translation>
    </message>
    <message>
        <source>the mailbox is full</source>
        <translation>Das Postfach ist voll</translation>
    </message>
    <message>
        <source>the mailbox takes no e-mail</source>
        <translation>Das Postfach nimmt keine E-Mails an</translation>
    </message>
    <message>
        <source>the e-mail was too large</source>
        <translation>Die E-Mail war zu groß</translation>
    </message>
    <message>
        <source>the recipient&apos;s server refused it</source>
        <translation>Der Server des Empfängers hat sie abgelehnt</translation>
    </message>
    <message>
        <source>the recipient&apos;s server demands encryption</source>
        <translation>Der Server des Empfängers verlangt Verschlüsselung</translation>
    </message>
    <message>
        <source>the recipient&apos;s server cannot be reached</source>
        <translation>Der Server des Empfängers ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the recipient&apos;s server could not be reached for days</source>
        <translation>Der Server des Empfängers war tagelang nicht erreichbar</translation>
    </message>
    <message>
        <source>the recipient&apos;s server did not take it</source>
        <translation>Der Server des Empfängers hat sie nicht angenommen</translation>
    </message>
    <message>
        <source>An e-mail to {address} came back on {at:%Y-%m-%d}: {why}.</source>
        <translation>Eine E-Mail an {address} kam am {at:%d.%m.%Y} zurück: {why}.</translation>
    </message>
    <message>
        <source>There is no such appointment.</source>
        <translation>Diesen Termin gibt es nicht.</translation>
    </message>
    <message>
        <source>Look at the list of appointments.</source>
        <translation>Sehen Sie in der Terminliste nach.</translation>
    </message>
    <message>
        <source>The appointment has no number of its own.</source>
        <translation>Der Termin hat keine eigene Nummer.</translation>
    </message>
    <message>
        <source>“{text}” is not a time: 2026-05-04T09:30+02:00 is one, or 04.05.2026 09:30.</source>
        <translation>„{text}“ ist keine Zeit: 2026-05-04T09:30+02:00 ist eine, oder 04.05.2026 09:30.</translation>
    </message>
    <message>
        <source>The appointment has no day and time.</source>
        <translation>Der Termin hat keinen Tag mit Uhrzeit.</translation>
    </message>
    <message>
        <source>“{text}” is not a state: planned and cancelled are.</source>
        <translation>„{text}“ ist kein Zustand: planned und cancelled sind es.</translation>
    </message>
    <message>
        <source>The key has changed meanwhile: it was not released.</source>
        <translation>Der Schlüssel hat sich inzwischen geändert: Er wurde nicht freigegeben.</translation>
    </message>
    <message>
        <source>Open the list of releases again and compare the check number anew.</source>
        <translation>Öffnen Sie die Freigaben erneut und vergleichen Sie die Prüfzahl noch einmal.</translation>
    </message>
    <message>
        <source>This address does not wait for the practice any more.</source>
        <translation>Diese Adresse wartet nicht mehr auf die Praxis.</translation>
    </message>
    <message>
        <source>The patient changed their mind, or it took too long. Nothing changed.</source>
        <translation>Der Patient hat es sich anders überlegt, oder es hat zu lange gedauert. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>That cannot be done with this access any more.</source>
        <translation>Das ist mit diesem Zugang nicht mehr möglich.</translation>
    </message>
    <message>
        <source>Somebody decided meanwhile: look at the list again.</source>
        <translation>Jemand hat inzwischen entschieden: Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>Nobody of that name is registered at the portal.</source>
        <translation>Unter diesem Namen ist am Portal niemand registriert.</translation>
    </message>
    <message>
        <source>`tomail secure list` shows who waits.</source>
        <translation>`tomail secure list` zeigt, wer wartet.</translation>
    </message>
    <message>
        <source>The practice has not joined a portal.</source>
        <translation>Die Praxis ist mit keinem Portal verbunden.</translation>
    </message>
    <message>
        <source>Add one in Settings – Secure sending, or by `tomail secure enrol`.</source>
        <translation>Fügen Sie eines unter Einstellungen – Sicherer Versand hinzu, oder mit `tomail secure enrol`.</translation>
    </message>
    <message>
        <source>The practice has joined a portal already.</source>
        <translation>Die Praxis ist schon mit einem Portal verbunden.</translation>
    </message>
    <message>
        <source>Leave that one first, in Settings – Secure sending.</source>
        <translation>Verlassen Sie erst dieses, unter Einstellungen – Sicherer Versand.</translation>
    </message>
    <message>
        <source>Say in a few words how the page was checked.</source>
        <translation>Sagen Sie in wenigen Worten, wie die Seite geprüft wurde.</translation>
    </message>
    <message>
        <source>The reason stands in the log of the practice.</source>
        <translation>Der Grund steht im Protokoll der Praxis.</translation>
    </message>
    <message>
        <source>This appointment cannot be read.</source>
        <translation>Dieser Termin lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The dates of this series cannot be counted.</source>
        <translation>Die Daten dieser Terminserie lassen sich nicht zählen.</translation>
    </message>
    <message>
        <source>The time zone of this appointment is not known.</source>
        <translation>Die Zeitzone dieses Termins ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The calendar has more appointments than can be taken in.</source>
        <translation>Der Kalender hat mehr Termine, als übernommen werden können.</translation>
    </message>
    <message>
        <source>Let the practice system export fewer days.</source>
        <translation>Lassen Sie das Praxissystem weniger Tage exportieren.</translation>
    </message>
    <message>
        <source>This is not a FHIR appointment.</source>
        <translation>Das ist kein FHIR-Termin.</translation>
    </message>
    <message>
        <source>Enough codes were sent to this patient today.</source>
        <translation>Diesem Patienten wurden heute schon genug Codes gesendet.</translation>
    </message>
    <message>
        <source>Ask whether the number is right, and try again tomorrow.</source>
        <translation>Fragen Sie, ob die Nummer stimmt, und versuchen Sie es morgen noch einmal.</translation>
    </message>
    <message>
        <source>The file asks for no examination: of GDT, appointments are records 6302, taken back by 6303.</source>
        <translation>Die Datei fordert keine Untersuchung an: Bei GDT sind Sätze 6302 Termine, 6303 sagt sie ab.</translation>
    </message>
    <message>
        <source>The request has no number of its own (field 8310 or 8314), so a change could not be told.</source>
        <translation>Die Anforderung hat keine eigene Nummer (Feld 8310 oder 8314): Eine Änderung wäre nicht zu erkennen.</translation>
    </message>
    <message>
        <source>The request has no day and time (fields 6200 and 6201): “{text}”.</source>
        <translation>Die Anforderung hat keinen Tag mit Uhrzeit (Felder 6200 und 6201): „{text}“.</translation>
    </message>
    <message>
        <source>The practice&apos;s limit of {count} SMS a day is reached.</source>
        <translation>Die Grenze der Praxis von {count} SMS am Tag ist erreicht.</translation>
    </message>
    <message>
        <source>The practice&apos;s limit of {count} SMS a month is reached.</source>
        <translation>Die Grenze der Praxis von {count} SMS im Monat ist erreicht.</translation>
    </message>
</context>
</TS>
