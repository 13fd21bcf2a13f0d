<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Field</name>
    <message>
        <source>the name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>the interface name</source>
        <translation>der Schnittstellenname</translation>
    </message>
    <message>
        <source>Interface name</source>
        <translation>Schnittstellenname</translation>
    </message>
    <message>
        <source>which host is this computer</source>
        <translation>welcher Host dieser Rechner ist</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>the parent device</source>
        <translation>das übergeordnete Gerät</translation>
    </message>
    <message>
        <source>Parent device</source>
        <translation>Übergeordnetes Gerät</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>der Schlüssel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>the TTL</source>
        <translation>die TTL</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>the TOS</source>
        <translation>das TOS</translation>
    </message>
    <message>
        <source>TOS</source>
        <translation>TOS</translation>
    </message>
    <message>
        <source>the DF policy</source>
        <translation>die DF-Regel</translation>
    </message>
    <message>
        <source>DF policy</source>
        <translation>DF-Regel</translation>
    </message>
    <message>
        <source>the tunnel MTU</source>
        <translation>die Tunnel-MTU</translation>
    </message>
    <message>
        <source>Tunnel MTU</source>
        <translation>Tunnel-MTU</translation>
    </message>
    <message>
        <source>the underlay MTU</source>
        <translation>die Underlay-MTU</translation>
    </message>
    <message>
        <source>Underlay MTU</source>
        <translation>Underlay-MTU</translation>
    </message>
    <message>
        <source>the label of Host 1</source>
        <translation>die Bezeichnung von Host 1</translation>
    </message>
    <message>
        <source>Label of Host 1</source>
        <translation>Bezeichnung von Host 1</translation>
    </message>
    <message>
        <source>the label of Host 2</source>
        <translation>die Bezeichnung von Host 2</translation>
    </message>
    <message>
        <source>Label of Host 2</source>
        <translation>Bezeichnung von Host 2</translation>
    </message>
    <message>
        <source>the public IP of Host 1</source>
        <translation>die öffentliche IP von Host 1</translation>
    </message>
    <message>
        <source>Public IP of Host 1</source>
        <translation>Öffentliche IP von Host 1</translation>
    </message>
    <message>
        <source>the public IP of Host 2</source>
        <translation>die öffentliche IP von Host 2</translation>
    </message>
    <message>
        <source>Public IP of Host 2</source>
        <translation>Öffentliche IP von Host 2</translation>
    </message>
    <message>
        <source>the address of Host 1 behind NAT</source>
        <translation>die Adresse von Host 1 hinter dem NAT</translation>
    </message>
    <message>
        <source>Address of Host 1 behind NAT</source>
        <translation>Adresse von Host 1 hinter dem NAT</translation>
    </message>
    <message>
        <source>the address of Host 2 behind NAT</source>
        <translation>die Adresse von Host 2 hinter dem NAT</translation>
    </message>
    <message>
        <source>Address of Host 2 behind NAT</source>
        <translation>Adresse von Host 2 hinter dem NAT</translation>
    </message>
    <message>
        <source>the tunnel address of Host 1</source>
        <translation>die Tunneladresse von Host 1</translation>
    </message>
    <message>
        <source>Tunnel address of Host 1</source>
        <translation>Tunneladresse von Host 1</translation>
    </message>
    <message>
        <source>the tunnel address of Host 2</source>
        <translation>die Tunneladresse von Host 2</translation>
    </message>
    <message>
        <source>Tunnel address of Host 2</source>
        <translation>Tunneladresse von Host 2</translation>
    </message>
    <message>
        <source>the private networks of Host 1</source>
        <translation>die privaten Netze von Host 1</translation>
    </message>
    <message>
        <source>Private networks of Host 1</source>
        <translation>Private Netze von Host 1</translation>
    </message>
    <message>
        <source>the private networks of Host 2</source>
        <translation>die privaten Netze von Host 2</translation>
    </message>
    <message>
        <source>Private networks of Host 2</source>
        <translation>Private Netze von Host 2</translation>
    </message>
    <message>
        <source>Fill in %1 to bring the tunnel up.</source>
        <translation>Zum Aufbau des Tunnels noch auszufüllen: %1.</translation>
    </message>
    <message>
        <source>the MSS clamp</source>
        <translation>die MSS-Begrenzung</translation>
    </message>
    <message>
        <source>MSS clamp</source>
        <translation>MSS-Begrenzung</translation>
    </message>
    <message>
        <source>the forwarding</source>
        <translation>die Weiterleitung</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>the firewall</source>
        <translation>die Firewall</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>the key from Host 2</source>
        <translation>der Schlüssel von Host 2</translation>
    </message>
    <message>
        <source>Key from Host 2</source>
        <translation>Schlüssel von Host 2</translation>
    </message>
    <message>
        <source>the keepalives</source>
        <translation>die Keepalives</translation>
    </message>
    <message>
        <source>Keepalives</source>
        <translation>Keepalives</translation>
    </message>
    <message>
        <source>whether the MTU follows the path</source>
        <translation>ob die MTU dem Pfad folgt</translation>
    </message>
    <message>
        <source>Follow the path</source>
        <translation>Dem Pfad folgen</translation>
    </message>
    <message>
        <source>the seconds between two echo requests</source>
        <translation>die Sekunden zwischen zwei Echo-Anfragen</translation>
    </message>
    <message>
        <source>Seconds between two echo requests</source>
        <translation>Sekunden zwischen zwei Echo-Anfragen</translation>
    </message>
    <message>
        <source>the requests that loss is counted over</source>
        <translation>die Anfragen, über die der Verlust gezählt wird</translation>
    </message>
    <message>
        <source>Requests that loss is counted over</source>
        <translation>Anfragen, über die der Verlust gezählt wird</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Builds, runs and watches GRE tunnels.</source>
        <translation>Baut, betreibt und überwacht GRE-Tunnel.</translation>
    </message>
    <message>
        <source>Documents to import tunnels from.</source>
        <translation>Dokumente, aus denen Tunnel importiert werden.</translation>
    </message>
    <message>
        <source>Start with the icon in the panel alone, where there is one.</source>
        <translation>Nur mit dem Symbol im Infobereich starten, sofern es einen gibt.</translation>
    </message>
    <message>
        <source>What to do first: %1.</source>
        <translation>Was zuerst zu tun ist: %1.</translation>
    </message>
    <message>
        <source>There is no action “%1”; there are %2.</source>
        <translation>Es gibt keine Aktion „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>Gretel runs already and does not answer; end it and start it again.</source>
        <translation>Gretel läuft bereits und antwortet nicht; es beenden und neu starten.</translation>
    </message>
</context>
<context>
    <name>NewProfiles</name>
    <message>
        <source>New tunnel</source>
        <translation>Neuer Tunnel</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Office to lab (example)</source>
        <translation>Büro zum Labor (Beispiel)</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, number</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>ddd d</source>
        <comment>a day and its date, as QLocale writes them</comment>
        <translation>ddd d.</translation>
    </message>
