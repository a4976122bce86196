<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AccountList</name>
    <message>
        <source>Set up in the practice</source>
        <translation>In der Praxis eingerichtet</translation>
    </message>
    <message>
        <source>not quite in order</source>
        <translation>nicht ganz in Ordnung</translation>
    </message>
    <message>
        <source>Sign in here</source>
        <translation>Hier anmelden</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>sign-in needed</source>
        <translation>Anmeldung erforderlich</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>synchronisation is off</source>
        <translation>Synchronisierung ausgeschaltet</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>locked here</source>
        <translation>hier gesperrt</translation>
    </message>
</context>
<context>
    <name>AccountPane</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Server data</source>
        <translation>Serverdaten</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>AccountWizard</name>
    <message>
        <source>Setup assistant for e-mail accounts</source>
        <translation>Einrichtungsassistent für E-Mail-Konten</translation>
    </message>
    <message>
        <source>Cancel the set-up?</source>
        <translation>Einrichtung abbrechen?</translation>
    </message>
    <message>
        <source>Your entries will not be saved.</source>
        <translation>Ihre Angaben werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Continue setting up</source>
        <translation>Weiter einrichten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertigstellen</translation>
    </message>
    <message>
        <source>The account could not be saved: {reason}</source>
        <translation>Das Konto konnte nicht gespeichert werden: {reason}</translation>
    </message>
</context>
<context>
    <name>AccountsWindow</name>
    <message>
        <source>E-mail account management</source>
        <translation>E-Mail-Kontenverwaltung</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove account …</source>
        <translation>Konto entfernen …</translation>
    </message>
    <message>
        <source>Client IDs …</source>
        <translation>Client-IDs …</translation>
    </message>
    <message>
        <source>E-mail accounts</source>
        <translation>E-Mail-Konten</translation>
    </message>
    <message>
        <source>No e-mail account has been set up yet.</source>
        <translation>Noch kein E-Mail-Konto eingerichtet.</translation>
    </message>
    <message>
        <source>Remove here only</source>
        <translation>Nur hier entfernen</translation>
    </message>
    <message>
        <source>Remove everywhere</source>
        <translation>Überall entfernen</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Remove the account “{label}”?</source>
        <translation>Konto „{label}“ entfernen?</translation>
    </message>
    <message>
        <source>Keep account</source>
        <translation>Konto behalten</translation>
    </message>
    <message>
        <source>“Here only”: the other workstations go on using it, and it is offered here again. “Everywhere”: every workstation loses it.</source>
        <translation>„Nur hier“: die anderen Arbeitsplätze nutzen es weiter, und hier wird es wieder angeboten. „Überall“: jeder Arbeitsplatz verliert es.</translation>
    </message>
    <message>
        <source>Its e-mails, drafts and credentials here are deleted. What is on the server stays.</source>
        <translation>Auf diesem Rechner werden seine E-Mails, Entwürfe und Zugangsdaten gelöscht. Was auf dem Server liegt, bleibt erhalten.</translation>
    </message>
    <message>
        <source>the stored credentials</source>
        <translation>die gespeicherten Zugangsdaten</translation>
    </message>
    <message>
        <source>This is deleted: {parts}.</source>
        <translation>Gelöscht werden: {parts}.</translation>
    </message>
    <message>
        <source>Its certificate goes too: without another copy of it encrypted e-mails cannot be read any more. Save it before, in the settings under “Certificates”.</source>
        <translation>Auch das Zertifikat wird gelöscht: Ohne eine andere Kopie lassen sich verschlüsselte E-Mails nicht mehr lesen. Sichern Sie es vorher in den Einstellungen unter „Zertifikate“.</translation>
    </message>
    <message>
        <source>What is still on the server stays. With POP3, everything else is lost for good.</source>
        <translation>Was noch auf dem Server liegt, bleibt erhalten; alles andere ist bei POP3 endgültig verloren.</translation>
    </message>
    <message>
        <source>The e-mails on the server stay.</source>
        <translation>Die E-Mails auf dem Server bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>AttemptsList</name>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unusable</source>
        <translation>unbrauchbar</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>tomail&apos;s own list: {name}</source>
        <translation>eigene Liste von tomail: {name}</translation>
    </message>
    <message>
        <source>file beside the program: {name}</source>
        <translation>Datei neben dem Programm: {name}</translation>
    </message>
