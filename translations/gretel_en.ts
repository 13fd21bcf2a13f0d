<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gretel::Cli</name>
    <message numerus="yes">
        <source>%1 is good: %n tunnel(s).</source>
        <translation>
            <numerusform>%1 is good: %n tunnel.</numerusform>
            <numerusform>%1 is good: %n tunnels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 can be used: %n tunnel(s), see the warnings.</source>
        <translation>
            <numerusform>%1 can be used: %n tunnel, see the warnings.</numerusform>
            <numerusform>%1 can be used: %n tunnels, see the warnings.</numerusform>
        </translation>
    </message>
</context>
</TS>
