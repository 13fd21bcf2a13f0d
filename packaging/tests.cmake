# SPDX-License-Identifier: GPL-3.0-or-later
#
# What `./test --data` and `./test --system` look at, for ctest in a release build: the package and all around it.

enable_testing()
execute_process(COMMAND dpkg --print-architecture OUTPUT_VARIABLE architecture OUTPUT_STRIP_TRAILING_WHITESPACE)
set(deb "${CMAKE_BINARY_DIR}/gretel_${PROJECT_VERSION}_${architecture}.deb")

add_test(NAME package COMMAND "${CMAKE_CPACK_COMMAND}" -G DEB -B "${CMAKE_BINARY_DIR}"
    WORKING_DIRECTORY "${CMAKE_BINARY_DIR}")
set_tests_properties(package PROPERTIES FIXTURES_SETUP package LABELS "data;system" TIMEOUT 1200)
add_test(NAME data COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/check" "${CMAKE_BINARY_DIR}" "${deb}")
set_tests_properties(data PROPERTIES FIXTURES_REQUIRED package LABELS data TIMEOUT 300)

add_test(NAME machine COMMAND "${CMAKE_SOURCE_DIR}/tests/vm/prepare")
set_tests_properties(machine PROPERTIES FIXTURES_SETUP machine LABELS system TIMEOUT 600)
add_test(NAME system COMMAND "${CMAKE_SOURCE_DIR}/tests/system/run" "${CMAKE_BINARY_DIR}" "${deb}"
    "${CMAKE_BINARY_DIR}/system")
set_tests_properties(system PROPERTIES FIXTURES_REQUIRED "package;machine" LABELS system TIMEOUT 1800 RUN_SERIAL ON)
