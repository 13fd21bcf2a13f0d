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
        <source>Not authorised: this user may not change tunnels, so nothing was changed; ask an administrator, or run this as root.</source>
        <translation>Nicht berechtigt: Dieser Benutzer darf Tunnel nicht ändern, deshalb wurde nichts geändert; die Systemverwaltung fragen oder den Befehl als root ausführen.</translation>
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
        <source>%1 holds %2, the other host&apos;s public address, so the tunnel would be routed into itself; choose smaller networks that leave it out.</source>
        <translation>%1 enthält %2, die öffentliche Adresse der Gegenstelle, sodass der Tunnel in sich selbst geroutet würde; kleinere Netze wählen, die sie auslassen.</translation>
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
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
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
        <translation>– DF-Regel ändern</translation>
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
        <translation>– Sequenznummern ändern</translation>
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
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Es musste nichts geändert werden.</translation>
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
        <source>Only what Gretel made is taken away. A device of Gretel&apos;s whose profile is gone can be named by its interface.</source>
        <translation>Nur was Gretel angelegt hat, wird entfernt. Ein Gerät von Gretel, dessen Profil nicht mehr da ist, lässt sich mit seinem Schnittstellennamen angeben.</translation>
    </message>
    <message>
        <source>Everything that bears Gretel&apos;s mark</source>
        <translation>Alles, was Gretels Kennzeichen trägt</translation>
    </message>
    <message>
        <source>Usage: gretelctl COMMAND …</source>
        <translation>Aufruf: gretelctl BEFEHL …</translation>
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
        <source>Each change in words and as the ip command that would do the same. Nothing is changed, and no rights are needed.</source>
        <translation>Jede Änderung in Worten und als gleichwertiger ip-Befehl. Nichts wird geändert, und Rechte sind nicht nötig.</translation>
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
        <source>All of a file&apos;s tunnels or none. Whether the other host answers is not known yet when this is done: GRE has no handshake.</source>
        <translation>Alle Tunnel einer Datei oder keiner. Ob die Gegenstelle antwortet, ist danach noch nicht bekannt: GRE hat keinen Handshake.</translation>
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
        <translation>&amp;Importieren …</translation>
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
        <source>A tunnel MTU that is too large loses large packets only: connections open, and then hang. If that happens, set the underlay MTU to what the path really carries.</source>
        <translation>Eine zu große Tunnel-MTU verliert nur große Pakete: Verbindungen kommen zustande und bleiben dann hängen. In diesem Fall die Underlay-MTU auf das setzen, was der Pfad wirklich trägt.</translation>
    </message>
    <message>
        <source>Up – unverified</source>
        <translation>Aktiv – unbestätigt</translation>
    </message>
    <message>
        <source>GRE keeps no connection. Up – unverified means that this computer has all that the profile asks for; only an answer from the other host can say more. If nothing answers, look whether both ends use the same key and checksum, and whether the firewalls in between let IP protocol 47 pass.</source>
        <translation>GRE hält keine Verbindung. „Aktiv – unbestätigt“ heißt, dass dieser Rechner alles hat, was das Profil verlangt; mehr kann nur eine Antwort der Gegenstelle sagen. Antwortet nichts, prüfen, ob beide Enden denselben Schlüssel und dieselbe Prüfsummeneinstellung verwenden und ob die Firewalls dazwischen das IP-Protokoll 47 durchlassen.</translation>
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
</context>
<context>
    <name>gretel::MainWindow</name>
    <message>
        <source>Bringing up…</source>
        <translation>Wird aufgebaut …</translation>
    </message>
    <message>
        <source>Taking down…</source>
        <translation>Wird abgebaut …</translation>
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
        <source>Gretel documents (*.gretel *.json)</source>
        <translation>Gretel-Dokumente (*.gretel *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence, remedy</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>gretel::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
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
        <translation>– Prüfsumme ändern</translation>
    </message>
    <message>
        <source>Change of the key</source>
        <translation>– Schlüssel ändern</translation>
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
        <translation>– geändert: %1</translation>
    </message>
    <message>
        <source>Pasting a table</source>
        <translation>– Tabelle einfügen</translation>
    </message>
    <message>
        <source>Suggesting a free /30</source>
        <translation>– freies /30 vorschlagen</translation>
    </message>
    <message>
        <source>Sending from behind NAT</source>
        <translation>– von hinter dem NAT senden</translation>
    </message>
    <message>
        <source>Choice of this computer</source>
        <translation>– Wahl dieses Rechners</translation>
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
        <source>Received so far</source>
        <translation>Bisher empfangen</translation>
    </message>
    <message>
        <source>Sent so far</source>
        <translation>Bisher gesendet</translation>
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
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Tunnels from Gretel&apos;s own documents</source>
        <translation>Tunnel aus Gretels eigenen Dokumenten</translation>
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
        <translation>&amp;Löschen …</translation>
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
</context>
</TS>
