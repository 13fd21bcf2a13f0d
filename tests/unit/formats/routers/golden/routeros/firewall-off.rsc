# Gretel: tunnel Office to lab, this end on RouterOS 7.
# Upload this file to the router. Load it there in Safe Mode (Ctrl+X), so that losing the router undoes it:
#   /import file-name=gre-lab.rsc
/interface gre add name="gre-lab" local-address=4.3.2.1 remote-address=1.2.3.4 mtu=1476 !keepalive dont-fragment=inherit dscp=inherit clamp-tcp-mss=no allow-fast-path=yes comment="Gretel: Office to lab"
/ip address add address=172.16.10.2/30 interface="gre-lab" comment="Gretel: Office to lab"
/ip route add dst-address=10.0.0.0/24 gateway=172.16.10.1 comment="Gretel: Office to lab"