</context>
<context>
    <name>BrowserBox</name>
    <message>
        <source>Not signed in yet</source>
        <translation>Noch nicht angemeldet</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Zugangscode</translation>
    </message>
    <message>
        <source>Code from the browser</source>
        <translation>Code aus dem Browser</translation>
    </message>
    <message>
        <source>Open the copied link in any browser on this computer. Then paste here the code, or the address at which the browser ends.</source>
        <translation>Der Link wurde kopiert. Öffnen Sie ihn in einem Browser auf diesem Rechner. Fügen Sie dann hier den Code ein oder die Adresse, bei der der Browser endet.</translation>
    </message>
    <message>
        <source>Access code received for {address}</source>
        <translation>Zugangscode erhalten für {address}</translation>
    </message>
    <message>
        <source>Waiting for the sign-in in the browser …</source>
        <translation>Warte auf Anmeldung im Browser …</translation>
    </message>
    <message>
        <source>Please sign in in the browser; the code is entered by itself.</source>
        <translation>Bitte melden Sie sich im Browser an. Der Code wird von selbst eingetragen.</translation>
    </message>
    <message>
        <source>Open browser again</source>
        <translation>Browser erneut öffnen</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The browser could not be opened.</source>
        <translation>Der Browser konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Use for this mailbox</source>
        <translation>Trotzdem verwenden</translation>
    </message>
</context>
<context>
    <name>CertificateTable</name>
    <message>
        <source>Issued to</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Fingerabdruck SHA-256</translation>
    </message>
    <message>
        <source>Trusted so far</source>
        <translation>Bisher vertraut</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>To confirm, enter the last {count} characters of the fingerprint</source>
        <translation>Zur Bestätigung die letzten {count} Zeichen des Fingerabdrucks eingeben</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>These are not the last characters of the fingerprint.</source>
        <translation>Das sind nicht die letzten Zeichen des Fingerabdrucks.</translation>
    </message>
