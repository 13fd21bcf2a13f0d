# The widgets that paint or show; ui/CMakeLists.txt includes this list.
target_sources(gretel_ui PRIVATE
    about_dialog.cpp
    encryption_note.cpp
    encryption_tag.cpp
    help_dialog.cpp
    log_filter.cpp
    log_model.cpp
    log_page.cpp
    message_bar.cpp
    packet_bar.cpp
    packet_bar_layout.cpp
    panel.cpp
    password_dialog.cpp
    picture_layout.cpp
    picture_node.cpp
    preview_dialog.cpp
    prose_dialog.cpp
    severity_shape.cpp
    state_badge.cpp
    state_shape.cpp
    status_page.cpp
    theme.cpp
    theme_icon.cpp
    tone_label.cpp
    tunnel_line.cpp
    tunnel_picture.cpp)
target_link_libraries(gretel_ui PUBLIC gretel_resources)
