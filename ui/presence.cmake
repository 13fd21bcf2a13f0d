# SPDX-License-Identifier: GPL-3.0-or-later
# What shows on the desktop besides the window; ui/CMakeLists.txt includes this list.
target_sources(gretel_ui PRIVATE
    settings_dialog.cpp
    tray_look.cpp
    tray_menu.cpp)
