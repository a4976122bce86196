<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AccountList</name>
    <message>
        <source>Set up in the practice</source>
        <translation>Configurés au cabinet</translation>
    </message>
    <message>
        <source>not quite in order</source>
        <translation>pas tout à fait en ordre</translation>
    </message>
    <message>
        <source>Sign in here</source>
        <translation>Se connecter ici</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>non testé</translation>
    </message>
    <message>
        <source>sign-in needed</source>
        <translation>connexion requise</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>pas de connexion</translation>
    </message>
    <message>
        <source>synchronisation is off</source>
        <translation>synchronisation désactivée</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>problème</translation>
    </message>
    <message>
        <source>locked here</source>
        <translation>verrouillé ici</translation>
    </message>
</context>
<context>
    <name>AccountPane</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Server data</source>
        <translation>Données du serveur</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
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
        <translation>Assistant de configuration des comptes e-mail</translation>
    </message>
    <message>
        <source>Cancel the set-up?</source>
        <translation>Annuler la configuration&#x202f;?</translation>
    </message>
    <message>
        <source>Your entries will not be saved.</source>
        <translation>Vos indications ne seront pas enregistrées.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Continue setting up</source>
        <translation>Poursuivre la configuration</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>The account could not be saved: {reason}</source>
        <translation>Le compte n’a pas pu être enregistré&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>AccountsWindow</name>
    <message>
        <source>E-mail account management</source>
        <translation>Gestion des comptes e-mail</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove account …</source>
        <translation>Supprimer le compte…</translation>
    </message>
    <message>
        <source>Client IDs …</source>
        <translation>ID clients…</translation>
    </message>
    <message>
        <source>E-mail accounts</source>
        <translation>Comptes e-mail</translation>
    </message>
    <message>
        <source>No e-mail account has been set up yet.</source>
        <translation>Aucun compte e-mail n’est encore configuré.</translation>
    </message>
    <message>
        <source>Remove here only</source>
        <translation>Supprimer ici seulement</translation>
    </message>
    <message>
        <source>Remove everywhere</source>
        <translation>Supprimer dans tout le cabinet</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>Remove the account “{label}”?</source>
        <translation>Supprimer le compte «&#x202f;{label}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Keep account</source>
        <translation>Conserver le compte</translation>
    </message>
    <message>
        <source>“Here only”: the other workstations go on using it, and it is offered here again. “Everywhere”: every workstation loses it.</source>
        <translation>«&#x202f;Ici seulement&#x202f;»&#xa0;: les autres postes de travail continuent de l’utiliser, et il est de nouveau proposé ici. «&#x202f;Dans tout le cabinet&#x202f;»&#xa0;: chaque poste de travail le perd.</translation>
    </message>
    <message>
        <source>Its e-mails, drafts and credentials here are deleted. What is on the server stays.</source>
        <translation>Ses e-mails, brouillons et données de connexion sur cet ordinateur seront supprimés. Ce qui se trouve sur le serveur est conservé.</translation>
    </message>
    <message>
        <source>the stored credentials</source>
        <translation>les données de connexion enregistrées</translation>
    </message>
    <message>
        <source>This is deleted: {parts}.</source>
        <translation>Seront supprimés&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>Its certificate goes too: without another copy of it encrypted e-mails cannot be read any more. Save it before, in the settings under “Certificates”.</source>
        <translation>Son certificat est supprimé aussi&#xa0;: sans une autre copie, les e-mails chiffrés ne pourront plus être lus. Enregistrez-le d’abord, dans les réglages sous «&#x202f;Certificats&#x202f;».</translation>
    </message>
    <message>
        <source>What is still on the server stays. With POP3, everything else is lost for good.</source>
        <translation>Ce qui se trouve encore sur le serveur est conservé. Avec POP3, tout le reste est perdu définitivement.</translation>
    </message>
    <message>
        <source>The e-mails on the server stay.</source>
        <translation>Les e-mails sur le serveur sont conservés.</translation>
    </message>
