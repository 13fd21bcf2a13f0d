# SPDX-License-Identifier: GPL-3.0-or-later
# The window, its list and its editor.
target_sources(gretel_ui PRIVATE
    machine_model.h
    main_window.cpp
    main_window.h
    tunnel_list_model.h)
