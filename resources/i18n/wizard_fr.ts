<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AccountList</name>
    <message>
        <source>in order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not tested</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sign-in needed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>synchronisation is off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>trouble</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AccountPane</name>
    <message>
        <source>Account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Server data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Authentication</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Synchronisation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>AccountWizard</name>
    <message>
        <source>Setup assistant for e-mail accounts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel the set-up?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your entries will not be saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Continue setting up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The account could not be saved: {reason}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AccountsWindow</name>
    <message>
        <source>E-mail account management</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove account …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Client IDs …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail accounts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No e-mail account has been set up yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the account “{label}”?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its e-mails, drafts and credentials here are deleted. What is on the server stays.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) on this computer</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) not sent yet</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>the stored credentials</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is deleted: {parts}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is still on the server stays. With POP3, everything else is lost for good.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The e-mails on the server stay.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AttemptsList</name>
    <message>
        <source>found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>unusable</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not asked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tomail&apos;s own list: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>file beside the program: {name}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BrowserBox</name>
    <message>
        <source>Not signed in yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Access code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Code from the browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the copied link in any browser on this computer. Then paste here the code, or the address at which the browser ends.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Access code received for {address}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for the sign-in in the browser …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please sign in in the browser; the code is entered by itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open browser again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The browser could not be opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Use for this mailbox</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CertificateTable</name>
    <message>
        <source>Issued to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Issued by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To confirm, enter the last {count} characters of the fingerprint</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These are not the last characters of the fingerprint.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClientIdsPage</name>
    <message>
        <source>Other provider</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign-in service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address of the provider&apos;s sign-in service.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Client secret</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“common”, or the tenant ID for accounts of one organisation.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only where the provider asks for certain ones; separated by blanks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please enter an address with https://.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Google and Microsoft let mail programs in only with a client ID. Each practice registers its own once; it is free of charge. After that every account of this provider signs in by browser.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Client IDs for signing in by browser</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>stored</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved. You can now sign in with this provider.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open Google Cloud Console</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open Microsoft Entra admin center</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the Google Cloud Console with the practice&apos;s Google account and create a project, for example “tomail”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Under “APIs &amp; Services”, enable the “Gmail API”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set up the consent screen: “Internal” with Google Workspace; otherwise “External”, and publish the app (in testing, each sign-in ends after 7 days).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Create a client of the type “Desktop app”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter its client ID and client secret here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In the Microsoft Entra admin center, open “App registrations” and register “tomail”. With accounts of one organisation only, enter its tenant ID below.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Under “Authentication”, add the platform “Mobile and desktop applications” with the redirect URI http://localhost.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Under “API permissions”, add these delegated ones: IMAP.AccessAsUser.All, POP.AccessAsUser.All, SMTP.Send, offline_access.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For the mailbox, enable “Authenticated SMTP”; otherwise sending does not work.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter the application ID (client ID) here. There is no secret.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask your provider for the address of its sign-in service and for a client ID.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As redirect address, name http://127.0.0.1 (any port).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter both here; a client secret only if the provider gave you one.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Enter the e-mail address; the two names above it fill themselves.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The account appears in tomail under this name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Display name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter the e-mail address of this account here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recipients see this name instead of the e-mail address.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Preview: {sender}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open that account instead?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>FolderForm</name>
    <message>
        <source>Folder assignment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Indésirables</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the folders are not known yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>found automatically, but for: {roles}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>found automatically</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Automatically: {folder}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Automatically</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This folder is not there any more.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>NamesSection</name>
    <message>
        <source>Account name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The account appears in tomail under this name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Display name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recipients see this name instead of the e-mail address.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ProbeCard</name>
    <message>
        <source>Technical details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{title} is being tested …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{title} works</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>signed in as {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{title}: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server said: “{words}”</source>
        <translation>Réponse du serveur : « {words} »</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no encryption</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} · port {port} · {security}</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) found</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Try port {port} with TLS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check server data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test other ports</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy details for IT</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter password again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change user name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do not connect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trust this certificate …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change display name/address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter client ID</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ProbePage</name>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send a test mail to your own address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Skip the connection tests</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The account is then saved untested and marked as “not tested” in the account management.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test mail from tomail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Receiving and sending work.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The test mail to {address} was sent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Port {ports} does not answer either.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inbox and outbox work with your data.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tomail now tests inbox and outbox with your data.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tomail has tested with your data what could be tested.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Will be tested once the inbox accepts the sign-in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ProbeSection</name>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Will be tested once the inbox accepts the sign-in.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Set up an e-mail account</source>
        <translation>Configurer un compte e-mail</translation>
    </message>
