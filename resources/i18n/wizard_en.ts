<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ProbeCard</name>
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
            <numerusform>%n folder found</numerusform>
            <numerusform>%n folders found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message numerus="yes">
        <source>At least %Ln e-mail(s) in all folders together.</source>
        <translation>
            <numerusform>At least %Ln e-mail in all folders together.</numerusform>
            <numerusform>At least %Ln e-mails in all folders together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln e-mail(s) in all folders together.</source>
        <translation>
            <numerusform>About %Ln e-mail in all folders together.</numerusform>
            <numerusform>About %Ln e-mails in all folders together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln draft</numerusform>
            <numerusform>%Ln drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) not sent yet</source>
        <translation>
            <numerusform>%Ln e-mail not sent yet</numerusform>
            <numerusform>%Ln e-mails not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) on this computer</source>
        <translation>
            <numerusform>%Ln e-mail on this computer</numerusform>
            <numerusform>%Ln e-mails on this computer</numerusform>
        </translation>
    </message>
</context>
</TS>
