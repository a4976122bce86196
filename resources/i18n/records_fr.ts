<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AccessReport</name>
    <message>
        <source>Access report</source>
        <translation>Rapport d’accès</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Poste de travail</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Save as file …</source>
        <translation>Enregistrer comme fichier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BlockedPatients</name>
    <message>
        <source>Blocked patients</source>
        <translation>Patients bloqués</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Né(e) le</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>Aucun patient n’est bloqué.</translation>
    </message>
    <message>
        <source>Lift the block</source>
        <translation>Lever le blocage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BulkSheet</name>
    <message>
        <source>File in the record</source>
        <translation>Classer dans le dossier</translation>
    </message>
    <message>
        <source>Looking whom the e-mails are about …</source>
        <translation>Recherche des patients concernés par ces e-mails…</translation>
    </message>
    <message>
        <source>Not filed</source>
        <translation>Non classé</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Assign and file …</source>
        <translation>Attribuer et classer…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Classer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>File %n e-mail(s)</source>
        <translation>
            <numerusform>Classer %n e-mail</numerusform>
            <numerusform>Classer %n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) into the record of {name}.</source>
        <translation>
            <numerusform>%n e-mail dans le dossier de {name}.</numerusform>
            <numerusform>%n e-mails dans le dossier de {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these e-mails is surely about one patient.</source>
        <translation>Aucun de ces e-mails ne concerne avec certitude un seul patient.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) surely about one patient each.</source>
        <translation>
            <numerusform>%n e-mail concerne avec certitude un seul patient.</numerusform>
            <numerusform>%n e-mails concernent chacun avec certitude un seul patient.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{count} of {whole} filed</source>
        <translation>{count} sur {whole} classés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) filed in the record.</source>
        <translation>
            <numerusform>%n e-mail classé dans le dossier.</numerusform>
            <numerusform>%n e-mails classés dans le dossier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentRows</name>
    <message>
        <source>Withdraw …</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>Enter consent …</source>
        <translation>Saisir un consentement…</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Form, call, visit</source>
        <translation>Formulaire, appel, visite</translation>
    </message>
    <message>
        <source>Please say where the consent comes from.</source>
        <translation>Veuillez indiquer l’origine du consentement.</translation>
    </message>
    <message>
        <source>Consent: {channel}</source>
        <translation>Consentement&#xa0;: {channel}</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Donné le</translation>
    </message>
    <message>
        <source>Withdraw consent: {channel}</source>
        <translation>Révoquer le consentement&#xa0;: {channel}</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Révoqué le</translation>
    </message>
    <message>
        <source>Please enter a day until today, like 21.11.2026.</source>
        <translation>Veuillez saisir une date jusqu’à aujourd’hui, du type 21.11.2026.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>Add contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>Change {name} …</source>
        <translation>Modifier {name}…</translation>
    </message>
    <message>
        <source>Remove {name} …</source>
        <translation>Supprimer {name}…</translation>
    </message>
    <message>
        <source>Change contact</source>
        <translation>Modifier le contact</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Supprimer {name}&#x202f;?</translation>
    </message>
    <message>
        <source>E-mails from there are no longer recognised as theirs.</source>
        <translation>Les e-mails provenant de ces adresses ne seront plus reconnus.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Who that is</source>
        <translation>De qui il s’agit</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Adresses e-mail</translation>
    </message>
    <message>
        <source>For all addresses of an institution the part after the @: @labor.example</source>
        <translation>Pour toutes les adresses d’une institution, la partie après le @&#xa0;: @labor.example</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>Veuillez saisir un nom.</translation>
    </message>
    <message>
        <source>“{text}” is neither an e-mail address nor like @labor.example.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est ni une adresse e-mail ni du type @labor.example.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>EntryBar</name>
    <message>
        <source>Open in tomail</source>
        <translation>Ouvrir dans tomail</translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>En PDF…</translation>
    </message>
    <message>
        <source>Keep longer …</source>
        <translation>Conserver plus longtemps …</translation>
    </message>
    <message>
        <source>Assign to another patient …</source>
        <translation>Attribuer à un autre patient…</translation>
    </message>
    <message>
        <source>Remove from the record …</source>
        <translation>Retirer du dossier…</translation>
    </message>
