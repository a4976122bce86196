<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>desktop</name>
    <message>
        <source>tomail cannot open its data</source>
        <translation>tomail kann seine Daten nicht öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>On {date:%Y-%m-%d} at {date:%H:%M}, {sender} wrote:</source>
        <translation>Am {date:%d.%m.%Y} um {date:%H:%M} Uhr schrieb {sender}:</translation>
    </message>
    <message>
        <source>{sender} wrote:</source>
        <translation>{sender} schrieb:</translation>
    </message>
    <message>
        <source>---------- Forwarded message ----------</source>
        <translation>---------- Weitergeleitete Nachricht ----------</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>{date:%Y-%m-%d %H:%M}</source>
        <translation>{date:%d.%m.%Y, %H:%M} Uhr</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>This workstation belongs to the practice now</source>
        <translation>Dieser Arbeitsplatz gehört jetzt zur Praxis</translation>
    </message>
    <message>
        <source>Please start tomail again.</source>
        <translation>Bitte starten Sie tomail neu.</translation>
    </message>
    <message>
        <source>The account “{label}” was set up. Its e-mails are being loaded.</source>
        <translation>Konto „{label}“ wurde eingerichtet. Die E-Mails werden geladen.</translation>
    </message>
    <message>
        <source>End tomail all the same?</source>
        <translation>tomail trotzdem beenden?</translation>
    </message>
    <message>
        <source>{names} began to type something here that is not saved yet.</source>
        <translation>Von {names} ist hier noch eine angefangene Eingabe offen, die nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>The account file cannot be used: {key} {detail}.</source>
        <translation>Die Kontodatei kann nicht verwendet werden: {key} {detail}.</translation>
    </message>
    <message>
        <source>Correct the file and try again; nothing was stored.</source>
        <translation>Korrigieren Sie die Datei und versuchen Sie es erneut; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>{host} lies outside the network of the practice and would be reached without encryption.</source>
        <translation>{host} liegt außerhalb des Praxisnetzes und würde unverschlüsselt erreicht.</translation>
    </message>
    <message>
        <source>Choose TLS or STARTTLS in the server data.</source>
        <translation>Wählen Sie in den Serverdaten TLS oder STARTTLS.</translation>
    </message>
    <message>
        <source>The server {host} does not offer STARTTLS on port {port}. To protect your data the connection is closed.</source>
        <translation>Der Server {host} bietet auf Port {port} kein STARTTLS an. Aus Datenschutzgründen wird die Verbindung abgebrochen.</translation>
    </message>
    <message>
        <source>Try the port for TLS, or ask your provider or your IT.</source>
        <translation>Versuchen Sie den Port für TLS, oder fragen Sie Ihren Anbieter oder Ihre IT.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trustworthy.</source>
        <translation>Das Zertifikat von {host} ist nicht vertrauenswürdig.</translation>
    </message>
    <message>
        <source>If you do not run this server yourself, stop and ask your IT. Your password has not been transmitted yet.</source>
        <translation>Wenn Sie diesen Server nicht selbst betreiben, brechen Sie ab und fragen Sie Ihre IT. Ihr Passwort wurde noch nicht übertragen.</translation>
    </message>
    <message>
        <source>{host} shows another certificate than the one that is trusted here.</source>
        <translation>{host} zeigt ein anderes Zertifikat als das, dem hier vertraut wird.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server whether the certificate was renewed; the test of the account shows both. Your password has not been transmitted.</source>
        <translation>Fragen Sie den Betreiber des Servers, ob das Zertifikat erneuert wurde; der Test des Kontos zeigt beide. Ihr Passwort wurde nicht übertragen.</translation>
    </message>
    <message>
        <source>The server {host} does not answer with TLS on port {port}; it may want STARTTLS.</source>
        <translation>Der Server {host} antwortet auf Port {port} nicht mit TLS; vielleicht erwartet er STARTTLS.</translation>
    </message>
    <message>
        <source>No secure connection to {host} on port {port} came about. The server may only know outdated encryption.</source>
        <translation>Es kam keine sichere Verbindung zu {host} auf Port {port} zustande. Vielleicht kennt der Server nur veraltete Verschlüsselung.</translation>
    </message>
    <message>
        <source>Check port and encryption in the server data.</source>
        <translation>Prüfen Sie Port und Verschlüsselung in den Serverdaten.</translation>
    </message>
    <message>
        <source>The server {host} closed the connection.</source>
        <translation>Der Server {host} hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>No Internet connection.</source>
        <translation>Keine Internetverbindung.</translation>
    </message>
    <message>
        <source>Check the network of this workstation.</source>
        <translation>Prüfen Sie das Netzwerk dieses Arbeitsplatzes.</translation>
    </message>
    <message>
        <source>The name {host} is not known on the Internet.</source>
        <translation>Der Name {host} ist im Internet nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the spelling of the server address.</source>
        <translation>Prüfen Sie die Schreibweise der Serveradresse.</translation>
    </message>
    <message>
        <source>Port {port} of {host} cannot be reached (after {seconds} s).</source>
        <translation>Port {port} von {host} ist nicht erreichbar (nach {seconds} s).</translation>
    </message>
    <message>
        <source>Port {port} of {host} cannot be reached.</source>
        <translation>Port {port} von {host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Frequent cause: the firewall of the practice.</source>
        <translation>Häufige Ursache: Firewall der Praxis.</translation>
    </message>
    <message>
        <source>The file with the practice&apos;s own CA cannot be read: {file}</source>
        <translation>Die Datei mit der eigenen Zertifizierungsstelle der Praxis ist nicht lesbar: {file}</translation>
    </message>
    <message>
        <source>This account does not exist (any more).</source>
        <translation>Dieses Konto gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>`tomail account list` shows the accounts.</source>
        <translation>`tomail account list` zeigt die Konten.</translation>
    </message>
    <message>
        <source>This address is set up already as “{label}”.</source>
        <translation>Diese Adresse ist bereits als „{label}“ eingerichtet.</translation>
    </message>
    <message>
        <source>Open that account to change it.</source>
        <translation>Öffnen Sie dieses Konto, um es zu ändern.</translation>
    </message>
    <message>
        <source>There is an account called “{label}” already.</source>
        <translation>Es gibt bereits ein Konto namens „{label}“.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The key store of this computer is locked.</source>
        <translation>Der Schlüsselspeicher dieses Rechners ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it with the password you use to sign in to this computer, then try again.</source>
        <translation>Entsperren Sie ihn mit dem Passwort, mit dem Sie sich an diesem Rechner anmelden, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This computer has no key store in which tomail can keep its key safely.</source>
        <translation>Dieser Rechner hat keinen Schlüsselspeicher, in dem tomail seinen Schlüssel sicher aufbewahren kann.</translation>
    </message>
    <message>
        <source>Sign in to the desktop as usual; on Linux, GNOME Keyring or KWallet must be running. tomail never keeps passwords unprotected in a file.</source>
        <translation>Melden Sie sich wie gewohnt am Desktop an; unter Linux muss GNOME Keyring oder KWallet laufen. tomail legt Passwörter niemals ungeschützt in einer Datei ab.</translation>
    </message>
    <message>
        <source>tomail&apos;s entry in the key store of this computer is damaged.</source>
        <translation>Der Eintrag von tomail im Schlüsselspeicher dieses Rechners ist beschädigt.</translation>
    </message>
    <message>
        <source>Ask your IT to restore the key store from a backup.</source>
        <translation>Bitten Sie Ihre IT, den Schlüsselspeicher aus einer Sicherung wiederherzustellen.</translation>
    </message>
    <message>
        <source>You can close this window and return to tomail.</source>
        <translation>Sie können dieses Fenster schließen und zu tomail zurückkehren.</translation>
    </message>
    <message>
        <source>tomail is not waiting for this page.</source>
        <translation>tomail wartet nicht auf diese Seite.</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Bitte versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Access was denied. tomail needs the permission to read and send e-mail.</source>
        <translation>Der Zugriff wurde abgelehnt. tomail benötigt die Berechtigung, E-Mails zu lesen und zu senden.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The sign-in in the browser was not completed.</source>
        <translation>Die Anmeldung im Browser wurde nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>{provider} did not grant tomail all the permissions it needs.</source>
        <translation>{provider} hat tomail nicht alle nötigen Berechtigungen erteilt.</translation>
    </message>
    <message>
        <source>Please sign in again and leave all permissions ticked.</source>
        <translation>Bitte melden Sie sich erneut an und lassen Sie alle Berechtigungen angekreuzt.</translation>
    </message>
    <message>
        <source>{provider} does not let tomail stay signed in.</source>
        <translation>{provider} erlaubt tomail nicht, angemeldet zu bleiben.</translation>
    </message>
    <message>
        <source>Your IT must allow offline access (refresh tokens) for the client ID of the practice.</source>
        <translation>Ihre IT muss für die Client-ID der Praxis den Offlinezugriff (Refresh Tokens) erlauben.</translation>
    </message>
    <message>
        <source>The answer to the sign-in did not come from {provider} and was discarded.</source>
        <translation>Die Antwort auf die Anmeldung kam nicht von {provider} und wurde verworfen.</translation>
    </message>
    <message>
        <source>Please try again. If it happens again, inform your IT.</source>
        <translation>Bitte versuchen Sie es erneut. Geschieht es wieder, informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>{provider} did not accept the access code; it may be too old.</source>
        <translation>{provider} hat den Zugangscode nicht angenommen; vielleicht ist er zu alt.</translation>
    </message>
    <message>
        <source>The sign-in with {provider} has expired or was withdrawn.</source>
        <translation>Die Anmeldung bei {provider} ist abgelaufen oder wurde widerrufen.</translation>
    </message>
    <message>
        <source>Please sign in with the account of the practice. Is it a mailbox that is shared with you? Then use this sign-in all the same.</source>
        <translation>Bitte melden Sie sich mit dem Praxis-Konto an. Ist es ein Postfach, das für Sie freigegeben ist? Dann verwenden Sie diese Anmeldung trotzdem.</translation>
    </message>
    <message>
        <source>Please sign in again in the account management.</source>
        <translation>Bitte melden Sie sich in der Kontenverwaltung erneut an.</translation>
    </message>
    <message>
        <source>{provider} does not accept the client ID of the practice.</source>
        <translation>{provider} nimmt die Client-ID der Praxis nicht an.</translation>
    </message>
    <message>
        <source>Check the client ID in the settings of the practice.</source>
        <translation>Prüfen Sie die Client-ID in den Einstellungen der Praxis.</translation>
    </message>
    <message>
        <source>{provider} could not complete the sign-in.</source>
        <translation>{provider} konnte die Anmeldung nicht abschließen.</translation>
    </message>
    <message>
        <source>You signed in as {signed_in}, but {wanted} is being set up.</source>
        <translation>Sie haben sich als {signed_in} angemeldet, eingerichtet wird {wanted}.</translation>
    </message>
    <message>
        <source>To sign in with {provider}, the practice needs a client ID.</source>
        <translation>Für die Anmeldung bei {provider} braucht die Praxis eine Client-ID.</translation>
    </message>
    <message>
        <source>Your IT enters it once in the settings of the practice, under “{setting}”.</source>
        <translation>Ihre IT trägt sie einmal in den Einstellungen der Praxis unter „{setting}“ ein.</translation>
    </message>
    <message>
        <source>{issuer} offers no sign-in with OAuth 2 that tomail can use.</source>
        <translation>{issuer} bietet keine Anmeldung mit OAuth 2 an, die tomail nutzen kann.</translation>
    </message>
    <message>
        <source>Check the address of the sign-in service, or use a password.</source>
        <translation>Prüfen Sie die Adresse des Anmeldedienstes, oder verwenden Sie ein Passwort.</translation>
    </message>
    <message>
        <source>This is not the access code of this sign-in.</source>
        <translation>Das ist nicht der Zugangscode dieser Anmeldung.</translation>
    </message>
    <message>
        <source>Copy the whole address from the browser after signing in; it begins with {beginning}.</source>
        <translation>Kopieren Sie nach der Anmeldung die ganze Adresse aus dem Browser; sie beginnt mit {beginning}.</translation>
    </message>
    <message>
        <source>tomail could not open a port on this computer for the sign-in.</source>
        <translation>tomail konnte auf diesem Rechner keinen Port für die Anmeldung öffnen.</translation>
    </message>
    <message>
        <source>Ask your IT; security software may be blocking it.</source>
        <translation>Fragen Sie Ihre IT; vielleicht blockiert ihn eine Sicherheitssoftware.</translation>
    </message>
    <message>
        <source>The sign-in service of {provider} is not available at the moment.</source>
        <translation>Der Anmeldedienst von {provider} ist zurzeit nicht erreichbar.</translation>
    </message>
    <message>
        <source>The sign-in for {label} has expired or was withdrawn.</source>
        <translation>Die Anmeldung von „{label}“ ist abgelaufen oder wurde widerrufen.</translation>
    </message>
    <message>
        <source>The password for {label} is missing.</source>
        <translation>Das Passwort von „{label}“ fehlt.</translation>
    </message>
    <message>
        <source>Please enter it in the account management.</source>
        <translation>Bitte geben Sie es in der Kontenverwaltung ein.</translation>
    </message>
    <message>
        <source>Please enter the e-mail address.</source>
        <translation>Bitte geben Sie die E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>“{address}” contains a blank.</source>
        <translation>„{address}“ enthält ein Leerzeichen.</translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The “@” is missing.</source>
        <translation>„{address}“ ist unvollständig. Es fehlt das „@“.</translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The part before the “@” is missing.</source>
        <translation>„{address}“ ist unvollständig. Es fehlt der Teil vor dem „@“.</translation>
    </message>
    <message>
        <source>“{address}” contains more than one “@”.</source>
        <translation>„{address}“ enthält mehr als ein „@“.</translation>
    </message>
    <message>
        <source>“{address}” is not a valid e-mail address. Please check the part before the “@”.</source>
        <translation>„{address}“ ist keine gültige E-Mail-Adresse. Bitte prüfen Sie den Teil vor dem „@“.</translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The ending is missing, for example “{ending}”.</source>
        <translation>„{address}“ ist unvollständig. Es fehlt die Endung, zum Beispiel „{ending}“.</translation>
    </message>
    <message>
        <source>“{address}” is not a valid e-mail address. Please check the part after the “@”.</source>
        <translation>„{address}“ ist keine gültige E-Mail-Adresse. Bitte prüfen Sie den Teil nach dem „@“.</translation>
    </message>
    <message>
        <source>{provider} requires that IMAP is enabled in the web portal.</source>
        <translation>{provider} verlangt, dass IMAP im Webportal freigeschaltet ist.</translation>
    </message>
    <message>
        <source>{provider} requires an app password: create it in the web portal and enter it here instead of your usual password.</source>
        <translation>{provider} verlangt ein App-Passwort: Erstellen Sie es im Webportal und geben Sie es hier statt Ihres üblichen Passworts ein.</translation>
    </message>
    <message>
        <source>If two-factor authentication is switched on, {provider} requires an app password instead of your usual password.</source>
        <translation>Ist die Zwei-Faktor-Anmeldung eingeschaltet, verlangt {provider} ein App-Passwort statt Ihres üblichen Passworts.</translation>
    </message>
    <message>
        <source>{provider} requires a separate e-mail password for mail programs; you set it in the web portal.</source>
        <translation>{provider} verlangt für Mailprogramme ein eigenes E-Mail-Passwort; Sie legen es im Webportal fest.</translation>
    </message>
    <message>
        <source>{provider}: the user name is your HIN login, not the address; the password is a token of the HIN Mail Token Service (apps.hin.ch).</source>
        <translation>{provider}: Der Benutzername ist Ihr HIN-Login, nicht die Adresse; das Passwort ist ein Token des HIN Mail Token Service (apps.hin.ch).</translation>
    </message>
    <message>
        <source>{provider}: so that sending works, your IT must have enabled authenticated SMTP for this mailbox.</source>
        <translation>{provider}: Damit der Versand funktioniert, muss Ihre IT „Authentifiziertes SMTP“ für dieses Postfach freigeschaltet haben.</translation>
    </message>
    <message>
        <source>{provider} can only be used with the program Proton Mail Bridge on this computer; enter the servers that it shows.</source>
        <translation>{provider} lässt sich nur mit dem Programm Proton Mail Bridge auf diesem Rechner verwenden; tragen Sie die Server ein, die es anzeigt.</translation>
    </message>
    <message>
        <source>{provider} cannot be used with other mail programs.</source>
        <translation>{provider} lässt sich nicht mit anderen Mailprogrammen verwenden.</translation>
    </message>
    <message>
        <source>Copies of sent e-mails and drafts do not get onto the server. {reason}</source>
        <translation>Kopien gesendeter E-Mails und Entwürfe gelangen nicht auf den Server. {reason}</translation>
    </message>
    <message>
        <source>They are kept at this workstation, and tomail tries again by itself. If the mailbox is full, delete what nobody needs any more, and empty the trash.</source>
        <translation>Sie bleiben an diesem Arbeitsplatz erhalten, und tomail versucht es von selbst erneut. Wenn das Postfach voll ist, löschen Sie, was niemand mehr braucht, und leeren Sie den Papierkorb.</translation>
    </message>
    <message>
        <source>The server does not open these folders any more: {folders}.</source>
        <translation>Der Server öffnet diese Ordner nicht mehr: {folders}.</translation>
    </message>
    <message>
        <source>What stands in them here may be out of date; other mail comes as usual. Ask your IT whether this mailbox may still read them, or leave them out by their menu.</source>
        <translation>Was hier darin steht, ist vielleicht nicht aktuell; alle anderen E-Mails kommen wie gewohnt. Fragen Sie Ihre IT, ob dieses Postfach sie noch lesen darf, oder blenden Sie sie über ihr Menü aus.</translation>
    </message>
    <message>
        <source>An e-mail that cannot be fetched lies on the server.</source>
        <translation>Auf dem Server liegt eine E-Mail, die sich nicht abrufen lässt.</translation>
    </message>
    <message>
        <source>{count} e-mails that cannot be fetched lie on the server.</source>
        <translation>Auf dem Server liegen {count} E-Mails, die sich nicht abrufen lassen.</translation>
    </message>
    <message>
        <source>Look on the website of your provider, and tell your IT. Other mail comes as usual.</source>
        <translation>Sehen Sie auf der Internetseite Ihres Anbieters nach, und informieren Sie Ihre IT. Alle anderen E-Mails kommen wie gewohnt.</translation>
    </message>
    <message>
        <source>A defect in tomail has interrupted the synchronisation.</source>
        <translation>Ein Fehler in tomail hat den Abgleich unterbrochen.</translation>
    </message>
    <message>
        <source>tomail tries again by itself. If it stays so, tell your IT.</source>
        <translation>tomail versucht es von selbst erneut. Bleibt es so, informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Signing in is blocked for the time being.</source>
        <translation>Die Anmeldung ist vorübergehend gesperrt.</translation>
    </message>
    <message>
        <source>User name or password contain a character that cannot be sent.</source>
        <translation>Benutzername oder Passwort enthalten ein Zeichen, das nicht übertragen werden kann.</translation>
    </message>
    <message>
        <source>The mailbox on the server is full.</source>
        <translation>Das Postfach auf dem Server ist voll.</translation>
    </message>
    <message>
        <source>The mail server refused a step.</source>
        <translation>Der Mailserver hat einen Schritt abgelehnt.</translation>
    </message>
    <message>
        <source>The server {host} gave an answer that is not IMAP.</source>
        <translation>Der Server {host} hat eine Antwort gegeben, die nicht IMAP ist.</translation>
    </message>
    <message>
        <source>Check address and port in the server data.</source>
        <translation>Prüfen Sie Adresse und Port in den Serverdaten.</translation>
    </message>
    <message>
        <source>The server {host} cannot sign anyone in at the moment.</source>
        <translation>Der Server {host} kann zurzeit niemanden anmelden.</translation>
    </message>
    <message>
        <source>The server {host} refused the sign-in.</source>
        <translation>Der Server {host} hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>The server {host} does not allow this way of signing in.</source>
        <translation>Der Server {host} erlaubt diese Art der Anmeldung nicht.</translation>
    </message>
    <message>
        <source>The server {host} no longer accepts the sign-in.</source>
        <translation>Der Server {host} nimmt die Anmeldung nicht mehr an.</translation>
    </message>
    <message>
        <source>The server did not accept the password.</source>
        <translation>Der Server hat das Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>The password is wrong, or the user name is different. tomail has tried only once, so that your account is not locked.</source>
        <translation>Das Passwort stimmt nicht, oder der Benutzername lautet anders. tomail hat nur einen Versuch gemacht, damit Ihr Konto nicht gesperrt wird.</translation>
    </message>
    <message>
        <source>Allow IMAP or choose another way of signing in; your provider may ask for an app password.</source>
        <translation>Schalten Sie IMAP frei, oder wählen Sie eine andere Art der Anmeldung; vielleicht verlangt Ihr Anbieter ein App-Passwort.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Bitte melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The server {host} lacks a function that POP3 needs (UIDL).</source>
        <translation>Dem Server {host} fehlt eine Funktion, die POP3 braucht (UIDL).</translation>
    </message>
    <message>
        <source>Choose IMAP in the server data, or ask your provider.</source>
        <translation>Wählen Sie in den Serverdaten IMAP, oder fragen Sie Ihren Anbieter.</translation>
    </message>
    <message>
        <source>The server {host} gave an answer that is not POP3.</source>
        <translation>Der Server {host} hat eine Antwort gegeben, die nicht POP3 ist.</translation>
    </message>
    <message>
        <source>Another program is fetching from this mailbox.</source>
        <translation>Ein anderes Programm ruft gerade dieses Postfach ab.</translation>
    </message>
    <message>
        <source>Allow POP3 or choose another way of signing in; your provider may ask for an app password.</source>
        <translation>Schalten Sie POP3 frei, oder wählen Sie eine andere Art der Anmeldung; vielleicht verlangt Ihr Anbieter ein App-Passwort.</translation>
    </message>
    <message>
        <source>tomail tries again by itself.</source>
        <translation>tomail versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>tomail has tried for several days and does not try any more. Send it again, or reach the recipient in another way.</source>
        <translation>tomail hat es mehrere Tage lang versucht und versucht es nun nicht mehr. Senden Sie die E-Mail erneut, oder erreichen Sie den Empfänger auf einem anderen Weg.</translation>
    </message>
    <message>
        <source>Check the address, correct it and send the mail again.</source>
        <translation>Prüfen und berichtigen Sie die Adresse, und senden Sie die E-Mail erneut.</translation>
    </message>
    <message>
        <source>Check the e-mail address of the account, or sign in as the owner of this address. For a shared mailbox your IT must allow you to send as it.</source>
        <translation>Prüfen Sie die E-Mail-Adresse des Kontos, oder melden Sie sich als Inhaber dieser Adresse an. Bei einem freigegebenen Postfach muss Ihre IT Ihnen das Recht „Senden als“ geben.</translation>
    </message>
    <message>
        <source>Ask your provider or your IT why.</source>
        <translation>Fragen Sie Ihren Anbieter oder Ihre IT nach dem Grund.</translation>
    </message>
    <message>
        <source>Sign in again in the account management.</source>
        <translation>Melden Sie sich in der Kontenverwaltung erneut an.</translation>
    </message>
    <message>
        <source>Refused: the recipient {address} is unknown.</source>
        <translation>Abgelehnt: Der Empfänger {address} ist unbekannt.</translation>
    </message>
    <message>
        <source>The mailbox of {address} is full.</source>
        <translation>Das Postfach von {address} ist voll.</translation>
    </message>
    <message>
        <source>Reach the recipient in another way.</source>
        <translation>Erreichen Sie den Empfänger auf einem anderen Weg.</translation>
    </message>
    <message>
        <source>The server does not accept mail to {address}.</source>
        <translation>Der Server nimmt keine E-Mails an {address} an.</translation>
    </message>
    <message>
        <source>The server does not accept mail to {address} at the moment.</source>
        <translation>Der Server nimmt zurzeit keine E-Mails an {address} an.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox receives too much mail at the moment. The address is right.</source>
        <translation>Das Postfach der Empfängerin oder des Empfängers erhält gerade zu viele E-Mails. Die Adresse stimmt.</translation>
    </message>
    <message>
        <source>The server does not allow sending as {sender}.</source>
        <translation>Der Server erlaubt den Versand als {sender} nicht.</translation>
    </message>
    <message>
        <source>The mail is too large for the server.</source>
        <translation>Die E-Mail ist für den Server zu groß.</translation>
    </message>
    <message>
        <source>Send smaller attachments, or use the secure delivery.</source>
        <translation>Senden Sie kleinere Anhänge, oder nutzen Sie die Sichere Zustellung.</translation>
    </message>
    <message>
        <source>The sending limit is reached. The server accepts no more mail at the moment.</source>
        <translation>Sendelimit erreicht. Der Server nimmt zurzeit keine weiteren E-Mails an.</translation>
    </message>
    <message>
        <source>Signing in works. The server accepts no more messages today.</source>
        <translation>Die Anmeldung funktioniert. Der Server nimmt heute keine weiteren Nachrichten an.</translation>
    </message>
    <message>
        <source>The server does not accept so many recipients at once.</source>
        <translation>Der Server nimmt nicht so viele Empfänger auf einmal an.</translation>
    </message>
    <message>
        <source>The server cannot accept the mail at the moment.</source>
        <translation>Der Server kann die E-Mail zurzeit nicht annehmen.</translation>
    </message>
    <message>
        <source>The provider has blocked this account for sending.</source>
        <translation>Der Anbieter hat dieses Konto für den Versand gesperrt.</translation>
    </message>
    <message>
        <source>The server accepts no mail from this internet connection.</source>
        <translation>Der Server nimmt von diesem Internetanschluss keine E-Mails an.</translation>
    </message>
    <message>
        <source>The server took the mail for unwanted advertising.</source>
        <translation>Der Server hielt die E-Mail für unerwünschte Werbung.</translation>
    </message>
    <message>
        <source>Change subject and text and send it again, or ask your provider.</source>
        <translation>Ändern Sie Betreff und Text und senden Sie sie erneut, oder fragen Sie Ihren Anbieter.</translation>
    </message>
    <message>
        <source>The server refused the mail because of its content or an attachment.</source>
        <translation>Der Server hat die E-Mail wegen ihres Inhalts oder eines Anhangs abgelehnt.</translation>
    </message>
    <message>
        <source>Leave the attachment out or send it in another form.</source>
        <translation>Lassen Sie den Anhang weg, oder senden Sie ihn in anderer Form.</translation>
    </message>
    <message>
        <source>The server refused the mail.</source>
        <translation>Der Server hat die E-Mail abgelehnt.</translation>
    </message>
    <message>
        <source>The server only sends mail after a sign-in.</source>
        <translation>Der Server versendet E-Mails nur nach einer Anmeldung.</translation>
    </message>
    <message>
        <source>This provider wants an app password; it is made on the provider&apos;s website.</source>
        <translation>Dieser Anbieter verlangt ein App-Passwort; Sie erstellen es auf der Internetseite des Anbieters.</translation>
    </message>
    <message>
        <source>The server no longer accepts the sign-in.</source>
        <translation>Der Server nimmt die Anmeldung nicht mehr an.</translation>
    </message>
    <message>
        <source>The server cannot sign anyone in at the moment.</source>
        <translation>Der Server kann zurzeit niemanden anmelden.</translation>
    </message>
    <message>
        <source>The server does not allow this way of signing in for sending.</source>
        <translation>Der Server erlaubt diese Art der Anmeldung für den Versand nicht.</translation>
    </message>
    <message>
        <source>Sending with this way of signing in must be allowed for the mailbox; for Microsoft choose OAuth2.0.</source>
        <translation>Der Versand mit dieser Art der Anmeldung muss für das Postfach erlaubt sein; wählen Sie bei Microsoft OAuth2.0.</translation>
    </message>
    <message>
        <source>It is unclear whether the mail was sent: the server did not confirm its receipt.</source>
        <translation>Es ist unklar, ob die E-Mail gesendet wurde: Der Server hat den Empfang nicht bestätigt.</translation>
    </message>
    <message>
        <source>Ask the recipient before you send it again.</source>
        <translation>Fragen Sie beim Empfänger nach, bevor Sie sie erneut senden.</translation>
    </message>
    <message>
        <source>The server cannot send to or from addresses with umlauts before the @.</source>
        <translation>Der Server kann nicht an oder von Adressen mit Umlauten vor dem @ senden.</translation>
    </message>
    <message>
        <source>{address} is not an e-mail address.</source>
        <translation>{address} ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The server {host} no longer answers.</source>
        <translation>Der Server {host} antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>The server gave an answer that is not SMTP.</source>
        <translation>Der Server hat eine Antwort gegeben, die nicht SMTP ist.</translation>
    </message>
    <message>
        <source>This folder does not exist (any more).</source>
        <translation>Diesen Ordner gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Please enter a name for the account.</source>
        <translation>Bitte geben Sie eine Bezeichnung ein.</translation>
    </message>
    <message>
        <source>The name may have at most {count} characters.</source>
        <translation>Die Bezeichnung darf höchstens {count} Zeichen haben.</translation>
    </message>
    <message>
        <source>There is an account of this name already.</source>
        <translation>Diese Bezeichnung gibt es schon.</translation>
    </message>
    <message>
        <source>Please enter the server address.</source>
        <translation>Bitte geben Sie die Serveradresse ein.</translation>
    </message>
    <message>
        <source>“{host}” is not a server address. Example: {example}</source>
        <translation>„{host}“ ist keine Serveradresse. Beispiel: {example}</translation>
    </message>
    <message>
        <source>The port must be between 1 and 65535.</source>
        <translation>Der Port muss zwischen 1 und 65535 liegen.</translation>
    </message>
    <message>
        <source>At once (the server reports new e-mails)</source>
        <translation>Sofort (Server meldet neue E-Mails)</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Nur manuell</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Jede Minute</translation>
    </message>
    <message>
        <source>Every {minutes} minutes</source>
        <translation>Alle {minutes} Minuten</translation>
    </message>
    <message>
        <source>{host} would be reached without encryption.</source>
        <translation>{host} würde ohne Verschlüsselung angesprochen.</translation>
    </message>
    <message>
        <source>Use &quot;tls&quot; or &quot;starttls&quot;; &quot;none&quot; needs accounts.allow_insecure.</source>
        <translation>Verwenden Sie &quot;tls&quot; oder &quot;starttls&quot;; &quot;none&quot; braucht accounts.allow_insecure.</translation>
    </message>
    <message>
        <source>The account file asks for &quot;oauth2&quot; but names no oauth_provider.</source>
        <translation>Die Kontodatei verlangt &quot;oauth2&quot;, nennt aber keinen oauth_provider.</translation>
    </message>
    <message>
        <source>Write oauth_provider = &quot;google&quot;, &quot;microsoft&quot; or the issuer&apos;s URL.</source>
        <translation>Schreiben Sie oauth_provider = &quot;google&quot;, &quot;microsoft&quot; oder die URL des Ausstellers.</translation>
    </message>
    <message>
        <source>This part is missing.</source>
        <translation>Dieser Teil fehlt.</translation>
    </message>
    <message>
        <source>This message is not on this workstation yet.</source>
        <translation>Diese Nachricht ist noch nicht auf diesem Arbeitsplatz.</translation>
    </message>
    <message>
        <source>It is being loaded now; please try again in a moment.</source>
        <translation>Sie wird jetzt geladen; bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This e-mail has {size} MB; tomail loads at most {most} MB.</source>
        <translation>Diese E-Mail hat {size} MB; tomail lädt höchstens {most} MB.</translation>
    </message>
    <message>
        <source>It stays with your mail provider; open it there, in the webmail.</source>
        <translation>Sie bleibt bei Ihrem E-Mail-Anbieter; öffnen Sie sie dort im Webmail.</translation>
    </message>
    <message>
        <source>This draft is to be encrypted, and there is no certificate of your own for that.</source>
        <translation>Dieser Entwurf soll verschlüsselt werden; dafür fehlt ein eigenes Zertifikat.</translation>
    </message>
    <message>
        <source>Send it, or discard it: unencrypted it is not put onto the server.</source>
        <translation>Senden oder verwerfen Sie ihn: Unverschlüsselt wird er nicht auf den Server gelegt.</translation>
    </message>
    <message>
        <source>This is a protected message, or answers one: it does not leave unprotected.</source>
        <translation>Dies ist eine geschützte Nachricht oder die Antwort auf eine: Sie verlässt die Praxis nicht ungeschützt.</translation>
    </message>
    <message>
        <source>Choose “Send encrypted”, or write a new e-mail without confidential words.</source>
        <translation>Wählen Sie „Verschlüsselt senden“, oder schreiben Sie eine neue E-Mail ohne vertrauliche Angaben.</translation>
    </message>
    <message>
        <source>A protected message is not put onto the mail server as a draft.</source>
        <translation>Eine geschützte Nachricht wird nicht als Entwurf auf den Mailserver gelegt.</translation>
    </message>
    <message>
        <source>Send it, or discard it. Until then it is kept at this workstation while it is open.</source>
        <translation>Senden oder verwerfen Sie sie. Bis dahin liegt sie an diesem Arbeitsplatz, solange sie offen ist.</translation>
    </message>
    <message>
        <source>This mail has no recipient.</source>
        <translation>Diese E-Mail hat keinen Empfänger.</translation>
    </message>
    <message>
        <source>Enter at least one address.</source>
        <translation>Geben Sie mindestens eine Adresse ein.</translation>
    </message>
    <message>
        <source>This draft is being sent already, at this workstation.</source>
        <translation>Dieser Entwurf wird an diesem Arbeitsplatz bereits gesendet.</translation>
    </message>
    <message>
        <source>“{text}” is not a complete e-mail address.</source>
        <translation>„{text}“ ist keine vollständige E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Correct it and send again; nothing has been sent.</source>
        <translation>Berichtigen Sie sie und senden Sie erneut; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This outgoing mail does not exist (any more).</source>
        <translation>Diese ausgehende E-Mail gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>`tomail outbox` shows the ids.</source>
        <translation>`tomail outbox` zeigt die Kennungen.</translation>
    </message>
    <message>
        <source>It is clear what became of this mail.</source>
        <translation>Was aus dieser E-Mail wurde, ist geklärt.</translation>
    </message>
    <message>
        <source>The outbox says how it stands.</source>
        <translation>Der Postausgang zeigt, wie es steht.</translation>
    </message>
    <message>
        <source>It is too late to take this mail back.</source>
        <translation>Diese E-Mail lässt sich nicht mehr zurückholen.</translation>
    </message>
    <message>
        <source>It has been handed to the server, or it is just being sent.</source>
        <translation>Sie wurde dem Server übergeben oder wird gerade gesendet.</translation>
    </message>
    <message>
        <source>Server not found</source>
        <translation>Server nicht gefunden</translation>
    </message>
    <message>
        <source>The name {host} is not known on the internet.</source>
        <translation>Der Name {host} ist im Internet nicht bekannt.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Server antwortet nicht</translation>
    </message>
    <message>
        <source>Port {port} cannot be reached (after {seconds} s). Often the practice&apos;s firewall is why.</source>
        <translation>Port {port} ist nicht erreichbar (nach {seconds} s). Häufige Ursache: Firewall der Praxis.</translation>
    </message>
    <message>
        <source>No internet connection</source>
        <translation>Keine Internetverbindung</translation>
    </message>
    <message>
        <source>This computer has no connection to the internet. Please check the network and test again.</source>
        <translation>Dieser Rechner hat keine Verbindung zum Internet. Bitte prüfen Sie das Netzwerk und testen Sie erneut.</translation>
    </message>
    <message>
        <source>The server did not accept the password</source>
        <translation>Der Server hat das Passwort nicht angenommen</translation>
    </message>
    <message>
        <source>The password is wrong, or the user name is a different one. tomail has tried only once, so that your account is not locked.</source>
        <translation>Das Passwort stimmt nicht, oder der Benutzername lautet anders. tomail hat nur einen Versuch gemacht, damit Ihr Konto nicht gesperrt wird.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in</source>
        <translation>Der Server hat die Anmeldung nicht angenommen</translation>
    </message>
    <message>
        <source>The access has expired or was withdrawn. Please sign in again.</source>
        <translation>Der Zugang ist abgelaufen oder wurde widerrufen. Bitte melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Sign-in locked for now</source>
        <translation>Anmeldung vorübergehend gesperrt</translation>
    </message>
    <message>
        <source>The server accepts no sign-in at the moment. Please try again later.</source>
        <translation>Der Server nimmt zurzeit keine Anmeldung an. Bitte versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The server does not allow this way of signing in</source>
        <translation>Der Server erlaubt diese Art der Anmeldung nicht</translation>
    </message>
    <message>
        <source>Your provider has to enable it for this mailbox, or wants another way of signing in.</source>
        <translation>Ihr Anbieter muss sie für dieses Postfach freischalten, oder er verlangt eine andere Art der Anmeldung.</translation>
    </message>
    <message>
        <source>No encryption possible</source>
        <translation>Keine Verschlüsselung möglich</translation>
    </message>
    <message>
        <source>The server offers no STARTTLS on port {port}. For the protection of your data the connection is ended.</source>
        <translation>Der Server bietet auf Port {port} kein STARTTLS an. Aus Datenschutzgründen wird die Verbindung abgebrochen.</translation>
    </message>
    <message>
        <source>The encrypted connection failed</source>
        <translation>Verschlüsselte Verbindung fehlgeschlagen</translation>
    </message>
    <message>
        <source>{host} does not speak TLS on port {port}, or only an outdated version. Please check port and encryption.</source>
        <translation>{host} spricht auf Port {port} kein TLS oder nur eine veraltete Version. Bitte prüfen Sie Port und Verschlüsselung.</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>If you do not run this server yourself, stop here and ask your IT. Your password has not been sent yet.</source>
        <translation>Wenn Sie diesen Server nicht selbst betreiben, brechen Sie ab und fragen Sie Ihre IT. Ihr Passwort wurde noch nicht übertragen.</translation>
    </message>
    <message>
        <source>Sender address not allowed</source>
        <translation>Absenderadresse nicht erlaubt</translation>
    </message>
    <message>
        <source>The server does not allow sending as {address}.</source>
        <translation>Der Server erlaubt den Versand als {address} nicht.</translation>
    </message>
    <message>
        <source>The server ended the connection</source>
        <translation>Der Server hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>{host} ended the connection on port {port}. Please check port and encryption.</source>
        <translation>{host} hat die Verbindung auf Port {port} beendet. Bitte prüfen Sie Port und Verschlüsselung.</translation>
    </message>
    <message>
        <source>Not a mail server</source>
        <translation>Kein Mailserver</translation>
    </message>
    <message>
        <source>On port {port} of {host} another service answers. Please check address and port.</source>
        <translation>Auf Port {port} von {host} antwortet ein anderer Dienst. Bitte prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>Client ID missing</source>
        <translation>Client-ID fehlt</translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation>Der Test ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>self-issued</source>
        <translation>selbst ausgestellt</translation>
    </message>
    <message>
        <source>valid only from {not_before:%Y-%m-%d} on</source>
        <translation>erst ab {not_before:%d.%m.%Y} gültig</translation>
    </message>
    <message>
        <source>expired on {not_after:%Y-%m-%d}</source>
        <translation>abgelaufen am {not_after:%d.%m.%Y}</translation>
    </message>
    <message>
        <source>withdrawn by its issuer</source>
        <translation>vom Aussteller widerrufen</translation>
    </message>
    <message>
        <source>its key or its signature is too weak to be safe</source>
        <translation>Schlüssel oder Unterschrift sind zu schwach, um sicher zu sein</translation>
    </message>
    <message>
        <source>not issued for servers</source>
        <translation>nicht für Server ausgestellt</translation>
    </message>
    <message>
        <source>valid for {names}, not for {host}</source>
        <translation>gilt für {names}, nicht für {host}</translation>
    </message>
    <message>
        <source>the issuer is not known to this computer</source>
        <translation>der Aussteller ist diesem Rechner nicht bekannt</translation>
    </message>
    <message>
        <source>another certificate than the one you trusted</source>
        <translation>ein anderes Zertifikat als das, dem Sie vertraut haben</translation>
    </message>
    <message>
        <source>cannot be verified</source>
        <translation>nicht überprüfbar</translation>
    </message>
    <message>
        <source>The key to this account&apos;s mail does not fit.</source>
        <translation>Der Schlüssel zu den E-Mails dieses Kontos passt nicht.</translation>
    </message>
    <message>
        <source>If a backup was restored, restore all of the profile. Else remove the account and add it again; mail on the server is not affected.</source>
        <translation>Wurde eine Sicherung zurückgespielt, spielen Sie das ganze Profil zurück. Sonst entfernen Sie das Konto und fügen es neu hinzu; E-Mails auf dem Server sind nicht betroffen.</translation>
    </message>
    <message>
        <source>This message does not exist any more.</source>
        <translation>Diese Nachricht gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>It was probably moved or deleted on another device.</source>
        <translation>Wahrscheinlich wurde sie an einem anderen Gerät verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>The key to tomail&apos;s data on this workstation does not fit.</source>
        <translation>Der Schlüssel zu den Daten von tomail auf diesem Arbeitsplatz passt nicht.</translation>
    </message>
    <message>
        <source>Sign in as the user who set tomail up here, or ask your IT to restore the keyring.</source>
        <translation>Melden Sie sich als die Person an, die tomail hier eingerichtet hat, oder bitten Sie Ihre IT, den Schlüsselspeicher wiederherzustellen.</translation>
    </message>
    <message>
        <source>This account was just closed at this workstation.</source>
        <translation>Dieses Konto wurde an diesem Arbeitsplatz gerade geschlossen.</translation>
    </message>
    <message>
        <source>The disk of this workstation is full.</source>
        <translation>Der Speicherplatz dieses Arbeitsplatzes ist voll.</translation>
    </message>
    <message>
        <source>Free some space. Nothing is lost; tomail goes on by itself.</source>
        <translation>Geben Sie Speicherplatz frei. Es geht nichts verloren; tomail macht von selbst weiter.</translation>
    </message>
    <message>
        <source>A file in which tomail keeps its data is damaged.</source>
        <translation>Eine Datei, in der tomail seine Daten aufbewahrt, ist beschädigt.</translation>
    </message>
    <message>
        <source>Please tell your IT. Mail on the server is not affected.</source>
        <translation>Bitte informieren Sie Ihre IT. Die E-Mails auf dem Server sind nicht betroffen.</translation>
    </message>
    <message>
        <source>There is no setting called {key}.</source>
        <translation>Es gibt keine Einstellung namens {key}.</translation>
    </message>
    <message>
        <source>`tomail settings list` shows them all.</source>
        <translation>`tomail settings list` zeigt alle.</translation>
    </message>
    <message>
        <source>The setting {key} cannot have this value.</source>
        <translation>Die Einstellung {key} kann diesen Wert nicht haben.</translation>
    </message>
    <message>
        <source>`tomail settings list` shows what it has now.</source>
        <translation>`tomail settings list` zeigt den jetzigen Wert.</translation>
    </message>
    <message>
        <source>The setting {key} is fixed by your IT.</source>
        <translation>Die Einstellung {key} hat Ihre IT festgelegt.</translation>
    </message>
    <message>
        <source>Your IT can change it in policies.json.</source>
        <translation>Ihre IT kann sie in policies.json ändern.</translation>
    </message>
    <message>
        <source>{service} addresses are not set up in tomail.</source>
        <translation>{service}-Adressen werden nicht in tomail eingerichtet.</translation>
    </message>
    <message>
        <source>Use the client module of your practice system.</source>
        <translation>Verwenden Sie das Clientmodul Ihres Praxisverwaltungssystems.</translation>
    </message>
    <message>
        <source>This computer has no connection to the internet.</source>
        <translation>Dieser Computer hat keine Verbindung zum Internet.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Prüfen Sie das Netzwerk und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read.</source>
        <translation>Die Datei {name} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check its name and its permissions.</source>
        <translation>Prüfen Sie ihren Namen und die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>“{label}” would be removed from this workstation.</source>
        <translation>„{label}“ würde von diesem Arbeitsplatz entfernt.</translation>
    </message>
    <message>
        <source>Repeat the command with --yes.</source>
        <translation>Wiederholen Sie den Befehl mit --yes.</translation>
    </message>
    <message>
        <source>“{text}” is not the id of an outgoing mail.</source>
        <translation>„{text}“ ist keine Kennung einer ausgehenden E-Mail.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and time.</source>
        <translation>„{text}“ ist kein Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>Write it as in 2026-11-23T08:00.</source>
        <translation>Schreiben Sie es so: 2026-11-23T08:00.</translation>
    </message>
    <message>
        <source>A protected message leaves at once.</source>
        <translation>Eine geschützte Nachricht wird sofort gesendet.</translation>
    </message>
    <message>
        <source>Leave out `--at`.</source>
        <translation>Lassen Sie `--at` weg.</translation>
    </message>
    <message>
        <source>“{text}” is not the id of a message.</source>
        <translation>„{text}“ ist keine Kennung einer Nachricht.</translation>
    </message>
    <message>
        <source>`tomail list` and `tomail search` show the ids.</source>
        <translation>`tomail list` und `tomail search` zeigen die Kennungen.</translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>„{name}“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What was encrypted for this certificate cannot be read without it.</source>
        <translation>Was für dieses Zertifikat verschlüsselt wurde, ist ohne es nicht lesbar.</translation>
    </message>
    <message>
        <source>Export it before, then repeat the command with --yes.</source>
        <translation>Exportieren Sie es zuerst, und wiederholen Sie den Befehl dann mit --yes.</translation>
    </message>
    <message>
        <source>There is no folder “{path}”.</source>
        <translation>Es gibt keinen Ordner „{path}“.</translation>
    </message>
    <message>
        <source>This deletes for good. E-mails in it: {messages}.</source>
        <translation>Das löscht endgültig. E-Mails darin: {messages}.</translation>
    </message>
    <message>
        <source>Add --yes if that is what you want.</source>
        <translation>Fügen Sie --yes hinzu, wenn Sie das wollen.</translation>
    </message>
    <message>
        <source>`tomail folders` shows them; `tomail sync` looks for new ones.</source>
        <translation>`tomail folders` zeigt die Ordner; `tomail sync` sucht nach neuen.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>There is no screen here; `tomail --demo --screenshots DIR` shows tomail without one.</source>
        <translation>Hier ist kein Bildschirm; `tomail --demo --screenshots DIR` zeigt tomail ohne einen.</translation>
    </message>
    <message>
        <source>Qt cannot start here: {reason}.</source>
        <translation>Qt kann hier nicht starten: {reason}.</translation>
    </message>
    <message>
        <source>Install the system libraries that are missing.</source>
        <translation>Installieren Sie die fehlenden Systembibliotheken.</translation>
    </message>
    <message>
        <source>A change could not be transferred and was taken back. {reason}</source>
        <translation>Eine Änderung konnte nicht übertragen werden und wurde zurückgenommen. {reason}</translation>
    </message>
    <message>
        <source>The server {host} cannot be reached.</source>
        <translation>Der Server {host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server {host} does not give them out.</source>
        <translation>Der Server {host} gibt sie nicht heraus.</translation>
    </message>
    <message>
        <source>The address {host} is not safe.</source>
        <translation>Die Adresse {host} ist nicht sicher.</translation>
    </message>
    <message>
        <source>Nobody is signed in at this workstation.</source>
        <translation>An diesem Arbeitsplatz ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>Sign in with your initials (`--user INITIALS --pin-stdin`).</source>
        <translation>Melden Sie sich mit Ihrem Kürzel an (`--user KÜRZEL --pin-stdin`).</translation>
    </message>
    <message>
        <source>Let it join with a code: `tomail practice join URL --code-stdin`.</source>
        <translation>Nehmen Sie den Arbeitsplatz mit einem Code auf: `tomail practice join URL --code-stdin`.</translation>
    </message>
    <message>
        <source>The practice database does not have the tables of this tomail.</source>
        <translation>Der Praxisdatenbank fehlen die Tabellen dieser tomail-Version.</translation>
    </message>
    <message>
        <source>Run `tomail practice create URL`, or `tomail practice upgrade URL`.</source>
        <translation>Führen Sie `tomail practice create URL` oder `tomail practice upgrade URL` aus.</translation>
    </message>
    <message>
        <source>There are: {accounts}.</source>
        <translation>Es gibt: {accounts}.</translation>
    </message>
    <message>
        <source>There is none yet; `tomail account add` adds one.</source>
        <translation>Es gibt noch keines; `tomail account add` legt eines an.</translation>
    </message>
    <message>
        <source>There is no account “{name}”.</source>
        <translation>Es gibt kein Konto „{name}“.</translation>
    </message>
    <message>
        <source>Several accounts are called “{name}”.</source>
        <translation>Mehrere Konten heißen „{name}“.</translation>
    </message>
    <message>
        <source>Use the id of one: {accounts}.</source>
        <translation>Nennen Sie die Kennung von einem: {accounts}.</translation>
    </message>
    <message>
        <source>The policy file {file} cannot be used ({place}: {detail}).</source>
        <translation>Die Richtliniendatei {file} kann nicht verwendet werden ({place}: {detail}).</translation>
    </message>
    <message>
        <source>Please tell your IT. tomail starts once the file is corrected or removed.</source>
        <translation>Bitte informieren Sie Ihre IT. tomail startet, sobald die Datei berichtigt oder entfernt ist.</translation>
    </message>
    <message>
        <source>You do not have access to this.</source>
        <translation>Sie haben darauf keinen Zugriff.</translation>
    </message>
    <message>
        <source>Whoever manages the rights of the practice can give it to you.</source>
        <translation>Wer die Rechte der Praxis verwaltet, kann es Ihnen geben.</translation>
    </message>
    <message>
        <source>Nothing was sent. `--override REASON` sends it; the log keeps the reason.</source>
        <translation>Es wurde nichts gesendet. `--override GRUND` sendet trotzdem; der Grund steht im Protokoll.</translation>
    </message>
    <message>
        <source>Send limit reached – goes out from {year}-{month}-{day}, {hour}:{minute}.</source>
        <translation>Sendelimit erreicht – Versand ab {day}.{month}.{year}, {hour}:{minute}&#xa0;Uhr.</translation>
    </message>
    <message>
        <source>It leaves by itself; there is nothing to do.</source>
        <translation>Sie wird von selbst gesendet; Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>This mail has {count} recipients; the practice&apos;s send limit lets {most} through.</source>
        <translation>Diese E-Mail hat {count} Empfänger; das Sendelimit der Praxis lässt {most} zu.</translation>
    </message>
    <message>
        <source>Write to fewer people at once, or have the limit raised.</source>
        <translation>Schreiben Sie an weniger Personen auf einmal, oder lassen Sie das Limit erhöhen.</translation>
    </message>
    <message>
        <source>The practice database cannot be reached, so the send limit cannot be checked.</source>
        <translation>Die Praxisdatenbank ist nicht erreichbar, das Sendelimit kann daher nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The mail leaves by itself as soon as it can.</source>
        <translation>Die E-Mail wird von selbst gesendet, sobald es geht.</translation>
    </message>
    <message>
        <source>The format of this file is not known.</source>
        <translation>Das Format dieser Datei ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Patients come as GDT, CSV, vCard or FHIR: name it.</source>
        <translation>Patientendaten kommen als GDT, CSV, vCard oder FHIR. Geben Sie das Format an.</translation>
    </message>
    <message>
        <source>The practice does not offer this account here (any more).</source>
        <translation>Die Praxis bietet dieses Konto hier nicht (mehr) an.</translation>
    </message>
    <message>
        <source>`tomail account offered` shows those that it does.</source>
        <translation>`tomail account offered` zeigt die angebotenen.</translation>
    </message>
    <message>
        <source>Record of {name}</source>
        <translation>Akte von {name}</translation>
    </message>
    <message>
        <source>born {date}, no. {number}</source>
        <translation>geboren am {date}, Nr. {number}</translation>
    </message>
    <message>
        <source>As of {date}; entries: {count}</source>
        <translation>Stand {date}; Einträge: {count}</translation>
    </message>
    <message>
        <source>From: {people}</source>
        <translation>Von: {people}</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>An: {people}</translation>
    </message>
    <message>
        <source>{type}, filed on {date} by {name}</source>
        <translation>{type}, abgelegt am {date} von {name}</translation>
    </message>
    <message>
        <source>{type}, filed by itself on {date}</source>
        <translation>{type}, automatisch abgelegt am {date}</translation>
    </message>
    <message>
        <source>Taken out of the record on {date} by {name}: {reason}</source>
        <translation>Aus der Akte entfernt am {date} von {name}: {reason}</translation>
    </message>
    <message>
        <source>Signed by {who}, checked on {date}</source>
        <translation>Signiert von {who}, geprüft am {date}</translation>
    </message>
    <message>
        <source>Signed, but not confirmed, checked on {date}</source>
        <translation>Signiert, aber nicht bestätigt, geprüft am {date}</translation>
    </message>
    <message>
        <source>Comment: {comment}</source>
        <translation>Kommentar: {comment}</translation>
    </message>
    <message>
        <source>Attachment: {name} (SHA-256 {sha256})</source>
        <translation>Anhang: {name} (SHA-256 {sha256})</translation>
    </message>
    <message>
        <source>Appointment reminders and codes</source>
        <translation>Terminerinnerungen und Codes</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>{who} has been working on this mail since {at:%H:%M} ({device}).</source>
        <translation>{who} bearbeitet diese E-Mail seit {at:%H:%M} Uhr ({device}).</translation>
    </message>
    <message>
        <source>`tomail claim --take-over` takes it over; the log keeps that.</source>
        <translation>`tomail claim --take-over` übernimmt sie; das steht dann im Protokoll.</translation>
    </message>
    <message>
        <source>The system&apos;s choice of the mail program cannot be changed.</source>
        <translation>Das E-Mail-Programm des Systems kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Please ask your IT: the files for it are write-protected.</source>
        <translation>Bitte fragen Sie Ihre IT: Die Dateien dafür sind schreibgeschützt.</translation>
    </message>
    <message>
        <source>Open Mail, then Settings, General, and choose tomail as the default e-mail reader.</source>
        <translation>Öffnen Sie Mail, dann Einstellungen, Allgemein, und wählen Sie tomail als Standardprogramm für E-Mail.</translation>
    </message>
    <message>
        <source>On this system only you can choose the mail program.</source>
        <translation>Auf diesem System können nur Sie selbst das E-Mail-Programm wählen.</translation>
    </message>
    <message>
        <source>Windows has opened its settings: choose tomail there for e-mail (MAILTO).</source>
        <translation>Windows hat seine Einstellungen geöffnet: Wählen Sie dort tomail für E-Mail (MAILTO).</translation>
    </message>
    <message>
        <source>Filed already on {date} by {name}.</source>
        <translation>Bereits abgelegt am {date} von {name}.</translation>
    </message>
    <message>
        <source>“{text}” is not a date.</source>
        <translation>„{text}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>Write it as `--date 2026-11-21`.</source>
        <translation>Schreiben Sie es so: `--date 2026-11-21`.</translation>
    </message>
    <message>
        <source>There is a practice at this address already.</source>
        <translation>Unter dieser Adresse gibt es schon eine Praxis.</translation>
    </message>
    <message>
        <source>There is another practice at this address.</source>
        <translation>Unter dieser Adresse liegt eine andere Praxis.</translation>
    </message>
    <message>
        <source>There is no practice at this address.</source>
        <translation>Unter dieser Adresse gibt es keine Praxis.</translation>
    </message>
    <message>
        <source>`tomail practice create URL` makes one.</source>
        <translation>`tomail practice create URL` legt eine an.</translation>
    </message>
    <message>
        <source>The practice knows nobody called “{name}”.</source>
        <translation>Die Praxis kennt niemanden mit dem Namen „{name}“.</translation>
    </message>
    <message>
        <source>`tomail user list` shows the users with their groups.</source>
        <translation>`tomail user list` zeigt die Benutzer mit ihren Gruppen.</translation>
    </message>
    <message>
        <source>There is a folder “{path}” already.</source>
        <translation>Einen Ordner „{path}“ gibt es schon.</translation>
    </message>
    <message>
        <source>The mailbox needs the folder “{name}”.</source>
        <translation>Das Postfach braucht den Ordner „{name}“.</translation>
    </message>
    <message>
        <source>Let another folder take over its task first; the inbox always stays.</source>
        <translation>Geben Sie seine Aufgabe zuerst einem anderen Ordner; der Posteingang bleibt immer.</translation>
    </message>
    <message>
        <source>With POP3 a mailbox has no folders of its own.</source>
        <translation>Mit POP3 hat ein Postfach keine eigenen Ordner.</translation>
    </message>
    <message>
        <source>With IMAP it has; most providers offer it too.</source>
        <translation>Mit IMAP schon; die meisten Anbieter bieten es auch an.</translation>
    </message>
    <message>
        <source>This mailbox has no trash.</source>
        <translation>Dieses Postfach hat keinen Papierkorb.</translation>
    </message>
    <message>
        <source>Say in its menu which folder is the trash.</source>
        <translation>Legen Sie im Menü eines Ordners fest, dass er der Papierkorb ist.</translation>
    </message>
    <message>
        <source>In this mailbox folders cannot hold other folders.</source>
        <translation>In diesem Postfach können Ordner keine anderen Ordner enthalten.</translation>
    </message>
    <message>
        <source>Create it beside the others.</source>
        <translation>Legen Sie ihn neben den anderen an.</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>Ein Ordner braucht einen Namen.</translation>
    </message>
    <message>
        <source>“{character}” cannot stand in a folder&apos;s name.</source>
        <translation>„{character}“ kann in einem Ordnernamen nicht stehen.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>{most} characters are enough for every server.</source>
        <translation>{most} Zeichen genügen bei jedem Server.</translation>
    </message>
    <message>
        <source>This came up after the time was chosen. Take the mail back to look at it again.</source>
        <translation>Das hat sich ergeben, nachdem die Zeit gewählt wurde. Nehmen Sie die E-Mail zurück, um sie noch einmal anzusehen.</translation>
    </message>
    <message>
        <source>A mail can only be sent later at a time that is to come.</source>
        <translation>Später senden geht nur zu einer Zeit, die noch kommt.</translation>
    </message>
    <message>
        <source>Choose a time within the next year.</source>
        <translation>Wählen Sie eine Zeit innerhalb des nächsten Jahres.</translation>
    </message>
    <message>
        <source>This mail could not be read from a damaged file.</source>
        <translation>Diese E-Mail konnte aus einer beschädigten Datei nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Please write it again. It was not sent.</source>
        <translation>Bitte schreiben Sie sie neu. Sie wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>This account is open in another tomail at this workstation.</source>
        <translation>Dieses Konto ist in einem anderen tomail an diesem Arbeitsplatz geöffnet.</translation>
    </message>
    <message>
        <source>Close it there, and try again.</source>
        <translation>Schließen Sie es dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” could not be read from a damaged file.</source>
        <translation>„{name}“ konnte aus einer beschädigten Datei nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Take it out and attach the file again; nothing has been sent.</source>
        <translation>Entfernen Sie den Anhang und hängen Sie die Datei neu an; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The file does not open with this password.</source>
        <translation>Die Datei lässt sich mit diesem Passwort nicht öffnen.</translation>
    </message>
    <message>
        <source>Whoever made the file gave it the password; mind capital and small letters.</source>
        <translation>Das Passwort hat vergeben, wer die Datei erstellt hat; achten Sie auf Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>This file holds no certificate with a private key.</source>
        <translation>Diese Datei enthält kein Zertifikat mit privatem Schlüssel.</translation>
    </message>
    <message>
        <source>It takes a file that ends with .p12 or .pfx, from whoever issued it.</source>
        <translation>Benötigt wird eine Datei mit der Endung .p12 oder .pfx von der Stelle, die das Zertifikat ausgestellt hat.</translation>
    </message>
    <message>
        <source>This file holds no certificate with an e-mail address.</source>
        <translation>Diese Datei enthält kein Zertifikat mit einer E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Such files end with .cer, .crt, .pem or .p7b.</source>
        <translation>Solche Dateien enden auf .cer, .crt, .pem oder .p7b.</translation>
    </message>
    <message>
        <source>The password needs at least {count} characters.</source>
        <translation>Das Passwort braucht mindestens {count} Zeichen.</translation>
    </message>
    <message>
        <source>Whoever has the file and the password reads your mail.</source>
        <translation>Wer Datei und Passwort hat, liest Ihre E-Mails.</translation>
    </message>
    <message>
        <source>tomail cannot give this kind of key a password.</source>
        <translation>Schlüssel dieser Art kann tomail nicht mit einem Passwort sichern.</translation>
    </message>
    <message>
        <source>Import it there from the file or the program that it came from.</source>
        <translation>Importieren Sie ihn dort aus der Datei oder dem Programm, aus dem er stammt.</translation>
    </message>
    <message>
        <source>This certificate is for {others}, not for {address}.</source>
        <translation>Dieses Zertifikat gehört zu {others}, nicht zu {address}.</translation>
    </message>
    <message>
        <source>Choose the account that it belongs to.</source>
        <translation>Wählen Sie das Konto, zu dem es gehört.</translation>
    </message>
    <message>
        <source>This certificate is not here (any more).</source>
        <translation>Dieses Zertifikat ist hier nicht (mehr) vorhanden.</translation>
    </message>
    <message>
        <source>`tomail certificates list` shows those that are.</source>
        <translation>`tomail certificates list` zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>Some recipients have only S/MIME, the others only OpenPGP: one e-mail is encrypted by one.</source>
        <translation>Einige Empfänger haben nur S/MIME, die anderen nur OpenPGP: Eine E-Mail wird mit einem von beiden verschlüsselt.</translation>
    </message>
    <message>
        <source>Write two e-mails, one for each.</source>
        <translation>Schreiben Sie zwei E-Mails, für jedes eine.</translation>
    </message>
    <message>
        <source>There is no valid certificate of your own for {address}.</source>
        <translation>Für {address} ist kein gültiges eigenes Zertifikat vorhanden.</translation>
    </message>
    <message>
        <source>Import it in the settings under “Certificates”, or switch signing and encrypting off.</source>
        <translation>Importieren Sie es in den Einstellungen unter „Zertifikate“, oder schalten Sie Signieren und Verschlüsseln aus.</translation>
    </message>
    <message>
        <source>An encrypted e-mail has no Bcc: the others could see who else can read it.</source>
        <translation>Eine verschlüsselte E-Mail kann kein Bcc haben: Die anderen könnten sehen, wer sie noch lesen kann.</translation>
    </message>
    <message>
        <source>Write to them in an e-mail of its own.</source>
        <translation>Schreiben Sie diesen Empfängern eine eigene E-Mail.</translation>
    </message>
    <message>
        <source>Nothing can be encrypted for {people}: there is no valid certificate.</source>
        <translation>Für {people} kann nicht verschlüsselt werden: Es fehlt ein gültiges Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate of {address} was revoked on {date}: nothing is encrypted with it.</source>
        <translation>Das Zertifikat von {address} wurde am {date} zurückgezogen: Damit wird nichts verschlüsselt.</translation>
    </message>
    <message>
        <source>Ask them for a signed e-mail, import their certificate, take them out or switch encrypting off.</source>
        <translation>Bitten Sie um eine signierte E-Mail, importieren Sie das Zertifikat, entfernen Sie den Empfänger oder schalten Sie die Verschlüsselung aus.</translation>
    </message>
    <message>
        <source>This e-mail quotes what came encrypted; it does not leave unencrypted.</source>
        <translation>Diese E-Mail zitiert, was verschlüsselt kam; unverschlüsselt wird sie nicht gesendet.</translation>
    </message>
    <message>
        <source>Switch encrypting on, or write it without the quotation.</source>
        <translation>Schalten Sie die Verschlüsselung ein, oder schreiben Sie ohne das Zitat.</translation>
    </message>
    <message>
        <source>This e-mail could not be signed or encrypted; nothing was sent.</source>
        <translation>Diese E-Mail konnte nicht signiert oder verschlüsselt werden; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Look at the certificates in the settings.</source>
        <translation>Sehen Sie sich die Zertifikate in den Einstellungen an.</translation>
    </message>
    <message>
        <source>This was answered already, here or at another workstation.</source>
        <translation>Das wurde schon beantwortet, hier oder an einem anderen Arbeitsplatz.</translation>
    </message>
    <message>
        <source>This invitation cannot be answered: it names no organiser.</source>
        <translation>Diese Einladung lässt sich nicht beantworten: Sie nennt niemanden, der sie verschickt hat.</translation>
    </message>
    <message>
        <source>This e-mail does not ask for it.</source>
        <translation>Diese E-Mail bittet nicht darum.</translation>
    </message>
    <message>
        <source>{host} did not take the unsubscribing.</source>
        <translation>{host} hat die Abmeldung nicht angenommen.</translation>
    </message>
    <message>
        <source>{host} belongs to a known provider: its certificate is never trusted by hand.</source>
        <translation>{host} gehört einem bekannten Anbieter: Seinem Zertifikat wird nie von Hand vertraut.</translation>
    </message>
    <message>
        <source>Remove fingerprint_sha256; if the connection then fails, ask your IT before you go on.</source>
        <translation>Entfernen Sie fingerprint_sha256; scheitert die Verbindung dann, fragen Sie Ihre IT, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>If you did not expect this e-mail: ask by telephone, at the number you know, before you answer, open a file or follow a link.</source>
        <translation>Wenn Sie diese E-Mail nicht erwartet haben: Fragen Sie telefonisch unter der Ihnen bekannten Nummer nach, bevor Sie antworten, eine Datei öffnen oder einem Link folgen.</translation>
    </message>
    <message>
        <source>This e-mail does not say whom it comes from.</source>
        <translation>Diese E-Mail sagt nicht, von wem sie kommt.</translation>
    </message>
    <message>
        <source>This e-mail names several senders: {people}. Any of them may be wrong.</source>
        <translation>Diese E-Mail nennt mehrere Absender: {people}. Jeder davon kann falsch sein.</translation>
    </message>
    <message>
        <source>The name says “{claimed}”, but the e-mail comes from {address}.</source>
        <translation>Der Name lautet „{claimed}“, die E-Mail kommt aber von {address}.</translation>
    </message>
    <message>
        <source>The domain {domain} is written in letters that look like others.</source>
        <translation>Die Domain {domain} ist mit Buchstaben geschrieben, die wie andere aussehen.</translation>
    </message>
    <message>
        <source>{address} looks like {known}, which is known here, but is not it.</source>
        <translation>{address} sieht aus wie die hier bekannte Adresse {known}, ist es aber nicht.</translation>
    </message>
    <message>
        <source>“{name}” is known here with {known}. This e-mail comes from {address}.</source>
        <translation>„{name}“ ist hier mit {known} bekannt. Diese E-Mail kommt von {address}.</translation>
    </message>
    <message>
        <source>The sender is not confirmed: your mail provider checked, and it may not come from {domain}.</source>
        <translation>Der Absender ist nicht bestätigt: Ihr E-Mail-Anbieter hat geprüft, und die E-Mail kommt vielleicht nicht von {domain}.</translation>
    </message>
    <message>
        <source>The server said: “{words}”</source>
        <translation>Der Server meldet: „{words}“</translation>
    </message>
    <message>
        <source>The server {host} gave an answer that did not end.</source>
        <translation>Der Server {host} hat mit einer Antwort nicht aufgehört.</translation>
    </message>
    <message>
        <source>tomail has ended the connection. If it happens again, tell whoever runs the server.</source>
        <translation>tomail hat die Verbindung beendet. Wenn es wieder vorkommt, sagen Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>Together with its files this message is too large for an e-mail.</source>
        <translation>Mit ihren Dateien ist diese Nachricht zu groß für eine E-Mail.</translation>
    </message>
    <message>
        <source>The portal cannot be reached.</source>
        <translation>Das Portal ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Your message lies encrypted in the outbox and is sent by itself.</source>
        <translation>Ihre Nachricht liegt verschlüsselt im Postausgang und wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>The message is recalled as soon as it can be; until then a patient may read it.</source>
        <translation>Die Nachricht wird zurückgerufen, sobald es geht; bis dahin kann sie gelesen werden.</translation>
    </message>
    <message>
        <source>Check the address and send it again.</source>
        <translation>Prüfen Sie die Adresse und senden Sie erneut.</translation>
    </message>
    <message>
        <source>The portal did not take this message.</source>
        <translation>Das Portal hat diese Nachricht nicht angenommen.</translation>
    </message>
    <message>
        <source>Send it again. If it stays so, ask your IT.</source>
        <translation>Senden Sie sie erneut. Bleibt es dabei, fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The portal has no more room for this practice.</source>
        <translation>Das Portal hat für diese Praxis keinen Platz mehr.</translation>
    </message>
    <message>
        <source>Recall old messages, or ask whoever runs the portal for more room.</source>
        <translation>Rufen Sie alte Nachrichten zurück, oder bitten Sie den Betreiber des Portals um mehr Platz.</translation>
    </message>
    <message>
        <source>This message is too large for the portal.</source>
        <translation>Diese Nachricht ist für das Portal zu groß.</translation>
    </message>
    <message>
        <source>Send fewer or smaller files.</source>
        <translation>Senden Sie weniger oder kleinere Dateien.</translation>
    </message>
    <message>
        <source>The portal does not take this address.</source>
        <translation>Das Portal nimmt diese Adresse nicht an.</translation>
    </message>
    <message>
        <source>A wrong e-mail address was typed five times: the link is closed.</source>
        <translation>Fünfmal wurde eine falsche E-Mail-Adresse eingegeben: Der Link ist gesperrt.</translation>
    </message>
    <message>
        <source>The practice left the portal before this message was there.</source>
        <translation>Die Praxis hat das Portal verlassen, bevor diese Nachricht dort war.</translation>
    </message>
    <message>
        <source>Send it again: it leaves as a protected file.</source>
        <translation>Senden Sie sie nochmals: Sie geht als geschützte Datei.</translation>
    </message>
    <message>
        <source>The portal answered with somebody else&apos;s access: nothing was sent.</source>
        <translation>Das Portal hat mit dem Zugang einer anderen Person geantwortet: Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Tell whoever runs the portal, and do not send again before.</source>
        <translation>Melden Sie das dem Betreiber des Portals, und senden Sie vorher nicht erneut.</translation>
    </message>
    <message>
        <source>“{name}” does not fit into a protected file.</source>
        <translation>„{name}“ passt nicht in eine geschützte Datei.</translation>
    </message>
    <message>
        <source>PDFs without a password, pictures and plain texts do. Save it as a PDF and attach that.</source>
        <translation>Möglich sind PDF-Dateien ohne Passwort, Bilder und reine Texte. Speichern Sie sie als PDF und hängen Sie dieses an.</translation>
    </message>
    <message>
        <source>HIN does not encrypt mail to this recipient.</source>
        <translation>HIN verschlüsselt E-Mails an diese Adresse nicht.</translation>
    </message>
    <message>
        <source>Choose another way to send this message protected.</source>
        <translation>Wählen Sie einen anderen Weg, um diese Nachricht geschützt zu senden.</translation>
    </message>
    <message>
        <source>A protected message goes to exactly one person.</source>
        <translation>Eine geschützte Nachricht geht an genau eine Person.</translation>
    </message>
    <message>
        <source>Write to the others in messages of their own.</source>
        <translation>Schreiben Sie den anderen je eine eigene Nachricht.</translation>
    </message>
    <message>
        <source>This patient has no e-mail address.</source>
        <translation>Bei dieser Patientin oder diesem Patienten ist keine E-Mail-Adresse hinterlegt.</translation>
    </message>
    <message>
        <source>Enter it in the patient&apos;s data.</source>
        <translation>Tragen Sie sie in den Patientendaten ein.</translation>
    </message>
    <message>
        <source>This protected message has left; it cannot be called back.</source>
        <translation>Diese geschützte Nachricht ist schon unterwegs; sie lässt sich nicht zurückrufen.</translation>
    </message>
    <message>
        <source>Without the Lesecode nobody reads it.</source>
        <translation>Ohne den Lesecode kann sie niemand lesen.</translation>
    </message>
    <message>
        <source>Give the patient the Lesecode, then `tomail secure release ID`.</source>
        <translation>Geben Sie den Lesecode weiter, dann `tomail secure release ID`.</translation>
    </message>
    <message>
        <source>Check the patient&apos;s address and send it again.</source>
        <translation>Prüfen Sie die Adresse und senden Sie sie erneut.</translation>
    </message>
    <message>
        <source>The patient has to register by the link in the e-mail.</source>
        <translation>Die Patientin oder der Patient muss sich über den Link in der E-Mail registrieren.</translation>
    </message>
    <message>
        <source>Make sure of the patient&apos;s key, then `tomail secure release ID`.</source>
        <translation>Prüfen Sie den Schlüssel, dann `tomail secure release ID`.</translation>
    </message>
    <message>
        <source>The registration code was right: `tomail secure release ID --checked code`.</source>
        <translation>Der Anmeldecode war richtig: `tomail secure release ID --checked code`.</translation>
    </message>
    <message>
        <source>Call the patient and compare the check number {number}, then `tomail secure release ID`.</source>
        <translation>Rufen Sie an und vergleichen Sie die Prüfzahl {number}, dann `tomail secure release ID`.</translation>
    </message>
    <message>
        <source>The password was reset by e-mail. Was it somebody else, `tomail secure revoke ID` blocks.</source>
        <translation>Das Passwort wurde per E-Mail neu gesetzt. War es jemand anderes, sperrt `tomail secure revoke ID`.</translation>
    </message>
    <message>
        <source>`tomail secure unblock ID` lets them wait to be released anew.</source>
        <translation>`tomail secure unblock ID` lässt neu auf die Freigabe warten.</translation>
    </message>
    <message>
        <source>This computer gives out no certificate with a private key.</source>
        <translation>Dieser Computer gibt kein Zertifikat mit privatem Schlüssel heraus.</translation>
    </message>
    <message>
        <source>Some may not leave it. Ask whoever issued it for a .p12 file.</source>
        <translation>Manche dürfen ihn nicht verlassen. Bitten Sie den Aussteller um eine .p12-Datei.</translation>
    </message>
    <message>
        <source>There is no such answer.</source>
        <translation>Diese Antwort gibt es nicht.</translation>
    </message>
    <message>
        <source>Look into the list “Protected messages”.</source>
        <translation>Schauen Sie in die Liste „Geschützte Nachrichten“.</translation>
    </message>
    <message>
        <source>The portal is not as it should be: nothing is sent over it until your IT has looked at it.</source>
        <translation>Das Portal ist nicht so, wie es sein soll: Es wird nichts darüber gesendet, bis Ihre IT es angesehen hat.</translation>
    </message>
    <message>
        <source>Tell your IT: Settings – Secure sending says what is different. Your message is kept.</source>
        <translation>Sagen Sie es Ihrer IT: Unter Einstellungen – Sicherer Versand steht, was anders ist. Ihre Nachricht bleibt erhalten.</translation>
    </message>
    <message>
        <source>The portal&apos;s page has changed once more meanwhile.</source>
        <translation>Die Seite des Portals hat sich inzwischen noch einmal geändert.</translation>
    </message>
    <message>
        <source>Ask whoever runs the portal what is done there, then look again.</source>
        <translation>Fragen Sie den Betreiber des Portals, was dort geschieht, und sehen Sie dann noch einmal nach.</translation>
    </message>
    <message>
        <source>This is not the address of a portal.</source>
        <translation>Das ist keine Adresse eines Portals.</translation>
    </message>
    <message>
        <source>It looks like https://portal.example.org, without a path.</source>
        <translation>Sie sieht aus wie https://portal.example.org, ohne weiteren Pfad.</translation>
    </message>
    <message>
        <source>There is no such mailbox for the portal&apos;s notices.</source>
        <translation>Ein solches Postfach für die Hinweise des Portals gibt es nicht.</translation>
    </message>
    <message>
        <source>Set up the mail account of the practice first.</source>
        <translation>Richten Sie zuerst das E-Mail-Konto der Praxis ein.</translation>
    </message>
    <message>
        <source>The practice has no name yet, which patients must see.</source>
        <translation>Die Praxis hat noch keinen Namen, den die Patienten sehen müssen.</translation>
    </message>
    <message>
        <source>Enter it in Settings – Practice.</source>
        <translation>Tragen Sie ihn unter Einstellungen – Praxis ein.</translation>
    </message>
    <message>
        <source>The portal does not accept this Einrichtungscode: it is wrong, too old, or used.</source>
        <translation>Das Portal nimmt diesen Einrichtungscode nicht an: Er ist falsch, zu alt oder schon benutzt.</translation>
    </message>
    <message>
        <source>Check it, or ask whoever runs the portal for another one.</source>
        <translation>Prüfen Sie ihn, oder lassen Sie sich vom Betreiber des Portals einen neuen geben.</translation>
    </message>
    <message>
        <source>The portal does not accept this Einrichtungscode with this Praxis-Notfallblatt.</source>
        <translation>Das Portal nimmt diesen Einrichtungscode mit diesem Praxis-Notfallblatt nicht an.</translation>
    </message>
    <message>
        <source>Check both. Take the newest sheet; whoever runs the portal gives you a new code.</source>
        <translation>Prüfen Sie beides. Nehmen Sie das neueste Blatt; einen neuen Code gibt Ihnen der Betreiber des Portals.</translation>
    </message>
    <message>
        <source>This is not what stands on a Praxis-Notfallblatt.</source>
        <translation>Das ist nicht, was auf einem Praxis-Notfallblatt steht.</translation>
    </message>
    <message>
        <source>Type all groups of the code, and the last line that begins p_.</source>
        <translation>Tippen Sie alle Gruppen des Codes ab, und das Letzte, das mit p_ beginnt.</translation>
    </message>
    <message>
        <source>A reminder was written today, or there is nothing to remind of.</source>
        <translation>Heute wurde schon erinnert, oder es gibt nichts zu erinnern.</translation>
    </message>
    <message>
        <source>Call the patient, or wait until tomorrow.</source>
        <translation>Rufen Sie die Patientin oder den Patienten an, oder warten Sie bis morgen.</translation>
    </message>
    <message>
        <source>Nobody has looked at this person&apos;s key yet.</source>
        <translation>Den Schlüssel dieser Person hat noch niemand geprüft.</translation>
    </message>
    <message>
        <source>Compare the check number first.</source>
        <translation>Vergleichen Sie zuerst die Prüfzahl.</translation>
    </message>
    <message>
        <source>The right registration code was not typed.</source>
        <translation>Der richtige Anmeldecode wurde nicht eingegeben.</translation>
    </message>
    <message>
        <source>Call the patient and compare the check number.</source>
        <translation>Rufen Sie die Patientin oder den Patienten an und vergleichen Sie die Prüfzahl.</translation>
    </message>
    <message>
        <source>Through the portal at most 50 files of together 100 MB leave.</source>
        <translation>Über das Portal lassen sich höchstens 50 Dateien mit zusammen 100 MB senden.</translation>
    </message>
    <message>
        <source>This person&apos;s access to the portal is blocked.</source>
        <translation>Der Zugang dieser Person zum Portal ist gesperrt.</translation>
    </message>
    <message>
        <source>Unblock it first, or choose a protected file.</source>
        <translation>Heben Sie die Sperre zuerst auf, oder wählen Sie eine geschützte Datei.</translation>
    </message>
    <message>
        <source>The portal did not answer in time.</source>
        <translation>Das Portal hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The certificate of the portal is not valid.</source>
        <translation>Das Zertifikat des Portals ist nicht gültig.</translation>
    </message>
    <message>
        <source>There is no portal at this address.</source>
        <translation>Unter dieser Adresse ist kein Portal.</translation>
    </message>
    <message>
        <source>The connection to the portal was ended.</source>
        <translation>Die Verbindung zum Portal wurde beendet.</translation>
    </message>
    <message>
        <source>Whoever runs the portal must renew it. Nothing was sent.</source>
        <translation>Der Betreiber des Portals muss es erneuern. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the address, or ask whoever runs the portal.</source>
        <translation>Prüfen Sie die Adresse, oder fragen Sie den Betreiber des Portals.</translation>
    </message>
    <message>
        <source>What waits is sent by itself. If it lasts, ask whoever runs the portal.</source>
        <translation>Was wartet, wird von selbst gesendet. Dauert es an, fragen Sie den Betreiber des Portals.</translation>
    </message>
    <message>
        <source>The portal does not let this workstation in.</source>
        <translation>Das Portal lässt diesen Arbeitsplatz nicht zu.</translation>
    </message>
    <message>
        <source>The other workstations go on. Ask your IT to look at Settings – Secure sending.</source>
        <translation>Die anderen Arbeitsplätze arbeiten weiter. Bitten Sie Ihre IT, unter Einstellungen – Sicherer Versand nachzusehen.</translation>
    </message>
    <message>
        <source>The portal has no room left.</source>
        <translation>Das Portal hat keinen Platz mehr.</translation>
    </message>
    <message>
        <source>Tell whoever runs the portal. What waits is sent later.</source>
        <translation>Sagen Sie es dem Betreiber des Portals. Was wartet, wird später gesendet.</translation>
    </message>
    <message>
        <source>The portal is busy.</source>
        <translation>Das Portal ist gerade ausgelastet.</translation>
    </message>
    <message>
        <source>That is more than the portal takes.</source>
        <translation>Das ist mehr, als das Portal annimmt.</translation>
    </message>
    <message>
        <source>Send less at once, or ask whoever runs the portal for room.</source>
        <translation>Senden Sie weniger auf einmal, oder bitten Sie den Betreiber des Portals um mehr Platz.</translation>
    </message>
    <message>
        <source>The portal refused this ({code}).</source>
        <translation>Das Portal hat das abgelehnt ({code}).</translation>
    </message>
    <message>
        <source>Look at its state. If it stays so, ask your IT.</source>
        <translation>Sehen Sie nach ihrem Stand. Bleibt es dabei, fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Read it in by hand in the list of appointments: there its columns can be assigned.</source>
        <translation>Lesen Sie sie in der Terminliste von Hand ein: Dort lassen sich ihre Spalten zuordnen.</translation>
    </message>
    <message>
        <source>No line of the file could be read as an appointment.</source>
        <translation>Keine Zeile der Datei ließ sich als Termin lesen.</translation>
    </message>
    <message>
        <source>{count} of its entries could not be read, the first at {line}.</source>
        <translation>{count} Einträge darin konnten nicht gelesen werden, der erste bei {line}.</translation>
    </message>
    <message>
        <source>What came is no whole calendar.</source>
        <translation>Was ankam, ist kein vollständiger Kalender.</translation>
    </message>
    <message>
        <source>Check the address: opened in a browser it must load a file (.ics).</source>
        <translation>Prüfen Sie die Adresse: Im Browser geöffnet muss sie eine Datei (.ics) laden.</translation>
    </message>
    <message>
        <source>The calendar suddenly lacks {missing} of {known} appointments. Nothing of it was taken in.</source>
        <translation>Im Kalender fehlen plötzlich {missing} von {known} Terminen. Es wurde nichts daraus übernommen.</translation>
    </message>
    <message>
        <source>Look whether the calendar is right. If it is: tomail appointments fetch --fewer.</source>
        <translation>Sehen Sie nach, ob der Kalender stimmt. Wenn ja: tomail appointments fetch --fewer.</translation>
    </message>
    <message>
        <source>Reminders are switched off.</source>
        <translation>Die Erinnerungen sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch them on in the settings: `tomail settings set reminders.enabled true`.</source>
        <translation>Schalten Sie sie in den Einstellungen ein: `tomail settings set reminders.enabled true`.</translation>
    </message>
    <message>
        <source>There is no key for the provider of SMS.</source>
        <translation>Es fehlt der Schlüssel für den SMS-Anbieter.</translation>
    </message>
    <message>
        <source>Enter the API key that the provider gave you.</source>
        <translation>Tragen Sie den API-Schlüssel ein, den Ihnen der Anbieter gegeben hat.</translation>
    </message>
    <message>
        <source>The description of the provider cannot be used: “{name}”.</source>
        <translation>Die Beschreibung des Anbieters ist nicht brauchbar: „{name}“.</translation>
    </message>
    <message>
        <source>Mend this field in the settings of the reminders.</source>
        <translation>Korrigieren Sie dieses Feld in den Einstellungen der Erinnerungen.</translation>
    </message>
    <message>
        <source>The columns are not complete: “{name}”.</source>
        <translation>Die Spalten sind nicht vollständig: „{name}“.</translation>
    </message>
    <message>
        <source>Write them like id=Nr,start=Datum,time=Uhrzeit,patient=PatNr.</source>
        <translation>Schreiben Sie sie wie id=Nr,start=Datum,time=Uhrzeit,patient=PatNr.</translation>
    </message>
    <message>
        <source>“{text}” is not a time.</source>
        <translation>„{text}“ ist keine Zeit.</translation>
    </message>
    <message>
        <source>Write it like 2026-05-04T12:00.</source>
        <translation>Schreiben Sie sie wie 2026-05-04T12:00.</translation>
    </message>
    <message>
        <source>The provider of SMS does not accept this number.</source>
        <translation>Der SMS-Anbieter nimmt diese Nummer nicht an.</translation>
    </message>
    <message>
        <source>There is no credit left at the provider of SMS.</source>
        <translation>Das Guthaben beim SMS-Anbieter ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The provider of SMS does not accept the API key.</source>
        <translation>Der SMS-Anbieter nimmt den API-Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>The provider&apos;s limit for SMS is reached.</source>
        <translation>Die Grenze des Anbieters für SMS ist erreicht.</translation>
    </message>
    <message>
        <source>Sending SMS is not set up yet.</source>
        <translation>Der SMS-Versand ist noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>There is no SMS number in the patient&apos;s data.</source>
        <translation>In den Patientendaten steht keine SMS-Nummer.</translation>
    </message>
    <message>
        <source>Read the code out on the phone, or print a slip.</source>
        <translation>Lesen Sie den Code am Telefon vor, oder drucken Sie einen Zettel.</translation>
    </message>
    <message>
        <source>Compare the number with the patient&apos;s, digit by digit.</source>
        <translation>Vergleichen Sie die Nummer mit der des Patienten, Ziffer für Ziffer.</translation>
    </message>
    <message>
        <source>It is not known whether the SMS went out.</source>
        <translation>Es ist unklar, ob die SMS hinausging.</translation>
    </message>
    <message>
        <source>Ask the patient by telephone; the same code still counts.</source>
        <translation>Fragen Sie telefonisch nach; derselbe Code gilt weiterhin.</translation>
    </message>
    <message>
        <source>The provider of SMS cannot be reached; nothing was sent.</source>
        <translation>Der SMS-Anbieter ist nicht erreichbar; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The provider of SMS did not take the message (code {code}).</source>
        <translation>Der SMS-Anbieter hat die Nachricht nicht angenommen (Code {code}).</translation>
    </message>
    <message>
        <source>The address of a calendar does not begin with https://.</source>
        <translation>Die Adresse eines Kalenders beginnt nicht mit https://.</translation>
    </message>
    <message>
        <source>Correct it in the settings of appointments.</source>
        <translation>Berichtigen Sie sie in den Einstellungen der Termine.</translation>
    </message>
    <message>
        <source>{host} does not give the calendar (HTTP {status}).</source>
        <translation>{host} gibt den Kalender nicht heraus (HTTP {status}).</translation>
    </message>
    <message>
        <source>Get its address anew from the program that the calendar is kept in.</source>
        <translation>Holen Sie die Adresse neu aus dem Programm, das den Kalender führt.</translation>
    </message>
    <message>
        <source>The calendar at {host} could not be loaded.</source>
        <translation>Der Kalender bei {host} konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>It is tried again every quarter of an hour.</source>
        <translation>Es wird jede Viertelstunde wieder versucht.</translation>
    </message>
    <message>
        <source>The folder of appointments “{name}” cannot be read.</source>
        <translation>Der Ordner der Termine „{name}“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check the folder in the settings of appointments.</source>
        <translation>Prüfen Sie den Ordner in den Einstellungen der Termine.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Die Datei kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Close it in other programs, and look whether it may be read. It is tried again by itself.</source>
        <translation>Schließen Sie sie in anderen Programmen und prüfen Sie, ob sie gelesen werden darf. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Lesecode by SMS</source>
        <translation>Lesecode per SMS</translation>
    </message>
    <message>
        <source>Anmeldecode by SMS</source>
        <translation>Anmeldecode per SMS</translation>
    </message>
    <message>
        <source>Code to confirm the number, by SMS</source>
        <translation>Bestätigungscode per SMS</translation>
    </message>
    <message>
        <source>Appointment reminder by SMS</source>
        <translation>Terminerinnerung per SMS</translation>
    </message>
    <message>
        <source>Appointment reminder by e-mail</source>
        <translation>Terminerinnerung per E-Mail</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>angekommen</translation>
    </message>
    <message>
        <source>sent, but not arrived</source>
        <translation>gesendet, aber nicht angekommen</translation>
    </message>
    <message>
        <source>not sent: refused</source>
        <translation>nicht gesendet: abgelehnt</translation>
    </message>
    <message>
        <source>not sent in time</source>
        <translation>nicht rechtzeitig gesendet</translation>
    </message>
    <message>
        <source>not known whether it was sent</source>
        <translation>unklar, ob gesendet</translation>
    </message>
    <message>
        <source>not known whether it arrived; seen to</source>
        <translation>unklar, ob angekommen; erledigt</translation>
    </message>
    <message>
        <source>not sent; seen to</source>
        <translation>nicht gesendet; erledigt</translation>
    </message>
    <message>
        <source>not sent: the appointment was cancelled or moved</source>
        <translation>nicht gesendet: der Termin wurde abgesagt oder verlegt</translation>
    </message>
    <message>
        <source>Appointment: {date}</source>
        <translation>Termin: {date}</translation>
    </message>
    <message>
        <source>to {number}</source>
        <translation>an {number}</translation>
    </message>
    <message>
        <source>The patient said the code on {date}</source>
        <translation>Code genannt am {date}</translation>
    </message>
    <message>
        <source>the provider says {code}</source>
        <translation>der Anbieter meldet {code}</translation>
    </message>
</context>
</TS>