</context>
<context>
    <name>Underlay</name>
    <message>
        <source>underlay %1, set by hand</source>
        <translation>Underlay %1, von Hand gesetzt</translation>
    </message>
    <message>
        <source>underlay %1, learned from the path to %2 on %3</source>
        <translation>Underlay %1, gelernt vom Pfad zu %2 über %3</translation>
    </message>
    <message>
        <source>underlay %1 on %2, route to %3</source>
        <translation>Underlay %1 auf %2, Route zu %3</translation>
    </message>
    <message>
        <source>underlay %1 assumed: there is no route to %2</source>
        <translation>Underlay %1 angenommen: keine Route zu %2</translation>
    </message>
    <message>
        <source>underlay %1 assumed until the route to %2 is known</source>
        <translation>Underlay %1 angenommen, bis die Route zu %2 bekannt ist</translation>
    </message>
    <message>
        <source>underlay %1 assumed until the other host is known</source>
        <translation>Underlay %1 angenommen, bis die Gegenstelle bekannt ist</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The device is switched off; it should be on.</source>
        <translation>Das Gerät ist ausgeschaltet; es sollte eingeschaltet sein.</translation>
    </message>
    <message>
        <source>The device is now called %2; the profile calls it %1.</source>
        <translation>Das Gerät heißt jetzt %2; im Profil heißt es %1.</translation>
    </message>
    <message>
        <source>The endpoints are %2; the profile wants %1.</source>
        <translation>Die Endpunkte sind %2; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>The tunnel address %1 is missing.</source>
        <translation>Die Tunneladresse %1 fehlt.</translation>
    </message>
    <message>
        <source>The device has the address %2 as well.</source>
        <translation>Das Gerät hat zusätzlich die Adresse %2.</translation>
    </message>
    <message>
        <source>The address is %2; the profile wants %1.</source>
        <translation>Die Adresse ist %2; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>The route to %1 is missing.</source>
        <translation>Die Route zu %1 fehlt.</translation>
    </message>
    <message>
        <source>There is a route to %2 that the profile does not want.</source>
        <translation>Es gibt eine Route zu %2, die das Profil nicht verlangt.</translation>
    </message>
    <message>
        <source>The route is %2; the profile wants %1.</source>
        <translation>Die Route ist %2; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>The device has no key; the profile wants %1.</source>
        <translation>Das Gerät hat keinen Schlüssel; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>The key is %2; the profile wants none.</source>
        <translation>Der Schlüssel ist %2; das Profil verlangt keinen.</translation>
    </message>
    <message>
        <source>The key is %2; the profile wants %1.</source>
        <translation>Der Schlüssel ist %2; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>There is no parent device; the profile wants %1.</source>
        <translation>Es gibt kein übergeordnetes Gerät; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>The parent device is %2; the profile wants none.</source>
        <translation>Das übergeordnete Gerät ist %2; das Profil verlangt keines.</translation>
    </message>
    <message>
        <source>The parent device is %2; the profile wants %1.</source>
        <translation>Das übergeordnete Gerät ist %2; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>Checksums are on; the profile wants them off.</source>
        <translation>Prüfsummen sind an; laut Profil sollen sie aus sein.</translation>
    </message>
    <message>
        <source>Checksums are off; the profile wants them on.</source>
        <translation>Prüfsummen sind aus; laut Profil sollen sie an sein.</translation>
    </message>
    <message>
        <source>Checksums are on in one direction only; the profile treats both alike.</source>
        <translation>Prüfsummen sind nur in einer Richtung an; das Profil behandelt beide gleich.</translation>
    </message>
    <message>
        <source>Sequence numbers are on; the profile wants them off.</source>
        <translation>Sequenznummern sind an; laut Profil sollen sie aus sein.</translation>
    </message>
    <message>
        <source>Sequence numbers are off; the profile wants them on.</source>
        <translation>Sequenznummern sind aus; laut Profil sollen sie an sein.</translation>
    </message>
    <message>
        <source>Sequence numbers are on in one direction only; the profile treats both alike.</source>
        <translation>Sequenznummern sind nur in einer Richtung an; das Profil behandelt beide gleich.</translation>
    </message>
    <message>
        <source>The MTU is %2; the profile wants %1.</source>
        <translation>Die MTU ist %2; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>The TTL is %2; the profile wants %1.</source>
        <translation>Die TTL ist %2; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>The TOS is %2; the profile wants %1.</source>
        <translation>Das TOS ist %2; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>The DF policy is %2; the profile wants %1.</source>
        <translation>Die DF-Regel ist %2; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>The device is of the kind %2; the profile wants %1.</source>
        <translation>Das Gerät ist von der Art %2; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>The setting %3 is %2; the profile wants %1.</source>
        <translation>Die Einstellung %3 ist %2; das Profil verlangt %1.</translation>
    </message>
    <message>
        <source>Not authorised: the password was not given, so nothing was changed; try again when you are ready to give it.</source>
        <translation>Nicht berechtigt: Das Passwort wurde nicht eingegeben, deshalb wurde nichts geändert; mit Passwort erneut versuchen.</translation>
    </message>
    <message>
        <source>Not authorised: nothing here can ask for a password, so nothing was changed; start an authentication agent, use a terminal, or run this as root.</source>
        <translation>Nicht berechtigt: Hier kann nichts nach einem Passwort fragen, deshalb wurde nichts geändert; einen Authentifizierungsagenten starten, ein Terminal benutzen oder den Befehl als root ausführen.</translation>
    </message>
    <message>
        <source>Not authorised: polkit, which grants permissions, does not answer, so nothing was changed; install or start it, or run this as root.</source>
        <translation>Nicht berechtigt: polkit, das Berechtigungen erteilt, antwortet nicht, deshalb wurde nichts geändert; polkit installieren oder starten oder den Befehl als root ausführen.</translation>
    </message>
    <message>
        <source>Not authorised: this user is not allowed to, so nothing was changed; ask an administrator, or run this as root.</source>
        <translation>Nicht berechtigt: Dieser Benutzer darf das nicht, deshalb wurde nichts geändert; die Systemverwaltung fragen oder den Befehl als root ausführen.</translation>
    </message>
    <message>
        <source>The document is refused: %2</source>
        <translation>Das Dokument wird abgelehnt: %2</translation>
    </message>
    <message>
        <source>The document is refused because of %1: %2</source>
        <translation>Das Dokument wird wegen %1 abgelehnt: %2</translation>
    </message>
    <message>
        <source>There is already a route to %1 that Gretel did not make for this tunnel; remove it, or leave that network out.</source>
        <translation>Es gibt bereits eine Route zu %1, die Gretel nicht für diesen Tunnel angelegt hat; sie entfernen oder dieses Netz weglassen.</translation>
    </message>
    <message>
        <source>There is already a route to %1 through %2 that Gretel did not make for this tunnel; remove it, or leave that network out.</source>
        <translation>Es gibt bereits eine Route zu %1 über %2, die Gretel nicht für diesen Tunnel angelegt hat; sie entfernen oder dieses Netz weglassen.</translation>
    </message>
    <message>
        <source>Gretel&apos;s helper cannot be reached (%1); install the package gretel again, and if it was only just installed, run “systemctl reload dbus”.</source>
        <translation>Gretels Hilfsdienst ist nicht erreichbar (%1); das Paket gretel neu installieren, und falls es eben erst installiert wurde, „systemctl reload dbus“ ausführen.</translation>
    </message>
    <message>
        <source>Gretel&apos;s helper stopped before it answered; look at the tunnel&apos;s state and try again.</source>
        <translation>Gretels Hilfsdienst wurde beendet, bevor er geantwortet hat; den Zustand des Tunnels ansehen und erneut versuchen.</translation>
    </message>
    <message>
        <source>This kernel has no GRE support: module ip_gre is missing; install your distribution&apos;s full kernel (on Debian linux-image-amd64 rather than the cloud kernel) and restart.</source>
        <translation>Dieser Kernel unterstützt kein GRE: Das Modul ip_gre fehlt; den vollständigen Kernel der Distribution installieren (unter Debian linux-image-amd64 statt des Cloud-Kernels) und neu starten.</translation>
    </message>
    <message>
        <source>The kernel&apos;s network settings cannot be reached (%1); check whether a container or a sandbox forbids netlink sockets.</source>
        <translation>Die Netzwerkeinstellungen des Kernels sind nicht erreichbar (%1); prüfen, ob ein Container oder eine Sandbox Netlink-Sockets verbietet.</translation>
    </message>
    <message>
        <source>The kernel refused “%1” (%2), and what had been changed before it was put back; mend the cause and try again.</source>
        <translation>Der Kernel hat „%1“ abgelehnt (%2), und was davor geändert worden war, wurde zurückgenommen; die Ursache beheben und erneut versuchen.</translation>
    </message>
    <message>
        <source>The kernel did not permit “%1”, and what had been changed before it was put back; the helper must run as its service, with the capability CAP_NET_ADMIN.</source>
        <translation>Der Kernel hat „%1“ nicht erlaubt, und was davor geändert worden war, wurde zurückgenommen; der Hilfsdienst muss als Systemdienst mit der Capability CAP_NET_ADMIN laufen.</translation>
    </message>
    <message>
        <source>The kernel&apos;s answer to “%1” was lost, and what had been changed was put back; try again.</source>
        <translation>Die Antwort des Kernels auf „%1“ ging verloren, und alle Änderungen wurden zurückgenommen; erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 did not come out as asked for (%2), and what had been changed was put back; check whether another program manages this device.</source>
        <translation>%1 ist nicht wie verlangt geworden (%2), und alle Änderungen wurden zurückgenommen; prüfen, ob ein anderes Programm dieses Gerät verwaltet.</translation>
    </message>
    <message>
        <source>The change failed, and taking it back failed too at “%1” (%2); look at what is left with “ip -d address” and “ip route”, then press Down.</source>
        <translation>Die Änderung ist fehlgeschlagen, und auch ihre Rücknahme scheiterte bei „%1“ (%2); mit „ip -d address“ und „ip route“ ansehen, was übrig ist, und dann „Abbauen“ drücken.</translation>
    </message>
    <message>
        <source>There is already a device %1 that Gretel did not make for this tunnel; choose another interface name, or remove that device.</source>
        <translation>Es gibt bereits ein Gerät %1, das Gretel nicht für diesen Tunnel angelegt hat; einen anderen Schnittstellennamen wählen oder das Gerät entfernen.</translation>
    </message>
    <message>
        <source>The device %1 already joins the same two hosts with the same key; remove it, or give this tunnel another key.</source>
        <translation>Das Gerät %1 verbindet bereits dieselben beiden Hosts mit demselben Schlüssel; es entfernen oder diesem Tunnel einen anderen Schlüssel geben.</translation>
    </message>
    <message>
        <source>The address %1 already belongs to the device %2; choose another tunnel address, or take it from that device.</source>
        <translation>Die Adresse %1 gehört bereits zum Gerät %2; eine andere Tunneladresse wählen oder sie diesem Gerät nehmen.</translation>
    </message>
    <message>
        <source>There is no route to the other host, %1; check this computer&apos;s network and its default route.</source>
        <translation>Es gibt keine Route zur Gegenstelle %1; das Netzwerk dieses Rechners und seine Standardroute prüfen.</translation>
    </message>
    <message>
        <source>No device of this computer has the address %1; check which column is this computer, and behind a NAT give the local address too.</source>
        <translation>Kein Gerät dieses Rechners hat die Adresse %1; prüfen, welche Spalte dieser Rechner ist, und hinter einem NAT auch die lokale Adresse angeben.</translation>
    </message>
    <message>
        <source>%1 was not made by Gretel, so Gretel does not touch it; use the tool that made it.</source>
        <translation>%1 wurde nicht von Gretel angelegt, deshalb rührt Gretel es nicht an; das Werkzeug benutzen, mit dem es angelegt wurde.</translation>
    </message>
    <message>
        <source>There is no tunnel “%1”; “gretelctl list” shows the tunnels that there are.</source>
        <translation>Es gibt keinen Tunnel „%1“; „gretelctl list“ zeigt die vorhandenen Tunnel.</translation>
    </message>
    <message>
        <source>Another change is still under way; try again when it is done.</source>
        <translation>Eine andere Änderung läuft noch; danach erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check that it is there and that you may read it.</source>
        <translation>%1 kann nicht gelesen werden (%2); prüfen, ob die Datei vorhanden und der Lesezugriff erlaubt ist.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2), and what it held before is untouched; make room or check the permissions, then save again.</source>
        <translation>%1 kann nicht geschrieben werden (%2), und der bisherige Inhalt ist unverändert; Platz schaffen oder die Zugriffsrechte prüfen und dann erneut speichern.</translation>
    </message>
    <message>
        <source>Gretel has found a defect of its own (%1); please report it together with the log.</source>
        <translation>Gretel hat einen eigenen Fehler gefunden (%1); bitte zusammen mit dem Protokoll melden.</translation>
    </message>
    <message>
        <source>%1 is the network&apos;s own address, which no host can have; use one of its host addresses.</source>
        <translation>%1 ist die Adresse des Netzes selbst, die kein Host haben kann; eine seiner Hostadressen verwenden.</translation>
    </message>
    <message>
        <source>%1 is a broadcast address, which no host can have; use one of its network&apos;s host addresses.</source>
        <translation>%1 ist eine Broadcast-Adresse, die kein Host haben kann; eine Hostadresse dieses Netzes verwenden.</translation>
    </message>
    <message>
        <source>%1 is a multicast address, which stands for a group; use an address of one host.</source>
        <translation>%1 ist eine Multicast-Adresse, die für eine Gruppe steht; die Adresse eines einzelnen Hosts verwenden.</translation>
    </message>
    <message>
        <source>%1 never leaves the computer that uses it (loopback); use an address of the network.</source>
        <translation>%1 verlässt nie den Rechner, der sie benutzt (Loopback); eine Adresse des Netzwerks verwenden.</translation>
    </message>
    <message>
        <source>%1 means “no address”; use the address that the host really has.</source>
        <translation>%1 bedeutet „keine Adresse“; die tatsächliche Adresse des Hosts verwenden.</translation>
    </message>
    <message>
        <source>%1 is only valid on one link (link-local); use an address that can be routed.</source>
        <translation>%1 gilt nur auf einer einzelnen Verbindung (link-lokal); eine routbare Adresse verwenden.</translation>
    </message>
    <message>
        <source>%1 is an IPv4 address dressed as IPv6; write the IPv4 address itself.</source>
        <translation>%1 ist eine als IPv6 verkleidete IPv4-Adresse; die IPv4-Adresse selbst angeben.</translation>
    </message>
    <message>
        <source>%1 is an IPv6 address, and tunnels over IPv6 cannot be built yet; use an IPv4 address.</source>
        <translation>%1 ist eine IPv6-Adresse, und Tunnel über IPv6 können noch nicht gebaut werden; eine IPv4-Adresse verwenden.</translation>
    </message>
    <message>
        <source>%1 cannot be used here; use the address of one host.</source>
        <translation>%1 kann hier nicht verwendet werden; die Adresse eines einzelnen Hosts verwenden.</translation>
    </message>
    <message>
        <source>This must be a text; write it between double quotation marks.</source>
        <translation>Dies muss ein Text sein; in doppelte Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>This must be a number; write it without quotation marks.</source>
        <translation>Dies muss eine Zahl sein; ohne Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>This must be true or false; write it without quotation marks.</source>
        <translation>Dies muss true oder false sein; ohne Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>This must be a list; write it between square brackets.</source>
        <translation>Dies muss eine Liste sein; in eckige Klammern setzen.</translation>
    </message>
    <message>
        <source>This must be an object; write it between curly brackets.</source>
        <translation>Dies muss ein Objekt sein; in geschweifte Klammern setzen.</translation>
    </message>
    <message>
        <source>Something is needed here; fill it in.</source>
        <translation>Hier fehlt eine Angabe; bitte ausfüllen.</translation>
    </message>
    <message>
        <source>“%1” is not an IP address; write four numbers from 0 to 255, such as 203.0.113.7.</source>
        <translation>„%1“ ist keine IP-Adresse; vier Zahlen von 0 bis 255 angeben, zum Beispiel 203.0.113.7.</translation>
    </message>
    <message>
        <source>“%1” is not an address with a prefix length; write it like 192.0.2.1/24.</source>
        <translation>„%1“ ist keine Adresse mit Präfixlänge; in der Form 192.0.2.1/24 angeben.</translation>
    </message>
    <message>
        <source>“%1” is neither an IP address nor a host name; write it like 203.0.113.7 or vpn.example.net.</source>
        <translation>„%1“ ist weder eine IP-Adresse noch ein Hostname; in der Form 203.0.113.7 oder vpn.example.net angeben.</translation>
    </message>
    <message>
        <source>The address of the host %1 is not known; check the name and the network, or write the address itself.</source>
        <translation>Die Adresse des Hosts %1 ist nicht bekannt; den Namen und das Netzwerk prüfen oder die Adresse selbst angeben.</translation>
    </message>
    <message>
        <source>%1 does not go with the other end, which is of another IP version; use IPv4 at both ends, or IPv6 at both.</source>
        <translation>%1 passt nicht zum anderen Ende, das eine andere IP-Version hat; an beiden Enden IPv4 oder an beiden IPv6 verwenden.</translation>
    </message>
    <message>
        <source>“%1” has no prefix length; add it, such as /30 for a tunnel or /24 for a network.</source>
        <translation>„%1“ hat keine Präfixlänge; sie ergänzen, zum Beispiel /30 für einen Tunnel oder /24 für ein Netz.</translation>
    </message>
    <message>
        <source>%1 is an address within a network, not the network; write %2.</source>
        <translation>%1 ist eine Adresse in einem Netz, nicht das Netz selbst; %2 angeben.</translation>
    </message>
    <message>
        <source>“%1” cannot be an interface&apos;s name; use letters, digits, dots, hyphens and underscores, and no hyphen at the start.</source>
        <translation>„%1“ kann kein Schnittstellenname sein; Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche verwenden, am Anfang keinen Bindestrich.</translation>
    </message>
    <message>
        <source>“%1” is too long for an interface&apos;s name; the kernel takes at most %2 characters.</source>
        <translation>„%1“ ist als Schnittstellenname zu lang; der Kernel nimmt höchstens %2 Zeichen.</translation>
    </message>
    <message>
        <source>The kernel keeps the name %1 for itself; choose another, such as gre-lab.</source>
        <translation>Der Kernel behält den Namen %1 für sich; einen anderen wählen, zum Beispiel gre-lab.</translation>
    </message>
    <message>
        <source>%1 is outside of what is possible; choose a number from %2 to %3.</source>
        <translation>%1 liegt außerhalb des Möglichen; eine Zahl von %2 bis %3 wählen.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number; write one from %2 to %3 in digits.</source>
        <translation>„%1“ ist keine ganze Zahl; eine von %2 bis %3 in Ziffern angeben.</translation>
    </message>
    <message>
        <source>“%1” is not known here; the possible words are: %2.</source>
        <translation>„%1“ ist hier nicht bekannt; möglich sind: %2.</translation>
    </message>
    <message>
        <source>This is too long: it holds %1, and %2 is the most; shorten it.</source>
        <translation>Dies ist zu lang: Es enthält %1, und höchstens %2 sind möglich; bitte kürzen.</translation>
    </message>
    <message>
        <source>“%1” holds characters that cannot be seen, such as line breaks or direction marks; remove them.</source>
        <translation>„%1“ enthält unsichtbare Zeichen wie Zeilenumbrüche oder Schreibrichtungszeichen; diese entfernen.</translation>
    </message>
    <message>
        <source>Both hosts have the public address %1; a tunnel needs two different hosts.</source>
        <translation>Beide Hosts haben die öffentliche Adresse %1; ein Tunnel braucht zwei verschiedene Hosts.</translation>
    </message>
    <message>
        <source>Both ends of the tunnel have the address %1; give each its own, such as 172.16.10.1/30 and 172.16.10.2/30.</source>
        <translation>Beide Enden des Tunnels haben die Adresse %1; jedem eine eigene geben, zum Beispiel 172.16.10.1/30 und 172.16.10.2/30.</translation>
    </message>
    <message>
        <source>%1 and %2 are not the two ends of one network, so they cannot reach each other; take both from one /30 or /31.</source>
        <translation>%1 und %2 sind nicht die beiden Enden eines Netzes und können sich deshalb nicht erreichen; beide aus einem /30 oder /31 nehmen.</translation>
    </message>
    <message>
        <source>%1 holds more addresses than the tunnel&apos;s two ends need; a /30 or /31 keeps the rest free.</source>
        <translation>%1 enthält mehr Adressen, als die beiden Tunnelenden brauchen; ein /30 oder /31 lässt die übrigen frei.</translation>
    </message>
    <message>
        <source>Host 1 has the higher tunnel address (%1, Host 2 has %2); this works, but check that the other side is set up the same way.</source>
        <translation>Host 1 hat die höhere Tunneladresse (%1, Host 2 hat %2); das geht, aber bitte prüfen, ob die Gegenseite ebenso eingerichtet ist.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s network %1 overlaps the private network %2, so packets would go astray; choose another for the tunnel.</source>
        <translation>Das Tunnelnetz %1 überschneidet sich mit dem privaten Netz %2, sodass Pakete fehlgeleitet würden; für den Tunnel ein anderes wählen.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s network %1 holds the public address %2, so the tunnel would be routed into itself; choose another for the tunnel.</source>
        <translation>Das Tunnelnetz %1 enthält die öffentliche Adresse %2, sodass der Tunnel in sich selbst geroutet würde; für den Tunnel ein anderes wählen.</translation>
    </message>
    <message>
        <source>%1 of Host 1 and %2 of Host 2 overlap, so neither side can tell where a packet belongs; make them differ.</source>
        <translation>%1 von Host 1 und %2 von Host 2 überschneiden sich, sodass keine Seite weiß, wohin ein Paket gehört; verschiedene Netze verwenden.</translation>
    </message>
    <message>
        <source>%1 is already part of %2 of the same host; it can be left out.</source>
        <translation>%1 ist bereits Teil von %2 desselben Hosts und kann wegfallen.</translation>
    </message>
    <message>
        <source>%1 of the other host holds %2, this host&apos;s public address; check that this network is really behind the other host.</source>
        <translation>%1 der Gegenstelle enthält %2, die öffentliche Adresse dieses Hosts; prüfen, ob dieses Netz wirklich hinter der Gegenstelle liegt.</translation>
    </message>
    <message>
        <source>%1 is a private address, which cannot be reached over the internet; if a NAT stands before this host, write the NAT&apos;s public address here and this one as the local address.</source>
        <translation>%1 ist eine private Adresse, die über das Internet nicht erreichbar ist; steht vor diesem Host ein NAT, hier dessen öffentliche Adresse und diese als lokale Adresse angeben.</translation>
    </message>
    <message>
        <source>This computer has neither host&apos;s address; choose which column is this computer.</source>
        <translation>Dieser Rechner hat keine der beiden Hostadressen; wählen, welche Spalte dieser Rechner ist.</translation>
    </message>
    <message>
        <source>This computer has both hosts&apos; addresses; a tunnel needs its other end on another computer.</source>
        <translation>Dieser Rechner hat die Adressen beider Hosts; das andere Ende eines Tunnels muss auf einem anderen Rechner liegen.</translation>
    </message>
    <message>
        <source>This computer would send from %1, which none of its devices has; check the address, or choose the other column as this computer.</source>
        <translation>Dieser Rechner würde von %1 senden, aber keines seiner Geräte hat diese Adresse; die Adresse prüfen oder die andere Spalte als diesen Rechner wählen.</translation>
    </message>
    <message>
        <source>With an MTU of %1 full packets do not fit through the network below; %2 is the most that does.</source>
        <translation>Bei einer MTU von %1 passen volle Pakete nicht durch das Underlay; höchstens %2 passen.</translation>
    </message>
    <message>
        <source>An MTU of %1 is too small; %2 is the least.</source>
        <translation>Eine MTU von %1 ist zu klein; mindestens %2 sind nötig.</translation>
    </message>
    <message>
        <source>An underlay MTU of %1 leaves no room for a tunnel; %2 is the least.</source>
        <translation>Eine Underlay-MTU von %1 lässt keinen Platz für einen Tunnel; mindestens %2 sind nötig.</translation>
    </message>
    <message>
        <source>A fixed TTL (%1) together with this DF policy is refused by most other tools; set the TTL to inherit, or the DF policy to strict.</source>
        <translation>Eine feste TTL (%1) zusammen mit dieser DF-Regel lehnen die meisten anderen Werkzeuge ab; die TTL auf inherit oder die DF-Regel auf strict setzen.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s network %1 overlaps %2 of the tunnel “%3”; choose another.</source>
        <translation>Das Tunnelnetz %1 überschneidet sich mit %2 des Tunnels „%3“; ein anderes wählen.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s network %1 overlaps %2, which this computer reaches through %3; choose another.</source>
        <translation>Das Tunnelnetz %1 überschneidet sich mit %2, das dieser Rechner über %3 erreicht; ein anderes wählen.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s network %1 is part of %2, which this computer reaches through %3; that part will go to the tunnel instead.</source>
        <translation>Das Tunnelnetz %1 ist Teil von %2, das dieser Rechner über %3 erreicht; dieser Teil geht dann stattdessen in den Tunnel.</translation>
    </message>
    <message>
        <source>The network %1 overlaps %2, which this computer reaches through %3; the smaller of the two will win, so check that this is meant.</source>
        <translation>Das Netz %1 überschneidet sich mit %2, das dieser Rechner über %3 erreicht; das kleinere der beiden gewinnt, also prüfen, ob das so gemeint ist.</translation>
    </message>
    <message>
        <source>This computer already reaches %1 through %2; remove that route, or leave this network out.</source>
        <translation>Dieser Rechner erreicht %1 bereits über %2; diese Route entfernen oder dieses Netz weglassen.</translation>
    </message>
    <message>
        <source>The tunnel “%1” has the same two hosts and the same key, so the kernel could not tell them apart; give one of them another key.</source>
        <translation>Der Tunnel „%1“ hat dieselben beiden Hosts und denselben Schlüssel, sodass der Kernel sie nicht unterscheiden könnte; einem von beiden einen anderen Schlüssel geben.</translation>
    </message>
    <message>
        <source>The device %1 already joins the same two hosts with the same key; remove it, or use another key.</source>
        <translation>Das Gerät %1 verbindet bereits dieselben beiden Hosts mit demselben Schlüssel; es entfernen oder einen anderen Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>The interface name %1 is already taken; choose another.</source>
        <translation>Der Schnittstellenname %1 ist bereits vergeben; einen anderen wählen.</translation>
    </message>
    <message>
        <source>This computer has no device %1; choose one that it has, or none.</source>
        <translation>Dieser Rechner hat kein Gerät %1; ein vorhandenes oder keines wählen.</translation>
    </message>
    <message>
        <source>The document has %1 bytes, and %2 is the most; split it in two.</source>
        <translation>Das Dokument hat %1 Byte, und höchstens %2 sind möglich; auf zwei aufteilen.</translation>
    </message>
    <message>
        <source>This is not valid JSON: at line %1, column %2 there is a mistake (%3); mend it there.</source>
        <translation>Dies ist kein gültiges JSON: In Zeile %1, Spalte %2 steht ein Fehler (%3); ihn dort beheben.</translation>
    </message>
    <message>
        <source>This is no document of Gretel&apos;s but of “%1”; choose a file that Gretel has written.</source>
        <translation>Dies ist kein Dokument von Gretel, sondern von „%1“; eine von Gretel geschriebene Datei wählen.</translation>
    </message>
    <message>
        <source>The document is of version %1, which this Gretel cannot read; update Gretel, or export the tunnels again as version 1.</source>
        <translation>Das Dokument hat die Version %1, die dieses Gretel nicht lesen kann; Gretel aktualisieren oder die Tunnel erneut als Version 1 exportieren.</translation>
    </message>
    <message>
        <source>“%1” is not a setting that Gretel knows; check its spelling, or remove it.</source>
        <translation>„%1“ ist keine Einstellung, die Gretel kennt; die Schreibweise prüfen oder sie entfernen.</translation>
    </message>
    <message>
        <source>“%1” is written twice; remove one of the two.</source>
        <translation>„%1“ kommt zweimal vor; eines der beiden entfernen.</translation>
    </message>
    <message>
        <source>The document has %1 tunnels, and %2 is the most; split it in two.</source>
        <translation>Das Dokument hat %1 Tunnel, und höchstens %2 sind möglich; auf zwei aufteilen.</translation>
    </message>
    <message>
        <source>Another tunnel in the document has the same id %1; give each tunnel its own.</source>
        <translation>Ein anderer Tunnel im Dokument hat dieselbe ID %1; jedem Tunnel eine eigene geben.</translation>
    </message>
    <message>
        <source>“%1” is not a tunnel&apos;s id; write a UUID in lower case, such as 5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11.</source>
        <translation>„%1“ ist keine Tunnel-ID; eine UUID in Kleinbuchstaben angeben, zum Beispiel 5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>key %1 inwards and %2 outwards</source>
        <translation>Schlüssel %1 eingehend und %2 ausgehend</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>sequence numbers</source>
        <translation>Sequenznummern</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two things that a tunnel has</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <comment>three things that a tunnel has</comment>
        <translation>%1, %2 und %3</translation>
    </message>
    <message>
        <source>Add the tunnel device %1 from %2 to %3, MTU %4.</source>
        <translation>Das Tunnelgerät %1 von %2 nach %3 mit MTU %4 anlegen.</translation>
    </message>
    <message>
        <source>Add the tunnel device %1 from %2 to %3 with %5, MTU %4.</source>
        <translation>Das Tunnelgerät %1 von %2 nach %3 mit %5 und MTU %4 anlegen.</translation>
    </message>
    <message>
        <source>Remove the tunnel device %1 with its addresses and routes.</source>
        <translation>Das Tunnelgerät %1 mit seinen Adressen und Routen entfernen.</translation>
    </message>
    <message>
        <source>Change the MTU of %1 from %2 to %3.</source>
        <translation>Die MTU von %1 von %2 auf %3 ändern.</translation>
    </message>
    <message>
        <source>Switch the device %1 on.</source>
        <translation>Das Gerät %1 einschalten.</translation>
    </message>
    <message>
        <source>Switch the device %1 off.</source>
        <translation>Das Gerät %1 ausschalten.</translation>
    </message>
    <message>
        <source>Give %1 the tunnel address %2.</source>
        <translation>%1 die Tunneladresse %2 geben.</translation>
    </message>
    <message>
        <source>Take the address %2 away from %1.</source>
        <translation>%1 die Adresse %2 nehmen.</translation>
    </message>
    <message>
        <source>Send what is meant for %1 through %2 to the gateway %3.</source>
        <translation>Alles für %1 über %2 an das Gateway %3 senden.</translation>
    </message>
    <message>
        <source>Send what is meant for %1 through %2.</source>
        <translation>Alles für %1 über %2 senden.</translation>
    </message>
    <message>
        <source>Stop sending what is meant for %1 through %2.</source>
        <translation>Nichts für %1 mehr über %2 senden.</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Bringing up</source>
        <translation>Wird aufgebaut</translation>
    </message>
    <message>
        <source>Up – unverified</source>
        <translation>Aktiv – unbestätigt</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>outer IP</source>
        <comment>part of a packet</comment>
        <translation>äußere IP</translation>
    </message>
    <message>
        <source>GRE</source>
        <comment>part of a packet</comment>
        <translation>GRE</translation>
    </message>
    <message>
        <source>checksum</source>
        <comment>part of a packet</comment>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>key</source>
        <comment>part of a packet</comment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>sequence</source>
        <comment>part of a packet</comment>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>inner IP</source>
        <comment>part of a packet</comment>
        <translation>innere IP</translation>
    </message>
    <message>
        <source>TCP</source>
        <comment>part of a packet</comment>
        <translation>TCP</translation>
    </message>
    <message>
        <source>payload</source>
        <comment>part of a packet</comment>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Tunnel MTU %1, TCP MSS %2</source>
        <translation>Tunnel-MTU %1, TCP-MSS %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part of a packet and its bytes</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Tunnel MTU %1, TCP MSS %2. A full packet of %3 bytes on an underlay of %4: %5.</source>
        <translation>Tunnel-MTU %1, TCP-MSS %2. Ein volles Paket von %3 Byte auf einem Underlay von %4: %5.</translation>
    </message>
    <message>
        <source>This computer no longer has the address %1, so nothing gets out; it works again when the address is back.</source>
        <translation>Dieser Rechner hat die Adresse %1 nicht mehr, daher geht nichts hinaus; es geht wieder, sobald die Adresse zurück ist.</translation>
    </message>
    <message>
        <source>What comes out of the tunnel is not forwarded; the profile wants it.</source>
        <translation>Was aus dem Tunnel kommt, wird nicht weitergeleitet; das Profil verlangt es.</translation>
    </message>
    <message>
        <source>What comes out of the tunnel is forwarded; the profile does not want it.</source>
        <translation>Was aus dem Tunnel kommt, wird weitergeleitet; das Profil verlangt es nicht.</translation>
    </message>
    <message>
        <source>This kernel has no packet filter: module nf_tables is missing; install your distribution&apos;s full kernel, or turn the tunnel&apos;s firewall rules off.</source>
        <translation>Dieser Kernel hat keinen Paketfilter: Das Modul nf_tables fehlt; den vollständigen Kernel der Distribution installieren oder die Firewallregeln des Tunnels ausschalten.</translation>
    </message>
    <message>
        <source>A change still waits for its confirmation and is taken back in %1 s without it; keep it or take it back first.</source>
        <translation>Eine Änderung wartet noch auf ihre Bestätigung und wird ohne sie in %1 s zurückgenommen; sie zuerst behalten oder zurücknehmen.</translation>
    </message>
    <message>
        <source>No change of yours waits for a confirmation any more; look at the tunnel&apos;s state.</source>
        <translation>Keine eigene Änderung wartet mehr auf eine Bestätigung; den Zustand des Tunnels ansehen.</translation>
    </message>
    <message>
        <source>The change would need the permission %1, which was not asked for, so nothing was changed; try again.</source>
        <translation>Die Änderung bräuchte die Berechtigung %1, nach der nicht gefragt wurde, daher wurde nichts geändert; erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is the other host&apos;s public address, so the tunnel would be routed into itself; give the networks behind that host.</source>
        <translation>%1 ist die öffentliche Adresse der Gegenstelle, der Tunnel würde also in sich selbst geleitet; die Netze hinter diesem Host angeben.</translation>
    </message>
    <message>
        <source>%1 holds %2, the other host&apos;s public address; that address keeps its way outside the tunnel, by a route of its own through today&apos;s gateway.</source>
        <translation>%1 enthält %2, die öffentliche Adresse der Gegenstelle; diese Adresse behält ihren Weg außerhalb des Tunnels, durch eine eigene Route über das heutige Gateway.</translation>
    </message>
    <message>
        <source>%1 covers everything that has no better route: this computer&apos;s own traffic will go through %2 as well, so you could lose your connection to it.</source>
        <translation>%1 umfasst alles, was keine bessere Route hat: Auch der eigene Verkehr dieses Rechners geht dann durch %2, die Verbindung zu ihm könnte also abreißen.</translation>
    </message>
    <message>
        <source>Let what comes in through %1 be forwarded.</source>
        <translation>Weiterleiten, was durch %1 hereinkommt.</translation>
    </message>
    <message>
        <source>Forward no more what comes in through %1.</source>
        <translation>Nicht mehr weiterleiten, was durch %1 hereinkommt.</translation>
    </message>
    <message>
        <source>On %1, drop what comes from where this computer would answer by another device.</source>
        <translation>An %1 verwerfen, was von dort kommt, wohin dieser Rechner über ein anderes Gerät antworten würde.</translation>
    </message>
    <message>
        <source>On %1, take also what comes from where this computer would answer by another device (rp_filter %2).</source>
        <translation>An %1 auch annehmen, was von dort kommt, wohin dieser Rechner über ein anderes Gerät antworten würde (rp_filter %2).</translation>
    </message>
    <message>
        <source>On %1, take what bears this computer&apos;s own address.</source>
        <translation>An %1 annehmen, was die eigene Adresse dieses Rechners trägt.</translation>
    </message>
    <message>
        <source>On %1, drop what bears this computer&apos;s own address.</source>
        <translation>An %1 verwerfen, was die eigene Adresse dieses Rechners trägt.</translation>
    </message>
    <message>
        <source>A firewall (%1, chain %2) drops GRE from %3 to %4; “%6” lets it in.</source>
        <translation>Eine Firewall (%1, Kette %2) verwirft GRE von %3 an %4; „%6“ lässt es herein.</translation>
    </message>
    <message>
        <source>A firewall (%1, chain %2) may drop GRE from %3 to %4; “%6” lets it in.</source>
        <translation>Eine Firewall (%1, Kette %2) verwirft womöglich GRE von %3 an %4; „%6“ lässt es herein.</translation>
    </message>
    <message>
        <source>A firewall (%1, chain %2) drops GRE from %3 to %4; “%6” lets it out.</source>
        <translation>Eine Firewall (%1, Kette %2) verwirft GRE von %3 an %4; „%6“ lässt es hinaus.</translation>
    </message>
    <message>
        <source>A firewall (%1, chain %2) may drop GRE from %3 to %4; “%6” lets it out.</source>
        <translation>Eine Firewall (%1, Kette %2) verwirft womöglich GRE von %3 an %4; „%6“ lässt es hinaus.</translation>
    </message>
    <message>
        <source>A firewall (%1, chain %2) does not forward what comes from %3 through %5 to %4; “%6” lets it pass.</source>
        <translation>Eine Firewall (%1, Kette %2) leitet nicht weiter, was von %3 durch %5 an %4 kommt; „%6“ lässt es durch.</translation>
    </message>
    <message>
        <source>A firewall (%1, chain %2) may not forward what comes from %3 through %5 to %4; “%6” lets it pass.</source>
        <translation>Eine Firewall (%1, Kette %2) leitet womöglich nicht weiter, was von %3 durch %5 an %4 kommt; „%6“ lässt es durch.</translation>
    </message>
    <message>
        <source>A firewall (%1, chain %2) does not forward what goes from %3 through %5 to %4; “%6” lets it pass.</source>
        <translation>Eine Firewall (%1, Kette %2) leitet nicht weiter, was von %3 durch %5 an %4 geht; „%6“ lässt es durch.</translation>
    </message>
    <message>
        <source>A firewall (%1, chain %2) may not forward what goes from %3 through %5 to %4; “%6” lets it pass.</source>
        <translation>Eine Firewall (%1, Kette %2) leitet womöglich nicht weiter, was von %3 durch %5 an %4 geht; „%6“ lässt es durch.</translation>
    </message>
    <message>
        <source>This computer&apos;s firewall, firewalld, refused “%1” (%2), and what had been changed before it was put back; look at its log with “journalctl -u firewalld” and try again.</source>
        <translation>Die Firewall dieses Computers, firewalld, hat „%1“ abgelehnt (%2), und was davor geändert worden war, wurde zurückgenommen; mit „journalctl -u firewalld“ in sein Protokoll sehen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>No longer let GRE pass between %1 and %2.</source>
        <translation>GRE zwischen %1 und %2 nicht mehr durchlassen.</translation>
    </message>
    <message numerus="yes">
        <source>No longer let GRE pass between %n pairs of hosts.</source>
        <translation>
            <numerusform>GRE zwischen %n Paar von Rechnern nicht mehr durchlassen.</numerusform>
            <numerusform>GRE zwischen %n Paaren von Rechnern nicht mehr durchlassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer drop other GRE that comes to %1.</source>
        <translation>Anderes GRE, das an %1 kommt, nicht mehr verwerfen.</translation>
    </message>
    <message numerus="yes">
        <source>No longer drop other GRE that comes to %n addresses of this computer.</source>
        <translation>
            <numerusform>Anderes GRE, das an %n Adresse dieses Rechners kommt, nicht mehr verwerfen.</numerusform>
            <numerusform>Anderes GRE, das an %n Adressen dieses Rechners kommt, nicht mehr verwerfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let GRE pass between %1 and %2, and drop what other GRE comes to %1.</source>
        <translation>GRE zwischen %1 und %2 durchlassen und anderes GRE, das an %1 kommt, verwerfen.</translation>
    </message>
    <message>
        <source>Let GRE pass between %1 and %2.</source>
        <translation>GRE zwischen %1 und %2 durchlassen.</translation>
    </message>
    <message numerus="yes">
        <source>Let GRE pass between %n pairs of hosts.</source>
        <translation>
            <numerusform>GRE zwischen %n Paar von Rechnern durchlassen.</numerusform>
            <numerusform>GRE zwischen %n Paaren von Rechnern durchlassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop what other GRE comes to %1.</source>
        <translation>Anderes GRE, das an %1 kommt, verwerfen.</translation>
    </message>
    <message numerus="yes">
        <source>Drop what other GRE comes to %n addresses of this computer.</source>
        <translation>
            <numerusform>Anderes GRE, das an %n Adresse dieses Rechners kommt, verwerfen.</numerusform>
            <numerusform>Anderes GRE, das an %n Adressen dieses Rechners kommt, verwerfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer keep the TCP segments through %1 within its MTU.</source>
        <translation>Die TCP-Segmente durch %1 nicht mehr in den Grenzen seiner MTU halten.</translation>
    </message>
    <message numerus="yes">
        <source>No longer keep the TCP segments through %n tunnels within their MTU.</source>
        <translation>
            <numerusform>Die TCP-Segmente durch %n Tunnel nicht mehr in den Grenzen seiner MTU halten.</numerusform>
            <numerusform>Die TCP-Segmente durch %n Tunnel nicht mehr in den Grenzen ihrer MTU halten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the TCP segments through %1 within its MTU of %2.</source>
        <translation>Die TCP-Segmente durch %1 in den Grenzen seiner MTU von %2 halten.</translation>
    </message>
    <message numerus="yes">
        <source>Keep the TCP segments through %n tunnels within their MTU.</source>
        <translation>
            <numerusform>Die TCP-Segmente durch %n Tunnel in den Grenzen seiner MTU halten.</numerusform>
            <numerusform>Die TCP-Segmente durch %n Tunnel in den Grenzen ihrer MTU halten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer vouch for what goes between %1 and %2 through %3.</source>
        <translation>Nicht mehr dafür einstehen, dass %1 und %2 einander durch %3 erreichen.</translation>
    </message>
    <message numerus="yes">
        <source>No longer vouch for what goes between %n pairs of private networks.</source>
        <translation>
            <numerusform>Nicht mehr dafür einstehen, dass %n Paar privater Netze einander erreicht.</numerusform>
            <numerusform>Nicht mehr dafür einstehen, dass %n Paare privater Netze einander erreichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let %1 and %2 reach each other through %3.</source>
        <translation>%1 und %2 einander durch %3 erreichen lassen.</translation>
    </message>
    <message numerus="yes">
        <source>Let %n pairs of private networks reach each other through tunnels.</source>
        <translation>
            <numerusform>%n Paar privater Netze einander durch Tunnel erreichen lassen.</numerusform>
            <numerusform>%n Paare privater Netze einander durch Tunnel erreichen lassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Gretel&apos;s own firewall rules.</source>
        <translation>Gretels eigene Firewallregeln entfernen.</translation>
    </message>
    <message>
        <source>Put Gretel&apos;s own firewall rules back as they were.</source>
        <translation>Gretels eigene Firewallregeln so wiederherstellen, wie sie waren.</translation>
    </message>
    <message>
        <source>Have firewalld&apos;s zone %1 no longer let in the GRE from %3 to %2.</source>
        <translation>GRE von %3 an %2 in der Zone %1 von firewalld nicht mehr einlassen.</translation>
    </message>
    <message numerus="yes">
        <source>Have firewalld no longer let in the GRE of %n tunnels.</source>
        <translation>
            <numerusform>Das GRE von %n Tunnel in firewalld nicht mehr einlassen.</numerusform>
            <numerusform>Das GRE von %n Tunneln in firewalld nicht mehr einlassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %2 out of firewalld&apos;s zone %1.</source>
        <translation>%2 aus der Zone %1 von firewalld nehmen.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n tunnel devices out of firewalld&apos;s zones.</source>
        <translation>
            <numerusform>%n Tunnelgerät aus den Zonen von firewalld nehmen.</numerusform>
            <numerusform>%n Tunnelgeräte aus den Zonen von firewalld nehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Have firewalld&apos;s zone %1 let in the GRE from %3 to %2.</source>
        <translation>GRE von %3 an %2 in der Zone %1 von firewalld einlassen.</translation>
    </message>
    <message numerus="yes">
        <source>Have firewalld let in the GRE of %n tunnels.</source>
        <translation>
            <numerusform>Das GRE von %n Tunnel in firewalld einlassen.</numerusform>
            <numerusform>Das GRE von %n Tunneln in firewalld einlassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put %2 into firewalld&apos;s zone %1.</source>
        <translation>%2 in die Zone %1 von firewalld aufnehmen.</translation>
    </message>
    <message numerus="yes">
        <source>Put %n tunnel devices into firewalld&apos;s zones.</source>
        <translation>
            <numerusform>%n Tunnelgerät in Zonen von firewalld aufnehmen.</numerusform>
            <numerusform>%n Tunnelgeräte in Zonen von firewalld aufnehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward between %1 and the tunnel, both ways.</source>
        <translation>Zwischen %1 und dem Tunnel in beiden Richtungen weiterleiten.</translation>
    </message>
    <message>
        <source>Make a GRE tunnel (mode GRE over IPv4): its source is this host&apos;s address %1, its destination %2.</source>
        <translation>Einen GRE-Tunnel anlegen (Modus GRE über IPv4): Quelle ist die Adresse %1 dieses Hosts, Ziel %2.</translation>
    </message>
    <message>
        <source>Set no key.</source>
        <translation>Keinen Schlüssel setzen.</translation>
    </message>
    <message>
        <source>Set the key %1, the same for both directions.</source>
        <translation>Den Schlüssel %1 setzen, denselben für beide Richtungen.</translation>
    </message>
    <message>
        <source>Set the key %1 for what this host sends, and %2 for what it receives.</source>
        <translation>Den Schlüssel %1 für das setzen, was dieser Host sendet, und %2 für das, was er empfängt.</translation>
    </message>
    <message>
        <source>Turn checksums on, for what this host sends and for what it receives.</source>
        <translation>Prüfsummen einschalten, für das, was dieser Host sendet, und für das, was er empfängt.</translation>
    </message>
    <message>
        <source>Leave checksums off, both ways.</source>
        <translation>Prüfsummen in beiden Richtungen ausgeschaltet lassen.</translation>
    </message>
    <message>
        <source>Turn sequence numbers on, for what this host sends and for what it receives.</source>
        <translation>Sequenznummern einschalten, für das, was dieser Host sendet, und für das, was er empfängt.</translation>
    </message>
    <message>
        <source>Leave sequence numbers off, both ways.</source>
        <translation>Sequenznummern in beiden Richtungen ausgeschaltet lassen.</translation>
    </message>
    <message>
        <source>Turn keepalives of the tunnel off: Linux does not answer them, and the tunnel would be taken down.</source>
        <translation>Keepalives des Tunnels ausschalten: Linux beantwortet sie nicht, und der Tunnel würde abgebaut.</translation>
    </message>
    <message>
        <source>Let the outer packets inherit the TTL of what they carry.</source>
        <translation>Die äußeren Pakete die TTL dessen erben lassen, was sie tragen.</translation>
    </message>
    <message>
        <source>Set the TTL of the outer packets to %1.</source>
        <translation>Die TTL der äußeren Pakete auf %1 setzen.</translation>
    </message>
    <message>
        <source>Set the TOS of the outer packets to %1 (DSCP %2).</source>
        <translation>Das TOS der äußeren Pakete auf %1 setzen (DSCP %2).</translation>
    </message>
    <message>
        <source>Set the don&apos;t-fragment bit of the outer packets (path MTU discovery on).</source>
        <translation>Das Don’t-Fragment-Bit der äußeren Pakete setzen (Path MTU Discovery an).</translation>
    </message>
    <message>
        <source>Leave the don&apos;t-fragment bit of the outer packets unset, whatever they carry.</source>
        <translation>Das Don’t-Fragment-Bit der äußeren Pakete nicht setzen, was sie auch tragen.</translation>
    </message>
    <message>
        <source>Let the outer packets inherit the don&apos;t-fragment bit of what they carry.</source>
        <translation>Die äußeren Pakete das Don’t-Fragment-Bit dessen erben lassen, was sie tragen.</translation>
    </message>
    <message>
        <source>Tie the tunnel to the device %1.</source>
        <translation>Den Tunnel an das Gerät %1 binden.</translation>
    </message>
    <message>
        <source>Set the tunnel&apos;s MTU to %1 bytes.</source>
        <translation>Die MTU des Tunnels auf %1 Byte setzen.</translation>
    </message>
    <message>
        <source>Clamp the TCP MSS of what goes through the tunnel to %1 over IPv4 and %2 over IPv6.</source>
        <translation>Die TCP-MSS dessen, was durch den Tunnel geht, auf %1 über IPv4 und %2 über IPv6 begrenzen.</translation>
    </message>
    <message>
        <source>Clamp the TCP MSS of what goes through the tunnel to %1 over IPv4.</source>
        <translation>Die TCP-MSS dessen, was durch den Tunnel geht, auf %1 über IPv4 begrenzen.</translation>
    </message>
    <message>
        <source>Give the tunnel the address %1 (netmask %3); the other end is %2.</source>
        <translation>Dem Tunnel die Adresse %1 (Netzmaske %3) geben; das andere Ende ist %2.</translation>
    </message>
    <message>
        <source>Give the tunnel the address %1; the other end is %2.</source>
        <translation>Dem Tunnel die Adresse %1 geben; das andere Ende ist %2.</translation>
    </message>
    <message>
        <source>Before the next route, give %1 a route of its own by way of this host&apos;s present gateway, because %2 covers it.</source>
        <translation>Vor der nächsten Route %1 eine eigene Route über das jetzige Gateway dieses Hosts geben, weil %2 diese Adresse umfasst.</translation>
    </message>
    <message>
        <source>Route %1 into the tunnel.</source>
        <translation>%1 in den Tunnel routen.</translation>
    </message>
    <message>
        <source>Route %1 (netmask %3) into the tunnel, next hop %2.</source>
        <translation>%1 (Netzmaske %3) in den Tunnel routen, nächster Hop %2.</translation>
    </message>
    <message>
        <source>Route %1 into the tunnel, next hop %2.</source>
        <translation>%1 in den Tunnel routen, nächster Hop %2.</translation>
    </message>
    <message>
        <source>In the firewall, let IP protocol 47 (GRE) in from %1 to %2, and from nobody else.</source>
        <translation>In der Firewall IP-Protokoll 47 (GRE) von %1 an %2 hereinlassen, und von niemandem sonst.</translation>
    </message>
    <message>
        <source>In the firewall, let IP protocol 47 (GRE) in from %1 to %2.</source>
        <translation>In der Firewall IP-Protokoll 47 (GRE) von %1 an %2 hereinlassen.</translation>
    </message>
    <message>
        <source>Install your distribution&apos;s full kernel (on Debian linux-image-amd64 rather than the cloud kernel) and restart.</source>
        <translation>Den vollständigen Kernel der Distribution installieren (unter Debian linux-image-amd64 statt des Cloud-Kernels) und neu starten.</translation>
    </message>
    <message>
        <source>Install the package gretel again; if it was only just installed, run “systemctl reload dbus”.</source>
        <translation>Das Paket gretel neu installieren; falls es eben erst installiert wurde, „systemctl reload dbus“ ausführen.</translation>
    </message>
    <message>
        <source>Start an authentication agent, use a terminal, or run this as root.</source>
        <translation>Einen Authentifizierungsagenten starten, ein Terminal benutzen oder den Befehl als root ausführen.</translation>
    </message>
    <message>
        <source>Give the address %1 back to its device, or change the profile to the address that this computer has now.</source>
        <translation>Die Adresse %1 ihrem Gerät zurückgeben oder im Profil die Adresse angeben, die dieser Rechner jetzt hat.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network and its default route: “ip route get %1”.</source>
        <translation>Das Netzwerk dieses Rechners und seine Standardroute prüfen: „ip route get %1“.</translation>
    </message>
    <message>
        <source>Remove the route that leads %1 into %2 (“ip route get %1” shows it), or bring the tunnel up again: Gretel then pins the way to the other host.</source>
        <translation>Die Route entfernen, die %1 in %2 führt („ip route get %1“ zeigt sie), oder den Tunnel erneut aufbauen: Gretel legt dann den Weg zur Gegenstelle fest.</translation>
    </message>
    <message>
        <source>Remove the device %1, or give this tunnel another key on both hosts.</source>
        <translation>Das Gerät %1 entfernen oder diesem Tunnel auf beiden Hosts einen anderen Schlüssel geben.</translation>
    </message>
    <message>
        <source>Bring the tunnel up: what differs is put right.</source>
        <translation>Den Tunnel aufbauen: Was abweicht, wird berichtigt.</translation>
    </message>
    <message>
        <source>Take the tunnel down and bring it up again, so that this end counts anew too; or do without sequence numbers on both hosts.</source>
        <translation>Den Tunnel abbauen und wieder aufbauen, damit auch dieses Ende neu zählt; oder auf beiden Hosts auf Sequenznummern verzichten.</translation>
    </message>
    <message>
        <source>Let it through with “%1”.</source>
        <translation>Mit „%1“ durchlassen.</translation>
    </message>
    <message>
        <source>Run this as root, or allow it with “sysctl net.ipv4.ping_group_range=&apos;0 2147483647&apos;”.</source>
        <translation>Den Befehl als root ausführen oder es mit „sysctl net.ipv4.ping_group_range=&apos;0 2147483647&apos;“ erlauben.</translation>
    </message>
    <message>
        <source>Ask whoever runs the other host whether it is up and answers pings at %1.</source>
        <translation>Bei der Gegenstelle nachfragen, ob sie läuft und unter %1 auf Pings antwortet.</translation>
    </message>
    <message>
        <source>Compare the key and both public addresses with the other host&apos;s: “ip -d tunnel show” there.</source>
        <translation>Den Schlüssel und beide öffentlichen Adressen mit denen der Gegenstelle vergleichen: dort „ip -d tunnel show“.</translation>
    </message>
    <message>
        <source>Switch checksums on or off the same way on both hosts.</source>
        <translation>Prüfsummen auf beiden Hosts gleich einstellen, an oder aus.</translation>
    </message>
    <message>
        <source>Remove the route that leads elsewhere, or take such packets in with “sysctl net.ipv4.conf.%2.rp_filter=2”.</source>
        <translation>Die Route entfernen, die anderswohin führt, oder solche Pakete mit „sysctl net.ipv4.conf.%2.rp_filter=2“ annehmen.</translation>
    </message>
    <message>
        <source>Let protocol 47 in on the other host, %1, and on every firewall and router on the way; compare the checksum setting with the other host&apos;s.</source>
        <translation>Protokoll 47 auf der Gegenstelle %1 und auf jeder Firewall und jedem Router unterwegs hereinlassen; die Prüfsummeneinstellung mit der der Gegenstelle vergleichen.</translation>
    </message>
    <message>
        <source>Set the tunnel&apos;s MTU to %2 on both hosts.</source>
        <translation>Die MTU des Tunnels auf beiden Hosts auf %2 setzen.</translation>
    </message>
    <message>
        <source>Switch the profile&apos;s MSS clamp on.</source>
        <translation>Die MSS-Begrenzung des Profils einschalten.</translation>
    </message>
    <message>
        <source>On the other host, route %1 into the tunnel, and set rp_filter of its tunnel device to 2.</source>
        <translation>Auf der Gegenstelle %1 in den Tunnel routen und rp_filter ihres Tunnelgeräts auf 2 setzen.</translation>
    </message>
    <message>
        <source>Try an address that is known to be there, and check that the other host forwards to %1.</source>
        <translation>Eine Adresse versuchen, die dort sicher vorhanden ist, und prüfen, ob die Gegenstelle an %1 weiterleitet.</translation>
    </message>
    <message>
        <source>GRE in the kernel</source>
        <translation>GRE im Kernel</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Hilfsdienst</translation>
    </message>
    <message>
        <source>Password prompt</source>
        <translation>Passwortabfrage</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Eigene Adresse</translation>
    </message>
    <message>
        <source>Way to the other host</source>
        <translation>Weg zur Gegenstelle</translation>
    </message>
    <message>
        <source>Not through itself</source>
        <translation>Nicht durch sich selbst</translation>
    </message>
    <message>
        <source>No second tunnel</source>
        <translation>Kein zweiter Tunnel</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Echo requests</source>
        <translation>Echo-Anfragen</translation>
    </message>
    <message>
        <source>Other host</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>Other end of the tunnel</source>
        <translation>Anderes Tunnelende</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Sequence numbers</source>
        <translation>Sequenznummern</translation>
    </message>
    <message>
        <source>Reverse path</source>
        <translation>Reverse-Path-Filter</translation>
    </message>
    <message>
        <source>GRE on the way</source>
        <translation>GRE unterwegs</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>MSS</source>
        <translation>MSS</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>Far network</source>
        <translation>Fernes Netz</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>a check of the doctor</comment>
        <translation>ok</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>a check of the doctor</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a check of the doctor</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>a check of the doctor</comment>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>This kernel has GRE.</source>
        <translation>Dieser Kernel hat GRE.</translation>
    </message>
    <message>
        <source>Gretel&apos;s helper answers.</source>
        <translation>Gretels Hilfsdienst antwortet.</translation>
    </message>
    <message>
        <source>A password can be asked for here.</source>
        <translation>Hier kann nach einem Passwort gefragt werden.</translation>
    </message>
    <message>
        <source>This computer has the address %1.</source>
        <translation>Dieser Rechner hat die Adresse %1.</translation>
    </message>
    <message>
        <source>The way to the other host, %1, is through %2.</source>
        <translation>Der Weg zur Gegenstelle %1 führt über %2.</translation>
    </message>
    <message>
        <source>The way to the other host is not through the tunnel.</source>
        <translation>Der Weg zur Gegenstelle führt nicht durch den Tunnel.</translation>
    </message>
    <message>
        <source>No other device joins the same two hosts with this key.</source>
        <translation>Kein anderes Gerät verbindet dieselben beiden Hosts mit diesem Schlüssel.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s device %1 is up.</source>
        <translation>Das Tunnelgerät %1 ist eingeschaltet.</translation>
    </message>
    <message>
        <source>The tunnel is set as its profile says.</source>
        <translation>Der Tunnel ist so eingestellt, wie sein Profil es sagt.</translation>
    </message>
    <message>
        <source>No firewall of this computer blocks the tunnel.</source>
        <translation>Keine Firewall dieses Rechners blockiert den Tunnel.</translation>
    </message>
    <message>
        <source>This user may send echo requests.</source>
        <translation>Dieser Benutzer darf Echo-Anfragen senden.</translation>
    </message>
    <message>
        <source>The other host answers at its public address, %1, in %2 ms.</source>
        <translation>Die Gegenstelle antwortet unter ihrer öffentlichen Adresse %1 in %2 ms.</translation>
    </message>
    <message>
        <source>The other host answers through the tunnel, at %1, in %2 ms.</source>
        <translation>Die Gegenstelle antwortet durch den Tunnel unter %1 in %2 ms.</translation>
    </message>
    <message>
        <source>Neither host turns the tunnel&apos;s packets back.</source>
        <translation>Kein Host weist die Pakete des Tunnels zurück.</translation>
    </message>
    <message>
        <source>No packet was dropped for its checksum.</source>
        <translation>Kein Paket wurde wegen seiner Prüfsumme verworfen.</translation>
    </message>
    <message>
        <source>No packet was dropped for its sequence number.</source>
        <translation>Kein Paket wurde wegen seiner Sequenznummer verworfen.</translation>
    </message>
    <message>
        <source>No packet was dropped for the way that it came.</source>
        <translation>Kein Paket wurde wegen seines Herkunftswegs verworfen.</translation>
    </message>
    <message>
        <source>GRE gets through between the two hosts.</source>
        <translation>GRE kommt zwischen den beiden Hosts durch.</translation>
    </message>
    <message>
        <source>A full packet of %1 bytes gets through the tunnel.</source>
        <translation>Ein volles Paket von %1 Byte kommt durch den Tunnel.</translation>
    </message>
    <message>
        <source>TCP is told to use segments that fit the tunnel.</source>
        <translation>TCP wird gesagt, nur Segmente zu verwenden, die in den Tunnel passen.</translation>
    </message>
    <message>
        <source>This computer forwards between its networks and the tunnel.</source>
        <translation>Dieser Rechner leitet zwischen seinen Netzen und dem Tunnel weiter.</translation>
    </message>
    <message>
        <source>The other host answers to addresses of the network %1 through the tunnel.</source>
        <translation>Die Gegenstelle antwortet Adressen des Netzes %1 durch den Tunnel.</translation>
    </message>
    <message>
        <source>Somebody in the network %1 behind the other host answers.</source>
        <translation>Im Netz %1 hinter der Gegenstelle antwortet jemand.</translation>
    </message>
    <message>
        <source>This computer turned %1 packets of the other host back: they bear another key than this tunnel takes, or other addresses.</source>
        <translation>Dieser Rechner hat %1 Pakete der Gegenstelle zurückgewiesen: Sie tragen einen anderen Schlüssel, als dieser Tunnel annimmt, oder andere Adressen.</translation>
    </message>
    <message>
        <source>The other host turned %1 packets back with ICMP “unreachable”: it has no tunnel with this key and these two addresses, or its firewall rejects GRE.</source>
        <translation>Die Gegenstelle hat %1 Pakete mit ICMP „unreachable“ zurückgewiesen: Sie hat keinen Tunnel mit diesem Schlüssel und diesen beiden Adressen, oder ihre Firewall weist GRE ab.</translation>
    </message>
    <message>
        <source>Nothing comes back through the tunnel from %1.</source>
        <translation>Durch den Tunnel kommt von %1 nichts zurück.</translation>
    </message>
    <message>
        <source>The other host sends packets through the tunnel, and answers no echo request to %1.</source>
        <translation>Die Gegenstelle sendet Pakete durch den Tunnel, beantwortet aber keine Echo-Anfrage an %1.</translation>
    </message>
    <message>
        <source>Of the echo requests to %1 through the tunnel, %2 % were lost.</source>
        <translation>Von den Echo-Anfragen an %1 durch den Tunnel gingen %2 % verloren.</translation>
    </message>
    <message>
        <source>A full packet of %1 bytes does not get through the tunnel, while small ones do.</source>
        <translation>Ein volles Paket von %1 Byte kommt nicht durch den Tunnel, kleine dagegen schon.</translation>
    </message>
    <message>
        <source>The path carries only %3 bytes, so that packets of %2 bytes get through the tunnel; its MTU is %1.</source>
        <translation>Der Pfad trägt nur %3 Byte, sodass Pakete von %2 Byte durch den Tunnel kommen; seine MTU ist %1.</translation>
    </message>
    <message>
        <source>Packets over %2 bytes vanish in the tunnel, whose MTU is %1: somewhere on the path only %3 bytes fit, and the ICMP messages that would say so are filtered.</source>
        <translation>Pakete über %2 Byte verschwinden im Tunnel, dessen MTU %1 ist: Irgendwo auf dem Pfad passen nur %3 Byte, und die ICMP-Meldungen, die das sagen würden, werden gefiltert.</translation>
    </message>
    <message>
        <source>This kernel has no GRE: module ip_gre is missing.</source>
        <translation>Dieser Kernel hat kein GRE: Das Modul ip_gre fehlt.</translation>
    </message>
    <message>
        <source>Gretel&apos;s helper does not answer.</source>
        <translation>Gretels Hilfsdienst antwortet nicht.</translation>
    </message>
    <message>
        <source>Nothing here can ask for a password.</source>
        <translation>Hier kann nichts nach einem Passwort fragen.</translation>
    </message>
    <message>
        <source>No device of this computer has the address %1, from which the tunnel sends.</source>
        <translation>Kein Gerät dieses Rechners hat die Adresse %1, von der der Tunnel sendet.</translation>
    </message>
    <message>
        <source>There is no way to the other host, %1.</source>
        <translation>Es gibt keinen Weg zur Gegenstelle %1.</translation>
    </message>
    <message>
        <source>The way to the other host, %1, is through the tunnel %2 itself, so that its packets go round in it.</source>
        <translation>Der Weg zur Gegenstelle %1 führt durch den Tunnel %2 selbst, sodass seine Pakete darin kreisen.</translation>
    </message>
    <message>
        <source>The device %1 joins the same two hosts with the same key.</source>
        <translation>Das Gerät %1 verbindet dieselben beiden Hosts mit demselben Schlüssel.</translation>
    </message>
    <message>
        <source>The tunnel is down.</source>
        <translation>Der Tunnel ist inaktiv.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s device %1 was switched off.</source>
        <translation>Das Tunnelgerät %1 wurde ausgeschaltet.</translation>
    </message>
    <message>
        <source>This user may not send echo requests, so the path was not tried.</source>
        <translation>Dieser Benutzer darf keine Echo-Anfragen senden, daher wurde der Pfad nicht geprüft.</translation>
    </message>
    <message>
        <source>The other host does not answer at its public address, %1, either.</source>
        <translation>Die Gegenstelle antwortet auch unter ihrer öffentlichen Adresse %1 nicht.</translation>
    </message>
    <message>
        <source>The other host, %1, answers outside of the tunnel, and nothing at all comes back through it: GRE (protocol 47) is dropped there or on the way, or the other end&apos;s checksum setting differs.</source>
        <translation>Die Gegenstelle %1 antwortet außerhalb des Tunnels, und durch ihn kommt gar nichts zurück: GRE (Protokoll 47) wird dort oder unterwegs verworfen, oder die Prüfsummeneinstellung des anderen Endes weicht ab.</translation>
    </message>
    <message>
        <source>TCP is not told to use segments that fit the tunnel, so it depends on ICMP messages of the path.</source>
        <translation>TCP wird nicht gesagt, nur Segmente zu verwenden, die in den Tunnel passen, und hängt daher von ICMP-Meldungen des Pfads ab.</translation>
    </message>
    <message>
        <source>This computer does not forward what comes in through %1.</source>
        <translation>Dieser Rechner leitet nicht weiter, was durch %1 hereinkommt.</translation>
    </message>
    <message>
        <source>The other host answers to this tunnel&apos;s own address, and not to the network %1: it has no route to there through the tunnel, or its rp_filter drops what comes from there.</source>
        <translation>Die Gegenstelle antwortet der eigenen Adresse dieses Tunnels, aber nicht dem Netz %1: Sie hat keine Route dorthin durch den Tunnel, oder ihr rp_filter verwirft, was von dort kommt.</translation>
    </message>
    <message>
        <source>Of the addresses that were tried in the network %1 behind the other host, none answers.</source>
        <translation>Von den versuchten Adressen im Netz %1 hinter der Gegenstelle antwortet keine.</translation>
    </message>
    <message>
        <source>Not looked at.</source>
        <translation>Nicht geprüft.</translation>
    </message>
    <message>
        <source>This user may not send echo requests (%1); run this as root, or allow it with “sysctl net.ipv4.ping_group_range=&apos;0 2147483647&apos;”.</source>
        <translation>Dieser Benutzer darf keine Echo-Anfragen senden (%1); den Befehl als root ausführen oder es mit „sysctl net.ipv4.ping_group_range=&apos;0 2147483647&apos;“ erlauben.</translation>
    </message>
    <message>
        <source>unverified</source>
        <comment>health</comment>
        <translation>unbestätigt</translation>
    </message>
    <message>
        <source>answering</source>
        <comment>health</comment>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>lossy</source>
        <comment>health</comment>
        <translation>verlustreich</translation>
    </message>
    <message>
        <source>silent</source>
        <comment>health</comment>
        <translation>stumm</translation>
    </message>
    <message>
        <source>The other host has not answered yet.</source>
        <translation>Die Gegenstelle hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>The other host is silent.</source>
        <translation>Die Gegenstelle ist stumm.</translation>
    </message>
    <message>
        <source>The other host answers in %1 ms; %2 % of the requests were lost.</source>
        <translation>Die Gegenstelle antwortet in %1 ms; %2 % der Anfragen gingen verloren.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>too large: %1 bytes fit</source>
        <translation>zu groß: %1 Byte passen</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>unreachable, says %1</source>
        <translation>nicht erreichbar, sagt %1</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>kept from leaving by this computer&apos;s firewall</source>
        <translation>von der Firewall dieses Rechners nicht hinausgelassen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a tunnel to be imported</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Same</source>
        <comment>a tunnel to be imported</comment>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Conflict</source>
        <comment>a tunnel to be imported</comment>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Invalid</source>
        <comment>a tunnel to be imported</comment>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>a tunnel to be imported</comment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>a tunnel to be imported</comment>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Replace</source>
        <comment>a tunnel to be imported</comment>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Rename</source>
        <comment>a tunnel to be imported</comment>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Nothing of this file can be read.</source>
        <translation>Nichts aus dieser Datei ist lesbar.</translation>
    </message>
    <message>
        <source>Becomes a profile.</source>
        <translation>Wird ein Profil.</translation>
    </message>
    <message>
        <source>“%1” says all of it already.</source>
        <translation>„%1“ sagt das alles schon.</translation>
    </message>
    <message>
        <source>“%1” stays as it is.</source>
        <translation>„%1“ bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Is left out.</source>
        <translation>Wird weggelassen.</translation>
    </message>
    <message>
        <source>“%1” takes what the file says.</source>
        <translation>„%1“ übernimmt, was die Datei sagt.</translation>
    </message>
    <message>
        <source>Becomes a profile beside “%1”, with another name.</source>
        <translation>Wird neben „%1“ ein Profil mit anderem Namen.</translation>
    </message>
    <message>
        <source>Host 2 has a key of its own and Host 1 has none; give the tunnel a key first.</source>
        <translation>Host 2 hat einen eigenen Schlüssel und Host 1 keinen; dem Tunnel zuerst einen Schlüssel geben.</translation>
    </message>
    <message>
        <source>This is not text in UTF-8; save the file as UTF-8 and try again.</source>
        <translation>Dies ist kein Text in UTF-8; die Datei als UTF-8 speichern und erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” is not understood here, so nothing of the file is taken; mend or remove it.</source>
        <translation>„%1“ wird hier nicht verstanden, daher wird nichts aus der Datei übernommen; berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>“%1” stands here a second time; leave only the one that is meant.</source>
        <translation>„%1“ steht hier ein zweites Mal; nur das Gemeinte stehen lassen.</translation>
    </message>
    <message>
        <source>“%1” is left behind, because a profile cannot say it; check whether you need it.</source>
        <translation>„%1“ bleibt zurück, weil ein Profil es nicht sagen kann; prüfen, ob es gebraucht wird.</translation>
    </message>
    <message>
        <source>This is a tunnel of the kind “%1”; Gretel builds GRE tunnels over IPv4 between two hosts.</source>
        <translation>Dies ist ein Tunnel der Art „%1“; Gretel baut GRE-Tunnel über IPv4 zwischen zwei Hosts.</translation>
    </message>
    <message>
        <source>There is no GRE tunnel in this file (%1); choose the file that has the tunnel.</source>
        <translation>In dieser Datei (%1) ist kein GRE-Tunnel; die Datei wählen, in der der Tunnel steht.</translation>
    </message>
    <message>
        <source>%1 is in no format that Gretel reads; “gretelctl import --help” names them.</source>
        <translation>%1 hat kein Format, das Gretel liest; „gretelctl import --help“ nennt sie.</translation>
    </message>
    <message>
        <source>The archive cannot be unpacked (%1); pack the files anew as a plain zip.</source>
        <translation>Das Archiv kann nicht entpackt werden (%1); die Dateien neu als einfaches Zip packen.</translation>
    </message>
    <message>
        <source>The archive holds %1 files or bytes, and %2 is the most; split it in two.</source>
        <translation>Das Archiv enthält %1 Dateien oder Byte, und höchstens %2 sind möglich; auf zwei aufteilen.</translation>
    </message>
    <message>
        <source>“%1” in the archive is no plain file, so nothing of the archive is taken; pack the file itself.</source>
        <translation>„%1“ im Archiv ist keine gewöhnliche Datei, daher wird nichts aus dem Archiv übernommen; die Datei selbst packen.</translation>
    </message>
    <message>
        <source>“%1” is on in one direction only; turn it on or off in both, on both hosts.</source>
        <translation>„%1“ ist nur in einer Richtung an; auf beiden Hosts in beiden Richtungen ein- oder ausschalten.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>%3, line %1, column %2</source>
        <translation>%3, Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>%1 cannot use this key, so the two ends would drop each other&apos;s packets: choose a key that it can, none, or another program there.</source>
        <translation>%1 kann diesen Schlüssel nicht verwenden, sodass jedes Ende die Pakete des anderen verwerfen würde: einen möglichen Schlüssel, keinen oder dort ein anderes Programm wählen.</translation>
    </message>
    <message>
        <source>%1 knows one key for both directions, so the two ends would drop each other&apos;s packets: use the same key both ways, or another program there.</source>
        <translation>%1 kennt nur einen Schlüssel für beide Richtungen, sodass jedes Ende die Pakete des anderen verwerfen würde: in beiden Richtungen denselben Schlüssel oder dort ein anderes Programm verwenden.</translation>
    </message>
    <message>
        <source>%1 cannot require checksums, so the two ends would drop each other&apos;s packets: turn checksums off on both ends, or use iproute2 there.</source>
        <translation>%1 kann keine Prüfsummen verlangen, sodass jedes Ende die Pakete des anderen verwerfen würde: Prüfsummen an beiden Enden ausschalten oder dort iproute2 verwenden.</translation>
    </message>
    <message>
        <source>%1 cannot number packets, so the two ends would drop each other&apos;s packets: turn sequence numbers off on both ends, or use iproute2 there.</source>
        <translation>%1 kann Pakete nicht nummerieren, sodass jedes Ende die Pakete des anderen verwerfen würde: Sequenznummern an beiden Enden ausschalten oder dort iproute2 verwenden.</translation>
    </message>
    <message>
        <source>%1 holds only what that host&apos;s firewall does with the tunnel: set up the tunnel itself by another program&apos;s configuration.</source>
        <translation>%1 enthält nur, was die Firewall dieses Hosts mit dem Tunnel macht: den Tunnel selbst mit der Konfiguration eines anderen Programms einrichten.</translation>
    </message>
    <message>
        <source>%1 cannot inherit the TTL of what it carries: it uses a fixed one there; check that it reaches the other host.</source>
        <translation>%1 kann die TTL des Getragenen nicht erben und verwendet dort eine feste: prüfen, ob sie bis zur Gegenstelle reicht.</translation>
    </message>
    <message>
        <source>%1 cannot set a fixed TOS: it uses its own there; mark the packets by other means if the network below looks at it.</source>
        <translation>%1 kann kein festes TOS setzen und verwendet dort ein eigenes: die Pakete anders kennzeichnen, wenn das Underlay darauf achtet.</translation>
    </message>
    <message>
        <source>%1 cannot treat the don&apos;t-fragment bit like this: it uses its own way there; keep the MTU at what fits, and nothing needs to be fragmented.</source>
        <translation>%1 kann das Don’t-Fragment-Bit nicht so behandeln und verfährt dort auf eigene Weise: die MTU so lassen, dass alles passt, dann muss nichts fragmentiert werden.</translation>
    </message>
    <message>
        <source>%1 cannot tie the tunnel to a parent device: the route to the other host decides there; check that it is the right one.</source>
        <translation>%1 kann den Tunnel nicht an ein übergeordnetes Gerät binden: Dort entscheidet die Route zur Gegenstelle; prüfen, ob sie die richtige ist.</translation>
    </message>
    <message>
        <source>%1 cannot clamp the TCP MSS: set it to %2 in that host&apos;s firewall, for what enters and leaves the tunnel.</source>
        <translation>%1 kann die TCP-MSS nicht begrenzen: sie in der Firewall dieses Hosts auf %2 setzen, für alles, was in den Tunnel geht und aus ihm kommt.</translation>
    </message>
    <message>
        <source>%1 cannot turn on forwarding: turn it on there by hand, and let the two private networks reach each other.</source>
        <translation>%1 kann die Weiterleitung nicht einschalten: sie dort von Hand einschalten und die beiden privaten Netze einander erreichen lassen.</translation>
    </message>
    <message>
        <source>%1 writes no firewall rule: let IP protocol 47 in from %2 on that host by hand, and from nobody else.</source>
        <translation>%1 schreibt keine Firewallregel: IP-Protokoll 47 auf diesem Host von Hand von %2 hereinlassen, und von niemandem sonst.</translation>
    </message>
    <message>
        <source>%1 uses a TTL of its own there, which the other end does not mind.</source>
        <translation>%1 verwendet dort eine eigene TTL, was das andere Ende nicht stört.</translation>
    </message>
    <message>
        <source>%1 copies the don&apos;t-fragment bit or leaves it out there, which the other end does not mind while the MTU is right.</source>
        <translation>%1 kopiert dort das Don’t-Fragment-Bit oder lässt es weg, was das andere Ende nicht stört, solange die MTU stimmt.</translation>
    </message>
    <message>
        <source>%1 names the device in its own way there, which the other end does not mind.</source>
        <translation>%1 benennt das Gerät dort auf eigene Weise, was das andere Ende nicht stört.</translation>
    </message>
    <message>
        <source>%1 cannot say this, so the two ends would drop each other&apos;s packets.</source>
        <translation>%1 kann das nicht ausdrücken, sodass jedes Ende die Pakete des anderen verwerfen würde.</translation>
    </message>
    <message>
        <source>%1 cannot say this: see to it on that host by hand.</source>
        <translation>%1 kann das nicht ausdrücken: es auf diesem Host von Hand einrichten.</translation>
    </message>
    <message>
        <source>%1 has no place for this, and the tunnel does not need it there.</source>
        <translation>%1 hat dafür keinen Platz, und der Tunnel braucht es dort nicht.</translation>
    </message>
    <message>
        <source>it was damaged</source>
        <translation>sie war beschädigt</translation>
    </message>
    <message>
        <source>Packets were dropped for their checksum (%1): the other host sends without checksums, and this tunnel wants them.</source>
        <translation>Wegen ihrer Prüfsumme wurden Pakete verworfen (%1): Die Gegenstelle sendet ohne Prüfsummen, und dieser Tunnel verlangt sie.</translation>
    </message>
    <message>
        <source>Packets were dropped for their checksum (%1): the other host sends with checksums, and this tunnel does without.</source>
        <translation>Wegen ihrer Prüfsumme wurden Pakete verworfen (%1): Die Gegenstelle sendet mit Prüfsummen, und dieser Tunnel kommt ohne aus.</translation>
    </message>
    <message>
        <source>The other host, %1, answers outside of the tunnel and sends through it, and answers nothing that is sent to it through the tunnel: GRE (protocol 47) is dropped there or on the way to it, or it is told not to answer.</source>
        <translation>Die Gegenstelle, %1, antwortet außerhalb des Tunnels und sendet durch ihn, antwortet aber auf nichts, was durch den Tunnel zu ihr geht: GRE (Protokoll 47) wird dort oder auf dem Weg dorthin verworfen, oder sie soll nicht antworten.</translation>
    </message>
    <message>
        <source>Packets were dropped for their sequence number (%1): the other host&apos;s tunnel was made anew and counts from the start, or it sends none.</source>
        <translation>Wegen ihrer Sequenznummer wurden Pakete verworfen (%1): Der Tunnel der Gegenstelle wurde neu angelegt und zählt von vorn, oder sie sendet keine.</translation>
    </message>
    <message>
        <source>This computer dropped packets (%1) that came in through %2, since by its routes their sender is to be found elsewhere.</source>
        <translation>Dieser Rechner hat Pakete verworfen (%1), die durch %2 hereinkamen, weil ihr Absender nach seinen Routen anderswo zu finden ist.</translation>
    </message>
    <message>
        <source>A firewall (%1, chain %2) does not forward keepalives of the other host from %5 back to %4, so they are not answered; “%6” lets them pass.</source>
        <translation>Eine Firewall (%1, Kette %2) leitet Keepalives der Gegenstelle nicht von %5 an %4 zurück, sodass sie unbeantwortet bleiben; „%6“ lässt sie durch.</translation>
    </message>
    <message>
        <source>A firewall (%1, chain %2) may not forward keepalives of the other host from %5 back to %4; “%6” lets them pass.</source>
        <translation>Eine Firewall (%1, Kette %2) leitet Keepalives der Gegenstelle womöglich nicht von %5 an %4 zurück; „%6“ lässt sie durch.</translation>
    </message>
    <message>
        <source>Keepalives of the tunnel may be on, one every 10 seconds: the other host answers them.</source>
        <translation>Keepalives des Tunnels dürfen an sein, einer alle 10 Sekunden: Die Gegenstelle beantwortet sie.</translation>
    </message>
    <message>
        <source>The other host sends keepalives. To answer them, this host forwards what comes out of the tunnel from its own address %1 to %2.</source>
        <translation>Die Gegenstelle sendet Keepalives. Um sie zu beantworten, leitet dieser Host weiter, was aus dem Tunnel von seiner eigenen Adresse %1 an %2 kommt.</translation>
    </message>
    <message>
        <source>Bring up</source>
        <comment>a button of the doctor</comment>
        <translation>Aufbauen</translation>
    </message>
    <message>
        <source>Down and up again</source>
        <comment>a button of the doctor</comment>
        <translation>Abbauen und neu aufbauen</translation>
    </message>
    <message>
        <source>Use %2</source>
        <comment>a button of the doctor: the MTU</comment>
        <translation>%2 verwenden</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Ursache: %1</translation>
    </message>
    <message>
        <source>This user may not send echo requests. Packets to closed ports were sent instead, and none of the tunnel&apos;s full size.</source>
        <translation>Dieser Benutzer darf keine Echo-Anfragen senden. Stattdessen wurden Pakete an geschlossene Ports gesendet, und keines in der vollen Größe des Tunnels.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the tunnel.</source>
        <translation>Mit dem Tunnel ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Dieser Rechner wird untersucht …</translation>
    </message>
    <message>
        <source>Asking the other end through the tunnel…</source>
        <translation>Das andere Ende wird durch den Tunnel gefragt …</translation>
    </message>
    <message>
        <source>Asking the other host and its networks…</source>
        <translation>Die Gegenstelle und ihre Netze werden gefragt …</translation>
    </message>
    <message>
        <source>Sending packets as large as the tunnel takes…</source>
        <translation>Pakete werden gesendet, so groß, wie der Tunnel sie annimmt …</translation>
    </message>
    <message>
        <source>Keepalives of the other host are dropped (accept_local); the profile wants them answered.</source>
        <translation>Keepalives der Gegenstelle werden verworfen (accept_local); das Profil will sie beantwortet haben.</translation>
    </message>
    <message>
        <source>What bears this computer&apos;s own address is taken from the tunnel (accept_local); the profile does not want it.</source>
        <translation>Was die eigene Adresse dieses Rechners trägt, wird aus dem Tunnel angenommen (accept_local); das Profil will das nicht.</translation>
    </message>
    <message>
        <source>The way to the other host carries %4 bytes: the tunnel&apos;s MTU should be %1; it is %2.</source>
        <translation>Der Weg zur Gegenstelle trägt %4 Byte: Die MTU des Tunnels sollte %1 sein; sie ist %2.</translation>
    </message>
    <message>
        <source>No longer let keepalives of %2 pass through %1.</source>
        <translation>Keepalives von %2 nicht mehr durch %1 lassen.</translation>
    </message>
    <message numerus="yes">
        <source>No longer let keepalives pass through %n tunnels.</source>
        <translation>
            <numerusform>Keepalives nicht mehr durch %n Tunnel lassen.</numerusform>
            <numerusform>Keepalives nicht mehr durch %n Tunnel lassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let keepalives of %2 pass through %1 and back to it, and nothing else from there with an address of this computer.</source>
        <translation>Keepalives von %2 durch %1 und zurück dorthin lassen und von dort nichts anderes mit einer Adresse dieses Rechners.</translation>
    </message>
    <message numerus="yes">
        <source>Let keepalives pass through %n tunnels and back to the other hosts, and nothing else from there with an address of this computer.</source>
        <translation>
            <numerusform>Keepalives durch %n Tunnel und zurück zur Gegenstelle lassen und von dort nichts anderes mit einer Adresse dieses Rechners.</numerusform>
            <numerusform>Keepalives durch %n Tunnel und zurück zu den Gegenstellen lassen und von dort nichts anderes mit einer Adresse dieses Rechners.</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer make keepalives for %2 through %1.</source>
        <translation>Keine Keepalives für %2 durch %1 mehr bilden.</translation>
    </message>
    <message numerus="yes">
        <source>No longer make keepalives for %n tunnels.</source>
        <translation>
            <numerusform>Keine Keepalives für %n Tunnel mehr bilden.</numerusform>
            <numerusform>Keine Keepalives für %n Tunnel mehr bilden.</numerusform>
        </translation>
    </message>
    <message>
        <source>answers in %1 ms, %2 % lost</source>
        <comment>the other host</comment>
        <translation>antwortet in %1 ms, %2 % verloren</translation>
    </message>
    <message>
        <source>Silent once, for %1.</source>
        <translation>Einmal stumm, %1 lang.</translation>
    </message>
    <message>
        <source>Silent %1 times, for %2 in all.</source>
        <translation>%1-mal stumm, insgesamt %2 lang.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <comment>range of a graph</comment>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>24 hours</source>
        <comment>range of a graph</comment>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <comment>range of a graph</comment>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a larger and a smaller unit of time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No answer; %1 of %2 lost.</source>
        <translation>Keine Antwort; %1 von %2 verloren.</translation>
    </message>
    <message>
        <source>%1 ms; %2 of %3 lost.</source>
        <translation>%1 ms; %2 von %3 verloren.</translation>
    </message>
    <message>
        <source>%1 ms on average, %2 to %3 ms; %4 of %5 lost.</source>
        <translation>Im Mittel %1 ms, %2 bis %3 ms; %4 von %5 verloren.</translation>
    </message>
    <message>
        <source>Silent since %1, for %2.</source>
        <translation>Stumm seit %1, bisher %2.</translation>
    </message>
    <message>
        <source>Silent from %1 to %2, for %3.</source>
        <translation>Stumm von %1 bis %2, %3 lang.</translation>
    </message>
    <message>
        <source>%1 ms on average, %2 % lost.</source>
        <translation>Im Mittel %1 ms, %2 % verloren.</translation>
    </message>
    <message>
        <source>No answer, %1 % lost.</source>
        <translation>Keine Antwort, %1 % verloren.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 does not answer keepalives: those that this computer sends stay without an answer, which does the tunnel no harm.</source>
        <translation>%1 beantwortet keine Keepalives: Die dieses Rechners bleiben ohne Antwort, was dem Tunnel nicht schadet.</translation>
    </message>
    <message>
        <source>Keepalives that come through %1 are answered: GRE packets that bear this computer&apos;s own address as their sender are taken there and sent on to the other host, and nothing else with that address is.</source>
        <translation>Keepalives, die durch %1 kommen, werden beantwortet: GRE-Pakete mit der eigenen Adresse dieses Rechners als Absender werden dort angenommen und an die Gegenstelle weitergeleitet, und nichts anderes mit dieser Adresse.</translation>
    </message>
    <message>
        <source>The other host, %1, answers no packet of any size outside of the tunnel.</source>
        <translation>Die Gegenstelle %1 beantwortet außerhalb des Tunnels kein Paket irgendeiner Größe.</translation>
    </message>
    <message>
        <source>Packets of up to %2 bytes get through to the other host, %1: all that the link takes.</source>
        <translation>Pakete bis %2 Byte kommen zur Gegenstelle %1 durch: alles, was die Strecke annimmt.</translation>
    </message>
    <message>
        <source>Packets of up to %2 bytes get through to the other host, %1, though the link takes %3.</source>
        <translation>Pakete bis %2 Byte kommen zur Gegenstelle %1 durch, obwohl die Strecke %3 annimmt.</translation>
    </message>
    <message>
        <source>Through the tunnel no packet of any size is answered.</source>
        <translation>Durch den Tunnel wird kein Paket irgendeiner Größe beantwortet.</translation>
    </message>
    <message>
        <source>Through the tunnel, packets of its whole MTU of %1 bytes get through.</source>
        <translation>Durch den Tunnel kommen Pakete seiner ganzen MTU von %1 Byte.</translation>
    </message>
    <message>
        <source>Through the tunnel, packets of up to %1 bytes get through, though its MTU is %2.</source>
        <translation>Durch den Tunnel kommen Pakete bis %1 Byte, obwohl seine MTU %2 ist.</translation>
    </message>
    <message>
        <source>That is ordinary Ethernet: not all of the way takes jumbo frames.</source>
        <translation>Das ist gewöhnliches Ethernet: Nicht der ganze Weg nimmt Jumbo-Frames an.</translation>
    </message>
    <message>
        <source>That is the size of PPPoE, as on most DSL lines.</source>
        <translation>Das ist die Größe von PPPoE, wie auf den meisten DSL-Anschlüssen.</translation>
    </message>
    <message>
        <source>That is the size of IP in IP or 6in4: the way leads through another tunnel.</source>
        <translation>Das ist die Größe von IP in IP oder 6in4: Der Weg führt durch einen weiteren Tunnel.</translation>
    </message>
    <message>
        <source>That is the size of GRE: the way leads through another GRE tunnel.</source>
        <translation>Das ist die Größe von GRE: Der Weg führt durch einen weiteren GRE-Tunnel.</translation>
    </message>
    <message>
        <source>That is the size of L2TP, of Google Cloud&apos;s networks, or of a tunnel over IPv6.</source>
        <translation>Das ist die Größe von L2TP, der Netze von Google Cloud oder eines Tunnels über IPv6.</translation>
    </message>
    <message>
        <source>That is the size of VXLAN or Geneve, as in the networks of cloud providers.</source>
        <translation>Das ist die Größe von VXLAN oder Geneve, wie in den Netzen von Cloud-Anbietern.</translation>
    </message>
    <message>
        <source>That is the size of WireGuard: the way leads through a VPN.</source>
        <translation>Das ist die Größe von WireGuard: Der Weg führt durch ein VPN.</translation>
    </message>
    <message>
        <source>That is the size of WireGuard over PPPoE.</source>
        <translation>Das ist die Größe von WireGuard über PPPoE.</translation>
    </message>
    <message>
        <source>That is a size of IPsec and of other VPN gateways.</source>
        <translation>Das ist eine Größe von IPsec und anderen VPN-Gateways.</translation>
    </message>
    <message>
        <source>That is a size of mobile networks.</source>
        <translation>Das ist eine Größe von Mobilfunknetzen.</translation>
    </message>
    <message>
        <source>That is the least that IPv6 allows, to which careful tunnels are set.</source>
        <translation>Das ist das Mindeste, was IPv6 erlaubt; vorsichtige Tunnel sind darauf eingestellt.</translation>
    </message>
    <message>
        <source>Some link on the way takes no more.</source>
        <translation>Irgendeine Strecke unterwegs nimmt nicht mehr an.</translation>
    </message>
    <message>
        <source>%1 says that its next link takes %2 bytes.</source>
        <translation>%1 sagt, dass seine nächste Strecke %2 Byte annimmt.</translation>
    </message>
    <message>
        <source>A tunnel MTU of %1 fits that.</source>
        <translation>Eine Tunnel-MTU von %1 passt dazu.</translation>
    </message>
    <message>
        <source>While “%1” is up, its MTU follows the way to the other host.</source>
        <translation>Solange „%1“ steht, folgt seine MTU dem Weg zur Gegenstelle.</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>an amount of bytes</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>↓ %1 ↑ %2</source>
        <comment>receive rate, send rate</comment>
        <translation>↓ %1 ↑ %2</translation>
    </message>
    <message>
        <source>↓ %1</source>
        <comment>receive rate</comment>
        <translation>↓ %1</translation>
    </message>
    <message>
        <source>↑ %1</source>
        <comment>send rate</comment>
        <translation>↑ %1</translation>
    </message>
    <message>
        <source>receives %1, sends %2</source>
        <comment>rates</comment>
        <translation>empfängt %1, sendet %2</translation>
    </message>
    <message>
        <source>receives %1</source>
        <comment>rate</comment>
        <translation>empfängt %1</translation>
    </message>
    <message>
        <source>sends %1</source>
        <comment>rate</comment>
        <translation>sendet %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <comment>an amount of bytes</comment>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1 so far, nothing now</source>
        <comment>an amount of bytes</comment>
        <translation>bisher %1, zurzeit nichts</translation>
    </message>
    <message>
        <source>%1 so far, %2 now</source>
        <comment>an amount of bytes, a rate</comment>
        <translation>bisher %1, zurzeit %2</translation>
    </message>
    <message>
        <source>Make keepalives for %2 through %1 of small datagrams to port 47.</source>
        <translation>Aus kleinen Datagrammen an Port 47 durch %1 Keepalives für %2 bilden.</translation>
    </message>
    <message numerus="yes">
        <source>Make keepalives for %n tunnels of small datagrams to port 47.</source>
        <translation>
            <numerusform>Aus kleinen Datagrammen an Port 47 Keepalives für %n Tunnel bilden.</numerusform>
            <numerusform>Aus kleinen Datagrammen an Port 47 Keepalives für %n Tunnel bilden.</numerusform>
        </translation>
    </message>
    <message>
        <source>GRE from %2 to %1 is let in.</source>
        <translation>GRE von %2 an %1 wird hereingelassen.</translation>
    </message>
    <message numerus="yes">
        <source>GRE is let in between %n pairs of hosts.</source>
        <translation>
            <numerusform>GRE wird zwischen %n Paar von Rechnern hereingelassen.</numerusform>
            <numerusform>GRE wird zwischen %n Paaren von Rechnern hereingelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>GRE from %1 to %2 is let out.</source>
        <translation>GRE von %1 an %2 wird hinausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>GRE is let out between %n pairs of hosts.</source>
        <translation>
            <numerusform>GRE wird zwischen %n Paar von Rechnern hinausgelassen.</numerusform>
            <numerusform>GRE wird zwischen %n Paaren von Rechnern hinausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other GRE to %1 is dropped.</source>
        <translation>Anderes GRE an %1 wird verworfen.</translation>
    </message>
    <message numerus="yes">
        <source>Other GRE to %n addresses of this computer is dropped.</source>
        <translation>
            <numerusform>Anderes GRE an %n Adresse dieses Rechners wird verworfen.</numerusform>
            <numerusform>Anderes GRE an %n Adressen dieses Rechners wird verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>TCP over %1 that comes out of %3 opens with an MSS of %2 bytes at the most.</source>
        <translation>TCP über %1, das aus %3 kommt, beginnt mit einer MSS von höchstens %2 Byte.</translation>
    </message>
    <message numerus="yes">
        <source>TCP over %1 that comes out of %n tunnels opens with an MSS of %2 bytes at the most.</source>
        <translation>
            <numerusform>TCP über %1, das aus %n Tunnel kommt, beginnt mit einer MSS von höchstens %2 Byte.</numerusform>
            <numerusform>TCP über %1, das aus %n Tunneln kommt, beginnt mit einer MSS von höchstens %2 Byte.</numerusform>
        </translation>
    </message>
    <message>
        <source>TCP over %1 that goes into %3 opens with an MSS of %2 bytes at the most.</source>
        <translation>TCP über %1, das in %3 geht, beginnt mit einer MSS von höchstens %2 Byte.</translation>
    </message>
    <message numerus="yes">
        <source>TCP over %1 that goes into %n tunnels opens with an MSS of %2 bytes at the most.</source>
        <translation>
            <numerusform>TCP über %1, das in %n Tunnel geht, beginnt mit einer MSS von höchstens %2 Byte.</numerusform>
            <numerusform>TCP über %1, das in %n Tunnel geht, beginnt mit einer MSS von höchstens %2 Byte.</numerusform>
        </translation>
    </message>
    <message>
        <source>What comes out of %1 from %3 is let through to %2.</source>
        <translation>Was aus %1 von %3 kommt, wird zu %2 durchgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>What comes out of tunnels is let through between %n pairs of private networks.</source>
        <translation>
            <numerusform>Was aus Tunneln kommt, wird zwischen %n Paar privater Netze durchgelassen.</numerusform>
            <numerusform>Was aus Tunneln kommt, wird zwischen %n Paaren privater Netze durchgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes from %2 to %3 is let through into %1.</source>
        <translation>Was von %2 zu %3 geht, wird in %1 durchgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>What goes into tunnels is let through between %n pairs of private networks.</source>
        <translation>
            <numerusform>Was in Tunnel geht, wird zwischen %n Paar privater Netze durchgelassen.</numerusform>
            <numerusform>Was in Tunnel geht, wird zwischen %n Paaren privater Netze durchgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keepalives of %2 that come out of %1 are let in.</source>
        <translation>Keepalives von %2, die aus %1 kommen, werden hereingelassen.</translation>
    </message>
    <message numerus="yes">
        <source>Keepalives that come out of %n tunnels are let in.</source>
        <translation>
            <numerusform>Keepalives, die aus %n Tunnel kommen, werden hereingelassen.</numerusform>
            <numerusform>Keepalives, die aus %n Tunneln kommen, werden hereingelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keepalives of %2 are let back into %1.</source>
        <translation>Keepalives von %2 dürfen in %1 zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Keepalives are let back into %n tunnels.</source>
        <translation>
            <numerusform>Keepalives dürfen in %n Tunnel zurück.</numerusform>
            <numerusform>Keepalives dürfen in %n Tunnel zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>What else comes out of a tunnel with an address of this computer as its sender is dropped.</source>
        <translation>Was sonst mit einer Adresse dieses Rechners als Absender aus einem Tunnel kommt, wird verworfen.</translation>
    </message>
    <message>
        <source>Other IPv4 that comes out of %1 is not passed on.</source>
        <translation>Anderes IPv4, das aus %1 kommt, wird nicht weitergeleitet.</translation>
    </message>
    <message numerus="yes">
        <source>Other IPv4 that comes out of %n tunnels is not passed on.</source>
        <translation>
            <numerusform>Anderes IPv4, das aus %n Tunnel kommt, wird nicht weitergeleitet.</numerusform>
            <numerusform>Anderes IPv4, das aus %n Tunneln kommt, wird nicht weitergeleitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keepalives for %2 are made of small datagrams that go into %1.</source>
        <translation>Aus kleinen Datagrammen, die in %1 gehen, werden Keepalives für %2.</translation>
    </message>
    <message numerus="yes">
        <source>Keepalives are made of small datagrams that go into %n tunnels.</source>
        <translation>
            <numerusform>Aus kleinen Datagrammen, die in %n Tunnel gehen, werden Keepalives.</numerusform>
            <numerusform>Aus kleinen Datagrammen, die in %n Tunnel gehen, werden Keepalives.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is no keepalive of this computer&apos;s is left as it is.</source>
        <translation>Was kein Keepalive dieses Rechners ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>This is not a rule that Gretel makes.</source>
        <translation>Das ist keine Regel, die Gretel anlegt.</translation>
    </message>
    <message>
        <source>Gretel has no firewall rules: no tunnel that is up wants any.</source>
        <translation>Gretel hat keine Firewall-Regeln: Kein aktiver Tunnel will welche.</translation>
    </message>
    <message>
        <source>The firewall rules are as the tunnels that are up want them.</source>
        <translation>Die Firewall-Regeln sind so, wie die aktiven Tunnel sie wollen.</translation>
    </message>
    <message>
        <source>Gretel&apos;s firewall rules are missing, though tunnels that are up want them.</source>
        <translation>Gretels Firewall-Regeln fehlen, obwohl aktive Tunnel sie wollen.</translation>
    </message>
    <message>
        <source>Gretel&apos;s firewall rules are not as the tunnels that are up want them.</source>
        <translation>Gretels Firewall-Regeln sind nicht so, wie die aktiven Tunnel sie wollen.</translation>
    </message>
    <message>
        <source>Whether the firewall rules are as they should be is not known.</source>
        <translation>Ob die Firewall-Regeln so sind, wie sie sein sollen, ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more rules are not shown.</source>
        <translation>
            <numerusform>%n weitere Regel wird nicht gezeigt.</numerusform>
            <numerusform>%n weitere Regeln werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody is connected or logged in to this computer from %3, and the way there (%1, %2) changes: they could be cut off.</source>
        <translation>Jemand ist von %3 aus mit diesem Rechner verbunden oder an ihm angemeldet, und der Weg dorthin (%1, %2) ändert sich: Die Verbindung könnte abreißen.</translation>
    </message>
    <message>
        <source>This installation lacks a part of Gretel that reads and writes such files (%1); install Gretel anew.</source>
        <translation>Dieser Installation fehlt ein Teil von Gretel, der solche Dateien liest und schreibt (%1); Gretel neu installieren.</translation>
    </message>
    <message>
        <source>The archive cannot be made (%1), so nothing is written; save the files one by one.</source>
        <translation>Das Archiv kann nicht erstellt werden (%1), daher wird nichts geschrieben; die Dateien einzeln speichern.</translation>
    </message>
    <message>
        <source>This computer does not forward IPv6 between its networks and the tunnel.</source>
        <translation>Dieser Rechner leitet IPv6 zwischen seinen Netzen und dem Tunnel nicht weiter.</translation>
    </message>
    <message>
        <source>Turn it on with “sysctl net.ipv6.conf.all.forwarding=1”; first set accept_ra to 2 for the device by which router advertisements come, or it loses its own IPv6. Lines in /etc/sysctl.d keep both.</source>
        <translation>Mit „sysctl net.ipv6.conf.all.forwarding=1“ einschalten; vorher accept_ra auf 2 setzen für das Gerät, über das Router-Advertisements kommen, sonst verliert es sein eigenes IPv6. Zeilen in /etc/sysctl.d erhalten beides.</translation>
    </message>
    <message>
        <source>This computer forwards no IPv6, so %1 does not reach the other host&apos;s networks; “sysctl net.ipv6.conf.all.forwarding=1”, as root, turns that on (first set accept_ra to 2 for the device by which router advertisements come, or it loses its own IPv6).</source>
        <translation>Dieser Rechner leitet kein IPv6 weiter, daher erreicht %1 die Netze der Gegenstelle nicht; „sysctl net.ipv6.conf.all.forwarding=1“, als root, schaltet es ein (vorher accept_ra auf 2 setzen für das Gerät, über das Router-Advertisements kommen, sonst verliert es sein eigenes IPv6).</translation>
    </message>
    <message>
        <source>%1 gives the other host %2 no route of its own, and a network behind it covers it, so the tunnel&apos;s packets would go into the tunnel: first route %2 by way of that host&apos;s present gateway.</source>
        <translation>%1 gibt der Gegenstelle %2 keine eigene Route, und ein Netz hinter ihr umfasst sie, sodass die Pakete des Tunnels in den Tunnel gingen: zuerst %2 über das jetzige Gateway dieses Hosts leiten.</translation>
    </message>
    <message>
        <source>%1 keeps nothing that comes out of the tunnel from being forwarded: let that host&apos;s firewall drop it there.</source>
        <translation>%1 hält nichts, was aus dem Tunnel kommt, vom Weiterleiten ab: dort von der Firewall dieses Hosts verwerfen lassen.</translation>
    </message>
    <message>
        <source>%1 sends a TOS of 0 there instead of that of what it carries, which the other end does not mind.</source>
        <translation>%1 sendet dort eine TOS von 0 statt der des Inhalts, was das andere Ende nicht stört.</translation>
    </message>
    <message>
        <source>The %1 networks of this host and the %2 of the other make %3 pairs to let through, and %4 is the most; join networks into larger ones, or switch forwarding off.</source>
        <translation>Die %1 Netze dieses Rechners und die %2 des anderen ergeben %3 Paare, die durchgelassen werden sollen, und %4 sind das Äußerste; fassen Sie Netze zu größeren zusammen, oder schalten Sie die Weiterleitung ab.</translation>
    </message>
    <message>
        <source>The networks of these %1 tunnels are too many for one change; bring up the first %2, then the rest.</source>
        <translation>Die Netze dieser %1 Tunnel sind zu viele für eine Änderung; bauen Sie zuerst die ersten %2 auf, dann die übrigen.</translation>
    </message>
