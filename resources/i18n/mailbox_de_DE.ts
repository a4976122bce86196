<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
    <context>
        <name>PasswordField</name>
        <message>
            <source>Show password</source>
            <translation>Passwort anzeigen</translation>
        </message>
        <message>
            <source>Hide password</source>
            <translation>Passwort verbergen</translation>
        </message>
    </context>
    <context>
        <name>i18n</name>
        <message>
            <source>The server said: “{words}”</source>
            <translation>Der Server meldet: „{words}“</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>a day of this year</comment>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>dddd, d MMMM yyyy</source>
            <comment>a full date</comment>
            <translation>dddd, d. MMMM yyyy</translation>
        </message>
        <message>
            <source>{date}, {time}</source>
            <comment>a full date and its time</comment>
            <translation>{date}, {time}</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>{time}</source>
            <comment>a time of day</comment>
            <translation>{time} Uhr</translation>
        </message>
        <message>
            <source>yyyy-MM-dd</source>
            <comment>a date in figures</comment>
            <translation>dd.MM.yyyy</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Diese Woche</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>Letzte Woche</translation>
        </message>
    </context>
</TS>