</context>
<context>
    <name>AttemptsList</name>
    <message>
        <source>found</source>
        <translation>trouvé</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>unusable</source>
        <translation>inutilisable</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non interrogé</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>pas de connexion</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>tomail&apos;s own list: {name}</source>
        <translation>liste propre à tomail&#xa0;: {name}</translation>
    </message>
    <message>
        <source>file beside the program: {name}</source>
        <translation>fichier à côté du programme&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>BrowserBox</name>
    <message>
        <source>Not signed in yet</source>
        <translation>Pas encore connecté</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Code d’accès</translation>
    </message>
    <message>
        <source>Code from the browser</source>
        <translation>Code du navigateur</translation>
    </message>
    <message>
        <source>Open the copied link in any browser on this computer. Then paste here the code, or the address at which the browser ends.</source>
        <translation>Le lien a été copié. Ouvrez-le dans un navigateur de cet ordinateur. Collez ensuite ici le code, ou l’adresse à laquelle le navigateur aboutit.</translation>
    </message>
    <message>
        <source>Access code received for {address}</source>
        <translation>Code d’accès reçu pour {address}</translation>
    </message>
    <message>
        <source>Waiting for the sign-in in the browser …</source>
        <translation>En attente de la connexion dans le navigateur…</translation>
    </message>
    <message>
        <source>Please sign in in the browser; the code is entered by itself.</source>
        <translation>Veuillez vous connecter dans le navigateur&#x202f;; le code s’inscrit de lui-même.</translation>
    </message>
    <message>
        <source>Open browser again</source>
        <translation>Rouvrir le navigateur</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The browser could not be opened.</source>
        <translation>Le navigateur n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Use for this mailbox</source>
        <translation>Utiliser quand même</translation>
    </message>
</context>
<context>
    <name>CertificateTable</name>
    <message>
        <source>Issued to</source>
        <translation>Délivré à</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Délivré par</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Empreinte SHA-256</translation>
    </message>
    <message>
        <source>Trusted so far</source>
        <translation>Fiable jusqu’ici</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>To confirm, enter the last {count} characters of the fingerprint</source>
        <translation>Pour confirmer, saisissez les {count} derniers caractères de l’empreinte</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Faire confiance</translation>
    </message>
    <message>
        <source>These are not the last characters of the fingerprint.</source>
        <translation>Ce ne sont pas les derniers caractères de l’empreinte.</translation>
    </message>