</context>
<context>
    <name>gretel::AboutDialog</name>
    <message>
        <source>About Gretel</source>
        <translation>Über Gretel</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Builds, runs and watches GRE tunnels.</source>
        <translation>Baut, betreibt und überwacht GRE-Tunnel.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>gretel::AdvancedSection</name>
    <message>
        <source>&amp;Interface</source>
        <translation>&amp;Schnittstelle</translation>
    </message>
    <message>
        <source>Parent device</source>
        <translation>Übergeordnetes Gerät</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>TOS</source>
        <translation>TOS</translation>
    </message>
    <message>
        <source>&amp;MTU</source>
        <translation>&amp;MTU</translation>
    </message>
    <message>
        <source>Underlay MTU</source>
        <translation>Underlay-MTU</translation>
    </message>
    <message>
        <source>%1  &amp;Advanced</source>
        <comment>an arrow</comment>
        <translation>%1  E&amp;rweitert</translation>
    </message>
    <message>
        <source>Strict: always set it</source>
        <translation>Strikt: immer setzen</translation>
    </message>
    <message>
        <source>Inherit: as in the packet inside</source>
        <translation>Erben: wie im inneren Paket</translation>
    </message>
    <message>
        <source>Fragment: never set it</source>
        <translation>Fragmentieren: nie setzen</translation>
    </message>
    <message>
        <source>The don&apos;t-fragment bit of the packets between the hosts.</source>
        <translation>Das Don’t-Fragment-Bit der Pakete zwischen den Hosts.</translation>
    </message>
    <message>
        <source>DF bit</source>
        <translation>DF-Regel</translation>
    </message>
    <message>
        <source>Change of the DF policy</source>
        <translation>DF-Regel ändern</translation>
    </message>
    <message>
        <source>Se&amp;quence numbers</source>
        <translation>Se&amp;quenznummern</translation>
    </message>
    <message>
        <source>Drops packets that arrive out of order, and all of them after the other host made its tunnel anew. Rarely wanted. 4 bytes.</source>
        <translation>Verwirft Pakete, die in falscher Reihenfolge ankommen, und alle, nachdem die Gegenstelle ihren Tunnel neu angelegt hat. Selten erwünscht. 4 Byte.</translation>
    </message>
    <message>
        <source>Change of the sequence numbers</source>
        <translation>Sequenznummern ändern</translation>
    </message>
    <message>
        <source>the device&apos;s name</source>
        <translation>Name des Geräts</translation>
    </message>
    <message>
        <source>whichever the route uses</source>
        <translation>das der Route</translation>
    </message>
    <message>
        <source>as in the packet inside</source>
        <translation>wie im inneren Paket</translation>
    </message>
    <message>
        <source>automatic: %1</source>
        <translation>automatisch: %1</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>from the route: %1</source>
        <translation>von der Route: %1</translation>
    </message>
    <message>
        <source>from the route</source>
        <translation>von der Route</translation>
    </message>
    <message>
        <source>interface %1, TTL inherited, DF %2</source>
        <translation>Schnittstelle %1, TTL geerbt, DF %2</translation>
    </message>
    <message>
        <source>interface %1, TTL %2, DF %3</source>
        <translation>Schnittstelle %1, TTL %2, DF %3</translation>
    </message>
    <message>
        <source>Key from Host 2</source>
        <translation>Schlüssel von Host 2</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>derselbe</translation>
    </message>
    <message>
        <source>Ask every</source>
        <translation>Fragen alle</translation>
    </message>
    <message>
        <source>seconds, 0: never</source>
        <translation>Sekunden, 0: nie</translation>
    </message>
    <message>
        <source>How often the other host is asked whether it is there, while the tunnel is up and Gretel runs.</source>
        <translation>Wie oft die Gegenstelle gefragt wird, ob sie da ist, solange der Tunnel steht und Gretel läuft.</translation>
    </message>
    <message>
        <source>Loss over</source>
        <translation>Verlust über</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Of how many of the newest requests the loss is counted.</source>
        <translation>Über wie viele der letzten Anfragen der Verlust gezählt wird.</translation>
    </message>
    <message>
        <source>Hide advanced settings</source>
        <translation>Erweiterte Einstellungen ausblenden</translation>
    </message>
    <message>
        <source>Show advanced settings</source>
        <translation>Erweiterte Einstellungen anzeigen</translation>
    </message>
