# SPDX-License-Identifier: GPL-3.0-or-later
#
# `cpack -G DEB` in the build folder makes the Debian package.

set(CPACK_PACKAGE_NAME gretel)
set(CPACK_PACKAGE_CONTACT "Gretel maintainers <maintainers@gretel.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "build, run and watch GRE tunnels")
set(CPACK_PACKAGE_DESCRIPTION "\
Gretel links two sites or two servers by a GRE tunnel. Fill in a table with
two columns, one for each host, watch the MTU work itself out, and press Up.
.
The package holds a window (gretel), a command line (gretelctl) and the small
helper that does the privileged part, with one capability and for authorised
callers only. Nothing is ever half applied, and nothing that Gretel did not
make is touched.")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGING_INSTALL_PREFIX "${CMAKE_INSTALL_PREFIX}")
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The bus and polkit, or nobody could ask the helper; adduser for its user; Qt's SVG plugins for the icons, which come
# with the library in Debian 12 and apart from it later.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "default-dbus-system-bus | dbus-system-bus, polkitd, adduser, \
qt6-svg-plugins | libqt6svg6 (<< 6.5)")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "kmod, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "polkit-1-auth-agent")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

configure_file(deb/prerm deb/prerm @ONLY)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    "${CMAKE_CURRENT_SOURCE_DIR}/deb/postinst"
    "${CMAKE_CURRENT_BINARY_DIR}/deb/prerm"
    "${CMAKE_CURRENT_SOURCE_DIR}/deb/postrm")

install(FILES deb/copyright DESTINATION "${CMAKE_INSTALL_DOCDIR}")
configure_file(deb/changelog.in deb/changelog @ONLY)
add_custom_command(OUTPUT changelog.gz
    COMMAND "${GZIP_PROGRAM}" -9 -n -c "${CMAKE_CURRENT_BINARY_DIR}/deb/changelog" > changelog.gz
    DEPENDS "${CMAKE_CURRENT_BINARY_DIR}/deb/changelog" VERBATIM)
add_custom_target(gretel_changelog ALL DEPENDS changelog.gz)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/changelog.gz" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

include(CPack)
