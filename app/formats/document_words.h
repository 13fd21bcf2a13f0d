// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// The document's own words, the same for reading and writing; those of a profile's choices are in
/// core/profile_words.h.
namespace gretel::document {

inline constexpr QLatin1StringView formatName{"gretel"};
inline constexpr quint64 version = 1;
inline constexpr QLatin1StringView computed{"auto"};
inline constexpr QLatin1StringView inherited{"inherit"};

} // namespace gretel::document