</context>
<context>
    <name>gretel::Announcements</name>
    <message>
        <source>%1: failed</source>
        <comment>name of a tunnel</comment>
        <translation>%1: fehlgeschlagen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>%1: up</source>
        <comment>name of a tunnel</comment>
        <translation>%1: aktiv</translation>
    </message>
    <message>
        <source>%1: down</source>
        <comment>name of a tunnel</comment>
        <translation>%1: inaktiv</translation>
    </message>
    <message>
        <source>A change waits to be kept</source>
        <translation>Eine Änderung wartet auf Bestätigung</translation>
    </message>
    <message>
        <source>It is taken back at %1 unless it is kept.</source>
        <translation>Sie wird um %1 zurückgenommen, wenn sie nicht behalten wird.</translation>
    </message>
    <message>
        <source>It is taken back at %1 unless whoever made it keeps it.</source>
        <translation>Sie wird um %1 zurückgenommen, wenn sie nicht von dort behalten wird, wo sie gemacht wurde.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>A change was taken back</source>
        <translation>Eine Änderung wurde zurückgenommen</translation>
    </message>
    <message>
        <source>It was not kept. Everything is as it was before.</source>
        <translation>Sie wurde nicht behalten. Alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>%1: the other host is silent</source>
        <comment>name of a tunnel</comment>
        <translation>%1: Die Gegenstelle schweigt</translation>
    </message>
    <message>
        <source>Nothing comes back through the tunnel.</source>
        <translation>Durch den Tunnel kommt nichts zurück.</translation>
    </message>
    <message>
        <source>%1: the other host answers again</source>
        <comment>name of a tunnel</comment>
        <translation>%1: Die Gegenstelle antwortet wieder</translation>
    </message>
    <message>
        <source>It had been silent since %1.</source>
        <translation>Sie hatte seit %1 geschwiegen.</translation>
    </message>
