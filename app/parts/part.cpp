// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/part.h"

#include <string>

#include <dlfcn.h>

namespace gretel {

void* functionOfPart(const char* fileName, const char* function) {
    constexpr int how = RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE;
    // By its name alone it is found by a program that is not installed: there is a search path in those.
    void* part = ::dlopen(fileName, how);
    if (!part)
        part = ::dlopen((std::string(GRETEL_PARTS_DIR "/") + fileName).c_str(), how);
    return part ? ::dlsym(part, function) : nullptr;
}

} // namespace gretel