</context>
<context>
    <name>EntryPreview</name>
    <message>
        <source>kept until {date}</source>
        <translation>conservé jusqu’au {date}</translation>
    </message>
    <message>
        <source>Comment: {words}</source>
        <translation>Commentaire&#xa0;: {words}</translation>
    </message>
    <message>
        <source>From {people}</source>
        <translation>De {people}</translation>
    </message>
    <message>
        <source>To {people}</source>
        <translation>À {people}</translation>
    </message>
</context>
<context>
    <name>FilingQuestion</name>
    <message>
        <source>File  D</source>
        <translation>Classer  D</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>File in the record?</source>
        <translation>Classer dans le dossier&#x202f;?</translation>
    </message>
</context>
<context>
    <name>FilingSheet</name>
    <message>
        <source>File in the record</source>
        <translation>Classer dans le dossier</translation>
    </message>
    <message>
        <source>Record entry type</source>
        <translation>Type d’entrée du dossier</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Only in the record</source>
        <translation>Seulement dans le dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Classer</translation>
    </message>
    <message>
        <source>Several patients are possible. Please choose.</source>
        <translation>Plusieurs patients sont possibles. Veuillez choisir.</translation>
    </message>
    <message>
        <source>It lies in the record of another patient.</source>
        <translation>Il se trouve dans le dossier d’un autre patient.</translation>
    </message>
    <message>
        <source>Message with its original</source>
        <translation>Message avec l’original</translation>
    </message>
    <message>
        <source>What is filed</source>
        <translation>Éléments à classer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Où enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>Save as ZIP</source>
        <translation>Enregistrer en ZIP</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Enregistrer la pièce jointe</translation>
    </message>
    <message>
        <source>“{name}” is a program. tomail does not open programs that come by e-mail.</source>
        <translation>«&#x202f;{name}&#x202f;» est un programme. tomail n’ouvre pas les programmes reçus par e-mail.</translation>
    </message>
    <message>
        <source>This system has no program that opens “{name}”.</source>
        <translation>Aucun programme de cet ordinateur ne peut ouvrir «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>“{name}” was saved</source>
        <translation>«&#x202f;{name}&#x202f;» a été enregistré</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import patients</source>
        <translation>Importer des patients</translation>
    </message>
    <message>
        <source>The file is being read …</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>File with patients</source>
        <translation>Fichier avec des patients</translation>
    </message>
    <message>
        <source>The format of this file is not known. Please choose it.</source>
        <translation>Le format de ce fichier est inconnu. Veuillez le choisir.</translation>
    </message>
    <message>
        <source>{count} of {total} rows</source>
        <translation>{count} lignes sur {total}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stopped. {count} rows are dealt with; importing again goes on from there.</source>
        <translation>Arrêté. {count} lignes sont traitées&#x202f;; une nouvelle importation reprendra à partir de là.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>Le fichier est illisible&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The import would give: {counts} Nothing is written yet.</source>
        <translation>L’importation donnerait&#xa0;: {counts} Rien n’est encore écrit.</translation>
    </message>
    <message>
        <source>Everybody in this file is there already, as they should be.</source>
        <translation>Tous les patients de ce fichier sont déjà là et à jour.</translation>
    </message>
    <message>
        <source>There is nobody in this file.</source>
        <translation>Il n’y a personne dans ce fichier.</translation>
    </message>
    <message>
        <source>{count} rows are looked at …</source>
        <translation>{count} lignes sont examinées …</translation>
    </message>
    <message>
        <source>Row {line}: {reason}</source>
        <translation>Ligne {line}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Choose file …</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Aucun fichier n’est encore choisi.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Né(e) le</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Refused rows and remarks</source>
        <translation>Lignes refusées et remarques</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>GDT or xDT, CSV, vCard or FHIR from your practice system. Who is there already is brought up to date, nobody is taken in twice.</source>
        <translation>GDT ou xDT, CSV, vCard ou FHIR de votre logiciel de cabinet. Les patients déjà présents sont mis à jour, aucun n’est ajouté deux fois.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {unchanged} unchanged, {refused} refused.</source>
        <translation>{added} nouveaux, {changed} modifiés, {unchanged} inchangés, {refused} refusés.</translation>
    </message>