</context>
<context>
    <name>gretel::Application</name>
    <message>
        <source>The tunnel went down: its device %1 was removed by something else.</source>
        <translation>Der Tunnel ist weg: Sein Gerät %1 wurde von etwas anderem entfernt.</translation>
    </message>
    <message>
        <source>The tunnel is up, on the device %1.</source>
        <translation>Der Tunnel ist aktiv, auf dem Gerät %1.</translation>
    </message>
</context>
<context>
    <name>gretel::AuthenticationAgent</name>
    <message>
        <source>That did not match; please try again.</source>
        <translation>Das hat nicht gestimmt; bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>That did not match, three times now.</source>
        <translation>Das hat dreimal nicht gestimmt.</translation>
    </message>
</context>
<context>
    <name>gretel::CellEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
</context>
<context>
    <name>gretel::Cli</name>
    <message numerus="yes">
        <source>%1 is good: %n tunnel(s).</source>
        <translation>
            <numerusform>%1 ist in Ordnung: %n Tunnel.</numerusform>
            <numerusform>%1 ist in Ordnung: %n Tunnel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 can be used: %n tunnel(s), see the warnings.</source>
        <translation>
            <numerusform>%1 ist verwendbar: %n Tunnel, siehe Warnungen.</numerusform>
            <numerusform>%1 ist verwendbar: %n Tunnel, siehe Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Judge a document without touching anything</source>
        <translation>Ein Dokument beurteilen, ohne etwas zu ändern</translation>
    </message>
    <message>
        <source>Each problem is a line on standard error: where, and what. Errors make the exit status 2, warnings do not. Only the document is judged, so it may be one for another computer.</source>
        <translation>Jedes Problem ist eine Zeile auf der Standardfehlerausgabe: wo und was. Fehler ergeben den Exitstatus 2, Warnungen nicht. Beurteilt wird nur das Dokument, es darf also für einen anderen Rechner bestimmt sein.</translation>
    </message>
    <message>
        <source>Judge it against this computer and its profiles, too</source>
        <translation>Auch gegen diesen Rechner und seine Profile beurteilen</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 ist abgebaut.</translation>
    </message>
    <message>
        <source>%1 was down already; nothing was changed.</source>
        <translation>%1 war schon abgebaut; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Give either a name or --all, not both.</source>
        <translation>Entweder einen Namen oder --all angeben, nicht beides.</translation>
    </message>
    <message>
        <source>Say which tunnel, or --all: gretelctl down NAME|--all</source>
        <translation>Einen Tunnel oder --all angeben: gretelctl down NAME|--all</translation>
    </message>
    <message>
        <source>No tunnel of Gretel&apos;s is up.</source>
        <translation>Kein Tunnel von Gretel ist aktiv.</translation>
    </message>
    <message>
        <source>Take tunnels down</source>
        <translation>Tunnel abbauen</translation>
    </message>
    <message>
        <source>Everything that bears Gretel&apos;s mark</source>
        <translation>Alles, was Gretels Kennzeichen trägt</translation>
    </message>
    <message>
        <source>Usage: gretelctl COMMAND …</source>
        <translation>Aufruf: gretelctl BEFEHL&#xa0;…</translation>
    </message>
    <message>
        <source>Builds, runs and watches GRE tunnels.</source>
        <translation>Baut, betreibt und überwacht GRE-Tunnel.</translation>
    </message>
    <message>
        <source>NAME is a profile&apos;s name, interface or id; FILE a document, or - for what is piped in.</source>
        <translation>NAME ist Name, Schnittstelle oder ID eines Profils; FILE ein Dokument oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed, 2 bad input, 3 not authorised, 4 helper or kernel support missing.</source>
        <translation>Exitstatus: 0 erledigt, 1 fehlgeschlagen, 2 falsche Eingabe, 3 nicht berechtigt, 4 Hilfsdienst oder Kernelunterstützung fehlt.</translation>
    </message>
    <message>
        <source>“gretelctl COMMAND --help” tells more about one command.</source>
        <translation>„gretelctl BEFEHL --help“ sagt mehr über einen Befehl.</translation>
    </message>
    <message>
        <source>Usage: gretelctl %1 %2</source>
        <translation>Aufruf: gretelctl %1 %2</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Diese Hilfe</translation>
    </message>
    <message>
        <source>“%1” needs more to go on: gretelctl %1 %2</source>
        <translation>„%1“ braucht mehr Angaben: gretelctl %1 %2</translation>
    </message>
    <message>
        <source>“%1” has no use for “%2”.</source>
        <translation>„%1“ kann mit „%2“ nichts anfangen.</translation>
    </message>
    <message>
        <source>Print JSON, for programs</source>
        <translation>JSON ausgeben, für Programme</translation>
    </message>
    <message>
        <source>Say what to do; “gretelctl --help” lists the commands.</source>
        <translation>Kein Befehl angegeben; „gretelctl --help“ listet die Befehle auf.</translation>
    </message>
    <message>
        <source>There is no command “%1”; “gretelctl --help” lists them.</source>
        <translation>Es gibt keinen Befehl „%1“; „gretelctl --help“ listet die Befehle auf.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>INTERFACE</source>
        <translation>SCHNITTSTELLE</translation>
    </message>
    <message>
        <source>HOST 1</source>
        <translation>HOST 1</translation>
    </message>
    <message>
        <source>HOST 2</source>
        <translation>HOST 2</translation>
    </message>
    <message>
        <source>There are no profiles yet.</source>
        <translation>Es gibt noch keine Profile.</translation>
    </message>
    <message>
        <source>List the profiles</source>
        <translation>Die Profile auflisten</translation>
    </message>
    <message>
        <source>These are your own, those that the window shows. The exit status is 1 when a file of theirs cannot be read.</source>
        <translation>Das sind die eigenen, die auch das Fenster zeigt. Der Exitstatus ist 1, wenn eine ihrer Dateien nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>Work out a tunnel&apos;s MTU</source>
        <translation>Die MTU eines Tunnels berechnen</translation>
    </message>
    <message>
        <source>The first line is the number alone; behind it a full packet, layer by layer, in bytes.</source>
        <translation>Die erste Zeile ist nur die Zahl; danach folgt ein volles Paket, Schicht für Schicht, in Byte.</translation>
    </message>
    <message>
        <source>MTU of the path to the other host, in bytes (1500)</source>
        <translation>MTU des Pfads zur Gegenstelle, in Byte (1500)</translation>
    </message>
    <message>
        <source>With a key</source>
        <translation>Mit Schlüssel</translation>
    </message>
    <message>
        <source>With checksums</source>
        <translation>Mit Prüfsummen</translation>
    </message>
    <message>
        <source>With sequence numbers</source>
        <translation>Mit Sequenznummern</translation>
    </message>
    <message>
        <source>What carries the tunnel (ipv4)</source>
        <translation>Was den Tunnel trägt (ipv4)</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>Show what “up” would change</source>
        <translation>Zeigen, was „up“ ändern würde</translation>
    </message>
    <message>
        <source>Private networks</source>
        <translation>Private Netze</translation>
    </message>
    <message>
        <source>Host 1</source>
        <translation>Host 1</translation>
    </message>
    <message>
        <source>Host 2</source>
        <translation>Host 2</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Public IP</source>
        <translation>Öffentliche IP</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>Lokale Adresse</translation>
    </message>
    <message>
        <source>Tunnel address</source>
        <translation>Tunneladresse</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>found from the addresses</source>
        <translation>anhand der Adressen ermittelt</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Sequence numbers</source>
        <translation>Sequenznummern</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>TOS</source>
        <translation>TOS</translation>
    </message>
    <message>
        <source>Don&apos;t fragment</source>
        <translation>Don’t Fragment</translation>
    </message>
    <message>
        <source>Parent device</source>
        <translation>Übergeordnetes Gerät</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>Show one profile</source>
        <translation>Ein Profil zeigen</translation>
    </message>
    <message>
        <source>With --json it is printed as a document that “gretelctl check” and the window can read.</source>
        <translation>Mit --json wird es als Dokument ausgegeben, das „gretelctl check“ und das Fenster lesen können.</translation>
    </message>
    <message>
        <source>DEVICE</source>
        <translation>GERÄT</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>RECEIVED</source>
        <translation>EMPFANGEN</translation>
    </message>
    <message>
        <source>SENT</source>
        <translation>GESENDET</translation>
    </message>
    <message>
        <source>Gretel made it, but it is not among your profiles.</source>
        <translation>Von Gretel angelegt, aber nicht unter den eigenen Profilen.</translation>
    </message>
    <message>
        <source>There are no profiles yet, and no tunnel of Gretel&apos;s is up.</source>
        <translation>Es gibt noch keine Profile, und kein Tunnel von Gretel ist aktiv.</translation>
    </message>
    <message>
        <source>Show what the kernel says of the tunnels</source>
        <translation>Zeigen, was der Kernel zu den Tunneln sagt</translation>
    </message>
    <message>
        <source>A tunnel that differs from its profile is shown as degraded, with what differs below it. Received and sent are in bytes.</source>
        <translation>Ein Tunnel, der nicht seinem Profil entspricht, erscheint als „Abweichend“, darunter die Abweichungen. Empfangen und gesendet sind in Byte angegeben.</translation>
    </message>
    <message>
        <source>%1 was up already; nothing was changed.</source>
        <translation>%1 war schon aktiv; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 is up.</source>
        <translation>%1 ist aktiv.</translation>
    </message>
    <message>
        <source>Bring tunnels up</source>
        <translation>Tunnel aufbauen</translation>
    </message>
    <message>
        <source>It is a directory</source>
        <translation>Das ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>tunnel</source>
        <comment>stands for the place of an issue</comment>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: warning: %2</source>
        <comment>field, sentence</comment>
        <translation>%1: Warnung: %2</translation>
    </message>
    <message>
        <source>%1: note: %2</source>
        <comment>field, sentence</comment>
        <translation>%1: Hinweis: %2</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>a profile&apos;s name, interface and id</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>There is no profile “%1”; “gretelctl list” shows those that there are.</source>
        <translation>Es gibt kein Profil „%1“; „gretelctl list“ zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>“%1” could be any of these, so name it by its id: %2</source>
        <translation>„%1“ ist mehrdeutig, deshalb mit der ID angeben: %2</translation>
    </message>
    <message>
        <source>There is no tunnel in “%1”.</source>
        <translation>In „%1“ ist kein Tunnel.</translation>
    </message>
    <message>
        <source>  %1. %2
