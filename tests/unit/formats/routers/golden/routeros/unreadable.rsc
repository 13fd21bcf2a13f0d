# Gretel: tunnel gre_a.b-c, this end on RouterOS 7.
# Upload this file to the router. Load it there in Safe Mode (Ctrl+X), so that losing the router undoes it:
#   /import file-name=gre_a.b-c.rsc
/interface gre add name="gre_a.b-c" local-address=4.3.2.1 remote-address=1.2.3.4 mtu=1476 !keepalive dont-fragment=inherit dscp=inherit clamp-tcp-mss=yes allow-fast-path=yes comment="Gretel: gre_a.b-c"
/ip address add address=172.16.10.2/30 interface="gre_a.b-c" comment="Gretel: gre_a.b-c"
/ip route add dst-address=10.0.0.0/24 gateway=172.16.10.1 comment="Gretel: gre_a.b-c"
{
  :local rules [/ip firewall filter find where chain=input and dynamic=no]
  :if ([:len $rules] > 0) do={
    /ip firewall filter add chain=input action=accept protocol=gre src-address=1.2.3.4 dst-address=4.3.2.1 comment="Gretel: gre_a.b-c" place-before=[:pick $rules 0]
  } else={
    /ip firewall filter add chain=input action=accept protocol=gre src-address=1.2.3.4 dst-address=4.3.2.1 comment="Gretel: gre_a.b-c"
  }
}
/ip firewall filter add chain=input action=drop protocol=gre dst-address=4.3.2.1 comment="Gretel: gre_a.b-c"
/ip settings set ip-forward=yes
/ip firewall address-list add list="gre_a.b-c-near" address=10.16.0.0/24 comment="Gretel: gre_a.b-c"
/ip firewall address-list add list="gre_a.b-c-far" address=10.0.0.0/24 comment="Gretel: gre_a.b-c"
{
  :local rules [/ip firewall filter find where chain=forward and dynamic=no]
  :if ([:len $rules] > 0) do={
    /ip firewall filter add chain=forward action=accept in-interface="gre_a.b-c" src-address-list="gre_a.b-c-far" dst-address-list="gre_a.b-c-near" comment="Gretel: gre_a.b-c" place-before=[:pick $rules 0]
    /ip firewall filter add chain=forward action=accept out-interface="gre_a.b-c" src-address-list="gre_a.b-c-near" dst-address-list="gre_a.b-c-far" comment="Gretel: gre_a.b-c" place-before=[:pick $rules 0]
  } else={
    /ip firewall filter add chain=forward action=accept in-interface="gre_a.b-c" src-address-list="gre_a.b-c-far" dst-address-list="gre_a.b-c-near" comment="Gretel: gre_a.b-c"
    /ip firewall filter add chain=forward action=accept out-interface="gre_a.b-c" src-address-list="gre_a.b-c-near" dst-address-list="gre_a.b-c-far" comment="Gretel: gre_a.b-c"
  }
}