</context>
<context>
    <name>KeepSheet</name>
    <message>
        <source>Keep longer?</source>
        <translation>Conserver plus longtemps&#x202f;?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Veuillez choisir</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Conservé jusqu’au</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Conserver plus longtemps</translation>
    </message>
    <message>
        <source>X-ray treatment (30 years)</source>
        <translation>Radiothérapie (30 ans)</translation>
    </message>
    <message>
        <source>A claim for damages is possible</source>
        <translation>Une demande de dommages-intérêts est possible</translation>
    </message>
    <message>
        <source>The treatment goes on</source>
        <translation>Le traitement se poursuit</translation>
    </message>
    <message>
        <source>Another law wants it</source>
        <translation>Une autre loi l’exige</translation>
    </message>
    <message>
        <source>Please enter a day after {date}: until then it is kept anyway.</source>
        <translation>Veuillez saisir un jour après le {date}&#xa0;: jusque-là, l’entrée est conservée de toute façon.</translation>
    </message>
    <message>
        <source>“{title}” can then not be erased before that day, nor can the record it lies in.</source>
        <translation>«&#x202f;{title}&#x202f;» ne peut alors pas être effacé avant ce jour, ni le dossier dans son ensemble.</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Confirm number …</source>
        <translation>Confirmer le numéro…</translation>
    </message>
</context>
<context>
    <name>NumberSheet</name>
    <message>
        <source>Code that the patient says</source>
        <translation>Code indiqué par le patient</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translation>Envoyer un nouveau code</translation>
    </message>
    <message>
        <source>An SMS with a code goes to {number}. The patient tells you the code.</source>
        <translation>Un SMS avec un code est envoyé au {number}. Le patient vous indique le code.</translation>
    </message>
    <message>
        <source>A code was sent to {number}. Which one does the patient say?</source>
        <translation>Un code a été envoyé au {number}. Lequel le patient indique-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Send code</source>
        <translation>Envoyer le code</translation>
    </message>
    <message>
        <source>Please type the code from the SMS.</source>
        <translation>Veuillez saisir le code du SMS.</translation>
    </message>
    <message>
        <source>That is not the code. Please ask once more.</source>
        <translation>Ce n’est pas le code. Veuillez redemander.</translation>
    </message>
    <message>
        <source>This code does not count any more. Please send a new one.</source>
        <translation>Ce code n’est plus valable. Veuillez en envoyer un nouveau.</translation>
    </message>
</context>
<context>
    <name>PatientChoice</name>
    <message>
        <source>Another patient …</source>
        <translation>Autre patient…</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
</context>
<context>
    <name>PatientChooser</name>
    <message>
        <source>Find patient</source>
        <translation>Rechercher un patient</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>New patient …</source>
        <translation>Nouveau patient…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PatientDesk</name>
    <message>
        <source>No message is selected.</source>
        <translation>Aucun e-mail sélectionné.</translation>
    </message>
    <message>
        <source>No patient assigned</source>
        <translation>Aucun patient attribué</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) assigned to {name}</source>
        <translation>
            <numerusform>%n e-mail attribué à {name}</numerusform>
            <numerusform>%n e-mails attribués à {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) not assigned</source>
        <translation>
            <numerusform>%n e-mail non attribué</numerusform>
            <numerusform>%n e-mails non attribués</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop reminders by SMS?</source>
        <translation>Arrêter les rappels par SMS&#x202f;?</translation>
    </message>
    <message>
        <source>The consent of {name} to SMS is withdrawn as of today. The number stays.</source>
        <translation>Le consentement de {name} aux SMS est retiré dès aujourd’hui. Le numéro reste.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop reminders</source>
        <translation>Arrêter les rappels</translation>
    </message>