</source>
        <comment>number, account</comment>
        <translation>  %1. %2
</translation>
    </message>
    <message>
        <source>Whose password (1 to %1): </source>
        <translation>Wessen Passwort (1 bis %1): </translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Passwort von %1: </translation>
    </message>
    <message>
        <source>Say on or off, not “%1”.</source>
        <translation>on oder off angeben, nicht „%1“.</translation>
    </message>
    <message>
        <source>%1 is not up, and only what is up can be brought up with the computer; bring it up first.</source>
        <translation>%1 ist nicht aktiv, und nur was aktiv ist, kann mit dem Rechner starten; zuerst aufbauen.</translation>
    </message>
    <message>
        <source>%1 comes up with the computer.</source>
        <translation>%1 startet mit dem Rechner.</translation>
    </message>
    <message>
        <source>%1 does not come up with the computer.</source>
        <translation>%1 startet nicht mit dem Rechner.</translation>
    </message>
    <message>
        <source>Choose whether a tunnel comes up with the computer</source>
        <translation>Festlegen, ob ein Tunnel mit dem Rechner startet</translation>
    </message>
    <message>
        <source>It comes up as it is now; after a change of the profile, “up” renews that. A tunnel must be up to be switched on.</source>
        <translation>Er startet so, wie er jetzt ist; nach einer Änderung des Profils erneuert „up“ das. Zum Einschalten muss der Tunnel aktiv sein.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Behalten.</translation>
    </message>
    <message>
        <source>Taken back; all is as before.</source>
        <translation>Zurückgenommen; alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>Keep a change that waits for it</source>
        <translation>Eine Änderung behalten, die darauf wartet</translation>
    </message>
    <message>
        <source>The token is the one that “up --confirm” printed. Your own change needs no password.</source>
        <translation>Das Kennzeichen ist das, das „up --confirm“ ausgegeben hat. Die eigene Änderung braucht kein Passwort.</translation>
    </message>
    <message>
        <source>Take a change back that waits for its confirmation</source>
        <translation>Eine Änderung zurücknehmen, die auf ihre Bestätigung wartet</translation>
    </message>
    <message>
        <source>Without the helper, which cannot be asked: the firewall and other users&apos; tunnels are not looked at.</source>
        <translation>Ohne den Hilfsdienst, der nicht gefragt werden kann: Firewall und Tunnel anderer Benutzer bleiben außer Betracht.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Each change in words and as the command that would do the same. Nothing is changed, and no rights are needed.</source>
        <translation>Jede Änderung in Worten und als der Befehl, der dasselbe täte. Nichts wird geändert, und es braucht keine Rechte.</translation>
    </message>
    <message>
        <source>“%1” is not a number of seconds up to %2.</source>
        <translation>„%1“ ist keine Anzahl von Sekunden bis %2.</translation>
    </message>
    <message>
        <source>%1 is not up yet; the helper&apos;s log says why.</source>
        <translation>%1 ist noch nicht aktiv; das Protokoll des Hilfsdienstes sagt, warum.</translation>
    </message>
    <message>
        <source>Wait until the tunnels that come up with the computer are up</source>
        <translation>Warten, bis die Tunnel aktiv sind, die mit dem Rechner starten</translation>
    </message>
    <message>
        <source>For the start of the computer. The helper brings them up as soon as each has its address, and goes on trying when this gives up.</source>
        <translation>Für den Start des Rechners. Der Hilfsdienst baut jeden auf, sobald er seine Adresse hat, und versucht es weiter, wenn hier aufgegeben wird.</translation>
    </message>
    <message>
        <source>Give up after so long; 90 unless given</source>
        <translation>Nach dieser Zeit aufgeben; ohne Angabe 90</translation>
    </message>
    <message>
        <source>AUTOSTART</source>
        <comment>whether it comes up with the computer</comment>
        <translation>AUTOSTART</translation>
    </message>
    <message>
        <source>A change waits for its confirmation; it is taken back in %1 s.</source>
        <translation>Eine Änderung wartet auf ihre Bestätigung; sie wird in %1 s zurückgenommen.</translation>
    </message>
    <message>
        <source>Give either --confirm or --no-confirm, not both.</source>
        <translation>Entweder --confirm oder --no-confirm angeben, nicht beides.</translation>
    </message>
    <message>
        <source>“%1” is not a number of seconds from %2 to %3.</source>
        <translation>„%1“ ist keine Anzahl von Sekunden von %2 bis %3.</translation>
    </message>
    <message>
        <source>All of a file&apos;s tunnels or none. Whether the other host answers is not known yet when this is done: GRE has no handshake. A change that could cut you off from this computer is taken back after 30 seconds unless you confirm it.</source>
        <translation>Alle Tunnel einer Datei oder keiner. Ob die Gegenstelle antwortet, ist danach noch nicht bekannt: GRE kennt keinen Handschlag. Eine Änderung, die vom Rechner aussperren könnte, wird nach 30 Sekunden zurückgenommen, wenn sie nicht bestätigt wird.</translation>
    </message>
    <message>
        <source>Take it back after so long (5 to 3600) unless it is confirmed</source>
        <translation>Nach dieser Zeit (5 bis 3600) zurücknehmen, wenn nicht bestätigt wird</translation>
    </message>
    <message>
        <source>Keep it without a question, whatever it is</source>
        <translation>Ohne Rückfrage behalten, was es auch ist</translation>
    </message>
    <message>
        <source>It is taken back in %1 s unless it is confirmed:</source>
        <translation>Ohne Bestätigung wird das in %1 s zurückgenommen:</translation>
    </message>
    <message>
        <source>Not confirmed, so it is taken back when its time is up.</source>
        <translation>Nicht bestätigt, daher wird die Änderung nach Ablauf ihrer Zeit zurückgenommen.</translation>
    </message>
    <message>
        <source>The time is up; “gretelctl status” shows what is there now.</source>
        <translation>Die Zeit ist um; „gretelctl status“ zeigt, was jetzt da ist.</translation>
    </message>
    <message>
        <source>y</source>
        <comment>the letter for yes</comment>
        <translation>j</translation>
    </message>
    <message>
        <source>Keep this change? [y/N] (taken back in %1 s) </source>
        <translation>Diese Änderung behalten? [j/N] (wird in %1 s zurückgenommen) </translation>
    </message>
    <message>
        <source>So it is taken back after %1 s unless it is confirmed; --no-confirm would leave that out.</source>
        <translation>Daher wird sie nach %1 s zurückgenommen, wenn sie nicht bestätigt wird; --no-confirm ließe das weg.</translation>
    </message>
    <message>
        <source>Find out what is wrong with a tunnel</source>
        <translation>Herausfinden, was mit einem Tunnel nicht stimmt</translation>
    </message>
    <message>
        <source>Looks at this computer, the way to the other host and the other end of the tunnel, and names the cause first. Nothing is changed; a few echo requests are sent. The exit status is 1 when a check failed.</source>
        <translation>Untersucht diesen Rechner, den Weg zur Gegenstelle und das andere Tunnelende und nennt die Ursache zuerst. Nichts wird geändert; einige Echo-Anfragen werden gesendet. Der Exitstatus ist 1, wenn eine Prüfung fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Put letters for addresses, the same letter for the same address</source>
        <translation>Adressen durch Buchstaben ersetzen, gleiche Adressen durch gleiche</translation>
    </message>
    <message>
        <source>“%1” is no format that Gretel writes; choose one of these: %2.</source>
        <translation>„%1“ ist kein Format, das Gretel schreibt; eines von diesen wählen: %2.</translation>
    </message>
    <message>
        <source>“%1” is neither host1 nor host2.</source>
        <translation>„%1“ ist weder host1 noch host2.</translation>
    </message>
    <message>
        <source>Which host of “%1” is this for? Say --for host1 or --for host2.</source>
        <translation>Für welchen Host von „%1“ ist das? Angeben: --for host1 oder --for host2.</translation>
    </message>
    <message>
        <source>Nothing was written, because this would be lost; --accept-loss writes it all the same.</source>
        <translation>Nichts wurde geschrieben, weil dies verloren ginge; --accept-loss schreibt es trotzdem.</translation>
    </message>
    <message numerus="yes">
        <source>These are %n files; name a folder or a .zip with --output.</source>
        <translation>
            <numerusform>Das ist %n Datei; mit --output einen Ordner oder ein .zip angeben.</numerusform>
            <numerusform>Das sind %n Dateien; mit --output einen Ordner oder ein .zip angeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the profiles, or say --all.</source>
        <translation>Die Profile nennen oder --all angeben.</translation>
    </message>
    <message>
        <source>Write profiles in another program&apos;s language</source>
        <translation>Profile in der Sprache eines anderen Programms schreiben</translation>
    </message>
    <message>
        <source>The configuration of one host of each tunnel, complete and ready for the program that reads it. What a language cannot say is told on standard error, and then nothing is written without --accept-loss; what would make the two ends misunderstand each other is never written. Formats: %1.</source>
        <translation>Die Konfiguration je eines Hosts jedes Tunnels, vollständig und fertig für das Programm, das sie liest. Was eine Sprache nicht ausdrücken kann, steht auf der Standardfehlerausgabe, und dann wird ohne --accept-loss nichts geschrieben; was dazu führen würde, dass die beiden Enden einander missverstehen, wird nie geschrieben. Formate: %1.</translation>
    </message>
    <message>
        <source>The language; gretel without this</source>
        <translation>Die Sprache; ohne Angabe gretel</translation>
    </message>
    <message>
        <source>host1 or host2; the one that is not this computer without this</source>
        <translation>host1 oder host2; ohne Angabe der, der nicht dieser Rechner ist</translation>
    </message>
    <message>
        <source>A file, a folder or a .zip; standard output without this</source>
        <translation>Eine Datei, ein Ordner oder ein .zip; ohne Angabe die Standardausgabe</translation>
    </message>
    <message>
        <source>Write what can be written</source>
        <translation>Schreiben, was geschrieben werden kann</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>Alle Profile</translation>
    </message>
    <message>
        <source>“%1” is none of skip, replace and rename.</source>
        <translation>„%1“ ist nicht skip, replace oder rename.</translation>
    </message>
    <message>
        <source>Nothing was imported, because of what is wrong above.</source>
        <translation>Nichts wurde importiert, wegen der obigen Fehler.</translation>
    </message>
    <message>
        <source>Nothing was imported, because of the conflicts above; --on-conflict settles them.</source>
        <translation>Nichts wurde importiert, wegen der obigen Konflikte; --on-conflict löst sie.</translation>
    </message>
    <message>
        <source>Name the files, or say --existing.</source>
        <translation>Die Dateien nennen oder --existing angeben.</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Es gibt nichts zu importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n tunnel(s) stored; none was brought up.</source>
        <translation>
            <numerusform>%n Tunnel gespeichert; er wurde nicht aufgebaut.</numerusform>
            <numerusform>%n Tunnel gespeichert; keiner wurde aufgebaut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take tunnels from files into the profiles</source>
        <translation>Tunnel aus Dateien in die Profile übernehmen</translation>
    </message>
    <message>
        <source>All that is in the files or nothing; a .zip counts as the files in it, - as what is piped in. The format is known by the content: %1. Nothing is brought up.</source>
        <translation>Alles aus den Dateien oder nichts; ein .zip zählt wie die Dateien darin, - wie die Standardeingabe. Das Format wird am Inhalt erkannt: %1. Nichts wird aufgebaut.</translation>
    </message>
    <message>
        <source>skip, replace or rename a tunnel that clashes with one that there is</source>
        <translation>Einen Tunnel, der mit einem vorhandenen in Konflikt steht: skip (überspringen), replace (ersetzen) oder rename (umbenennen)</translation>
    </message>
    <message>
        <source>The GRE devices of this computer that Gretel did not make, instead of files</source>
        <translation>Statt Dateien die GRE-Geräte dieses Rechners, die Gretel nicht angelegt hat</translation>
    </message>
    <message>
        <source>Only tell</source>
        <translation>Nur berichten</translation>
    </message>
    <message>
        <source>Of %1 requests, none was answered.</source>
        <translation>Von %1 Anfragen wurde keine beantwortet.</translation>
    </message>
    <message>
        <source>Of %1 requests, %2 were answered, in %3 ms at the least, %4 ms on average, %5 ms at the most.</source>
        <translation>Von %1 Anfragen wurden %2 beantwortet, in mindestens %3 ms, durchschnittlich %4 ms, höchstens %5 ms.</translation>
    </message>
    <message>
        <source>“%1” is down; bring it up first.</source>
        <translation>„%1“ ist inaktiv; zuerst aufbauen.</translation>
    </message>
    <message>
        <source>--count takes a number from 1 to %1.</source>
        <translation>--count nimmt eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>address, round trip</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ask the other end of a tunnel whether it is there</source>
        <translation>Das andere Ende eines Tunnels fragen, ob es da ist</translation>
    </message>
    <message>
        <source>Sends echo requests through the tunnel and tells how long the answers take. The exit status is 1 when none came.</source>
        <translation>Sendet Echo-Anfragen durch den Tunnel und sagt, wie lange die Antworten brauchen. Der Exitstatus ist 1, wenn keine kam.</translation>
    </message>
    <message>
        <source>How many (4)</source>
        <translation>Wie viele (4)</translation>
    </message>
    <message>
        <source>Find the largest packets that get through and to the other host, too</source>
        <translation>Auch die größten Pakete ermitteln, die durch den Tunnel und bis zur Gegenstelle kommen</translation>
    </message>
    <message>
        <source>--interval takes seconds from 1 to %1, and --count a number.</source>
        <translation>--interval nimmt Sekunden von 1 bis %1 und --count eine Zahl.</translation>
    </message>
    <message>
        <source>Follow tunnels as they change</source>
        <translation>Den Änderungen von Tunneln folgen</translation>
    </message>
    <message>
        <source>A line whenever a tunnel&apos;s state changes: from the kernel&apos;s own notifications, and from echo requests to the other end. Until it is interrupted.</source>
        <translation>Eine Zeile, sobald sich der Zustand eines Tunnels ändert: nach Meldungen des Kernels und nach Echo-Anfragen an das andere Ende. Bis zum Abbruch.</translation>
    </message>
    <message>
        <source>End after so many lines</source>
        <translation>Nach so vielen Zeilen enden</translation>
    </message>
    <message>
        <source>Print a JSON object a line, for programs</source>
        <translation>Je Zeile ein JSON-Objekt ausgeben, für Programme</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file or field, place</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Only what Gretel made is taken away. A device of Gretel&apos;s whose profile is gone can be named by its interface. If somebody is connected to this computer through the tunnel, it is back after 30 seconds unless you confirm that it is down.</source>
        <translation>Nur was Gretel angelegt hat, wird entfernt. Ein Gerät von Gretel, dessen Profil nicht mehr da ist, lässt sich mit seinem Schnittstellennamen angeben. Ist jemand durch den Tunnel mit diesem Rechner verbunden, ist er nach 30 Sekunden wieder da, wenn der Abbau nicht bestätigt wird.</translation>
    </message>
    <message>
        <source>auto, follows the path</source>
        <translation>auto, folgt dem Pfad</translation>
    </message>
    <message>
        <source>Keepalives</source>
        <translation>Keepalives</translation>
    </message>
    <message>
        <source>“gretelctl up %1” applies %2.</source>
        <translation>„gretelctl up %1“ wendet %2 an.</translation>
    </message>
    <message>
        <source>Between two echo requests to a tunnel, instead of what its profile says</source>
        <translation>Zwischen zwei Echo-Anfragen an einen Tunnel, statt dessen, was sein Profil sagt</translation>
    </message>
    <message>
        <source>PACKETS</source>
        <translation>PAKETE</translation>
    </message>
    <message>
        <source>BYTES</source>
        <translation>BYTE</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>REGEL</translation>
    </message>
    <message>
        <source>Show Gretel&apos;s firewall rules and what they have counted</source>
        <translation>Gretels Firewall-Regeln zeigen und was sie gezählt haben</translation>
    </message>
    <message>
        <source>Packets and bytes are counted since the rule was written. Looking needs a permission of its own; it changes nothing.</source>
        <translation>Pakete und Byte werden gezählt, seit die Regel angelegt wurde. Das Ansehen braucht eine eigene Berechtigung; es ändert nichts.</translation>
    </message>
    <message>
        <source>These tunnels take %1 bytes, and a document has %2 at most; name a .zip with --output, in which each gets a document of its own.</source>
        <translation>Diese Tunnel brauchen %1 Byte, und ein Dokument hat höchstens %2; mit --output eine .zip-Datei nennen, in der jeder ein eigenes Dokument bekommt.</translation>
    </message>
</context>
<context>
    <name>gretel::ConfirmBar</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Keep this change? It is taken back in %1 s.</source>
        <translation>Diese Änderung behalten? Sie wird in %1 s zurückgenommen.</translation>
    </message>
    <message>
        <source>A change that was made elsewhere waits for its confirmation there. It is taken back in %1 s.</source>
        <translation>Eine anderswo gemachte Änderung wartet dort auf ihre Bestätigung. Sie wird in %1 s zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>gretel::DoctorDialog</name>
    <message>
        <source>&amp;Hide addresses</source>
        <translation>Adressen &amp;verbergen</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Noch einmal untersuchen</translation>
    </message>
    <message>
        <source>Doctor: %1</source>
        <translation>Doktor: %1</translation>
    </message>
    <message>
        <source>Puts letters for addresses, here and in the copy, the same letter for the same address: for showing it to others.</source>
        <translation>Setzt Buchstaben für Adressen, hier und in der Kopie, denselben Buchstaben für dieselbe Adresse: um es anderen zu zeigen.</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Was es behebt</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Untersuchung läuft</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>gretel::DoctorList</name>
    <message>
        <source>All checks</source>
        <translation>Alle Prüfungen</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>check, verdict, sentence</comment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>gretel::EmptyState</name>
    <message>
        <source>No tunnels yet</source>
        <translation>Noch keine Tunnel</translation>
    </message>
    <message>
        <source>Fill in a table with two columns, one for each host, and press Bring up. Gretel works out the MTU, sets up address and routes, and watches the tunnel.</source>
        <translation>Eine Tabelle mit zwei Spalten ausfüllen, eine je Host, und „Aufbauen“ drücken. Gretel berechnet die MTU, richtet Adresse und Routen ein und überwacht den Tunnel.</translation>
    </message>
    <message>
        <source>&amp;Create tunnel</source>
        <translation>Tunnel an&amp;legen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Try an e&amp;xample</source>
        <translation>Beispiel aus&amp;probieren</translation>
    </message>
</context>
<context>
    <name>gretel::EncryptionNote</name>
    <message>
        <source>What it means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>GRE puts packets into other packets. It does not hide them, and it does not prove who sent them: whoever stands between the two hosts can read and change what passes.</source>
        <translation>GRE steckt Pakete in andere Pakete. Es verbirgt sie nicht und beweist nicht, wer sie gesendet hat: Wer zwischen den beiden Hosts steht, kann mitlesen und verändern, was vorbeikommt.</translation>
    </message>
    <message>
        <source>The key is a number that tells tunnels apart. It travels in the clear and is no password.</source>
        <translation>Der Schlüssel ist eine Zahl, die Tunnel unterscheidet. Er wird im Klartext übertragen und ist kein Passwort.</translation>
    </message>
    <message>
        <source>The checksum finds damage by chance, not by intent.</source>
        <translation>Die Prüfsumme erkennt zufällige Schäden, keine absichtlichen.</translation>
    </message>
    <message>
        <source>When nothing needs to be done</source>
        <translation>Wann nichts zu tun ist</translation>
    </message>
    <message>
        <source>What protects itself stays protected: SSH, HTTPS and anything else over TLS. A link that is your own from end to end may be trusted as it is.</source>
        <translation>Was sich selbst schützt, bleibt geschützt: SSH, HTTPS und alles andere über TLS. Einer durchgehend eigenen Strecke kann man trauen, wie sie ist.</translation>
    </message>
    <message>
        <source>IPsec in transport mode</source>
        <translation>IPsec im Transportmodus</translation>
    </message>
    <message>
        <source>Encrypts the GRE packets themselves between the two public addresses. Routers know it too. With strongSwan, a child of the connection on both hosts:</source>
        <translation>Verschlüsselt die GRE-Pakete selbst zwischen den beiden öffentlichen Adressen. Auch Router beherrschen das. Mit strongSwan auf beiden Hosts ein Child der Verbindung:</translation>
    </message>
    <message>
        <source>ESP takes its own share of every packet. Lower the underlay MTU by what it takes, 60 bytes are on the safe side for AES-GCM over IPv4.</source>
        <translation>ESP braucht in jedem Paket eigenen Platz. Die Underlay-MTU um diesen Betrag senken; mit 60 Byte ist man bei AES-GCM über IPv4 auf der sicheren Seite.</translation>
    </message>
    <message>
        <source>WireGuard beneath the tunnel</source>
        <translation>WireGuard unter dem Tunnel</translation>
    </message>
    <message>
        <source>Join the two hosts with WireGuard first, and enter their WireGuard addresses as public addresses here. On WireGuard&apos;s usual MTU of 1420 a tunnel with a key gets 1392.</source>
        <translation>Zuerst die beiden Hosts mit WireGuard verbinden und hier ihre WireGuard-Adressen als öffentliche Adressen eintragen. Bei WireGuards üblicher MTU von 1420 bekommt ein Tunnel mit Schlüssel 1392.</translation>
    </message>
    <message>
        <source>If both ends speak WireGuard and nothing needs GRE, WireGuard alone is enough.</source>
        <translation>Wenn beide Enden WireGuard sprechen und nichts GRE braucht, genügt WireGuard allein.</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>A firewall rule that admits GRE from the other host alone helps little: an address can be forged.</source>
        <translation>Eine Firewallregel, die GRE nur von der Gegenstelle zulässt, hilft wenig: Eine Adresse lässt sich fälschen.</translation>
    </message>
