# The widgets that paint or show; ui/CMakeLists.txt includes this list.
target_sources(gretel_ui PRIVATE
    about_dialog.cpp
    encryption_note.cpp
    help_dialog.cpp
    log_filter.cpp
    log_model.cpp
    log_page.cpp
    message_bar.cpp
    packet_bar.cpp
    password_dialog.cpp
    preview_dialog.cpp
    state_shape.cpp
    status_page.cpp
    theme.cpp
    tunnel_picture.cpp)
target_link_libraries(gretel_ui PUBLIC gretel_resources)
