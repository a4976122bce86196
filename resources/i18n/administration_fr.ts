<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AdminWindow</name>
    <message>
        <source>Practice organisation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice – applies to all workstations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rights management</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Users and groups</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workstations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record entry types</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Log</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Each act of each person; nothing in it can be changed. The newest %n are shown.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workstation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nobody signed in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The log is whole: {count} acts, none changed and none missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The log was changed at act {place}. Please tell your data protection officer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export the log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The log has been exported.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Workstations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A further computer joins the practice with a code that is good for one day.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add workstation …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workstation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>this workstation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>belongs to the practice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdraw …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter this code on the new computer. It is good for one computer until {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Code for a further workstation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdraw “{name}”?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It opens nothing that is written from now on. It can join again only with a new code.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RightsMatrix</name>
    <message>
        <source>granted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>from group {group}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>everybody, because nobody was named</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not granted</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Rights management</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As long as nobody is named for a right, everybody has it. The first tick restricts it to those who are ticked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail account type → account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>View as …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Practice rights</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changes that are not saved yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody would have {right} any more – not possible.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{who}: {right} for “{account}”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose somebody to see what they would see.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{account}”: {rights}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{account}”: not visible at all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice: {rights}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rights have been changed.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>•••••••• stored</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workstation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>applies to all workstations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>applies to this computer only ({name})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changed: {setting}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved: {setting}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Initials</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>PIN or password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Switch user</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quit tomail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>With your initials and your PIN or password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Locked by {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mails are still fetched and sent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not the PIN or password.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TypesPage</name>
    <message>
        <source>Record entry types</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Which of them incoming and outgoing e-mails get, the settings of the practice say.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add type …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Preset for</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For example “E-Mail”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With attachments</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add record entry type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>incoming</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>outgoing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>without</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no longer offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>offered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without attachments</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offer again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No longer offer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rename …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rename record entry type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>Switch user</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users and groups</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Each person has initials and a PIN or password. Rights are given to groups or to people.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>People sign in with initials and PIN</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Initials</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add user …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add group …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>PIN or password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without one they cannot sign in yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} has been added.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add user</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name of the group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>without PIN</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set PIN and enable …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set new PIN …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Groups …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disable …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove group …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New PIN or password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message numerus="yes">
        <source>Access to %n account(s) must be granted anew.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Groups of {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disable {name}?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They can no longer sign in, and what they could open gets new keys.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the group {name}?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its members lose the rights that it gave them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>People sign in from now on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody has to sign in any more.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>E-mail read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filed into the record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record entry reversed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Patient assigned</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Patient unassigned</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail moved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail deleted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Warning overridden</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken in hand</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Note written</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation>Traité</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente de réponse</translation>
    </message>
    <message>
        <source>Draft changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draft released</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draft refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Setting changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Group changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Right changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workstation changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Patients changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Consent changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Template changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Patient blocked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Patient erased</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The clock went back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice changed</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Letter/Fax/Mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Always write e-mails with tomail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes tomail the e-mail program of this computer. Off: as before.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Density of the message list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Size of type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave this off where patients may see the screen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Announce new e-mails</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With a sound</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name sender and subject</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Printer of the system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Print on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Single keys do something in the message list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For example R replies and E marks as done. F1 shows all of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language of the windows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Takes effect with the next start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lock after so many minutes without input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>0: only with the key. Mail is fetched and sent meanwhile.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stands at the top of the window and is proposed as sender.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name of the practice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By it the day of the send limits begins.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Record entry type for outgoing e-mails</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filing into the record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record entry type for incoming e-mails</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Propose attachments for filing too</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask before health data leaves unencrypted without consent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Allow servers without encryption</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Passwords and e-mails can then be read on the way.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail accounts …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record entry types …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The whole practice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Account “{label}”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>So many recipients may get mail from all workstations together. 0: no limit. What exceeds a limit waits in the outbox until it may leave.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send limits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Per minute</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Per hour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Per day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Client IDs</source>
        <translation type="unfinished" />
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
        <source>How to get a client ID …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Templates and signatures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Templates belong to the whole practice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One signature for the whole practice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Off: each account has its own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signature of the practice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Germany: 10 years (§ 630f BGB)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Switzerland: 20 years</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Switzerland: 10 years</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retention</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How long entries of the record are kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Counted from the end of the treatment; never shorter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>People and sign-in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shortest PIN</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>So many characters at least; for PINs that are set from now on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Users and groups …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rights management …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Workstations …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log …</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
