# Gretel: tunnel _ _(reboot) _id_ _x_ _ _ _ _ end_, this end on RouterOS 7.
# Upload this file to the router. Load it there in Safe Mode (Ctrl+X), so that losing the router undoes it:
#   /import file-name=lan.rsc
/interface gre add name="lan" local-address=4.3.2.1 remote-address=1.2.3.4 mtu=1476 !keepalive dont-fragment=inherit dscp=inherit clamp-tcp-mss=yes allow-fast-path=yes comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_"
/ip address add address=172.16.10.2/30 interface="lan" comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_"
/ip route add dst-address=10.0.0.0/24 gateway=172.16.10.1 comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_"
{
  :local rules [/ip firewall filter find where chain=input and dynamic=no]
  :if ([:len $rules] > 0) do={
    /ip firewall filter add chain=input action=accept protocol=gre src-address=1.2.3.4 dst-address=4.3.2.1 comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_" place-before=[:pick $rules 0]
  } else={
    /ip firewall filter add chain=input action=accept protocol=gre src-address=1.2.3.4 dst-address=4.3.2.1 comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_"
  }
}
/ip firewall filter add chain=input action=drop protocol=gre dst-address=4.3.2.1 comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_"
/ip settings set ip-forward=yes
/ip firewall address-list add list="lan-near" address=10.16.0.0/24 comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_"
/ip firewall address-list add list="lan-far" address=10.0.0.0/24 comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_"
{
  :local rules [/ip firewall filter find where chain=forward and dynamic=no]
  :if ([:len $rules] > 0) do={
    /ip firewall filter add chain=forward action=accept in-interface="lan" src-address-list="lan-far" dst-address-list="lan-near" comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_" place-before=[:pick $rules 0]
    /ip firewall filter add chain=forward action=accept out-interface="lan" src-address-list="lan-near" dst-address-list="lan-far" comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_" place-before=[:pick $rules 0]
  } else={
    /ip firewall filter add chain=forward action=accept in-interface="lan" src-address-list="lan-far" dst-address-list="lan-near" comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_"
    /ip firewall filter add chain=forward action=accept out-interface="lan" src-address-list="lan-near" dst-address-list="lan-far" comment="Gretel: _ _(reboot) _id_ _x_ _ _ _ _ end_"
  }
}