</context>
<context>
    <name>RailRow</name>
    <message>
        <source>present step</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider gives the servers. There is nothing to change here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source: {source}. You do not need to change anything here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Configured automatically</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Server found, but not confirmed by the provider. Please compare the data.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changed by hand</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These settings came unencrypted from {source} and could have been forged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No settings were found for {domain}. Please enter the server data – your provider or your IT will tell you them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This computer has no connection to the internet, so nothing could be looked for. Please check the network.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please enter the server data, or have them looked for with “Autoconfig”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For {protocol} nothing was found. Please enter the server for receiving.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something else was found (source: {source}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looking for the settings of {domain} … ({source}, {seconds} s)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>provider list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>file beside the program</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tomail&apos;s own list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>search at the usual places</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Protocol</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Server address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>e.g. {host}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None (insecure)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} (recommended)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>changed (before: {value})</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Receiving</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>I trust these settings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>I know that password and contents are transmitted without encryption.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More options</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Also search unencrypted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>The settings for {domain} were found automatically.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How tomail reaches the mailbox of {domain}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With POP3 your colleagues do not see your changes. For shared mailboxes we recommend IMAP.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ServersSection</name>
    <message>
        <source>Receiving</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Apply and test</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Authentication by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use the same credentials for sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User name for sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password for sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign-in service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address of the provider&apos;s sign-in service; your provider or your IT will tell you.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sign-in in the browser is not finished yet. Please finish it there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The password is stored encrypted; its key lies in the key store of this system and cannot be read by other users.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“Access code” opens your browser. Sign in there; the code is then entered here by itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How does tomail sign in to the mailbox?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Required by {provider}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signing in needs a client ID of the practice. It is entered once; the page explains how to get one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter client ID</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not known where to sign in to this provider.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SignInSection</name>
    <message>
        <source>User name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left empty, the stored one stays.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use the same credentials for sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User name for sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New password for sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Apply and test</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signing in needs a client ID of the practice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter client ID</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SignatureSection</name>
    <message>
        <source>Signature</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The signature stands below every new e-mail of this account.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Step {number}: {label}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Server reachable</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Right to send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{step}: not applicable</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SyncForm</name>
    <message>
        <source>Mark downloaded e-mails as read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Synchronise the e-mail account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave messages on the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interval for receiving &amp; sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Archive e-mails about patients in the record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>after confirmation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>automatically where the assignment is unambiguous</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record entry type: incoming e-mail (practice setting)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last {count} months</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>How shall tomail keep in step with the mailbox?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>At least %Ln e-mail(s) in all folders together.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln e-mail(s) in all folders together.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Key {number}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>Which account would you like to set up?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice address, provider, HIN, own server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>KV-Connect and KIM accounts are not set up here.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not synchronised</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>inbox and outbox tested</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not tested</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>file patient mail after confirmation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>file patient mail automatically</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>do not file patient mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please choose an account type.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{service} accounts are not set up here: they need the connector of the telematics infrastructure.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This address is set up already, as “{label}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you mean @{domain}?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This address does not belong to {present}. Change the account type to “{fitting}”?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This address belongs to {fitting}. Change the account type to “{fitting}”?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please wait a moment, or skip the search.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please confirm that you trust these settings, or enter the servers yourself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server “{host}” was not found. Please check the spelling.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please choose an encryption.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please enter the user name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please enter the password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is not known where to sign in to this provider. Please enter the sign-in service.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please enter it with the button “Enter client ID”; the page stands in the account management under “Client IDs …”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please sign in with the button “Access code”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The connection tests are still running.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please resolve the error, or skip the tests.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Server data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Authentication</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Receiving &amp; sending</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Synchronisation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add another account</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>unsaved</name>
    <message>
        <source>Apply the changes to “{subject}”?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changed, but not applied yet: {parts}. If you discard it, what was stored before stays.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
