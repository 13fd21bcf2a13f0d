// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet_bar.h"