</context>
<context>
    <name>ClientIdsPage</name>
    <message>
        <source>Other provider</source>
        <translation>Anderer Anbieter</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Anmeldedienst</translation>
    </message>
    <message>
        <source>The address of the provider&apos;s sign-in service.</source>
        <translation>Die Adresse des Anmeldedienstes Ihres Anbieters.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>“common”, or the tenant ID for accounts of one organisation.</source>
        <translation>„common“ oder die Mandanten-ID bei Konten einer einzelnen Organisation.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Berechtigungen (Scopes)</translation>
    </message>
    <message>
        <source>Only where the provider asks for certain ones; separated by blanks.</source>
        <translation>Nur, wenn der Anbieter bestimmte verlangt; durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Google and Microsoft let mail programs in only with a client ID. Each practice registers its own once; it is free of charge. After that every account of this provider signs in by browser.</source>
        <translation>Google und Microsoft lassen E-Mail-Programme nur mit einer Client-ID zu. Jede Praxis registriert einmal ihre eigene; das ist kostenlos. Danach meldet sich jedes Konto dieses Anbieters im Browser an.</translation>
    </message>
    <message>
        <source>Client IDs for signing in by browser</source>
        <translation>Client-IDs für die Anmeldung im Browser</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Please enter an address with https://.</source>
        <translation>Bitte geben Sie eine Adresse mit https:// ein.</translation>
    </message>
    <message>
        <source>Saved. You can now sign in with this provider.</source>
        <translation>Gespeichert. Sie können sich jetzt bei diesem Anbieter anmelden.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Nicht gespeichert: {reason}</translation>
    </message>
    <message>
        <source>Open Google Cloud Console</source>
        <translation>Google Cloud Console öffnen</translation>
    </message>
    <message>
        <source>Open Microsoft Entra admin center</source>
        <translation>Microsoft Entra Admin Center öffnen</translation>
    </message>
    <message>
        <source>Open the Google Cloud Console with the practice&apos;s Google account and create a project, for example “tomail”.</source>
        <translation>Öffnen Sie die Google Cloud Console mit dem Google-Konto der Praxis und legen Sie ein Projekt an, zum Beispiel „tomail“.</translation>
    </message>
    <message>
        <source>Under “APIs &amp; Services”, enable the “Gmail API”.</source>
        <translation>Aktivieren Sie unter „APIs und Dienste“ die „Gmail API“.</translation>
    </message>
    <message>
        <source>Set up the consent screen: “Internal” with Google Workspace; otherwise “External”, and publish the app (in testing, each sign-in ends after 7 days).</source>
        <translation>Richten Sie den Zustimmungsbildschirm ein: „Intern“ bei Google Workspace, sonst „Extern“. Veröffentlichen Sie die App dann (im Teststatus endet jede Anmeldung nach 7 Tagen).</translation>
    </message>
    <message>
        <source>Create a client of the type “Desktop app”.</source>
        <translation>Erstellen Sie einen Client vom Typ „Desktopanwendung“.</translation>
    </message>
    <message>
        <source>Enter its client ID and client secret here.</source>
        <translation>Tragen Sie dessen Client-ID und Client-Geheimnis hier ein.</translation>
    </message>
    <message>
        <source>In the Microsoft Entra admin center, open “App registrations” and register “tomail”. With accounts of one organisation only, enter its tenant ID below.</source>
        <translation>Öffnen Sie im Microsoft Entra Admin Center „App-Registrierungen“ und registrieren Sie „tomail“. Nur für Konten einer einzelnen Organisation: Tragen Sie unten deren Mandanten-ID ein.</translation>
    </message>
    <message>
        <source>Under “Authentication”, add the platform “Mobile and desktop applications” with the redirect URI http://localhost.</source>
        <translation>Fügen Sie unter „Authentifizierung“ die Plattform „Mobilgerät- und Desktopanwendungen“ mit dem Umleitungs-URI http://localhost hinzu.</translation>
    </message>
    <message>
        <source>Under “API permissions”, add these delegated ones: IMAP.AccessAsUser.All, POP.AccessAsUser.All, SMTP.Send, offline_access.</source>
        <translation>Fügen Sie unter „API-Berechtigungen“ als delegierte Berechtigungen hinzu: IMAP.AccessAsUser.All, POP.AccessAsUser.All, SMTP.Send, offline_access.</translation>
    </message>
    <message>
        <source>For the mailbox, enable “Authenticated SMTP”; otherwise sending does not work.</source>
        <translation>Schalten Sie für das Postfach „Authentifiziertes SMTP“ frei, sonst funktioniert der Versand nicht.</translation>
    </message>
    <message>
        <source>Enter the application ID (client ID) here. There is no secret.</source>
        <translation>Tragen Sie die Anwendungs-ID (Client-ID) hier ein. Ein Geheimnis gibt es nicht.</translation>
    </message>
    <message>
        <source>Ask your provider for the address of its sign-in service and for a client ID.</source>
        <translation>Fragen Sie Ihren Anbieter nach der Adresse seines Anmeldedienstes und nach einer Client-ID.</translation>
    </message>
    <message>
        <source>As redirect address, name http://127.0.0.1 (any port).</source>
        <translation>Nennen Sie als Umleitungsadresse http://127.0.0.1 (beliebiger Port).</translation>
    </message>
    <message>
        <source>Enter both here; a client secret only if the provider gave you one.</source>
        <translation>Tragen Sie beides hier ein; ein Client-Geheimnis nur, wenn der Anbieter eines nennt.</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Enter the e-mail address; the two names above it fill themselves.</source>
        <translation>Geben Sie die E-Mail-Adresse ein. Die beiden Namen darüber füllen sich selbst.</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>The account appears in tomail under this name.</source>
        <translation>Unter diesem Namen erscheint das Konto in tomail.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Enter the e-mail address of this account here.</source>
        <translation>Hier die E-Mail-Adresse für dieses Konto angeben.</translation>
    </message>
    <message>
        <source>Recipients see this name instead of the e-mail address.</source>
        <translation>Diesen Namen sehen Empfängerinnen und Empfänger statt der E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Preview: {sender}</source>
        <translation>Vorschau: {sender}</translation>
    </message>
    <message>
        <source>Open that account instead?</source>
        <translation>Möchten Sie stattdessen dieses Konto öffnen?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Konto öffnen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>FolderForm</name>
    <message>
        <source>Folder assignment</source>
        <translation>Ordnerzuordnung</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>von Hand geändert</translation>
    </message>
    <message>
        <source>the folders are not known yet</source>
        <translation>die Ordner sind noch nicht bekannt</translation>
    </message>
    <message>
        <source>found automatically, but for: {roles}</source>
        <translation>automatisch gefunden, außer: {roles}</translation>
    </message>
    <message>
        <source>found automatically</source>
        <translation>automatisch gefunden</translation>
    </message>
    <message>
        <source>Automatically: {folder}</source>
        <translation>Automatisch: {folder}</translation>
    </message>
    <message>
        <source>Automatically</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>This folder is not there any more.</source>
        <translation>Diesen Ordner gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Remove from this workstation …</source>
        <translation>Von diesem Arbeitsplatz entfernen …</translation>
    </message>
    <message>
        <source>You have no right to this account. Its mail lies locked at this workstation until somebody with the right signs in here.</source>
        <translation>Für dieses Konto fehlt Ihnen das Recht. Seine E-Mails liegen an diesem Arbeitsplatz gesperrt, bis sich hier jemand anmeldet, der es hat.</translation>
    </message>
    <message>
        <source>Nobody can open this account any more. Its mail lies locked here.</source>
        <translation>Dieses Konto kann niemand mehr öffnen. Seine E-Mails liegen hier gesperrt.</translation>
    </message>
    <message>
        <source>Drafts, mail that was not sent, and the stored sign-in go. Mail on the server stays.</source>
        <translation>Entwürfe, nicht gesendete E-Mails und die gespeicherten Zugangsdaten gehen verloren. Die E-Mails auf dem Server bleiben.</translation>
    </message>
    <message>
        <source>All fetched mail, drafts, and the stored sign-in go. There is no way back.</source>
        <translation>Alle abgeholten E-Mails, die Entwürfe und die gespeicherten Zugangsdaten gehen endgültig verloren.</translation>
    </message>
    <message>
        <source>Remove what this workstation holds of “{label}”?</source>
        <translation>Alles entfernen, was dieser Arbeitsplatz von „{label}“ gespeichert hat?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>NamesSection</name>
    <message>
        <source>Account name</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>The account appears in tomail under this name.</source>
        <translation>Unter diesem Namen erscheint das Konto in tomail.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Recipients see this name instead of the e-mail address.</source>
        <translation>Diesen Namen sehen Empfängerinnen und Empfänger statt der E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password for sending</source>
        <translation>Passwort für den Versand</translation>
    </message>
    <message>
        <source>Sign in here</source>
        <translation>Hier anmelden</translation>
    </message>
    <message>
        <source>This account of the practice is set up already. Only the sign-in at this workstation is missing.</source>
        <translation>Dieses Konto der Praxis ist schon eingerichtet. Es fehlt nur noch die Anmeldung an diesem Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Please enter the password.</source>
        <translation>Bitte geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Anmeldung läuft …</translation>
    </message>