</context>
<context>
    <name>PatientEditor</name>
    <message>
        <source>Nobody yet</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Enregistrer les modifications&#x202f;?</translation>
    </message>
    <message>
        <source>You have changed data of this patient.</source>
        <translation>Vous avez modifié les données de ce patient.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Poursuivre la modification</translation>
    </message>
    <message>
        <source>Show the new data</source>
        <translation>Afficher les nouvelles données</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Nouveau patient</translation>
    </message>
    <message>
        <source>Add relative …</source>
        <translation>Ajouter un proche…</translation>
    </message>
    <message>
        <source>Relatives who write for this patient</source>
        <translation>Proches qui écrivent pour ce patient</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PatientFinder</name>
    <message>
        <source>Proposed for this e-mail</source>
        <translation>Proposés pour cet e-mail</translation>
    </message>
    <message>
        <source>Nobody fits. Umlauts, the birth date or the number may be written as you like.</source>
        <translation>Personne ne correspond. Les accents, la date de naissance et le numéro peuvent s’écrire librement.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n patient(s); type more to see fewer.</source>
        <translation>
            <numerusform>Le premier patient (%n)&#x202f;; précisez la saisie pour en voir moins.</numerusform>
            <numerusform>Les %n premiers patients&#x202f;; précisez la saisie pour en voir moins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message>
        <source>No patients yet: import them, or enter a new one.</source>
        <translation>Pas encore de patients. Importez-les, ou saisissez-en un nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s).</source>
        <translation>
            <numerusform>%n patient.</numerusform>
            <numerusform>%n patients.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the name in any order, birth date, number or e-mail address.</source>
        <translation>Parties du nom dans n’importe quel ordre, date de naissance, numéro ou adresse e-mail.</translation>
    </message>
    <message>
        <source>Find patient</source>
        <translation>Rechercher un patient</translation>
    </message>
    <message>
        <source>Name, birth date, number …</source>
        <translation>Nom, date de naissance, numéro…</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
</context>
<context>
    <name>PatientForm</name>
    <message>
        <source>“{text}” is not an e-mail address.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>Please enter a last name or a first name.</source>
        <translation>Veuillez saisir un nom de famille ou un prénom.</translation>
    </message>
    <message>
        <source>Please enter a birth date, a number, an e-mail address or a telephone number too: otherwise this patient cannot be told from others.</source>
        <translation>Veuillez saisir aussi une date de naissance, un numéro, une adresse e-mail ou un numéro de téléphone&#xa0;: sinon, ce patient ne peut être distingué des autres.</translation>
    </message>
    <message>
        <source>Please write the birth date like 12.03.1968.</source>
        <translation>Veuillez écrire la date de naissance comme 12.03.1968.</translation>
    </message>
    <message>
        <source>“{text}” is not a telephone number. Example: 0171 1234567.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un numéro de téléphone. Exemple&#xa0;: 0171 1234567.</translation>
    </message>
    <message>
        <source>“{text}” is a landline number. Please enter a mobile number.</source>
        <translation>«&#x202f;{text}&#x202f;» est un numéro fixe. Veuillez saisir un numéro de portable.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>female</source>
        <translation>féminin</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculin</translation>
    </message>
    <message>
        <source>diverse</source>
        <translation>divers</translation>
    </message>
    <message>
        <source>Empty: tomail gives one.</source>
        <translation>Vide&#xa0;: tomail en attribue un.</translation>
    </message>
    <message>
        <source>Several with blanks between them; families may share one.</source>
        <translation>Plusieurs, séparées par des espaces&#x202f;; une famille peut en partager une.</translation>
    </message>
    <message>
        <source>A mobile number; reminders go there.</source>
        <translation>Un numéro de portable&#x202f;; les rappels y sont envoyés.</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>Numéro de patient</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Adresses e-mail</translation>
    </message>
    <message>
        <source>SMS number</source>
        <translation>Numéro SMS</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Rue et numéro</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localité</translation>
    </message>
