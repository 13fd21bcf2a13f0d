# SPDX-License-Identifier: GPL-3.0-or-later
# The window, its list and its editor; ui/CMakeLists.txt includes this list.
target_sources(gretel_ui PRIVATE
    action_button.cpp
    advanced_section.cpp
    cell_edit.cpp
    cell_filling.cpp
    choice_box.cpp
    editor_commands.cpp
    elided_label.cpp
    empty_state.cpp
    field_words.cpp
    host_cell.cpp
    issue_text.cpp
    list_pane.cpp
    machine_model.cpp
    main_window.cpp
    nat_offer.cpp
    new_profiles.cpp
    options_row.cpp
    packet_section.cpp
    pasted_table.cpp
    profile_cells.cpp
    profile_editor.cpp
    setup_page.cpp
    tick_box.cpp
    title_edit.cpp
    tunnel_delegate.cpp
    tunnel_filter_model.cpp
    tunnel_header.cpp
    tunnel_list_model.cpp
    tunnel_list_view.cpp
    tunnel_pane.cpp
    two_host_table.cpp
    underlay_words.cpp
    window_actions.cpp
    window_style.cpp)