</context>
<context>
    <name>gretel::EncryptionTag</name>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>What this means, and what to do about it</source>
        <translation>Was das bedeutet und was sich dagegen tun lässt</translation>
    </message>
</context>
<context>
    <name>gretel::ExportDialog</name>
    <message>
        <source>Host 1</source>
        <translation>Host 1</translation>
    </message>
    <message>
        <source>Host 2</source>
        <translation>Host 2</translation>
    </message>
    <message>
        <source>Host 1, %1</source>
        <comment>label</comment>
        <translation>Host 1, %1</translation>
    </message>
    <message>
        <source>Host 2, %1</source>
        <comment>label</comment>
        <translation>Host 2, %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, what is lost of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>Was verloren geht</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>For which host</source>
        <translation>Für welchen Host</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>In welcher Sprache</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;Für:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>%1 – this computer</source>
        <translation>%1 – dieser Rechner</translation>
    </message>
    <message>
        <source>%1 – the other host</source>
        <translation>%1 – die Gegenstelle</translation>
    </message>
    <message>
        <source>&amp;Save anyway…</source>
        <translation>Trotzdem s&amp;peichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>S&amp;peichern&#xa0;…</translation>
    </message>
</context>
<context>
    <name>gretel::ExportPages</name>
    <message>
        <source>What is exported</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a number, what to set</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>In &amp;words</source>
        <translation>In &amp;Worten</translation>
    </message>
    <message>
        <source>For a device that speaks none of the languages: what to set there</source>
        <translation>Für ein Gerät, das keine der Sprachen spricht: was dort einzustellen ist</translation>
    </message>
</context>
<context>
    <name>gretel::HealthGraph</name>
    <message>
        <source>Round trips and losses</source>
        <translation>Umlaufzeiten und Verluste</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, round trips and losses then</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>when, round trips and losses then, silence</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>average</source>
        <comment>legend of the graph</comment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>shortest to longest</source>
        <comment>legend of the graph</comment>
        <translation>kürzeste bis längste</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>legend of the graph</comment>
        <translation>verloren</translation>
    </message>
    <message>
        <source>silent</source>
        <comment>legend of the graph</comment>
        <translation>stumm</translation>
    </message>
    <message>
        <source>longer than the scale</source>
        <comment>legend of the graph</comment>
        <translation>länger als die Skala</translation>
    </message>
</context>
<context>
    <name>gretel::HealthSection</name>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Is the other host there?</source>
        <translation>Ist die Gegenstelle da?</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Each line of the table, in a file for a spreadsheet</source>
        <translation>Jede Zeile der Tabelle, in einer Datei für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Round trips and losses</source>
        <translation>Umlaufzeiten und Verluste</translation>
    </message>
    <message>
        <source>The tunnel is not up, so nobody asks the other host.</source>
        <translation>Der Tunnel ist nicht aktiv, also fragt niemand die Gegenstelle.</translation>
    </message>
    <message>
        <source>The setup says that the other host is not to be asked.</source>
        <translation>Laut Einrichtung soll die Gegenstelle nicht gefragt werden.</translation>
    </message>
    <message>
        <source>The first answer is awaited.</source>
        <translation>Die erste Antwort wird erwartet.</translation>
    </message>
    <message>
        <source>Nothing was asked in this time.</source>
        <translation>In dieser Zeit wurde nichts gefragt.</translation>
    </message>
</context>
<context>
    <name>gretel::HealthTableModel</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Shortest, ms</source>
        <translation>Kürzeste, ms</translation>
    </message>
    <message>
        <source>Average, ms</source>
        <translation>Mittel, ms</translation>
    </message>
    <message>
        <source>Longest, ms</source>
        <translation>Längste, ms</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no answer</comment>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>gretel::HelpDialog</name>
    <message>
        <source>What a GRE tunnel does</source>
        <translation>Was ein GRE-Tunnel macht</translation>
    </message>
    <message>
        <source>GRE carries packets between two hosts inside other packets, so that two private networks reach each other across the internet as if a cable joined them. Both hosts need the same table, each from its own side.</source>
        <translation>GRE befördert Pakete zwischen zwei Hosts im Inneren anderer Pakete, sodass zwei private Netze sich über das Internet erreichen, als verbände sie ein Kabel. Beide Hosts brauchen dieselbe Tabelle, jeder aus seiner Sicht.</translation>
    </message>
    <message>
        <source>Building one</source>
        <translation>Einen Tunnel aufbauen</translation>
    </message>
    <message>
        <source>Public IP: the address at which each host is reached. Behind a NAT, the local address is asked for as well.</source>
        <translation>Öffentliche IP: die Adresse, unter der ein Host erreichbar ist. Hinter einem NAT wird auch die lokale Adresse abgefragt.</translation>
    </message>
    <message>
        <source>Tunnel address: each host&apos;s address inside the tunnel, two of one /30 or /31. Fill in one, and the other follows.</source>
        <translation>Tunneladresse: die Adresse jedes Hosts im Tunnel, zwei aus einem /30 oder /31. Wird eine ausgefüllt, folgt die andere.</translation>
    </message>
    <message>
        <source>Private networks: what lies behind each host. Each host gets a route to the other&apos;s networks.</source>
        <translation>Private Netze: was hinter jedem Host liegt. Jeder Host bekommt eine Route zu den Netzen des anderen.</translation>
    </message>
    <message>
        <source>Press Up, and do the same on the other host. Down takes away all that Up has made, and nothing else.</source>
        <translation>„Aufbauen“ drücken und auf der Gegenstelle dasselbe tun. „Abbauen“ entfernt alles, was „Aufbauen“ angelegt hat, und sonst nichts.</translation>
    </message>
    <message>
        <source>MTU and MSS</source>
        <translation>MTU und MSS</translation>
    </message>
    <message>
        <source>Every packet in the tunnel carries an outer IP header and a GRE header. The key, the checksum and the sequence number add four bytes each. What is left of the underlay&apos;s MTU is the tunnel&apos;s MTU: 1468 bytes on a link of 1500 with key and checksum. The bar under the table shows every layer.</source>
        <translation>Jedes Paket im Tunnel trägt einen äußeren IP-Header und einen GRE-Header. Schlüssel, Prüfsumme und Sequenznummer kosten je vier Byte mehr. Was von der MTU des Underlays bleibt, ist die MTU des Tunnels: 1468 Byte auf einer Strecke mit 1500 mit Schlüssel und Prüfsumme. Der Balken unter der Tabelle zeigt jede Schicht.</translation>
    </message>
    <message>
        <source>Up – unverified</source>
        <translation>Aktiv – unbestätigt</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>GRE hides nothing: whoever stands between the hosts can read and change what passes, and the key is a number, not a password. Press “Not encrypted” beside a tunnel&apos;s name to see what to do about it.</source>
        <translation>GRE verbirgt nichts: Wer zwischen den Hosts steht, kann mitlesen und verändern, was vorbeikommt, und der Schlüssel ist eine Zahl, kein Passwort. „Nicht verschlüsselt“ neben dem Namen eines Tunnels zeigt, was sich dagegen tun lässt.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Ctrl+N: new tunnel</source>
        <translation>Strg+N: neuer Tunnel</translation>
    </message>
    <message>
        <source>Ctrl+D: duplicate the tunnel</source>
        <translation>Strg+D: den Tunnel duplizieren</translation>
    </message>
    <message>
        <source>Ctrl+S: save</source>
        <translation>Strg+S: speichern</translation>
    </message>
    <message>
        <source>Ctrl+T: bring the tunnel up or take it down</source>
        <translation>Strg+T: den Tunnel aufbauen oder abbauen</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z: undo and redo while editing</source>
        <translation>Strg+Z, Strg+Umschalt+Z: beim Bearbeiten rückgängig machen und wiederherstellen</translation>
    </message>
    <message>
        <source>Ctrl+F: search the tunnels</source>
        <translation>Strg+F: die Tunnel durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl+Q: quit; tunnels that are up stay up</source>
        <translation>Strg+Q: beenden; aktive Tunnel bleiben aktiv</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Ctrl+O: import tunnels from a file</source>
        <translation>Strg+O: Tunnel aus einer Datei importieren</translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2, Ctrl+3: setup, status and log</source>
        <translation>Strg+1, Strg+2, Strg+3: Einrichtung, Status und Protokoll</translation>
    </message>
    <message>
        <source>A tunnel MTU that is too large loses large packets only: connections open, and then hang. “Measure path” finds out what the path really carries, and uses it.</source>
        <translation>Eine zu große Tunnel-MTU verliert nur große Pakete: Verbindungen kommen zustande und bleiben dann hängen. „Pfad messen“ findet heraus, was der Pfad wirklich trägt, und verwendet es.</translation>
    </message>
    <message>
        <source>When the way to the other host comes to carry less or more while the tunnel is up, the status page offers the MTU that fits. With “Follow the path” among the advanced settings it is set without asking.</source>
        <translation>Trägt der Weg zur Gegenstelle weniger oder mehr als zuvor, während der Tunnel steht, so bietet die Statusseite die passende MTU an. Mit „Dem Pfad folgen“ unter den erweiterten Einstellungen wird sie ohne Nachfrage gesetzt.</translation>
    </message>
    <message>
        <source>GRE keeps no connection. Up – unverified means that this computer has all that the profile asks for; only an answer from the other host can say more. If nothing answers, the Doctor on the status page looks whether both ends use the same key and checksum, whether the firewalls in between let IP protocol 47 pass, and more, and says what mends it.</source>
        <translation>GRE hält keine Verbindung. „Aktiv – unbestätigt“ heißt, dass dieser Rechner alles hat, was das Profil verlangt; nur eine Antwort der Gegenstelle kann mehr sagen. Wenn nichts antwortet, sieht der Doktor auf der Statusseite nach, ob beide Enden denselben Schlüssel und dieselbe Prüfsumme verwenden, ob die Firewalls dazwischen IP-Protokoll 47 durchlassen, und mehr, und sagt, was es behebt.</translation>
    </message>
    <message>
        <source>Is the other host there?</source>
        <translation>Ist die Gegenstelle da?</translation>
    </message>
    <message>
        <source>While a tunnel is up, Gretel asks the other host through it again and again. The small line in the list shows the newest round trips, with a mark on its bottom for each answer that was lost. The Status page keeps seven days of them: on the graph, the arrow keys go from moment to moment, Page Up and Page Down in larger steps; the same is there as a table, and as a file for a spreadsheet.</source>
        <translation>Solange ein Tunnel aktiv ist, fragt Gretel die Gegenstelle immer wieder durch ihn hindurch. Die kleine Linie in der Liste zeigt die neuesten Umlaufzeiten, mit einer Marke unten für jede verlorene Antwort. Die Seite „Status“ bewahrt sieben Tage davon auf: Im Diagramm führen die Pfeiltasten von Augenblick zu Augenblick, Bild auf und Bild ab in größeren Schritten; dasselbe gibt es als Tabelle und als Datei für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D: find out what is wrong with the tunnel</source>
        <translation>Strg+Umschalt+D: herausfinden, was mit dem Tunnel nicht stimmt</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F: what the firewall rules have counted</source>
        <translation>Strg+Umschalt+F: was die Firewall-Regeln gezählt haben</translation>
    </message>
</context>
<context>
    <name>gretel::HelperStanding</name>
    <message>
        <source>Kept.</source>
        <translation>Behalten.</translation>
    </message>
    <message>
        <source>The change was confirmed.</source>
        <translation>Die Änderung wurde bestätigt.</translation>
    </message>
    <message>
        <source>Reverted: the change was taken back.</source>
        <translation>Zurückgenommen: Es ist wie vor der Änderung.</translation>
    </message>
    <message>
        <source>A change was not confirmed and was taken back.</source>
        <translation>Eine Änderung wurde nicht bestätigt und zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>gretel::ImportDialog</name>
    <message>
        <source>%1: %2</source>
        <comment>a field, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Still to be filled in: %1.</source>
        <translation>Noch auszufüllen: %1.</translation>
    </message>
    <message>
        <source>About the selected tunnel</source>
        <translation>Über den ausgewählten Tunnel</translation>
    </message>
    <message>
        <source>Import tunnels</source>
        <translation>Tunnel importieren</translation>
    </message>
    <message>
        <source>Tunnels to import</source>
        <translation>Zu importierende Tunnel</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Anzeigen:</translation>
    </message>
    <message>
        <source>Show which tunnels</source>
        <translation>Welche Tunnel angezeigt werden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>which tunnels, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All conflicts:</source>
        <translation>Alle Konflikte:</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>All conflicts: %1</source>
        <comment>what to do with them</comment>
        <translation>Alle Konflikte: %1</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln tunnels</source>
        <translation>
            <numerusform>%Ln Tunnel importieren</numerusform>
            <numerusform>%Ln Tunnel importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Nothing is brought up by this.</source>
        <translation>Dadurch wird nichts aufgebaut.</translation>
    </message>
    <message>
        <source>Nothing to import: there is no tunnel in it.</source>
        <translation>Nichts zu importieren: Es ist kein Tunnel darin.</translation>
    </message>
    <message>
        <source>Nothing to import: none of it can be read.</source>
        <translation>Nichts zu importieren: Nichts davon ist lesbar.</translation>
    </message>
    <message>
        <source>Nothing to import: all of it is here already.</source>
        <translation>Nichts zu importieren: Alles ist schon da.</translation>
    </message>
    <message>
        <source>Nothing to import: all of it is skipped.</source>
        <translation>Nichts zu importieren: Alles wird übersprungen.</translation>
    </message>
</context>
<context>
    <name>gretel::ImportModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a file, its format</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Woher</translation>
    </message>
    <message>
        <source>Like this one here</source>
        <translation>Wie dieser hier</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>gretel::IssueLines</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a place in a file, what is wrong there</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gretel::ListPane</name>
    <message>
        <source>Search tunnels</source>
        <translation>Tunnel suchen</translation>
    </message>
    <message>
        <source>New tunnel (%1)</source>
        <translation>Neuer Tunnel (%1)</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>Neuer Tunnel</translation>
    </message>
</context>
<context>
    <name>gretel::LogKeeper</name>
    <message>
        <source>What the helper writes is in the system&apos;s journal, which this user may not read. Members of the group systemd-journal may: “sudo usermod -aG systemd-journal %1”, then log in again.</source>
        <translation>Was der Hilfsdienst schreibt, steht im Journal des Systems, das dieser Benutzer nicht lesen darf. Mitglieder der Gruppe systemd-journal dürfen es: „sudo usermod -aG systemd-journal %1“, danach neu anmelden.</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>stands for a user&apos;s name</comment>
        <translation>NAME</translation>
    </message>
</context>
<context>
    <name>gretel::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Hilfsdienst</translation>
    </message>
    <message>
        <source>Gretel</source>
        <translation>Gretel</translation>
    </message>
    <message>
        <source>From</source>
        <comment>who wrote the entry</comment>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>gretel::LogPage</name>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>All tunnels</source>
        <translation>Alle Tunnel</translation>
    </message>
    <message>
        <source>Entries of which tunnel</source>
        <translation>Einträge welches Tunnels</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Entries of which level</source>
        <translation>Einträge welcher Stufe</translation>
    </message>
    <message>
        <source>Copy the selected entries, or all that are shown</source>
        <translation>Die ausgewählten oder alle angezeigten Einträge kopieren</translation>
    </message>
    <message>
        <source>Forget all entries of all tunnels</source>
        <translation>Alle Einträge aller Tunnel vergessen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>No entry matches. Choose another tunnel or level, or clear the search.</source>
        <translation>Kein Eintrag passt. Einen anderen Tunnel oder eine andere Stufe wählen oder die Suche leeren.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Write all that are shown into a file</source>
        <translation>Alle gezeigten in eine Datei schreiben</translation>
    </message>
</context>
<context>
    <name>gretel::LoginEntry</name>
    <message>
        <source>Watches GRE tunnels from the panel</source>
        <translation>Überwacht GRE-Tunnel aus dem Infobereich</translation>
    </message>