</context>
<context>
    <name>PatientSideBar</name>
    <message>
        <source>Patient side bar</source>
        <translation>Volet du patient</translation>
    </message>
    <message>
        <source>No patient assigned</source>
        <translation>Aucun patient attribué</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Patient&apos;s data …</source>
        <translation>Données du patient…</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Envoyer chiffré</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
    <message>
        <source>Stop reminders by SMS …</source>
        <translation>Arrêter les rappels par SMS …</translation>
    </message>
    <message>
        <source>Last e-mails</source>
        <translation>Derniers e-mails</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>Dans le dossier</translation>
    </message>
    <message>
        <source>Cannot be looked up now.</source>
        <translation>Recherche impossible pour le moment.</translation>
    </message>
</context>
<context>
    <name>PatientStrip</name>
    <message>
        <source>Patients cannot be looked up now: the practice database is away.</source>
        <translation>Recherche de patients impossible pour le moment&#xa0;: la base de données du cabinet est injoignable.</translation>
    </message>
    <message>
        <source>No patient assigned</source>
        <translation>Aucun patient attribué</translation>
    </message>
    <message>
        <source>assigned by hand</source>
        <translation>attribué à la main</translation>
    </message>
    <message>
        <source>Show in record</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Envoyer chiffré</translation>
    </message>
    <message>
        <source>Change the assignment</source>
        <translation>Modifier l’attribution</translation>
    </message>
    <message>
        <source>Another patient …</source>
        <translation>Autre patient…</translation>
    </message>
    <message>
        <source>Not about this patient</source>
        <translation>Ne concerne pas ce patient</translation>
    </message>
    <message>
        <source>Patient&apos;s data …</source>
        <translation>Données du patient…</translation>
    </message>
    <message>
        <source>Patient side bar</source>
        <translation>Volet du patient</translation>
    </message>
    <message>
        <source>The sender is {name}.</source>
        <translation>L’expéditeur est {name}.</translation>
    </message>
    <message>
        <source>No patient recognised.</source>
        <translation>Aucun patient reconnu.</translation>
    </message>
    <message>
        <source>Recognised in the text: {name}</source>
        <translation>Reconnu dans le texte&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Perhaps {name}</source>
        <translation>Peut-être {name}</translation>
    </message>
    <message>
        <source>Find patient …  P</source>
        <translation>Rechercher un patient…  P</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Do not assign</source>
        <translation>Ne pas attribuer</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
</context>
<context>
    <name>PatientsWindow</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>No relatives or institutions yet.</source>
        <translation>Pas encore de proches ni d’institutions.</translation>
    </message>
    <message>
        <source>Relatives and institutions</source>
        <translation>Proches et institutions</translation>
    </message>
    <message>
        <source>New patient …</source>
        <translation>Nouveau patient…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Blocked patients …</source>
        <translation>Patients bloqués…</translation>
    </message>
    <message>
        <source>Add institution …</source>
        <translation>Ajouter une institution…</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>It stays in the record beside the entry.</source>
        <translation>Il reste dans le dossier, à côté de l’entrée.</translation>
    </message>