</context>
<context>
    <name>PinnedCertificates</name>
    <message>
        <source>Certificate trusted by hand: {host}, port {port}</source>
        <translation>Von Hand vertrautes Zertifikat: {host}, Port {port}</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
</context>
<context>
    <name>ProbeCard</name>
    <message>
        <source>no encryption</source>
        <translation>ohne Verschlüsselung</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Details</translation>
    </message>
    <message>
        <source>{title} is being tested …</source>
        <translation>{title} wird geprüft …</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{title} works</source>
        <translation>{title} funktioniert</translation>
    </message>
    <message>
        <source>signed in as {name}</source>
        <translation>angemeldet als {name}</translation>
    </message>
    <message>
        <source>{title}: {reason}</source>
        <translation>{title}: {reason}</translation>
    </message>
    <message>
        <source>The server said: “{words}”</source>
        <translation>Der Server meldet: „{words}“</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>{host} · port {port} · {security}</source>
        <translation>{host} · Port {port} · {security}</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) found</source>
        <translation>
            <numerusform>%n Ordner gefunden</numerusform>
            <numerusform>%n Ordner gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Try port {port} with TLS</source>
        <translation>Port {port} mit TLS versuchen</translation>
    </message>
    <message>
        <source>Check server data</source>
        <translation>Serverdaten prüfen</translation>
    </message>
    <message>
        <source>Test other ports</source>
        <translation>Andere Ports testen</translation>
    </message>
    <message>
        <source>Copy details for IT</source>
        <translation>Details für die IT kopieren</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Enter password again</source>
        <translation>Passwort erneut eingeben</translation>
    </message>
    <message>
        <source>Change user name</source>
        <translation>Benutzername ändern</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>Trust this certificate …</source>
        <translation>Diesem Zertifikat vertrauen …</translation>
    </message>
    <message>
        <source>Change display name/address</source>
        <translation>Anzeigename/Adresse ändern</translation>
    </message>
    <message>
        <source>Enter client ID</source>
        <translation>Client-ID eintragen</translation>
    </message>
