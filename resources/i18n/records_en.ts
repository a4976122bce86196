<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>BulkSheet</name>
    <message numerus="yes">
        <source>File %n e-mail(s)</source>
        <translation>
            <numerusform>File %n e-mail</numerusform>
            <numerusform>File %n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) into the record of {name}.</source>
        <translation>
            <numerusform>%n e-mail into the record of {name}.</numerusform>
            <numerusform>%n e-mails into the record of {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) surely about one patient each.</source>
        <translation>
            <numerusform>%n e-mail surely about one patient.</numerusform>
            <numerusform>%n e-mails surely about one patient each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) filed in the record.</source>
        <translation>
            <numerusform>%n e-mail filed in the record.</numerusform>
            <numerusform>%n e-mails filed in the record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatientDesk</name>
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
            <numerusform>%n e-mail assigned to {name}</numerusform>
            <numerusform>%n e-mails assigned to {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) not assigned</source>
        <translation>
            <numerusform>%n e-mail not assigned</numerusform>
            <numerusform>%n e-mails not assigned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatientFinder</name>
    <message numerus="yes">
        <source>The first %n patient(s); type more to see fewer.</source>
        <translation>
            <numerusform>The first patient; type more to see others.</numerusform>
            <numerusform>The first %n patients; type more to see fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s).</source>
        <translation>
            <numerusform>%n patient.</numerusform>
            <numerusform>%n patients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordDesk</name>
    <message numerus="yes">
        <source>%n e-mail(s) filed in the record.</source>
        <translation>
            <numerusform>%n e-mail filed in the record.</numerusform>
            <numerusform>%n e-mails filed in the record.</numerusform>
        </translation>
    </message>
</context>
</TS>
