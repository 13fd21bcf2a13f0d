# SPDX-License-Identifier: GPL-3.0-or-later
#
# The manual pages, compressed as Debian asks.

find_program(GZIP_PROGRAM gzip REQUIRED)
set(man_pages man/gretel.1 man/gretelctl.1 man/gretel.5 man/gretel-helper.8)
foreach(source IN LISTS man_pages)
    get_filename_component(page "${source}" NAME)
    string(REGEX MATCH "[0-9]$" section "${page}")
    add_custom_command(OUTPUT "${page}.gz"
        COMMAND "${GZIP_PROGRAM}" -9 -n -c "${CMAKE_CURRENT_SOURCE_DIR}/${source}" > "${page}.gz"
        DEPENDS "${source}" VERBATIM)
    install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${page}.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man${section}")
    list(APPEND man_compressed "${page}.gz")
endforeach()
add_custom_target(gretel_man ALL DEPENDS ${man_compressed})