</context>
<context>
    <name>RecordActs</name>
    <message>
        <source>Remove from the record?</source>
        <translation>Retirer du dossier&#x202f;?</translation>
    </message>
    <message>
        <source>“{title}” stays visible, struck through, with who removed it and why.</source>
        <translation>«&#x202f;{title}&#x202f;» reste visible, barré, avec le motif et le nom de la personne qui l’a retiré.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Removed from the record</source>
        <translation>Retiré du dossier</translation>
    </message>
    <message>
        <source>Assign to another patient?</source>
        <translation>Attribuer à un autre patient&#x202f;?</translation>
    </message>
    <message>
        <source>“{title}” stays visible here, struck through, and is filed in the other record.</source>
        <translation>«&#x202f;{title}&#x202f;» reste visible ici, barré, et est classé dans l’autre dossier.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Filed in the record of {name}</source>
        <translation>Classé dans le dossier de {name}</translation>
    </message>
    <message>
        <source>Kept until {date}</source>
        <translation>Conservé jusqu’au {date}</translation>
    </message>
    <message>
        <source>Blocked: {name}</source>
        <translation>Bloqué&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Block the data of {name}?</source>
        <translation>Bloquer les données de {name}&#x202f;?</translation>
    </message>
    <message>
        <source>The record is kept and shown to nobody until the block is lifted.</source>
        <translation>Le dossier est conservé et n’est montré à personne jusqu’à la levée du blocage.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Erased: {name}</source>
        <translation>Effacé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>traces in the database’s files go as soon as nobody reads it</source>
        <translation>les traces dans les fichiers de la base disparaîtront dès que personne ne la lira</translation>
    </message>
    <message>
        <source>Erase {name} for good?</source>
        <translation>Effacer définitivement {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Personal data and the whole record are destroyed. This cannot be undone, not from a backup either. E-mails in the mailbox stay there.</source>
        <translation>Les données personnelles et tout le dossier sont détruits. C’est irréversible, même à partir d’une sauvegarde. Les e-mails restent dans la boîte aux lettres.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
</context>
<context>
    <name>RecordDesk</name>
    <message>
        <source>Filed in the record of {name}</source>
        <translation>Classé dans le dossier de {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) filed in the record.</source>
        <translation>
            <numerusform>%n e-mail classé dans le dossier.</numerusform>
            <numerusform>%n e-mails classés dans le dossier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone right after filing</source>
        <translation>Annulé juste après le classement</translation>
    </message>
</context>
<context>
    <name>RecordDrop</name>
    <message>
        <source>File attachment in a record …</source>
        <translation>Classer la pièce jointe dans un dossier …</translation>
    </message>
    <message>
        <source>File attachment in the record of {name} …</source>
        <translation>Classer la pièce jointe dans le dossier de {name} …</translation>
    </message>
    <message>
        <source>File in the record of {name}</source>
        <translation>Classer dans le dossier de {name}</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Hand out</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Envoyer chiffré</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>En PDF…</translation>
    </message>
    <message>
        <source>Original e-mails (EML) …</source>
        <translation>E-mails originaux (EML)…</translation>
    </message>
    <message>
        <source>Attachments …</source>
        <translation>Pièces jointes…</translation>
    </message>
    <message>
        <source>Everything as ZIP …</source>
        <translation>Tout en ZIP…</translation>
    </message>
    <message>
        <source>Access report …</source>
        <translation>Rapport d’accès…</translation>
    </message>
    <message>
        <source>Block the patient’s data …</source>
        <translation>Bloquer les données du patient…</translation>
    </message>
    <message>
        <source>Erase the patient for good …</source>
        <translation>Effacer définitivement le patient…</translation>
    </message>
</context>
<context>
    <name>RecordWindow</name>
    <message>
        <source>Record · {name}</source>
        <translation>Dossier · {name}</translation>
    </message>
    <message>
        <source>Filter by title, sender or comment</source>
        <translation>Filtrer par titre, expéditeur ou commentaire</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>This e-mail is not in the mailbox of this workstation any more.</source>
        <translation>Cet e-mail n’est plus dans la boîte aux lettres de ce poste de travail.</translation>
    </message>
    <message>
        <source>The record is kept until {date}</source>
        <translation>Le dossier est conservé jusqu’au {date}</translation>
    </message>
    <message>
        <source>Nothing was filed yet.</source>
        <translation>Rien n’a encore été classé.</translation>
    </message>
    <message>
        <source>No entry fits.</source>
        <translation>Aucune entrée ne correspond.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ReminderConsent</name>
    <message>
        <source>Remind of appointments by SMS: the patient agrees</source>
        <translation>Rappeler les rendez-vous par SMS (consentement donné)</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Consentement du</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>D’où il vient</translation>
    </message>
    <message>
        <source>Form, call, visit</source>
        <translation>Formulaire, appel, visite</translation>
    </message>
    <message>
        <source>Please enter a day until today, like 21.11.2026.</source>
        <translation>Veuillez indiquer un jour jusqu’à aujourd’hui, comme 21.11.2026.</translation>
    </message>
    <message>
        <source>Please say where the consent comes from.</source>
        <translation>Veuillez indiquer d’où vient le consentement.</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Entries of the record</source>
        <translation>Entrées du dossier</translation>
    </message>
</context>
<context>
    <name>_Patients</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Né(e) le</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Coordonnées</translation>
    </message>
</context>
<context>
    <name>patients</name>
    <message>
        <source>not in the file</source>
        <translation>pas dans le fichier</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>Numéro de patient</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Adresses e-mail</translation>
    </message>
    <message>
        <source>SMS number</source>
        <translation>Numéro SMS</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Rue et numéro</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Consent to e-mail</source>
        <translation>Consentement pour l’e-mail</translation>
    </message>
    <message>
        <source>Consent to SMS</source>
        <translation>Consentement pour les SMS</translation>
    </message>
    <message>
        <source>Consent to secure delivery</source>
        <translation>Consentement pour l’envoi sécurisé</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>recognised: {name}</source>
        <translation>reconnu&#xa0;: {name}</translation>
    </message>
    <message>
        <source>No patient</source>
        <translation>Aucun patient</translation>
    </message>
    <message>
        <source>patient {name}</source>
        <translation>patient {name}</translation>
    </message>
    <message>
        <source>in the record</source>
        <translation>dans le dossier</translation>
    </message>
    <message>
        <source>perhaps {name}</source>
        <translation>peut-être {name}</translation>
    </message>
    <message>
        <source>{count} possible patients, women</source>
        <translation>{count} patientes possibles</translation>
    </message>
    <message>
        <source>{count} possible patients</source>
        <translation>{count} patients possibles</translation>
    </message>
    <message>
        <source>born {date} ({age})</source>
        <translation>né(e) le {date} ({age})</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n° {number}</translation>
    </message>
    <message>
        <source>recognised by the patient number</source>
        <translation>reconnu au numéro de patient</translation>
    </message>
    <message>
        <source>recognised by name and birth date</source>
        <translation>reconnu au nom et à la date de naissance</translation>
    </message>
    <message>
        <source>recognised by the e-mail address</source>
        <translation>reconnu à l’adresse e-mail</translation>
    </message>
    <message>
        <source>only the name fits</source>
        <translation>seul le nom correspond</translation>
    </message>
    <message>
        <source>last name and birth date fit</source>
        <translation>le nom de famille et la date de naissance correspondent</translation>
    </message>
    <message>
        <source>only the birth date fits</source>
        <translation>seule la date de naissance correspond</translation>
    </message>
    <message>
        <source>of the sender&apos;s household</source>
        <translation>vit sous le même toit que l’expéditeur</translation>
    </message>
    <message>
        <source>About a patient – you have no right to see whom.</source>
        <translation>Concerne un patient – vous n’avez pas le droit de voir lequel.</translation>
    </message>
    <message>
        <source>✓ Filed in the record, {time}</source>
        <translation>✓ Classé dans le dossier, {time}</translation>
    </message>
    <message>
        <source>E-mail, not encrypted</source>
        <translation>E-mail, non chiffré</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Secure delivery</source>
        <translation>Envoi sécurisé</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>pas de consentement</translation>
    </message>
    <message>
        <source>withdrawn on {date}</source>
        <translation>révoqué le {date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>depuis le {date}</translation>
    </message>
    <message>
        <source>Number confirmed on {date}</source>
        <translation>Numéro confirmé le {date}</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Proche</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clinique</translation>
    </message>
    <message>
        <source>Doctor&apos;s practice</source>
        <translation>Cabinet médical</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>Pharmacie</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Assurance</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turc</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russe</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainien</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Confirm number</source>
        <translation>Confirmer le numéro</translation>
    </message>
    <message>
        <source>Number not confirmed</source>
        <translation>Numéro non confirmé</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>Stopped before it was filed.</source>
        <translation>Interrompu avant le classement.</translation>
    </message>
    <message>
        <source>Somebody removed it from a record before.</source>
        <translation>Cet e-mail a déjà été retiré une fois d’un dossier.</translation>
    </message>
    <message>
        <source>The message is still being loaded. Please try again in a moment.</source>
        <translation>L’e-mail est encore en cours de chargement. Veuillez réessayer dans un instant.</translation>
    </message>
    <message>
        <source>Not sure which patient is meant.</source>
        <translation>Patient visé incertain.</translation>
    </message>
    <message>
        <source>Nobody looked yet whom it is about.</source>
        <translation>Personne n’a encore vérifié qui cela concerne.</translation>
    </message>
    <message>
        <source>No patient recognised.</source>
        <translation>Aucun patient reconnu.</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Secure deliveries</source>
        <translation>Envois sécurisés</translation>
    </message>
    <message>
        <source>Not everyone may use this account. Once filed, everyone who may read records can read this e-mail.</source>
        <translation>Ce compte n’est pas ouvert à tous. Une fois classé, cet e-mail peut être lu par tous ceux qui peuvent lire les dossiers.</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>came encrypted</source>
        <translation>arrivé chiffré</translation>
    </message>
    <message>
        <source>Signed by {who}, checked on {date}</source>
        <translation>Signé par {who}, vérifié le {date}</translation>
    </message>
    <message>
        <source>Signature not confirmed, checked on {date}</source>
        <translation>Signature non confirmée, vérifiée le {date}</translation>
    </message>
    <message>
        <source>Signature invalid, checked on {date}</source>
        <translation>Signature non valable, vérifiée le {date}</translation>
    </message>
    <message>
        <source>Filed by itself on {date}</source>
        <translation>Classé automatiquement le {date}</translation>
    </message>
    <message>
        <source>Filed on {date}</source>
        <translation>Classé le {date}</translation>
    </message>
    <message>
        <source>Filed on {date} by {name}</source>
        <translation>Classé le {date} par {name}</translation>
    </message>
    <message>
        <source>Already filed on {date}.</source>
        <translation>Déjà classé le {date}.</translation>
    </message>
    <message>
        <source>Already filed on {date} by {name}.</source>
        <translation>Déjà classé le {date} par {name}.</translation>
    </message>
    <message>
        <source>Moved to another patient’s record on {date}: {reason}</source>
        <translation>Déplacé vers le dossier d’un autre patient le {date}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Removed from the record on {date}: {reason}</source>
        <translation>Retiré du dossier le {date}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>This document was changed after it was filed and cannot be opened.</source>
        <translation>Ce document a été modifié après son classement et ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>The file could not be saved: {reason}</source>
        <translation>Le fichier n’a pas pu être enregistré&#xa0;: {reason}</translation>
    </message>
</context>
</TS>