</context>
<context>
    <name>gretel::MainWindow</name>
    <message>
        <source>Bringing up…</source>
        <translation>Wird aufgebaut&#xa0;…</translation>
    </message>
    <message>
        <source>Taking down…</source>
        <translation>Wird abgebaut&#xa0;…</translation>
    </message>
    <message>
        <source>Take &amp;down</source>
        <translation>Abbaue&amp;n</translation>
    </message>
    <message>
        <source>&amp;Bring up</source>
        <translation>Au&amp;fbauen</translation>
    </message>
    <message>
        <source>Take the tunnel away from this computer (Ctrl+T)</source>
        <translation>Den Tunnel von diesem Rechner entfernen (Strg+T)</translation>
    </message>
    <message>
        <source>Make the tunnel on this computer (Ctrl+T)</source>
        <translation>Den Tunnel auf diesem Rechner anlegen (Strg+T)</translation>
    </message>
    <message>
        <source>Take the tunnel down first.</source>
        <translation>Zuerst den Tunnel abbauen.</translation>
    </message>
    <message>
        <source>Gretel</source>
        <translation>Gretel</translation>
    </message>
    <message>
        <source>%1[*] – Gretel</source>
        <translation>%1[*] – Gretel</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Delete tunnel</source>
        <translation>Tunnel löschen</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>Its settings are removed from this computer. The other host is not changed.</source>
        <translation>Seine Einstellungen werden von diesem Rechner entfernt. Die Gegenstelle wird nicht verändert.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Import tunnels</source>
        <translation>Tunnel importieren</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence, remedy</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Apply for 30 seconds</source>
        <translation>Für 30 Sekunden anwenden</translation>
    </message>
    <message>
        <source>Adopting what is there</source>
        <translation>Übernahme des Vorgefundenen</translation>
    </message>
    <message>
        <source>All configurations (%1)</source>
        <translation>Alle Konfigurationen (%1)</translation>
    </message>
    <message>
        <source>Zip archives (%1)</source>
        <translation>Zip-Archive (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>Setting the MTU that fits</source>
        <translation>passende MTU setzen</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n tunnel(s)…</source>
        <translation>
            <numerusform>&amp;%n Tunnel exportieren…</numerusform>
            <numerusform>&amp;%n Tunnel exportieren…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Each as a document of Gretel&apos;s, in a zip archive</source>
        <translation>Jeder als Gretel-Dokument, in einem Zip-Archiv</translation>
    </message>
    <message>
        <source>The configuration of either host, in the language that it speaks</source>
        <translation>Die Konfiguration eines der beiden Hosts in der Sprache, die er spricht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tunnel, stretch of time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Den Verlauf speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (%1)</source>
        <translation>Durch Kommas getrennte Werte (%1)</translation>
    </message>
    <message>
        <source>The tunnel is being changed; wait until that has ended.</source>
        <translation>Der Tunnel wird gerade geändert; bitte warten, bis das zu Ende ist.</translation>
    </message>
    <message>
        <source>A change waits for its confirmation; keep or revert it first.</source>
        <translation>Eine Änderung wartet auf ihre Bestätigung; bitte erst behalten oder zurücknehmen.</translation>
    </message>
    <message>
        <source>Nothing was deleted: %1</source>
        <comment>a sentence that says why</comment>
        <translation>Nichts wurde gelöscht: %1</translation>
    </message>
</context>
<context>
    <name>gretel::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>gretel::Notifications</name>
    <message>
        <source>Open Gretel</source>
        <translation>Gretel öffnen</translation>
    </message>
</context>
<context>
    <name>gretel::OptionsRow</name>
    <message>
        <source>&amp;Key</source>
        <translation>S&amp;chlüssel</translation>
    </message>
    <message>
        <source>&amp;Checksum</source>
        <translation>&amp;Prüfsumme</translation>
    </message>
    <message>
        <source>A number that tells tunnels between the same hosts apart. Both ends need the same. It is no password. 4 bytes.</source>
        <translation>Eine Zahl, die Tunnel zwischen denselben Hosts unterscheidet. Beide Enden brauchen dieselbe. Sie ist kein Passwort. 4 Byte.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>Finds damaged packets. Both ends need it, or neither. 4 bytes.</source>
        <translation>Erkennt beschädigte Pakete. Beide Enden brauchen sie oder keines. 4 Byte.</translation>
    </message>
    <message>
        <source>Change of the checksum</source>
        <translation>Prüfsumme ändern</translation>
    </message>
    <message>
        <source>Change of the key</source>
        <translation>Schlüssel ändern</translation>
    </message>
</context>
<context>
    <name>gretel::PacketBar</name>
    <message>
        <source>IP</source>
        <comment>outer IP header, as short as can be</comment>
        <translation>IP</translation>
    </message>
    <message>
        <source>sum</source>
        <comment>checksum, as short as can be</comment>
        <translation>Summe</translation>
    </message>
    <message>
        <source>seq</source>
        <comment>sequence number, as short as can be</comment>
        <translation>Seq</translation>
    </message>
    <message>
        <source>IP</source>
        <comment>inner IP header, as short as can be</comment>
        <translation>IP</translation>
    </message>
    <message>
        <source>data</source>
        <comment>payload, as short as can be</comment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Packet on the wire</source>
        <translation>Paket auf der Leitung</translation>
    </message>
    <message>
        <source>No packet fits these sizes.</source>
        <translation>Kein Paket passt zu diesen Größen.</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>ungenutzt</translation>
    </message>
    <message>
        <source>%1: %2 bytes</source>
        <translation>%1: %2 Byte</translation>
    </message>
    <message>
        <source>The underlay would carry %1 more bytes.</source>
        <translation>Das Underlay würde %1 Byte mehr tragen.</translation>
    </message>
</context>
<context>
    <name>gretel::PacketSection</name>
    <message>
        <source>MTU %1</source>
        <translation>MTU %1</translation>
    </message>
    <message>
        <source>TCP MSS %1</source>
        <translation>TCP-MSS %1</translation>
    </message>
    <message>
        <source>MTU –</source>
        <translation>MTU –</translation>
    </message>
    <message>
        <source>Measure path</source>
        <translation>Pfad messen</translation>
    </message>
    <message>
        <source>Finds the largest packets that get to the other host undivided, by sending some.</source>
        <translation>Findet die größten Pakete, die ungeteilt zur Gegenstelle kommen, indem einige gesendet werden.</translation>
    </message>
</context>
<context>
    <name>gretel::PasswordDialog</name>
    <message>
        <source>Authentication is needed</source>
        <translation>Authentifizierung erforderlich</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Als</translation>
    </message>
    <message>
        <source>Authenticate</source>
        <translation>Authentifizieren</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
</context>
<context>
    <name>gretel::PathBox</name>
    <message>
        <source>Sets this tunnel&apos;s underlay MTU to what was measured.</source>
        <translation>Setzt die Underlay-MTU dieses Tunnels auf das Gemessene.</translation>
    </message>
    <message>
        <source>Measuring the path to the other host…</source>
        <translation>Der Pfad zur Gegenstelle wird gemessen …</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gretel::Presence</name>
    <message>
        <source>Gretel – %1 of %2 up</source>
        <translation>Gretel – %1 von %2 aktiv</translation>
    </message>
    <message>
        <source>Gretel keeps running</source>
        <translation>Gretel läuft weiter</translation>
    </message>
    <message>
        <source>Its icon in the panel opens the window again. Quit ends it; tunnels stay up.</source>
        <translation>Sein Symbol im Infobereich öffnet das Fenster wieder. „Beenden“ beendet Gretel; Tunnel bleiben aktiv.</translation>
    </message>
    <message>
        <source>Tunnels stay up</source>
        <translation>Tunnel bleiben aktiv</translation>
    </message>
    <message>
        <source>Gretel was closed. The tunnels that are up stay up without it.</source>
        <translation>Gretel wurde geschlossen. Die aktiven Tunnel bleiben auch ohne Gretel aktiv.</translation>
    </message>
    <message>
        <source>Closing this window left Gretel running in the panel. Quit ends it.</source>
        <translation>Nach dem Schließen dieses Fensters lief Gretel im Infobereich weiter. „Beenden“ beendet Gretel.</translation>
    </message>
    <message>
        <source>The tunnels that are up stay up without Gretel.</source>
        <translation>Die aktiven Tunnel bleiben auch ohne Gretel aktiv.</translation>
    </message>
</context>
<context>
    <name>gretel::PreviewDialog</name>
    <message>
        <source>%1.</source>
        <comment>number of a step</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Nothing needs to change: the kernel already has all of it.</source>
        <translation>Nichts muss sich ändern: Der Kernel hat schon alles.</translation>
    </message>
    <message>
        <source>These changes are made in this order. If one of them fails, those before it are undone.</source>
        <translation>Diese Änderungen werden in dieser Reihenfolge ausgeführt. Scheitert eine davon, werden die vorherigen zurückgenommen.</translation>
    </message>
    <message>
        <source>Copy commands</source>
        <translation>Befehle kopieren</translation>
    </message>
</context>
<context>
    <name>gretel::ProfileEditor</name>
    <message>
        <source>Change of %1</source>
        <translation>Eingabe (%1)</translation>
    </message>
    <message>
        <source>Pasting a table</source>
        <translation>Tabelle einfügen</translation>
    </message>
    <message>
        <source>Suggesting a free /30</source>
        <translation>freies /30 vorschlagen</translation>
    </message>
    <message>
        <source>Sending from behind NAT</source>
        <translation>von hinter dem NAT senden</translation>
    </message>
    <message>
        <source>Choice of this computer</source>
        <translation>Wahl dieses Rechners</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Say which host is this computer to bring the tunnel up.</source>
        <translation>Zum Aufbau des Tunnels angeben, welcher Host dieser Rechner ist.</translation>
    </message>
    <message>
        <source>Mend %1 to bring the tunnel up.</source>
        <translation>Zum Aufbau des Tunnels noch zu berichtigen: %1.</translation>
    </message>
    <message>
        <source>Kept as a draft; it can be saved once %1 is mended.</source>
        <translation>Als Entwurf behalten; speichern lässt er sich, sobald dies berichtigt ist: %1.</translation>
    </message>
    <message>
        <source>Using the measured path</source>
        <translation>gemessenen Pfad verwenden</translation>
    </message>
</context>
<context>
    <name>gretel::ProfileStore</name>
    <message>
        <source>the file that is there cannot be read; move it away first</source>
        <translation>die vorhandene Datei ist nicht lesbar; sie zuerst verschieben</translation>
    </message>
    <message>
        <source>It does not hold exactly one tunnel</source>
        <translation>Die Datei enthält nicht genau einen Tunnel</translation>
    </message>
    <message>
        <source>The tunnel in it has another id than the file&apos;s name</source>
        <translation>Der Tunnel darin hat eine andere Kennung als der Dateiname</translation>
    </message>
</context>
<context>
    <name>gretel::ProfileTravel</name>
    <message>
        <source>One import or export at a time; the one before has not ended yet.</source>
        <translation>Nur ein Import oder Export zur selben Zeit; der vorige ist noch nicht beendet.</translation>
    </message>
    <message>
        <source>Reading what is to be imported</source>
        <translation>Zu importierende Tunnel werden gelesen</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message numerus="yes">
        <source>%n tunnel(s) imported; none was brought up.</source>
        <translation>
            <numerusform>%n Tunnel importiert; er wurde nicht aufgebaut.</numerusform>
            <numerusform>%n Tunnel importiert; keiner wurde aufgebaut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export all tunnels</source>
        <translation>Alle Tunnel exportieren</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>Konfiguration speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Export %n tunnel(s)</source>
        <translation>
            <numerusform>%n Tunnel exportieren</numerusform>
            <numerusform>%n Tunnel exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %n tunnel(s)</source>
        <translation>
            <numerusform>%n Tunnel wird geschrieben</numerusform>
            <numerusform>%n Tunnel werden geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gretel::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>gretel::RulesDialog</name>
    <message>
        <source>The rule in nft&apos;s own language:</source>
        <translation>Die Regel in der Sprache von nft:</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Firewall rules</source>
        <translation>Firewall-Regeln</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Fragt</translation>
    </message>
    <message>
        <source>Copy all rules with their counts, as words and in nft&apos;s language</source>
        <translation>Alle Regeln mit ihren Zählern kopieren, in Worten und in der Sprache von nft</translation>
    </message>
    <message>
        <source>Ask the helper again (F5)</source>
        <translation>Den Hilfsdienst noch einmal fragen (F5)</translation>
    </message>
    <message>
        <source>The helper is asked for the rules.</source>
        <translation>Der Hilfsdienst wird nach den Regeln gefragt.</translation>
    </message>
</context>
<context>
    <name>gretel::RulesModel</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Byte</translation>
    </message>
</context>
<context>
    <name>gretel::SafeFile</name>
    <message>
        <source>It is not a regular file</source>
        <translation>Das ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>It is larger than %1 KiB</source>
        <translation>Die Datei ist größer als %1 KiB</translation>
    </message>
</context>
<context>
    <name>gretel::SettingsDialog</name>
    <message>
        <source>This desktop shows no tray icons. Closing the window quits Gretel; tunnels that are up stay up.</source>
        <translation>Diese Arbeitsumgebung zeigt keine Symbole im Infobereich. Das Schließen des Fensters beendet Gretel; aktive Tunnel bleiben aktiv.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>On this desktop</source>
        <translation>In dieser Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Start at login, hidden in the tray</source>
        <translation>Beim &amp;Anmelden starten, verborgen im Infobereich</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when the window is closed</source>
        <translation>Nach dem Schließen des Fensters im Infobereich &amp;weiterlaufen</translation>
    </message>
    <message>
        <source>Tray icon in &amp;one colour</source>
        <translation>&amp;Einfarbiges Symbol im Infobereich</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>When something &amp;fails</source>
        <translation>Wenn etwas &amp;fehlschlägt</translation>
    </message>
    <message>
        <source>When a change &amp;waits to be kept</source>
        <translation>Wenn eine Änderung auf &amp;Bestätigung wartet</translation>
    </message>
    <message>
        <source>When a change was taken &amp;back</source>
        <translation>Wenn eine Änderung &amp;zurückgenommen wurde</translation>
    </message>
    <message>
        <source>When a tunnel goes &amp;up or down while the window is hidden</source>
        <translation>Wenn ein &amp;Tunnel bei verborgenem Fenster aktiv oder inaktiv wird</translation>
    </message>
    <message>
        <source>When the other &amp;host of a tunnel falls silent or answers again</source>
        <translation>Wenn die Wenn der andere &amp;Host eines Tunnels verstummtGegenstelle eines Tunnels verstummt oder wieder antwortet</translation>
    </message>
</context>
<context>
    <name>gretel::StartBox</name>
    <message>
        <source>Start with the computer</source>
        <translation>Mit dem Rechner starten</translation>
    </message>
    <message>
        <source>from its next Up on</source>
        <translation>ab dem nächsten Aufbau</translation>
    </message>
    <message>
        <source>Brings the tunnel up whenever this computer starts, before anybody logs in.</source>
        <translation>Baut den Tunnel bei jedem Start dieses Rechners auf, noch vor jeder Anmeldung.</translation>
    </message>
</context>
<context>
    <name>gretel::StatusLine</name>
    <message>
        <source>%1 of %2 up</source>
        <translation>%1 von %2 aktiv</translation>
    </message>
    <message>
        <source>looking for the helper</source>
        <translation>Hilfsdienst wird gesucht</translation>
    </message>
    <message>
        <source>helper ready</source>
        <translation>Hilfsdienst bereit</translation>
    </message>
    <message>
        <source>helper missing</source>
        <translation>Hilfsdienst fehlt</translation>
    </message>
</context>
<context>
    <name>gretel::StatusPage</name>
    <message>
        <source>The tunnel is down. Nothing of it is on this computer.</source>
        <translation>Der Tunnel ist inaktiv. Auf diesem Rechner ist nichts von ihm vorhanden.</translation>
    </message>
    <message>
        <source>The tunnel is being brought up.</source>
        <translation>Der Tunnel wird aufgebaut.</translation>
    </message>
    <message>
        <source>This computer has all that the profile asks for. Whether the other host answers is not known, because GRE keeps no connection.</source>
        <translation>Dieser Rechner hat alles, was das Profil verlangt. Ob die Gegenstelle antwortet, ist nicht bekannt, weil GRE keine Verbindung hält.</translation>
    </message>
    <message>
        <source>The tunnel is up, and the other host answers.</source>
        <translation>Der Tunnel ist aktiv, und die Gegenstelle antwortet.</translation>
    </message>
    <message>
        <source>The tunnel is there, but it is not as the profile wants it.</source>
        <translation>Der Tunnel ist da, aber nicht so, wie das Profil es verlangt.</translation>
    </message>
    <message>
        <source>The tunnel could not be brought up. The log says why.</source>
        <translation>Der Tunnel konnte nicht aufgebaut werden. Das Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>TTL inherited</source>
        <translation>TTL geerbt</translation>
    </message>
    <message>
        <source>TTL %1</source>
        <translation>TTL %1</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Von und nach</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Tunnel address</source>
        <translation>Tunneladresse</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>%1 (switched off)</source>
        <translation>%1 (ausgeschaltet)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Make it what the profile says.</source>
        <translation>Herstellen, was das Profil sagt.</translation>
    </message>
    <message>
        <source>Make the profile what it is here now, as far as a profile can say it.</source>
        <translation>Ins Profil übernehmen, wie es hier jetzt ist, soweit ein Profil es sagen kann.</translation>
    </message>
    <message>
        <source>The tunnel is there, but the other host does not answer as it should.</source>
        <translation>Der Tunnel ist da, aber die Gegenstelle antwortet nicht, wie sie sollte.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Apply %1</source>
        <comment>an MTU</comment>
        <translation>%1 anwenden</translation>
    </message>
    <message>
        <source>Set the tunnel&apos;s MTU to %1 bytes, and the MSS with it.</source>
        <translation>Die MTU des Tunnels auf %1 Byte setzen, und mit ihr die MSS.</translation>
    </message>
</context>
<context>
    <name>gretel::TrafficOptions</name>
    <message>
        <source>Clamp MSS</source>
        <translation>MSS begrenzen</translation>
    </message>
    <message>
        <source>Tells TCP connections that cross the tunnel how large their packets may be, so that none is too large for it.</source>
        <translation>Sagt TCP-Verbindungen durch den Tunnel, wie groß ihre Pakete sein dürfen, damit keines zu groß für ihn ist.</translation>
    </message>
    <message>
        <source>Change of the MSS clamp</source>
        <translation>MSS-Begrenzung ändern</translation>
    </message>
    <message>
        <source>Forward between the private networks</source>
        <translation>Zwischen den privaten Netzen weiterleiten</translation>
    </message>
    <message>
        <source>Lets packets pass between the private networks of both sides, through this computer. Without it only this computer itself uses the tunnel.</source>
        <translation>Lässt Pakete zwischen den privaten Netzen beider Seiten durch diesen Rechner. Sonst nutzt nur dieser Rechner selbst den Tunnel.</translation>
    </message>
    <message>
        <source>Change of the forwarding</source>
        <translation>Weiterleitung ändern</translation>
    </message>
    <message>
        <source>Only the other host</source>
        <translation>Nur die Gegenstelle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Change of the firewall</source>
        <translation>Firewall ändern</translation>
    </message>
    <message>
        <source>GRE of the other host is let in, and nobody else&apos;s is kept out by Gretel.</source>
        <translation>GRE der Gegenstelle wird hereingelassen, und kein anderes hält Gretel ab.</translation>
    </message>
    <message>
        <source>Gretel makes no firewall rules for this tunnel. Another firewall must let GRE (IP protocol 47) in.</source>
        <translation>Gretel legt für diesen Tunnel keine Firewallregeln an. Eine andere Firewall muss GRE (IP-Protokoll 47) hereinlassen.</translation>
    </message>
    <message>
        <source>GRE of the other host is let in; anybody else&apos;s that comes to the same address is dropped.</source>
        <translation>GRE der Gegenstelle wird hereingelassen; anderes an dieselbe Adresse wird verworfen.</translation>
    </message>
    <message>
        <source>Follow the path</source>
        <translation>Dem Pfad folgen</translation>
    </message>
    <message>
        <source>Change of following the path</source>
        <translation>Änderung des Folgens</translation>
    </message>
    <message>
        <source>Keepalives</source>
        <translation>Keepalives</translation>
    </message>
    <message>
        <source>Change of the keepalives</source>
        <translation>Änderung der Keepalives</translation>
    </message>
    <message>
        <source>Answer the other host&apos;s</source>
        <translation>Die der Gegenstelle beantworten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Answer and send</source>
        <translation>Beantworten und senden</translation>
    </message>
    <message>
        <source>Not while the MTU is set by hand.</source>
        <translation>Nicht, solange die MTU von Hand gesetzt ist.</translation>
    </message>
    <message>
        <source>Not while the underlay MTU is set by hand.</source>
        <translation>Nicht, solange die Underlay-MTU von Hand gesetzt ist.</translation>
    </message>
    <message>
        <source>Sets the tunnel&apos;s MTU, and the MSS with it, anew when the way to the other host comes to carry less or more while the tunnel is up.</source>
        <translation>Setzt die MTU des Tunnels, und mit ihr die MSS, neu, wenn der Weg zur Gegenstelle weniger oder mehr trägt als zuvor, während der Tunnel steht.</translation>
    </message>
    <message>
        <source>Keepalives of a Cisco or RouterOS router are sent back, so that it does not take its tunnel down. For that, this computer takes GRE packets with its own address as sender out of the tunnel and forwards them to the other host, and nothing else with that address.</source>
        <translation>Keepalives eines Routers mit Cisco IOS oder RouterOS werden zurückgeschickt, damit er seinen Tunnel nicht abschaltet. Dafür nimmt dieser Rechner GRE-Pakete mit seiner eigenen Adresse als Absender aus dem Tunnel an und leitet sie an die Gegenstelle weiter, und nichts anderes mit dieser Adresse.</translation>
    </message>
    <message>
        <source>With sequence numbers none can be sent: what comes back would be taken for a repetition.</source>
        <translation>Mit Sequenznummern lassen sich keine senden: Was zurückkommt, würde für eine Wiederholung gehalten.</translation>
    </message>
    <message>
        <source>While Gretel or “gretelctl watch” runs, a keepalive is sent as a router does. Most routers send it back, also where they answer no ping.</source>
        <translation>Solange Gretel oder „gretelctl watch“ läuft, wird ein Keepalive gesendet, wie es ein Router tut. Die meisten Router schicken ihn zurück, auch wenn sie auf kein Ping antworten.</translation>
    </message>
    <message>
        <source>For routers of Cisco&apos;s or MikroTik&apos;s (RouterOS) that check their tunnel so. Theirs must be off as well.</source>
        <translation>Für Router von Cisco oder MikroTik (RouterOS), die ihren Tunnel so prüfen. Bei ihnen müssen sie ebenfalls aus sein.</translation>
    </message>
</context>
<context>
    <name>gretel::TrayMenu</name>
    <message>
        <source>&amp;Tunnels</source>
        <translation>&amp;Tunnel</translation>
    </message>
    <message>
        <source>&amp;All of them in the window</source>
        <translation>&amp;Alle im Fenster</translation>
    </message>
    <message>
        <source>All &amp;down</source>
        <translation>Alle &amp;abbauen</translation>
    </message>
    <message>
        <source>&amp;Open Gretel</source>
        <translation>&amp;Gretel öffnen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ein&amp;stellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>No tunnels yet</source>
        <translation>Noch keine Tunnel</translation>
    </message>
    <message>
        <source>%1 of %2 up</source>
        <translation>%1 von %2 aktiv</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name of a tunnel, its state</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>gretel::TunnelChanges</name>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Es musste nichts geändert werden.</translation>
    </message>
    <message>
        <source>Adopted: the profile is what is there.</source>
        <translation>Übernommen: Das Profil sagt, was da ist.</translation>
    </message>
    <message>
        <source>Adopted, but for what is still listed: a profile cannot say it.</source>
        <translation>Übernommen bis auf das noch Aufgeführte: Ein Profil kann es nicht sagen.</translation>
    </message>
    <message>
        <source>A profile cannot say what differs here; “Restore” puts it right.</source>
        <translation>Was hier abweicht, kann ein Profil nicht sagen; „Wiederherstellen“ behebt es.</translation>
    </message>
</context>
<context>
    <name>gretel::TunnelDelegate</name>
    <message>
        <source>%1 · %2</source>
        <comment>state, remote</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
</context>
<context>
    <name>gretel::TunnelHeader</name>
    <message>
        <source>Name of the tunnel</source>
        <translation>Name des Tunnels</translation>
    </message>
</context>
<context>
    <name>gretel::TunnelListModel</name>
    <message>
        <source>Taking down</source>
        <translation>Wird abgebaut</translation>
    </message>
    <message>
        <source>Unnamed tunnel</source>
        <translation>Unbenannter Tunnel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, to %3</source>
        <comment>name, state, remote</comment>
        <translation>%1, %2, nach %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what was said of a tunnel so far, health or rates</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>gretel::TunnelListView</name>
    <message>
        <source>Tunnels</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>No tunnel holds “%1”.</source>
        <translation>Kein Tunnel enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>gretel::TunnelPane</name>
    <message>
        <source>&amp;Setup</source>
        <translation>&amp;Einrichtung</translation>
    </message>
    <message>
        <source>Stat&amp;us</source>
        <translation>Stat&amp;us</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Pr&amp;otokoll</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>gretel::TunnelPicture</name>
    <message>
        <source> +%1</source>
        <comment>after the first network: how many others</comment>
        <translation> +%1</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>nicht ausgefüllt</translation>
    </message>
    <message>
        <source>Picture of the tunnel</source>
        <translation>Bild des Tunnels</translation>
    </message>
    <message>
        <source>Host 1</source>
        <translation>Host 1</translation>
    </message>
    <message>
        <source>Host 2</source>
        <translation>Host 2</translation>
    </message>
    <message>
        <source>Public IP</source>
        <translation>Öffentliche IP</translation>
    </message>
    <message>
        <source>%1 (this computer), public IP: %2</source>
        <translation>%1 (dieser Rechner), öffentliche IP: %2</translation>
    </message>
    <message>
        <source>%1, public IP: %2</source>
        <translation>%1, öffentliche IP: %2</translation>
    </message>
    <message>
        <source>Tunnel address</source>
        <translation>Tunneladresse</translation>
    </message>
    <message>
        <source>%1, tunnel address: %2</source>
        <translation>%1, Tunneladresse: %2</translation>
    </message>
    <message>
        <source>Private networks</source>
        <translation>Private Netze</translation>
    </message>
    <message>
        <source>Private network</source>
        <translation>Privates Netz</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>%1, private networks: %2</source>
        <translation>%1, private Netze: %2</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
</context>
<context>
    <name>gretel::TwoHostTable</name>
    <message>
        <source>&amp;Public IP</source>
        <translation>Öffentliche &amp;IP</translation>
    </message>
    <message>
        <source>address or host name</source>
        <translation>Adresse oder Hostname</translation>
    </message>
    <message>
        <source>&amp;Own address</source>
        <translation>Lo&amp;kale Adresse</translation>
    </message>
    <message>
        <source>its own, if behind NAT</source>
        <translation>die eigene, falls hinter NAT</translation>
    </message>
    <message>
        <source>Tunnel add&amp;ress</source>
        <translation>Tunne&amp;ladresse</translation>
    </message>
    <message>
        <source>Private &amp;networks</source>
        <translation>Private Net&amp;ze</translation>
    </message>
    <message>
        <source>Host 1</source>
        <translation>Host 1</translation>
    </message>
    <message>
        <source>Host 2</source>
        <translation>Host 2</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>%1 is this computer</source>
        <translation>%1 ist dieser Rechner</translation>
    </message>
    <message>
        <source>Su&amp;ggest free /30</source>
        <translation>Freies /30 &amp;vorschlagen</translation>
    </message>
    <message>
        <source>Two tunnel addresses that no route and no other tunnel uses.</source>
        <translation>Zwei Tunneladressen, die keine Route und kein anderer Tunnel benutzt.</translation>
    </message>
    <message>
        <source>No /30 is free</source>
        <translation>Kein /30 ist frei</translation>
    </message>
    <message>
        <source>Say that this column is the computer you are sitting at.</source>
        <translation>Festlegen, dass diese Spalte der Rechner ist, auf dem Gretel läuft.</translation>
    </message>
    <message>
        <source>Chosen by hand.</source>
        <translation>Von Hand gewählt.</translation>
    </message>
    <message>
        <source>Found by itself: this computer has the address in this column.</source>
        <translation>Selbst erkannt: Dieser Rechner hat die Adresse in dieser Spalte.</translation>
    </message>
    <message>
        <source>Behind NAT? Send from %1 (%2)</source>
        <translation>Hinter NAT? Von %1 senden (%2)</translation>
    </message>
    <message>
        <source>No device of this computer has the public address. If a NAT in front of it does, the packets must leave from the computer&apos;s own address.</source>
        <translation>Kein Gerät dieses Rechners hat die öffentliche Adresse. Gehört sie einem NAT davor, müssen die Pakete von der eigenen Adresse des Rechners ausgehen.</translation>
    </message>
</context>
<context>
    <name>gretel::WindowActions</name>
    <message>
        <source>&amp;New tunnel</source>
        <translation>&amp;Neuer Tunnel</translation>
    </message>
    <message>
        <source>A new, empty tunnel</source>
        <translation>Ein neuer, leerer Tunnel</translation>
    </message>
    <message>
        <source>New from e&amp;xample</source>
        <translation>Neu aus &amp;Beispiel</translation>
    </message>
    <message>
        <source>A tunnel between addresses that are kept for documentation, to look around</source>
        <translation>Ein Tunnel zwischen Adressen, die für Dokumentation reserviert sind, zum Umsehen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>&amp;Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>&amp;Find tunnel</source>
        <translation>Tunnel &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Bring up</source>
        <translation>Au&amp;fbauen</translation>
    </message>
    <message>
        <source>Appl&amp;y changes</source>
        <translation>&amp;Änderungen anwenden</translation>
    </message>
    <message>
        <source>Make the tunnel that is up what the table says</source>
        <translation>Den aktiven Tunnel so einrichten, wie es die Tabelle sagt</translation>
    </message>
    <message>
        <source>&amp;What will change</source>
        <translation>&amp;Was sich ändert</translation>
    </message>
    <message>
        <source>Each step, in words and as commands, before it is done</source>
        <translation>Jeder Schritt in Worten und als Befehl, bevor er ausgeführt wird</translation>
    </message>
    <message>
        <source>Suggest &amp;free /30</source>
        <translation>Freies /30 &amp;vorschlagen</translation>
    </message>
    <message>
        <source>&amp;Setup</source>
        <translation>&amp;Einrichtung</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>What “Not &amp;encrypted” means</source>
        <translation>Was „Nicht &amp;verschlüsselt“ bedeutet</translation>
    </message>
    <message>
        <source>&amp;About Gretel</source>
        <translation>&amp;Über Gretel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Tunnel</source>
        <translation>&amp;Tunnel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Keep the change</source>
        <translation>Änderung &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Revert the change</source>
        <translation>Änderung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Tunnels from files: Gretel&apos;s own, or of other programs and routers</source>
        <translation>Tunnel aus Dateien: aus Gretels eigenen oder denen anderer Programme und Router</translation>
    </message>
    <message>
        <source>Ado&amp;pt existing…</source>
        <translation>&amp;Vorhandene übernehmen&#xa0;…</translation>
    </message>
    <message>
        <source>Makes profiles of the GRE devices that this computer has already</source>
        <translation>Macht aus den GRE-Geräten, die dieser Rechner schon hat, Profile</translation>
    </message>
    <message>
        <source>Export &amp;all…</source>
        <translation>&amp;Alle exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import from &amp;clipboard</source>
        <translation>Aus &amp;Zwischenablage importieren</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>All tunnels, each as a document of Gretel&apos;s, in a zip archive</source>
        <translation>Alle Tunnel, jeder als Gretel-Dokument, in einem Zip-Archiv</translation>
    </message>
    <message>
        <source>D&amp;octor…</source>
        <translation>D&amp;oktor …</translation>
    </message>
    <message>
        <source>Finds out what is wrong with the tunnel (Ctrl+Shift+D)</source>
        <translation>Findet heraus, was mit dem Tunnel nicht stimmt (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <source>Firew&amp;all rules…</source>
        <translation>Firew&amp;all-Regeln…</translation>
    </message>
    <message>
        <source>What Gretel&apos;s firewall rules let through or drop, and how much of it so far; may ask for a password (Ctrl+Shift+F)</source>
        <translation>Was Gretels Firewall-Regeln durchlassen oder verwerfen, und wie viel davon bisher; fragt eventuell nach einem Passwort (Strg+Umschalt+F)</translation>
    </message>
</context>
</TS>