</context>
<context>
    <name>ProbePage</name>
    <message>
        <source>tomail now tests inbox and outbox with your data.</source>
        <translation>tomail prüft jetzt Posteingang und Postausgang mit Ihren Angaben.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Send a test mail to your own address</source>
        <translation>Testmail an die eigene Adresse senden</translation>
    </message>
    <message>
        <source>Skip the connection tests</source>
        <translation>Verbindungstests überspringen</translation>
    </message>
    <message>
        <source>The account is then saved untested and marked as “not tested” in the account management.</source>
        <translation>Das Konto wird dann ungeprüft gespeichert und in der Kontenverwaltung als „nicht getestet“ gekennzeichnet.</translation>
    </message>
    <message>
        <source>Test mail from tomail</source>
        <translation>Testmail von tomail</translation>
    </message>
    <message>
        <source>Receiving and sending work.</source>
        <translation>Empfang und Versand funktionieren.</translation>
    </message>
    <message>
        <source>The test mail to {address} was sent.</source>
        <translation>Die Testmail an {address} wurde gesendet.</translation>
    </message>
    <message>
        <source>Port {ports} does not answer either.</source>
        <translation>Auch Port {ports} antwortet nicht.</translation>
    </message>
    <message>
        <source>Inbox and outbox work with your data.</source>
        <translation>Posteingang und Postausgang funktionieren mit Ihren Angaben.</translation>
    </message>
    <message>
        <source>tomail has tested with your data what could be tested.</source>
        <translation>tomail hat mit Ihren Angaben geprüft, was sich prüfen ließ.</translation>
    </message>
    <message>
        <source>Will be tested once the inbox accepts the sign-in.</source>
        <translation>Wird geprüft, sobald der Posteingang die Anmeldung annimmt.</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>ProbeSection</name>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Will be tested once the inbox accepts the sign-in.</source>
        <translation>Wird geprüft, sobald der Posteingang die Anmeldung annimmt.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Set up an e-mail account</source>
        <translation>E-Mail-Konto einrichten</translation>
    </message>
</context>
<context>
    <name>RailRow</name>
    <message>
        <source>present step</source>
        <translation>aktueller Schritt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>noch offen</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>The provider gives the servers. There is nothing to change here.</source>
        <translation>Der Anbieter gibt die Server vor. Sie brauchen hier nichts zu ändern.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Fest vorgegeben</translation>
    </message>
    <message>
        <source>Source: {source}. You do not need to change anything here.</source>
        <translation>Quelle: {source}. Sie brauchen hier nichts zu ändern.</translation>
    </message>
    <message>
        <source>Configured automatically</source>
        <translation>Automatisch konfiguriert</translation>
    </message>
    <message>
        <source>Server found, but not confirmed by the provider. Please compare the data.</source>
        <translation>Server gefunden, aber nicht vom Anbieter bestätigt. Bitte vergleichen Sie die Angaben.</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>Von Hand geändert</translation>
    </message>
    <message>
        <source>These settings came unencrypted from {source} and could have been forged.</source>
        <translation>Diese Einstellungen kamen unverschlüsselt von {source} und könnten verfälscht sein.</translation>
    </message>
    <message>
        <source>No settings were found for {domain}. Please enter the server data – your provider or your IT will tell you them.</source>
        <translation>Für {domain} wurden keine Einstellungen gefunden. Bitte tragen Sie die Serverdaten ein – Ihr Anbieter oder Ihre IT nennt Ihnen diese.</translation>
    </message>
    <message>
        <source>This computer has no connection to the internet, so nothing could be looked for. Please check the network.</source>
        <translation>Dieser Rechner hat keine Verbindung zum Internet, deshalb konnte nichts gesucht werden. Bitte prüfen Sie das Netzwerk.</translation>
    </message>
    <message>
        <source>Please enter the server data, or have them looked for with “Autoconfig”.</source>
        <translation>Bitte tragen Sie die Serverdaten ein oder lassen Sie sie mit „Autoconfig“ suchen.</translation>
    </message>
    <message>
        <source>For {protocol} nothing was found. Please enter the server for receiving.</source>
        <translation>Für {protocol} wurde nichts gefunden. Bitte tragen Sie den Server für den Empfang ein.</translation>
    </message>
    <message>
        <source>Something else was found (source: {source}).</source>
        <translation>Gefunden wurden andere Angaben (Quelle: {source}).</translation>
    </message>
    <message>
        <source>Looking for the settings of {domain} … ({source}, {seconds} s)</source>
        <translation>Suche Einstellungen für {domain} … ({source}, {seconds} s)</translation>
    </message>
    <message>
        <source>provider list</source>
        <translation>Provider-Liste</translation>
    </message>
    <message>
        <source>file beside the program</source>
        <translation>Datei neben dem Programm</translation>
    </message>
    <message>
        <source>tomail&apos;s own list</source>
        <translation>eigene Liste von tomail</translation>
    </message>
    <message>
        <source>search at the usual places</source>
        <translation>Suche an den üblichen Stellen</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Feststelltaste ist aktiv.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Nicht gespeichert: {reason}</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>e.g. {host}</source>
        <translation>z.&#xa0;B. {host}</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Fest vorgegeben</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>None (insecure)</source>
        <translation>Keine (unsicher)</translation>
    </message>
    <message>
        <source>{name} (recommended)</source>
        <translation>{name} (empfohlen)</translation>
    </message>
    <message>
        <source>changed (before: {value})</source>
        <translation>geändert (vorher: {value})</translation>
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Receiving</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>I trust these settings.</source>
        <translation>Ich vertraue diesen Einstellungen.</translation>
    </message>
    <message>
        <source>I know that password and contents are transmitted without encryption.</source>
        <translation>Ich weiß, dass Passwort und Inhalte unverschlüsselt übertragen werden.</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Also search unencrypted</source>
        <translation>Auch unverschlüsselt suchen</translation>
    </message>
    <message>
        <source>The settings for {domain} were found automatically.</source>
        <translation>Die Einstellungen für {domain} wurden automatisch gefunden.</translation>
    </message>
    <message>
        <source>How tomail reaches the mailbox of {domain}.</source>
        <translation>So erreicht tomail das Postfach bei {domain}.</translation>
    </message>
    <message>
        <source>With POP3 your colleagues do not see your changes. For shared mailboxes we recommend IMAP.</source>
        <translation>Bei POP3 sehen Kolleginnen und Kollegen Ihre Änderungen nicht. Für gemeinsame Postfächer empfehlen wir IMAP.</translation>
    </message>
