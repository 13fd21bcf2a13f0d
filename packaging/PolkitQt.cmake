# SPDX-License-Identifier: GPL-3.0-or-later
#
# Targets PolkitQt6-1::Core and PolkitQt6-1::Agent: the distribution's own where it has them, else (Debian 12) static
# libraries built here from Debian 13's unpatched source. Includes are <PolkitQt1/Agent/Listener> and so on, both ways.

option(GRETEL_BUNDLED_POLKIT_QT "Build polkit-qt from source even where it is installed" OFF)

if(NOT GRETEL_BUNDLED_POLKIT_QT)
    find_package(PolkitQt6-1 QUIET)
    if(TARGET PolkitQt6-1::Agent)
        message(STATUS "polkit-qt: the installed one, in ${PolkitQt6-1_DIR}")
        return()
    endif()
endif()

pkg_check_modules(POLKIT_AGENT REQUIRED IMPORTED_TARGET polkit-agent-1 polkit-gobject-1)

set(polkit_qt_dir "${CMAKE_BINARY_DIR}/polkit-qt")
set(polkit_qt_source "${polkit_qt_dir}/polkit-qt-1-0.200.0")
set(polkit_qt_include "${polkit_qt_dir}/include")

# The stamp comes last, so an interrupted unpacking is done again.
if(NOT EXISTS "${polkit_qt_dir}/unpacked")
    message(STATUS "polkit-qt: fetching Debian 13's source")
    execute_process(COMMAND "${CMAKE_CURRENT_LIST_DIR}/fetch-polkit-qt" "${polkit_qt_dir}/source.tar.xz"
        RESULT_VARIABLE polkit_qt_status ERROR_VARIABLE polkit_qt_error)
    if(NOT polkit_qt_status EQUAL 0)
        message(FATAL_ERROR "${polkit_qt_error}")
    endif()
    file(ARCHIVE_EXTRACT INPUT "${polkit_qt_dir}/source.tar.xz" DESTINATION "${polkit_qt_dir}")
    # The layout of an installed polkit-qt: <PolkitQt1/…> includes "../polkitqt1-….h".
    file(GLOB polkit_qt_headers "${polkit_qt_source}/core/*.h" "${polkit_qt_source}/agent/*.h")
    file(COPY ${polkit_qt_headers} DESTINATION "${polkit_qt_include}")
    file(COPY "${polkit_qt_source}/includes/PolkitQt1" DESTINATION "${polkit_qt_include}")
    file(WRITE "${polkit_qt_include}/polkitqt1-config.h" "#define HAVE_POLKIT_SYSTEM_BUS_NAME_GET_USER_SYNC 1\n")
    file(TOUCH "${polkit_qt_dir}/unpacked")
endif()
message(STATUS "polkit-qt: built here from source")

include(GenerateExportHeader)

# Somebody else's code: built without our warnings, its headers are system headers.
function(gretel_add_polkit_qt name alias)
    add_library(${name} STATIC EXCLUDE_FROM_ALL ${ARGN})
    add_library(PolkitQt6-1::${alias} ALIAS ${name})
    string(TOLOWER ${alias} part)
    generate_export_header(${name} BASE_NAME polkitqt1-${part}
        EXPORT_FILE_NAME "${polkit_qt_include}/polkitqt1-${part}-export.h")
    string(TOUPPER "polkitqt1_${part}_STATIC_DEFINE" static_define)
    target_compile_definitions(${name} PUBLIC ${static_define} PRIVATE QT_NO_KEYWORDS)
    target_compile_options(${name} PRIVATE -w)
    target_include_directories(${name} SYSTEM PUBLIC "${polkit_qt_include}")
    target_link_libraries(${name} PUBLIC Qt6::Core PRIVATE Qt6::DBus PkgConfig::POLKIT_AGENT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(GRETEL_SANITIZE)
        target_compile_options(${name} PRIVATE -fsanitize=${GRETEL_SANITIZE} -fno-omit-frame-pointer)
    endif()
endfunction()

gretel_add_polkit_qt(polkit_qt_core Core
    "${polkit_qt_source}/core/polkitqt1-actiondescription.cpp"
    "${polkit_qt_source}/core/polkitqt1-authority.cpp"
    "${polkit_qt_source}/core/polkitqt1-details.cpp"
    "${polkit_qt_source}/core/polkitqt1-identity.cpp"
    "${polkit_qt_source}/core/polkitqt1-subject.cpp"
    "${polkit_qt_source}/core/polkitqt1-temporaryauthorization.cpp")
gretel_add_polkit_qt(polkit_qt_agent Agent
    "${polkit_qt_source}/agent/listeneradapter.cpp"
    "${polkit_qt_source}/agent/polkitqt1-agent-listener.cpp"
    "${polkit_qt_source}/agent/polkitqt1-agent-session.cpp"
    "${polkit_qt_source}/agent/polkitqtlistener.cpp")
target_link_libraries(polkit_qt_agent PUBLIC polkit_qt_core)
