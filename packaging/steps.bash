# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What `run` and `test` share: packages of the distribution, and Gretel's own. To be sourced in the top folder.
# shellcheck disable=SC2034 # variables for those who source it

build_packages=(cmake ninja-build pkg-config g++ file gzip dpkg-dev
  qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libnl-3-dev nlohmann-json3-dev libcap-ng-dev
  libnftables-dev libsystemd-dev libyaml-cpp-dev libarchive-dev)
# Debian 12 has no polkit-qt for Qt 6; packaging/PolkitQt.cmake builds it there.
if [[ $(. /etc/os-release && echo "${ID-}${VERSION_ID-}") == debian12 ]]; then
  build_packages+=(libpolkit-gobject-1-dev libpolkit-agent-1-dev debian-archive-keyring)
else
  build_packages+=(libpolkit-qt6-1-dev qt6-svg-plugins)
fi
vm_packages=(qemu-system-x86 busybox-static cpio kmod xz-utils zstd python3 util-linux
  dbus polkitd adduser iproute2 iputils-ping nftables tcpdump
  strace python3-dbus netplan.io ifupdown)
# What only the virtual machine runs: this computer's network is none of a test's business.
vm_daemons=(firewalld network-manager)
window_packages=(xvfb xauth openbox trayer xdotool wmctrl imagemagick at-spi2-core gir1.2-atspi-2.0 python3-gi fonts-dejavu-core fonts-wqy-microhei)

source tests/vm/cache.bash

# Where the programs and the package are built; the presets' folders are the developer's own.
readonly package_dir=build/package
mkdir -p build

say() { printf '\n== %s\n' "$*"; }

# sudo may ask for its password, once; nothing else asks anything.
as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo > /dev/null; then
    sudo -- "$@"
  else
    printf 'This must be done as root, and sudo is not installed: %s\n' "$*" >&2
    return 1
  fi
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 "$@" < /dev/null; }

# need PACKAGE...: installs those that are missing.
need() {
  local package missing=()
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null) == installed ]] || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  say "Installing ${missing[*]}"
  apt_get update
  apt_get install --no-install-recommends "${missing[@]}"
}

# need_idle PACKAGE...: the same for packages with a daemon, which stays masked here (systemctl unmask NAME) if it was
# not installed before.
need_idle() {
  local package
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null) != installed ]] || continue
    case $package in
      network-manager) as_root ln -sfn /dev/null /etc/systemd/system/NetworkManager.service ;;
      *) as_root ln -sfn /dev/null "/etc/systemd/system/$package.service" ;;
    esac
  done
  need "$@"
}

compiler_cache() { ! command -v ccache > /dev/null || echo -DCMAKE_CXX_COMPILER_LAUNCHER=ccache; }

# build_package [TARGET...]: builds the programs, the Debian package and what else is named; $deb is the package's file.
# Of the tests, only those named are built.
build_package() {
  say "Building Gretel"
  # shellcheck disable=SC2046 # nothing, or one word
  cmake --preset release -B "$package_dir" -DCMAKE_SKIP_INSTALL_ALL_DEPENDENCY=ON $(compiler_cache) > "$package_dir.log" || {
    cat "$package_dir.log"
    return 1
  }
  cmake --build "$package_dir" -j "$(nproc)" --target gretel_package "$@" || return 1
  rm -f "$package_dir"/gretel_*.deb
  (cd "$package_dir" && cpack -G DEB > cpack.log 2>&1) || {
    cat "$package_dir/cpack.log"
    return 1
  }
  deb=$(realpath "$package_dir"/gretel_*.deb)
}

# in_vm COMMAND...: runs a script that uses the virtual machine, as root: the guest sees this computer's files through
# it, and parts of the system bus and polkit are readable by root alone. The last argument is the folder for what it
# leaves, given back to who called.
in_vm() {
  local out=${*: -1} status=0
  mkdir -p "$out"
  as_root env "GRETEL_VM_CACHE=$(vm_cache -)" "GRETEL_VM_ACCEL=${GRETEL_VM_ACCEL-}" "$@" || status=$?
  [[ $EUID -eq 0 ]] || as_root chown -R "$(id -u):$(id -g)" "$out"
  return "$status"
}