</context>
<context>
    <name>ClientIdsPage</name>
    <message>
        <source>Other provider</source>
        <translation>Autre fournisseur</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Service de connexion</translation>
    </message>
    <message>
        <source>The address of the provider&apos;s sign-in service.</source>
        <translation>L’adresse du service de connexion de votre fournisseur.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire (tenant)</translation>
    </message>
    <message>
        <source>“common”, or the tenant ID for accounts of one organisation.</source>
        <translation>«&#x202f;common&#x202f;», ou l’ID de locataire pour les comptes d’une seule organisation.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Autorisations (scopes)</translation>
    </message>
    <message>
        <source>Only where the provider asks for certain ones; separated by blanks.</source>
        <translation>Seulement si le fournisseur en exige certaines&#x202f;; séparées par des espaces.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Please enter an address with https://.</source>
        <translation>Veuillez saisir une adresse commençant par https://.</translation>
    </message>
    <message>
        <source>Google and Microsoft let mail programs in only with a client ID. Each practice registers its own once; it is free of charge. After that every account of this provider signs in by browser.</source>
        <translation>Google et Microsoft n’admettent les logiciels de messagerie qu’avec un ID client. Chaque cabinet enregistre le sien une seule fois&#x202f;; c’est gratuit. Ensuite, chaque compte de ce fournisseur se connecte par le navigateur.</translation>
    </message>
    <message>
        <source>Client IDs for signing in by browser</source>
        <translation>ID clients pour la connexion par le navigateur</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>Saved. You can now sign in with this provider.</source>
        <translation>Enregistré. Vous pouvez maintenant vous connecter à ce fournisseur.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Non enregistré&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Open Google Cloud Console</source>
        <translation>Ouvrir Google Cloud Console</translation>
    </message>
    <message>
        <source>Open Microsoft Entra admin center</source>
        <translation>Ouvrir le Centre d’administration Microsoft Entra</translation>
    </message>
    <message>
        <source>Open the Google Cloud Console with the practice&apos;s Google account and create a project, for example “tomail”.</source>
        <translation>Ouvrez Google Cloud Console avec le compte Google du cabinet et créez un projet, par exemple «&#x202f;tomail&#x202f;».</translation>
    </message>
    <message>
        <source>Under “APIs &amp; Services”, enable the “Gmail API”.</source>
        <translation>Sous «&#x202f;API et services&#x202f;», activez l’API «&#x202f;Gmail API&#x202f;».</translation>
    </message>
    <message>
        <source>Set up the consent screen: “Internal” with Google Workspace; otherwise “External”, and publish the app (in testing, each sign-in ends after 7 days).</source>
        <translation>Configurez l’écran de consentement&#xa0;: «&#x202f;Interne&#x202f;» avec Google Workspace&#x202f;; sinon «&#x202f;Externe&#x202f;», puis publiez l’application (à l’état de test, chaque connexion prend fin après 7 jours).</translation>
    </message>
    <message>
        <source>Create a client of the type “Desktop app”.</source>
        <translation>Créez un client de type «&#x202f;Application de bureau&#x202f;».</translation>
    </message>
    <message>
        <source>Enter its client ID and client secret here.</source>
        <translation>Saisissez ici son ID client et son secret client.</translation>
    </message>
    <message>
        <source>In the Microsoft Entra admin center, open “App registrations” and register “tomail”. With accounts of one organisation only, enter its tenant ID below.</source>
        <translation>Dans le Centre d’administration Microsoft Entra, ouvrez «&#x202f;Inscriptions d’applications&#x202f;» et inscrivez «&#x202f;tomail&#x202f;». Seulement pour les comptes d’une seule organisation&#xa0;: saisissez son ID de locataire ci-dessous.</translation>
    </message>
    <message>
        <source>Under “Authentication”, add the platform “Mobile and desktop applications” with the redirect URI http://localhost.</source>
        <translation>Sous «&#x202f;Authentification&#x202f;», ajoutez la plateforme «&#x202f;Applications mobiles et de bureau&#x202f;» avec l’URI de redirection http://localhost.</translation>
    </message>
    <message>
        <source>Under “API permissions”, add these delegated ones: IMAP.AccessAsUser.All, POP.AccessAsUser.All, SMTP.Send, offline_access.</source>
        <translation>Sous «&#x202f;Autorisations de l’API&#x202f;», ajoutez ces autorisations déléguées&#xa0;: IMAP.AccessAsUser.All, POP.AccessAsUser.All, SMTP.Send, offline_access.</translation>
    </message>
    <message>
        <source>For the mailbox, enable “Authenticated SMTP”; otherwise sending does not work.</source>
        <translation>Activez «&#x202f;SMTP authentifié&#x202f;» pour la boîte aux lettres&#x202f;; sinon, l’envoi ne fonctionne pas.</translation>
    </message>
    <message>
        <source>Enter the application ID (client ID) here. There is no secret.</source>
        <translation>Saisissez ici l’ID d’application (ID client). Il n’y a pas de secret.</translation>
    </message>
    <message>
        <source>Ask your provider for the address of its sign-in service and for a client ID.</source>
        <translation>Demandez à votre fournisseur l’adresse de son service de connexion et un ID client.</translation>
    </message>
    <message>
        <source>As redirect address, name http://127.0.0.1 (any port).</source>
        <translation>Comme adresse de redirection, indiquez http://127.0.0.1 (port quelconque).</translation>
    </message>
    <message>
        <source>Enter both here; a client secret only if the provider gave you one.</source>
        <translation>Saisissez les deux ici&#x202f;; un secret client seulement si le fournisseur vous en a donné un.</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Enter the e-mail address; the two names above it fill themselves.</source>
        <translation>Saisissez l’adresse e-mail&#x202f;; les deux noms au-dessus se remplissent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Nom du compte</translation>
    </message>
    <message>
        <source>The account appears in tomail under this name.</source>
        <translation>Le compte apparaît dans tomail sous ce nom.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nom affiché</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Enter the e-mail address of this account here.</source>
        <translation>Saisissez ici l’adresse e-mail de ce compte.</translation>
    </message>
    <message>
        <source>Recipients see this name instead of the e-mail address.</source>
        <translation>Les destinataires voient ce nom à la place de l’adresse e-mail.</translation>
    </message>
    <message>
        <source>Preview: {sender}</source>
        <translation>Aperçu&#xa0;: {sender}</translation>
    </message>
    <message>
        <source>Open that account instead?</source>
        <translation>Ouvrir plutôt ce compte&#x202f;?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Ouvrir le compte</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
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
        <translation>Attribution des dossiers</translation>
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
        <translation>modifiée à la main</translation>
    </message>
    <message>
        <source>the folders are not known yet</source>
        <translation>les dossiers ne sont pas encore connus</translation>
    </message>
    <message>
        <source>found automatically, but for: {roles}</source>
        <translation>trouvés automatiquement, sauf&#xa0;: {roles}</translation>
    </message>
    <message>
        <source>found automatically</source>
        <translation>trouvés automatiquement</translation>
    </message>
    <message>
        <source>Automatically: {folder}</source>
        <translation>Automatiquement&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Automatically</source>
        <translation>Automatiquement</translation>
    </message>
    <message>
        <source>This folder is not there any more.</source>
        <translation>Ce dossier n’existe plus.</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Remove from this workstation …</source>
        <translation>Retirer de ce poste …</translation>
    </message>
    <message>
        <source>You have no right to this account. Its mail lies locked at this workstation until somebody with the right signs in here.</source>
        <translation>Vous n’avez pas droit à ce compte. Ses e-mails restent verrouillés sur ce poste jusqu’à ce qu’une personne qui y a droit s’y connecte.</translation>
    </message>
    <message>
        <source>Nobody can open this account any more. Its mail lies locked here.</source>
        <translation>Personne ne peut plus ouvrir ce compte. Ses e-mails sont verrouillés ici.</translation>
    </message>
    <message>
        <source>Drafts, mail that was not sent, and the stored sign-in go. Mail on the server stays.</source>
        <translation>Les brouillons, les e-mails non envoyés et les identifiants enregistrés sont perdus. Les e-mails du serveur restent.</translation>
    </message>
    <message>
        <source>All fetched mail, drafts, and the stored sign-in go. There is no way back.</source>
        <translation>Tous les e-mails relevés, les brouillons et les identifiants enregistrés sont définitivement perdus.</translation>
    </message>
    <message>
        <source>Remove what this workstation holds of “{label}”?</source>
        <translation>Retirer ce que ce poste contient de «&#x202f;{label}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>NamesSection</name>
    <message>
        <source>Account name</source>
        <translation>Nom du compte</translation>
    </message>
    <message>
        <source>The account appears in tomail under this name.</source>
        <translation>Le compte apparaît dans tomail sous ce nom.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nom affiché</translation>
    </message>
    <message>
        <source>Recipients see this name instead of the e-mail address.</source>
        <translation>Les destinataires voient ce nom à la place de l’adresse e-mail.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password for sending</source>
        <translation>Mot de passe pour l’envoi</translation>
    </message>
    <message>
        <source>Sign in here</source>
        <translation>Se connecter ici</translation>
    </message>
    <message>
        <source>This account of the practice is set up already. Only the sign-in at this workstation is missing.</source>
        <translation>Ce compte du cabinet est déjà configuré. Il ne manque que la connexion à ce poste de travail.</translation>
    </message>
    <message>
        <source>Please enter the password.</source>
        <translation>Veuillez saisir le mot de passe.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Connexion en cours…</translation>
    </message>
