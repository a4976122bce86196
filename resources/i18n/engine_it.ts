<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>desktop</name>
    <message>
        <source>tomail cannot open its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {date:%Y-%m-%d} at {date:%H:%M}, {sender} wrote:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sender} wrote:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>---------- Forwarded message ----------</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date:%Y-%m-%d %H:%M}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>The sign-in for {label} has expired or was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in again in the account management.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password for {label} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter it in the account management.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key store of this computer is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it with the password you use to sign in to this computer, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no key store in which tomail can keep its key safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the desktop as usual; on Linux, GNOME Keyring or KWallet must be running. tomail never keeps passwords unprotected in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomail&apos;s entry in the key store of this computer is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT to restore the key store from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this window and return to tomail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomail is not waiting for this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access was denied. tomail needs the permission to read and send e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in in the browser was not completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} did not grant tomail all the permissions it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in again and leave all permissions ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} does not let tomail stay signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your IT must allow offline access (refresh tokens) for the client ID of the practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to the sign-in did not come from {provider} and was discarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please try again. If it happens again, inform your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} did not accept the access code; it may be too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in with {provider} has expired or was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} does not accept the client ID of the practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client ID in the settings of the practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} could not complete the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You signed in as {signed_in}, but {wanted} is being set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in with the account of the practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign in with {provider}, the practice needs a client ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your IT enters it once in the settings of the practice, under “{setting}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issuer} offers no sign-in with OAuth 2 that tomail can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the sign-in service, or use a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the access code of this sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole address from the browser after signing in; it begins with {beginning}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomail could not open a port on this computer for the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT; security software may be blocking it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service of {provider} is not available at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter the e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” contains a blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The “@” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The part before the “@” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” contains more than one “@”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” is not a valid e-mail address. Please check the part before the “@”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The ending is missing, for example “{ending}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” is not a valid e-mail address. Please check the part after the “@”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} requires that IMAP is enabled in the web portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} requires an app password: create it in the web portal and enter it here instead of your usual password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If two-factor authentication is switched on, {provider} requires an app password instead of your usual password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} requires a separate e-mail password for mail programs; you set it in the web portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider}: the user name is your HIN login, not the address; the password is a token of the HIN Mail Token Service (apps.hin.ch).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider}: so that sending works, your IT must have enabled authenticated SMTP for this mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} can only be used with the program Proton Mail Bridge on this computer; enter the servers that it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} cannot be used with other mail programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account file cannot be used: {key} {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file and try again; nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have access to this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever manages the rights of the practice can give it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account does not exist (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tomail account list` shows the accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is set up already as “{label}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that account to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an account called “{label}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} does not offer STARTTLS on port {port}. To protect your data the connection is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the port for TLS, or ask your provider or your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is not trustworthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you do not run this server yourself, stop and ask your IT. Your password has not been transmitted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} does not answer with TLS on port {port}; it may want STARTTLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to {host} on port {port} came about. The server may only know outdated encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check port and encryption in the server data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Internet connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network of this workstation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {host} is not known on the Internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the server address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} of {host} cannot be reached (after {seconds} s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} of {host} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequent cause: the firewall of the practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the practice&apos;s own CA cannot be read: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change could not be transferred and was taken back. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in is blocked for the time being.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name or password contain a character that cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox on the server is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server refused a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} gave an answer that is not IMAP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check address and port in the server data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} cannot sign anyone in at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} refused the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} does not allow this way of signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} no longer accepts the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is wrong, or the user name is different. tomail has tried only once, so that your account is not locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow IMAP or choose another way of signing in; your provider may ask for an app password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} lacks a function that POP3 needs (UIDL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose IMAP in the server data, or ask your provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} gave an answer that is not POP3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is fetching from this mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow POP3 or choose another way of signing in; your provider may ask for an app password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomail tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A defect in tomail has interrupted the synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomail tries again by itself. If it stays so, tell your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, correct it and send the mail again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the e-mail address of the account, or sign in as the owner of this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your provider or your IT why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again in the account management.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the recipient {address} is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox of {address} is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach the recipient in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept mail to {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept mail to {address} at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow sending as {sender}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail is too large for the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send smaller attachments, or use the secure delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sending limit is reached. The server accepts no more mail at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in works. The server accepts no more messages today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept so many recipients at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot accept the mail at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server only sends mail after a sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider wants an app password; it is made on the provider&apos;s website.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer accepts the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot sign anyone in at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow this way of signing in for sending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending with this way of signing in must be allowed for the mailbox; for Microsoft choose OAuth2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is unclear whether the mail was sent: the server did not confirm its receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the recipient before you send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot send to or from addresses with umlauts before the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} no longer answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave an answer that is not SMTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter a name for the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name may have at most {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an account of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter the server address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{host}” is not a server address. Example: {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port must be between 1 and 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once (the server reports new e-mails)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} would be reached without encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &quot;tls&quot; or &quot;starttls&quot;; &quot;none&quot; needs accounts.allow_insecure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account file asks for &quot;oauth2&quot; but names no oauth_provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write oauth_provider = &quot;google&quot;, &quot;microsoft&quot; or the issuer&apos;s URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder does not exist (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mail has no recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter at least one address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This draft is being sent already, at this workstation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a complete e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and send again; nothing has been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a practice at this address already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it join with a code: `tomail practice join URL --code-stdin`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no practice at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tomail practice create URL` makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send limit reached – goes out from {year}-{month}-{day}, {hour}:{minute}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves by itself; there is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mail has {count} recipients; the practice&apos;s send limit lets {most} through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to fewer people at once, or have the limit raised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice database cannot be reached, so the send limit cannot be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail leaves by itself as soon as it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s choice of the mail program cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please ask your IT: the files for it are write-protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Mail, then Settings, General, and choose tomail as the default e-mail reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this system only you can choose the mail program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows has opened its settings: choose tomail there for e-mail (MAILTO).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This outgoing mail does not exist (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tomail outbox` shows the ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too late to take this mail back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been handed to the server, or it is just being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of this file is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients come as GDT, CSV, vCard or FHIR: name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server {host} does not give them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address {host} is not safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in at this workstation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with your initials (`--user INITIALS --pin-stdin`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workstation does not belong to that practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice database does not have the tables of this tomail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tomail practice create URL`, or `tomail practice upgrade URL`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice does not offer this account here (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tomail account offered` shows those that it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message is not on this workstation yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being loaded now; please try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This e-mail has {size} MB; tomail loads at most {most} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays with your mail provider; open it there, in the webmail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born {date}, no. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of {date}; entries: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type}, filed on {date} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type}, filed by itself on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the record on {date} by {name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment: {name} (SHA-256 {sha256})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. `--override REASON` sends it; the log keeps the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was probably moved or deleted on another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {host} is not known on the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} cannot be reached (after {seconds} s). Often the practice&apos;s firewall is why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No internet connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no connection to the internet. Please check the network and test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is wrong, or the user name is a different one. tomail has tried only once, so that your account is not locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access has expired or was withdrawn. Please sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in locked for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server accepts no sign-in at the moment. Please try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow this way of signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your provider has to enable it for this mailbox, or wants another way of signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encryption possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server offers no STARTTLS on port {port}. For the protection of your data the connection is ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encrypted connection failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not speak TLS on port {port}, or only an outdated version. Please check port and encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you do not run this server yourself, stop here and ask your IT. Your password has not been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender address not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow sending as {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} ended the connection on port {port}. Please check port and encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On port {port} of {host} another service answers. Please check address and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>self-issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired on {not_after:%Y-%m-%d}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid for {names}, not for {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the issuer is not known to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another certificate than the one you trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account was just closed at this workstation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this workstation is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space. Nothing is lost; tomail goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in which tomail keeps its data is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please tell your IT. Mail on the server is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to tomail&apos;s data on this workstation does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as the user who set tomail up here, or ask your IT to restore the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy file {file} cannot be used ({place}: {detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please tell your IT. tomail starts once the file is corrected or removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting called {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tomail settings list` shows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {key} cannot have this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tomail settings list` shows what it has now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {key} is fixed by your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your IT can change it in policies.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} addresses are not set up in tomail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the client module of your practice system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” would be removed from this workstation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the command with --yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not the id of a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tomail list` and `tomail search` show the ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tomail folders` shows them; `tomail sync` looks for new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {accounts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet; `tomail account add` adds one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several accounts are called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the id of one: {accounts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed already on {date} by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as `--date 2026-11-21`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice knows nobody called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tomail user list` shows the users with their groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not the id of an outgoing mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} has been working on this mail since {at:%H:%M} ({device}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tomail claim --take-over` takes it over; the log keeps that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen here; `tomail --demo --screenshots DIR` shows tomail without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt cannot start here: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the system libraries that are missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