</context>
<context>
    <name>ServersSection</name>
    <message>
        <source>Receiving</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Apply and test</source>
        <translation>Übernehmen und testen</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>How does tomail sign in to the mailbox?</source>
        <translation>Wie meldet sich tomail am Postfach an?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Authentication by</source>
        <translation>Authentifizierung über</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Use the same credentials for sending</source>
        <translation>Für den Versand dieselben Zugangsdaten verwenden</translation>
    </message>
    <message>
        <source>User name for sending</source>
        <translation>Benutzername für den Versand</translation>
    </message>
    <message>
        <source>Password for sending</source>
        <translation>Passwort für den Versand</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Anmeldedienst</translation>
    </message>
    <message>
        <source>The address of the provider&apos;s sign-in service; your provider or your IT will tell you.</source>
        <translation>Die Adresse des Anmeldedienstes. Ihr Anbieter oder Ihre IT nennt sie Ihnen.</translation>
    </message>
    <message>
        <source>The sign-in in the browser is not finished yet. Please finish it there.</source>
        <translation>Die Anmeldung im Browser ist noch nicht abgeschlossen. Bitte schließen Sie sie dort ab.</translation>
    </message>
    <message>
        <source>The password is stored encrypted; its key lies in the key store of this system and cannot be read by other users.</source>
        <translation>Das Passwort wird verschlüsselt abgelegt; der Schlüssel dazu liegt im Schlüsselspeicher dieses Systems und ist für andere Benutzer nicht lesbar.</translation>
    </message>
    <message>
        <source>“Access code” opens your browser. Sign in there; the code is then entered here by itself.</source>
        <translation>„Zugangscode“ öffnet den Browser. Melden Sie sich dort an; der Code kommt von selbst.</translation>
    </message>
    <message>
        <source>Required by {provider}</source>
        <translation>Von {provider} vorgegeben</translation>
    </message>
    <message>
        <source>Signing in needs a client ID of the practice. It is entered once; the page explains how to get one.</source>
        <translation>Für die Anmeldung braucht die Praxis eine Client-ID. Sie wird einmal eingetragen; die Seite erklärt, wie man sie bekommt.</translation>
    </message>
    <message>
        <source>Enter client ID</source>
        <translation>Client-ID eintragen</translation>
    </message>
    <message>
        <source>It is not known where to sign in to this provider.</source>
        <translation>Es ist nicht bekannt, wo man sich bei diesem Anbieter anmeldet.</translation>
    </message>
