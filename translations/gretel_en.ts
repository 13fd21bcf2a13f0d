<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>No longer let GRE pass between %n pairs of hosts.</source>
        <translation>
            <numerusform>No longer let GRE pass between %n pair of hosts.</numerusform>
            <numerusform>No longer let GRE pass between %n pairs of hosts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer drop other GRE that comes to %n addresses of this computer.</source>
        <translation>
            <numerusform>No longer drop other GRE that comes to %n address of this computer.</numerusform>
            <numerusform>No longer drop other GRE that comes to %n addresses of this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let GRE pass between %n pairs of hosts.</source>
        <translation>
            <numerusform>Let GRE pass between %n pair of hosts.</numerusform>
            <numerusform>Let GRE pass between %n pairs of hosts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop what other GRE comes to %n addresses of this computer.</source>
        <translation>
            <numerusform>Drop what other GRE comes to %n address of this computer.</numerusform>
            <numerusform>Drop what other GRE comes to %n addresses of this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer keep the TCP segments through %n tunnels within their MTU.</source>
        <translation>
            <numerusform>No longer keep the TCP segments through %n tunnel within its MTU.</numerusform>
            <numerusform>No longer keep the TCP segments through %n tunnels within their MTU.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep the TCP segments through %n tunnels within their MTU.</source>
        <translation>
            <numerusform>Keep the TCP segments through %n tunnel within its MTU.</numerusform>
            <numerusform>Keep the TCP segments through %n tunnels within their MTU.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer vouch for what goes between %n pairs of private networks.</source>
        <translation>
            <numerusform>No longer vouch for what goes between %n pair of private networks.</numerusform>
            <numerusform>No longer vouch for what goes between %n pairs of private networks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n pairs of private networks reach each other through tunnels.</source>
        <translation>
            <numerusform>Let %n pair of private networks reach each other through tunnels.</numerusform>
            <numerusform>Let %n pairs of private networks reach each other through tunnels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have firewalld no longer let in the GRE of %n tunnels.</source>
        <translation>
            <numerusform>Have firewalld no longer let in the GRE of %n tunnel.</numerusform>
            <numerusform>Have firewalld no longer let in the GRE of %n tunnels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n tunnel devices out of firewalld&apos;s zones.</source>
        <translation>
            <numerusform>Take %n tunnel device out of firewalld&apos;s zones.</numerusform>
            <numerusform>Take %n tunnel devices out of firewalld&apos;s zones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have firewalld let in the GRE of %n tunnels.</source>
        <translation>
            <numerusform>Have firewalld let in the GRE of %n tunnel.</numerusform>
            <numerusform>Have firewalld let in the GRE of %n tunnels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n tunnel devices into firewalld&apos;s zones.</source>
        <translation>
            <numerusform>Put %n tunnel device into firewalld&apos;s zones.</numerusform>
            <numerusform>Put %n tunnel devices into firewalld&apos;s zones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer let keepalives pass through %n tunnels.</source>
        <translation>
            <numerusform>No longer let keepalives pass through %n tunnel.</numerusform>
            <numerusform>No longer let keepalives pass through %n tunnels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let keepalives pass through %n tunnels and back to the other hosts, and nothing else from there with an address of this computer.</source>
        <translation>
            <numerusform>Let keepalives pass through %n tunnel and back to the other host, and nothing else from there with an address of this computer.</numerusform>
            <numerusform>Let keepalives pass through %n tunnels and back to the other hosts, and nothing else from there with an address of this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer make keepalives for %n tunnels.</source>
        <translation>
            <numerusform>No longer make keepalives for %n tunnel.</numerusform>
            <numerusform>No longer make keepalives for %n tunnels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make keepalives for %n tunnels of small datagrams to port 47.</source>
        <translation>
            <numerusform>Make keepalives for %n tunnel of small datagrams to port 47.</numerusform>
            <numerusform>Make keepalives for %n tunnels of small datagrams to port 47.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>GRE is let in between %n pairs of hosts.</source>
        <translation>
            <numerusform>GRE is let in between %n pair of hosts.</numerusform>
            <numerusform>GRE is let in between %n pairs of hosts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>GRE is let out between %n pairs of hosts.</source>
        <translation>
            <numerusform>GRE is let out between %n pair of hosts.</numerusform>
            <numerusform>GRE is let out between %n pairs of hosts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other GRE to %n addresses of this computer is dropped.</source>
        <translation>
            <numerusform>Other GRE to %n address of this computer is dropped.</numerusform>
            <numerusform>Other GRE to %n addresses of this computer is dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TCP over %1 that comes out of %n tunnels opens with an MSS of %2 bytes at the most.</source>
        <translation>
            <numerusform>TCP over %1 that comes out of %n tunnel opens with an MSS of %2 bytes at the most.</numerusform>
            <numerusform>TCP over %1 that comes out of %n tunnels opens with an MSS of %2 bytes at the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TCP over %1 that goes into %n tunnels opens with an MSS of %2 bytes at the most.</source>
        <translation>
            <numerusform>TCP over %1 that goes into %n tunnel opens with an MSS of %2 bytes at the most.</numerusform>
            <numerusform>TCP over %1 that goes into %n tunnels opens with an MSS of %2 bytes at the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What comes out of tunnels is let through between %n pairs of private networks.</source>
        <translation>
            <numerusform>What comes out of tunnels is let through between %n pair of private networks.</numerusform>
            <numerusform>What comes out of tunnels is let through between %n pairs of private networks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What goes into tunnels is let through between %n pairs of private networks.</source>
        <translation>
            <numerusform>What goes into tunnels is let through between %n pair of private networks.</numerusform>
            <numerusform>What goes into tunnels is let through between %n pairs of private networks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keepalives that come out of %n tunnels are let in.</source>
        <translation>
            <numerusform>Keepalives that come out of %n tunnel are let in.</numerusform>
            <numerusform>Keepalives that come out of %n tunnels are let in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keepalives are let back into %n tunnels.</source>
        <translation>
            <numerusform>Keepalives are let back into %n tunnel.</numerusform>
            <numerusform>Keepalives are let back into %n tunnels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other IPv4 that comes out of %n tunnels is not passed on.</source>
        <translation>
            <numerusform>Other IPv4 that comes out of %n tunnel is not passed on.</numerusform>
            <numerusform>Other IPv4 that comes out of %n tunnels is not passed on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keepalives are made of small datagrams that go into %n tunnels.</source>
        <translation>
            <numerusform>Keepalives are made of small datagrams that go into %n tunnel.</numerusform>
            <numerusform>Keepalives are made of small datagrams that go into %n tunnels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rules are not shown.</source>
        <translation>
            <numerusform>%n more rule is not shown.</numerusform>
            <numerusform>%n more rules are not shown.</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>These are %n files; name a folder or a .zip with --output.</source>
        <translation>
            <numerusform>This is %n file; name a folder or a .zip with --output.</numerusform>
            <numerusform>These are %n files; name a folder or a .zip with --output.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnel(s) stored; none was brought up.</source>
        <translation>
            <numerusform>%n tunnel stored; it was not brought up.</numerusform>
            <numerusform>%n tunnels stored; none was brought up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gretel::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln tunnels</source>
        <translation>
            <numerusform>Import %Ln tunnel</numerusform>
            <numerusform>Import %Ln tunnels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gretel::IssueLines</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gretel::MainWindow</name>
    <message numerus="yes">
        <source>&amp;Export %n tunnel(s)…</source>
        <translation>
            <numerusform>&amp;Export %n tunnel…</numerusform>
            <numerusform>&amp;Export %n tunnels…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gretel::ProfileTravel</name>
    <message numerus="yes">
        <source>%n tunnel(s) imported; none was brought up.</source>
        <translation>
            <numerusform>%n tunnel imported; it was not brought up.</numerusform>
            <numerusform>%n tunnels imported; none was brought up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n tunnel(s)</source>
        <translation>
            <numerusform>Export %n tunnel</numerusform>
            <numerusform>Export %n tunnels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %n tunnel(s)</source>
        <translation>
            <numerusform>Writing %n tunnel</numerusform>
            <numerusform>Writing %n tunnels</numerusform>
        </translation>
    </message>
</context>
</TS>
