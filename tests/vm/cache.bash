# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Where the virtual machine's kernel is kept: the folder asked for, or one outside the source tree.

# vm_cache [DIR]: prints the folder, absolute. Empty or "-" means the default.
vm_cache() {
  local dir=${1:--}
  [[ $dir != - ]] || dir=${GRETEL_VM_CACHE:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/gretel-vm}
  realpath --canonicalize-missing -- "$dir"
}