</context>
<context>
    <name>SignInSection</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Left empty, the stored one stays.</source>
        <translation>Bleibt das Feld leer, gilt das gespeicherte Passwort weiter.</translation>
    </message>
    <message>
        <source>Use the same credentials for sending</source>
        <translation>Für den Versand dieselben Zugangsdaten verwenden</translation>
    </message>
    <message>
        <source>User name for sending</source>
        <translation>Benutzername für den Versand</translation>
    </message>
    <message>
        <source>New password for sending</source>
        <translation>Neues Passwort für den Versand</translation>
    </message>
    <message>
        <source>Apply and test</source>
        <translation>Übernehmen und testen</translation>
    </message>
    <message>
        <source>Signing in needs a client ID of the practice.</source>
        <translation>Für die Anmeldung braucht die Praxis eine Client-ID.</translation>
    </message>
    <message>
        <source>Enter client ID</source>
        <translation>Client-ID eintragen</translation>
    </message>
</context>
<context>
    <name>SignatureSection</name>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>The signature stands below every new e-mail of this account.</source>
        <translation>Die Signatur steht unter jeder neuen E-Mail dieses Kontos.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Step {number}: {label}</source>
        <translation>{number}. Schritt: {label}</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Server reachable</source>
        <translation>Server erreichbar</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Right to send</source>
        <translation>Versandrecht</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>{step}: not applicable</source>
        <translation>{step}: entfällt</translation>
    </message>