</context>
<context>
    <name>PinnedCertificates</name>
    <message>
        <source>Certificate trusted by hand: {host}, port {port}</source>
        <translation>Certificat approuvé manuellement&#xa0;: {host}, port {port}</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>Ne plus faire confiance</translation>
    </message>
</context>
<context>
    <name>ProbeCard</name>
    <message>
        <source>Technical details</source>
        <translation>Détails techniques</translation>
    </message>
    <message>
        <source>{title} is being tested …</source>
        <translation>{title}&#xa0;: test en cours…</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{title} works</source>
        <translation>{title}&#xa0;: tout fonctionne</translation>
    </message>
    <message>
        <source>signed in as {name}</source>
        <translation>connecté en tant que {name}</translation>
    </message>
    <message>
        <source>{title}: {reason}</source>
        <translation>{title}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The server said: “{words}”</source>
        <translation>Réponse du serveur&#xa0;: «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>no encryption</source>
        <translation>sans chiffrement</translation>
    </message>
    <message>
        <source>{host} · port {port} · {security}</source>
        <translation>{host} · port {port} · {security}</translation>
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
        <translation>
            <numerusform>%n dossier trouvé</numerusform>
            <numerusform>%n dossiers trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Try port {port} with TLS</source>
        <translation>Essayer le port {port} avec TLS</translation>
    </message>
    <message>
        <source>Check server data</source>
        <translation>Vérifier les données du serveur</translation>
    </message>
    <message>
        <source>Test other ports</source>
        <translation>Tester d’autres ports</translation>
    </message>
    <message>
        <source>Copy details for IT</source>
        <translation>Copier les détails pour l’informatique</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Tester à nouveau</translation>
    </message>
    <message>
        <source>Enter password again</source>
        <translation>Ressaisir le mot de passe</translation>
    </message>
    <message>
        <source>Change user name</source>
        <translation>Modifier le nom d’utilisateur</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Ne pas se connecter</translation>
    </message>
    <message>
        <source>Trust this certificate …</source>
        <translation>Faire confiance à ce certificat…</translation>
    </message>
    <message>
        <source>Change display name/address</source>
        <translation>Modifier le nom affiché/l’adresse</translation>
    </message>
    <message>
        <source>Enter client ID</source>
        <translation>Saisir l’ID client</translation>
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
        <translation>Tester à nouveau</translation>
    </message>
    <message>
        <source>Send a test mail to your own address</source>
        <translation>Envoyer un e-mail de test à sa propre adresse</translation>
    </message>
    <message>
        <source>Skip the connection tests</source>
        <translation>Ignorer les tests de connexion</translation>
    </message>
    <message>
        <source>The account is then saved untested and marked as “not tested” in the account management.</source>
        <translation>Le compte est alors enregistré sans test et porte la mention «&#x202f;non testé&#x202f;» dans la gestion des comptes.</translation>
    </message>
    <message>
        <source>Test mail from tomail</source>
        <translation>E-mail de test de tomail</translation>
    </message>
    <message>
        <source>Receiving and sending work.</source>
        <translation>La réception et l’envoi fonctionnent.</translation>
    </message>
    <message>
        <source>The test mail to {address} was sent.</source>
        <translation>L’e-mail de test à {address} a été envoyé.</translation>
    </message>
    <message>
        <source>Port {ports} does not answer either.</source>
        <translation>Le port {ports} ne répond pas non plus.</translation>
    </message>
    <message>
        <source>Inbox and outbox work with your data.</source>
        <translation>La boîte de réception et la boîte d’envoi fonctionnent avec vos indications.</translation>
    </message>
    <message>
        <source>tomail now tests inbox and outbox with your data.</source>
        <translation>tomail teste maintenant la boîte de réception et la boîte d’envoi avec vos indications.</translation>
    </message>
    <message>
        <source>tomail has tested with your data what could be tested.</source>
        <translation>tomail a testé avec vos indications ce qui pouvait l’être.</translation>
    </message>
    <message>
        <source>Will be tested once the inbox accepts the sign-in.</source>
        <translation>Sera testé dès que la boîte de réception acceptera la connexion.</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Pas encore testé.</translation>
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
        <translation>Tester</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Pas encore testé.</translation>
    </message>
    <message>
        <source>Will be tested once the inbox accepts the sign-in.</source>
        <translation>Sera testé dès que la boîte de réception acceptera la connexion.</translation>
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
        <translation>étape actuelle</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search again</source>
        <translation>Relancer la recherche</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>The provider gives the servers. There is nothing to change here.</source>
        <translation>Le fournisseur impose les serveurs. Il n’y a rien à modifier ici.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Imposé</translation>
    </message>
    <message>
        <source>Source: {source}. You do not need to change anything here.</source>
        <translation>Source&#xa0;: {source}. Vous n’avez rien à modifier ici.</translation>
    </message>
    <message>
        <source>Configured automatically</source>
        <translation>Configuré automatiquement</translation>
    </message>
    <message>
        <source>Server found, but not confirmed by the provider. Please compare the data.</source>
        <translation>Serveur trouvé, mais non confirmé par le fournisseur. Veuillez comparer les données.</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>Modifié à la main</translation>
    </message>
    <message>
        <source>These settings came unencrypted from {source} and could have been forged.</source>
        <translation>Ces paramètres sont venus de {source} sans chiffrement et pourraient avoir été falsifiés.</translation>
    </message>
    <message>
        <source>No settings were found for {domain}. Please enter the server data – your provider or your IT will tell you them.</source>
        <translation>Aucun paramètre n’a été trouvé pour {domain}. Veuillez saisir les données du serveur – votre fournisseur ou votre service informatique vous les communiquera.</translation>
    </message>
    <message>
        <source>This computer has no connection to the internet, so nothing could be looked for. Please check the network.</source>
        <translation>Cet ordinateur n’est pas connecté à Internet&#x202f;; rien n’a donc pu être recherché. Veuillez vérifier le réseau.</translation>
    </message>
    <message>
        <source>Please enter the server data, or have them looked for with “Autoconfig”.</source>
        <translation>Veuillez saisir les données du serveur, ou lancer la recherche avec «&#x202f;Autoconfig&#x202f;».</translation>
    </message>
    <message>
        <source>For {protocol} nothing was found. Please enter the server for receiving.</source>
        <translation>Rien n’a été trouvé pour {protocol}. Veuillez saisir le serveur de réception.</translation>
    </message>
    <message>
        <source>Something else was found (source: {source}).</source>
        <translation>D’autres données ont été trouvées (source&#xa0;: {source}).</translation>
    </message>
    <message>
        <source>Looking for the settings of {domain} … ({source}, {seconds} s)</source>
        <translation>Recherche des paramètres de {domain}… ({source}, {seconds} s)</translation>
    </message>
    <message>
        <source>provider list</source>
        <translation>liste des fournisseurs</translation>
    </message>
    <message>
        <source>file beside the program</source>
        <translation>fichier à côté du programme</translation>
    </message>
    <message>
        <source>tomail&apos;s own list</source>
        <translation>liste propre à tomail</translation>
    </message>
    <message>
        <source>search at the usual places</source>
        <translation>recherche aux endroits habituels</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Le verrouillage des majuscules est activé.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Non enregistré&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>e.g. {host}</source>
        <translation>p. ex. {host}</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Imposé</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>None (insecure)</source>
        <translation>Aucun (non sécurisé)</translation>
    </message>
    <message>
        <source>{name} (recommended)</source>
        <translation>{name} (recommandé)</translation>
    </message>
    <message>
        <source>changed (before: {value})</source>
        <translation>modifié (auparavant&#xa0;: {value})</translation>
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Receiving</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>I trust these settings.</source>
        <translation>Je fais confiance à ces paramètres.</translation>
    </message>
    <message>
        <source>I know that password and contents are transmitted without encryption.</source>
        <translation>Je sais que le mot de passe et les contenus sont transmis sans chiffrement.</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Autres options</translation>
    </message>
    <message>
        <source>Also search unencrypted</source>
        <translation>Rechercher aussi sans chiffrement</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>The settings for {domain} were found automatically.</source>
        <translation>Les paramètres de {domain} ont été trouvés automatiquement.</translation>
    </message>
    <message>
        <source>How tomail reaches the mailbox of {domain}.</source>
        <translation>Voici comment tomail accède à la boîte aux lettres de {domain}.</translation>
    </message>
    <message>
        <source>With POP3 your colleagues do not see your changes. For shared mailboxes we recommend IMAP.</source>
        <translation>Avec POP3, vos collègues ne voient pas vos modifications. Pour les boîtes aux lettres communes, nous recommandons IMAP.</translation>
    </message>
</context>
<context>
    <name>ServersSection</name>
    <message>
        <source>Receiving</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Apply and test</source>
        <translation>Appliquer et tester</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Authentication by</source>
        <translation>Authentification par</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Use the same credentials for sending</source>
        <translation>Utiliser les mêmes données de connexion pour l’envoi</translation>
    </message>
    <message>
        <source>User name for sending</source>
        <translation>Nom d’utilisateur pour l’envoi</translation>
    </message>
    <message>
        <source>Password for sending</source>
        <translation>Mot de passe pour l’envoi</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Service de connexion</translation>
    </message>
    <message>
        <source>The address of the provider&apos;s sign-in service; your provider or your IT will tell you.</source>
        <translation>L’adresse du service de connexion&#x202f;; votre fournisseur ou votre service informatique vous la communiquera.</translation>
    </message>
    <message>
        <source>The sign-in in the browser is not finished yet. Please finish it there.</source>
        <translation>La connexion dans le navigateur n’est pas encore terminée. Veuillez l’y achever.</translation>
    </message>
    <message>
        <source>The password is stored encrypted; its key lies in the key store of this system and cannot be read by other users.</source>
        <translation>Le mot de passe est enregistré sous forme chiffrée&#x202f;; sa clé se trouve dans le trousseau de clés de ce système et les autres utilisateurs ne peuvent pas la lire.</translation>
    </message>
    <message>
        <source>“Access code” opens your browser. Sign in there; the code is then entered here by itself.</source>
        <translation>«&#x202f;Code d’accès&#x202f;» ouvre votre navigateur. Connectez-vous-y&#x202f;; le code s’inscrit ensuite ici de lui-même.</translation>
    </message>
    <message>
        <source>How does tomail sign in to the mailbox?</source>
        <translation>Comment tomail se connecte-t-il à la boîte aux lettres&#x202f;?</translation>
    </message>
    <message>
        <source>Required by {provider}</source>
        <translation>Imposé par {provider}</translation>
    </message>
    <message>
        <source>Signing in needs a client ID of the practice. It is entered once; the page explains how to get one.</source>
        <translation>La connexion nécessite un ID client du cabinet. Il se saisit une seule fois&#x202f;; la page explique comment l’obtenir.</translation>
    </message>
    <message>
        <source>Enter client ID</source>
        <translation>Saisir l’ID client</translation>
    </message>
    <message>
        <source>It is not known where to sign in to this provider.</source>
        <translation>On ne sait pas où se connecter chez ce fournisseur.</translation>
    </message>
</context>
<context>
    <name>SignInSection</name>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Left empty, the stored one stays.</source>
        <translation>Si le champ reste vide, le mot de passe enregistré reste valable.</translation>
    </message>
    <message>
        <source>Use the same credentials for sending</source>
        <translation>Utiliser les mêmes données de connexion pour l’envoi</translation>
    </message>
    <message>
        <source>User name for sending</source>
        <translation>Nom d’utilisateur pour l’envoi</translation>
    </message>
    <message>
        <source>New password for sending</source>
        <translation>Nouveau mot de passe pour l’envoi</translation>
    </message>
    <message>
        <source>Apply and test</source>
        <translation>Appliquer et tester</translation>
    </message>
    <message>
        <source>Signing in needs a client ID of the practice.</source>
        <translation>La connexion nécessite un ID client du cabinet.</translation>
    </message>
    <message>
        <source>Enter client ID</source>
        <translation>Saisir l’ID client</translation>
    </message>
</context>
<context>
    <name>SignatureSection</name>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>The signature stands below every new e-mail of this account.</source>
        <translation>La signature figure au bas de chaque nouvel e-mail de ce compte.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Step {number}: {label}</source>
        <translation>Étape {number}&#xa0;: {label}</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Server reachable</source>
        <translation>Serveur joignable</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Right to send</source>
        <translation>Droit d’envoi</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>{step}: not applicable</source>
        <translation>{step}&#xa0;: sans objet</translation>
    </message>
</context>
<context>
    <name>SyncForm</name>
    <message>
        <source>Mark downloaded e-mails as read</source>
        <translation>Marquer comme lus les e-mails téléchargés</translation>
    </message>
    <message>
        <source>Synchronise the e-mail account</source>
        <translation>Synchroniser le compte e-mail</translation>
    </message>
    <message>
        <source>Leave messages on the server</source>
        <translation>Laisser les messages sur le serveur</translation>
    </message>
    <message>
        <source>Interval for receiving &amp; sending</source>
        <translation>Intervalle de réception et d’envoi</translation>
    </message>
    <message>
        <source>Delete from the server</source>
        <translation>Supprimer du serveur</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Archive e-mails about patients in the record</source>
        <translation>Archiver les e-mails de patients dans le dossier</translation>
    </message>
    <message>
        <source>after confirmation</source>
        <translation>après confirmation</translation>
    </message>
    <message>
        <source>automatically where the assignment is unambiguous</source>
        <translation>automatiquement si l’attribution est univoque</translation>
    </message>
    <message>
        <source>although not everyone may use this account</source>
        <translation>bien que ce compte ne soit pas ouvert à tous</translation>
    </message>
    <message>
        <source>Everyone who may read records can then read these e-mails.</source>
        <translation>Tous ceux qui peuvent lire les dossiers peuvent alors lire ces e-mails.</translation>
    </message>
    <message>
        <source>Record entry type: incoming e-mail (practice setting)</source>
        <translation>Type d’entrée du dossier&#xa0;: e-mail entrant (paramètre du cabinet)</translation>
    </message>
    <message>
        <source>The last {count} months</source>
        <translation>Les {count} derniers mois</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>{count} days after receipt</source>
        <translation>{count} jours après la réception</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>How shall tomail keep in step with the mailbox?</source>
        <translation>Comment tomail doit-il rester à jour avec la boîte aux lettres&#x202f;?</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln e-mail(s) in all folders together.</source>
        <translation>
            <numerusform>Au moins %Ln e-mail dans l’ensemble des dossiers.</numerusform>
            <numerusform>Au moins %Ln e-mails dans l’ensemble des dossiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln e-mail(s) in all folders together.</source>
        <translation>
            <numerusform>Environ %Ln e-mail dans l’ensemble des dossiers.</numerusform>
            <numerusform>Environ %Ln e-mails dans l’ensemble des dossiers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Key {number}</source>
        <translation>Touche {number}</translation>
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>Which account would you like to set up?</source>
        <translation>Quel compte souhaitez-vous configurer&#x202f;?</translation>
    </message>
    <message>
        <source>Practice address, provider, HIN, own server</source>
        <translation>Adresse du cabinet, fournisseur, HIN, serveur propre</translation>
    </message>
    <message>
        <source>KV-Connect and KIM accounts are not set up here.</source>
        <translation>Les comptes KV-Connect et KIM ne se configurent pas ici.</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln brouillon</numerusform>
            <numerusform>%Ln brouillons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) not sent yet</source>
        <translation>
            <numerusform>%Ln e-mail pas encore envoyé</numerusform>
            <numerusform>%Ln e-mails pas encore envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) on this computer</source>
        <translation>
            <numerusform>%Ln e-mail sur cet ordinateur</numerusform>
            <numerusform>%Ln e-mails sur cet ordinateur</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>not synchronised</source>
        <translation>non synchronisé</translation>
    </message>
    <message>
        <source>inbox and outbox tested</source>
        <translation>boîte de réception et boîte d’envoi testées</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>non testé</translation>
    </message>
    <message>
        <source>file patient mail after confirmation</source>
        <translation>classer les e-mails de patients après confirmation</translation>
    </message>
    <message>
        <source>file patient mail automatically</source>
        <translation>classer les e-mails de patients automatiquement</translation>
    </message>
    <message>
        <source>do not file patient mail</source>
        <translation>ne pas classer les e-mails de patients</translation>
    </message>
    <message>
        <source>Please choose an account type.</source>
        <translation>Veuillez choisir un type de compte.</translation>
    </message>
    <message>
        <source>{service} accounts are not set up here: they need the connector of the telematics infrastructure.</source>
        <translation>Les comptes {service} ne se configurent pas ici&#xa0;: ils nécessitent le connecteur de l’infrastructure télématique.</translation>
    </message>
    <message>
        <source>This address is set up already, as “{label}”.</source>
        <translation>Cette adresse est déjà configurée sous le nom «&#x202f;{label}&#x202f;».</translation>
    </message>
    <message>
        <source>Did you mean @{domain}?</source>
        <translation>Vouliez-vous dire @{domain}&#x202f;?</translation>
    </message>
    <message>
        <source>This address does not belong to {present}. Change the account type to “{fitting}”?</source>
        <translation>Cette adresse n’appartient pas à {present}. Changer le type de compte en «&#x202f;{fitting}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>This address belongs to {fitting}. Change the account type to “{fitting}”?</source>
        <translation>Cette adresse appartient à {fitting}. Changer le type de compte en «&#x202f;{fitting}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Please wait a moment, or skip the search.</source>
        <translation>Veuillez patienter un instant, ou ignorer la recherche.</translation>
    </message>
    <message>
        <source>Please confirm that you trust these settings, or enter the servers yourself.</source>
        <translation>Veuillez confirmer que vous faites confiance à ces paramètres, ou saisir vous-même les serveurs.</translation>
    </message>
    <message>
        <source>The server “{host}” was not found. Please check the spelling.</source>
        <translation>Le serveur «&#x202f;{host}&#x202f;» est introuvable. Veuillez en vérifier l’orthographe.</translation>
    </message>
    <message>
        <source>Please choose an encryption.</source>
        <translation>Veuillez choisir un chiffrement.</translation>
    </message>
    <message>
        <source>Please enter the user name.</source>
        <translation>Veuillez saisir le nom d’utilisateur.</translation>
    </message>
    <message>
        <source>Please enter the password.</source>
        <translation>Veuillez saisir le mot de passe.</translation>
    </message>
    <message>
        <source>It is not known where to sign in to this provider. Please enter the sign-in service.</source>
        <translation>On ne sait pas où se connecter chez ce fournisseur. Veuillez saisir le service de connexion.</translation>
    </message>
    <message>
        <source>Please enter it with the button “Enter client ID”; the page stands in the account management under “Client IDs …”.</source>
        <translation>Veuillez le saisir avec le bouton «&#x202f;Saisir l’ID client&#x202f;»&#x202f;; la page se trouve dans la gestion des comptes e-mail, sous «&#x202f;ID clients…&#x202f;».</translation>
    </message>
    <message>
        <source>Please sign in with the button “Access code”.</source>
        <translation>Veuillez vous connecter avec le bouton «&#x202f;Code d’accès&#x202f;».</translation>
    </message>
    <message>
        <source>The connection tests are still running.</source>
        <translation>Les tests de connexion sont encore en cours.</translation>
    </message>
    <message>
        <source>Please resolve the error, or skip the tests.</source>
        <translation>Veuillez corriger l’erreur, ou ignorer les tests.</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Type de compte</translation>
    </message>
    <message>
        <source>Account data</source>
        <translation>Données du compte</translation>
    </message>
    <message>
        <source>Server data</source>
        <translation>Données du serveur</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Receiving &amp; sending</source>
        <translation>Réception et envoi</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Add another account</source>
        <translation>Ajouter un autre compte</translation>
    </message>
</context>
<context>
    <name>unsaved</name>
    <message>
        <source>Apply the changes to “{subject}”?</source>
        <translation>Appliquer les modifications de «&#x202f;{subject}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Changed, but not applied yet: {parts}. If you discard it, what was stored before stays.</source>
        <translation>Modifié, mais pas encore appliqué&#xa0;: {parts}. Si vous abandonnez, le dernier état enregistré reste en place.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Poursuivre la modification</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
</TS>