</context>
<context>
    <name>SyncForm</name>
    <message>
        <source>Mark downloaded e-mails as read</source>
        <translation>Heruntergeladene E-Mails als gelesen markieren</translation>
    </message>
    <message>
        <source>Synchronise the e-mail account</source>
        <translation>E-Mail-Konto synchronisieren</translation>
    </message>
    <message>
        <source>Leave messages on the server</source>
        <translation>Nachrichten auf dem Server belassen</translation>
    </message>
    <message>
        <source>Interval for receiving &amp; sending</source>
        <translation>Abrufintervall für Abruf &amp; Versand</translation>
    </message>
    <message>
        <source>Delete from the server</source>
        <translation>Vom Server löschen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Archive e-mails about patients in the record</source>
        <translation>E-Mails mit Patientenbezug in der Akte archivieren</translation>
    </message>
    <message>
        <source>after confirmation</source>
        <translation>nach Bestätigung</translation>
    </message>
    <message>
        <source>automatically where the assignment is unambiguous</source>
        <translation>automatisch bei eindeutiger Zuordnung</translation>
    </message>
    <message>
        <source>although not everyone may use this account</source>
        <translation>auch wenn nicht alle dieses Konto benutzen dürfen</translation>
    </message>
    <message>
        <source>Everyone who may read records can then read these e-mails.</source>
        <translation>Alle, die Akten lesen dürfen, können diese E-Mails dann lesen.</translation>
    </message>
    <message>
        <source>Record entry type: incoming e-mail (practice setting)</source>
        <translation>Karteieintragstyp: E-Mail eingehend (Praxis-Einstellung)</translation>
    </message>
    <message>
        <source>The last {count} months</source>
        <translation>Die letzten {count} Monate</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{count} days after receipt</source>
        <translation>{count} Tage nach dem Empfang</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>How shall tomail keep in step with the mailbox?</source>
        <translation>Wie bleibt tomail mit dem Postfach auf dem gleichen Stand?</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln e-mail(s) in all folders together.</source>
        <translation>
            <numerusform>Mindestens %Ln E-Mail in allen Ordnern zusammen.</numerusform>
            <numerusform>Mindestens %Ln E-Mails in allen Ordnern zusammen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln e-mail(s) in all folders together.</source>
        <translation>
            <numerusform>Etwa %Ln E-Mail in allen Ordnern zusammen.</numerusform>
            <numerusform>Etwa %Ln E-Mails in allen Ordnern zusammen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Key {number}</source>
        <translation>Taste {number}</translation>
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>Which account would you like to set up?</source>
        <translation>Welches Konto möchten Sie einrichten?</translation>
    </message>
    <message>
        <source>Practice address, provider, HIN, own server</source>
        <translation>Praxis-Adresse, Provider, HIN, eigener Server</translation>
    </message>
    <message>
        <source>KV-Connect and KIM accounts are not set up here.</source>
        <translation>KV-Connect- und KIM-Konten werden nicht hier eingerichtet.</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln Entwurf</numerusform>
            <numerusform>%Ln Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) not sent yet</source>
        <translation>
            <numerusform>%Ln noch nicht gesendete E-Mail</numerusform>
            <numerusform>%Ln noch nicht gesendete E-Mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) on this computer</source>
        <translation>
            <numerusform>%Ln E-Mail auf diesem Rechner</numerusform>
            <numerusform>%Ln E-Mails auf diesem Rechner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>Please choose an account type.</source>
        <translation>Bitte wählen Sie einen Konto-Typ.</translation>
    </message>
    <message>
        <source>{service} accounts are not set up here: they need the connector of the telematics infrastructure.</source>
        <translation>{service}-Konten werden nicht hier eingerichtet: Sie benötigen den Konnektor der Telematikinfrastruktur.</translation>
    </message>
    <message>
        <source>This address is set up already, as “{label}”.</source>
        <translation>Diese Adresse ist bereits als „{label}“ eingerichtet.</translation>
    </message>
    <message>
        <source>Did you mean @{domain}?</source>
        <translation>Meinten Sie @{domain}?</translation>
    </message>
    <message>
        <source>This address does not belong to {present}. Change the account type to “{fitting}”?</source>
        <translation>Diese Adresse gehört nicht zu {present}. Konto-Typ auf „{fitting}“ ändern?</translation>
    </message>
    <message>
        <source>This address belongs to {fitting}. Change the account type to “{fitting}”?</source>
        <translation>Diese Adresse gehört zu {fitting}. Konto-Typ auf „{fitting}“ ändern?</translation>
    </message>
    <message>
        <source>Please wait a moment, or skip the search.</source>
        <translation>Bitte warten Sie einen Augenblick, oder überspringen Sie die Suche.</translation>
    </message>
    <message>
        <source>Please confirm that you trust these settings, or enter the servers yourself.</source>
        <translation>Bitte bestätigen Sie, dass Sie diesen Einstellungen vertrauen, oder tragen Sie die Server selbst ein.</translation>
    </message>
    <message>
        <source>The server “{host}” was not found. Please check the spelling.</source>
        <translation>Der Server „{host}“ wurde nicht gefunden. Bitte prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>Please choose an encryption.</source>
        <translation>Bitte wählen Sie eine Verschlüsselung.</translation>
    </message>
    <message>
        <source>Please enter the user name.</source>
        <translation>Bitte geben Sie den Benutzernamen ein.</translation>
    </message>
    <message>
        <source>Please enter the password.</source>
        <translation>Bitte geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>It is not known where to sign in to this provider. Please enter the sign-in service.</source>
        <translation>Es ist nicht bekannt, wo man sich bei diesem Anbieter anmeldet. Bitte geben Sie den Anmeldedienst ein.</translation>
    </message>
    <message>
        <source>Please enter it with the button “Enter client ID”; the page stands in the account management under “Client IDs …”.</source>
        <translation>Bitte tragen Sie sie über „Client-ID eintragen“ ein; die Seite steht in der E-Mail-Kontenverwaltung unter „Client-IDs …“.</translation>
    </message>
    <message>
        <source>Please sign in with the button “Access code”.</source>
        <translation>Bitte melden Sie sich mit der Schaltfläche „Zugangscode“ an.</translation>
    </message>
    <message>
        <source>The connection tests are still running.</source>
        <translation>Die Verbindungstests laufen noch.</translation>
    </message>
    <message>
        <source>Please resolve the error, or skip the tests.</source>
        <translation>Bitte beheben Sie den Fehler oder überspringen Sie die Tests.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>not synchronised</source>
        <translation>nicht synchronisiert</translation>
    </message>
    <message>
        <source>inbox and outbox tested</source>
        <translation>Posteingang und Postausgang geprüft</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>file patient mail after confirmation</source>
        <translation>Patienten-Mails nach Bestätigung ablegen</translation>
    </message>
    <message>
        <source>file patient mail automatically</source>
        <translation>Patienten-Mails automatisch ablegen</translation>
    </message>
    <message>
        <source>do not file patient mail</source>
        <translation>Patienten-Mails nicht ablegen</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Konto-Typ</translation>
    </message>
    <message>
        <source>Account data</source>
        <translation>Kontodaten</translation>
    </message>
    <message>
        <source>Server data</source>
        <translation>Serverdaten</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Receiving &amp; sending</source>
        <translation>Abruf &amp; Versand</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisierung</translation>
    </message>
    <message>
        <source>Add another account</source>
        <translation>Anderen Account hinzufügen</translation>
    </message>
</context>
<context>
    <name>unsaved</name>
    <message>
        <source>Apply the changes to “{subject}”?</source>
        <translation>Änderungen an „{subject}“ übernehmen?</translation>
    </message>
    <message>
        <source>Changed, but not applied yet: {parts}. If you discard it, what was stored before stays.</source>
        <translation>Geändert, aber noch nicht übernommen: {parts}. Wenn Sie verwerfen, bleibt der zuletzt gespeicherte Stand.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
</context>
</TS>
