// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <algorithm>

#include "formats/ini/networkd_network.h"

namespace gretel::networkd {

struct File {
    QString name;
    std::vector<IniSection> sections;
};

inline bool holds(const File& file, QLatin1StringView section) {
    return std::any_of(file.sections.begin(), file.sections.end(),
                       [section](const IniSection& one) { return one.name == section; });
}

/// The .network files of a folder, looked up by the device that they are for: there may be thousands of both.
class Networks {
public:
    /// files: in networkd's order; they outlive it.
    explicit Networks(const std::vector<File>& files) {
        for (const File& file : files)
            if (!holds(file, QLatin1StringView("NetDev")) && holds(file, QLatin1StringView("Match")))
                add(file.sections);
    }

    /// The first that takes the device; null: none.
    const std::vector<IniSection>* of(const QString& device) const {
        const size_t named = m_named.value(device, m_all.size());
        const auto pattern = std::find_if(m_patterns.begin(), m_patterns.end(), [&](size_t index) {
            return index > named || isMatch(m_all[index].match, device);
        });
        const size_t first = pattern == m_patterns.end() ? named : std::min(named, *pattern);
        return first < m_all.size() ? m_all[first].sections : nullptr;
    }

    /// The device whose .network asks for this one, of several the last; own: what of() gave, which does not
    /// count. Empty: none.
    QString parentOf(const QString& device, const std::vector<IniSection>* own) const {
        const auto asking = m_asking.constFind(device);
        if (asking == m_asking.constEnd())
            return {};
        const auto last = std::find_if(asking->rbegin(), asking->rend(),
                                       [&](const Parent& parent) { return parent.sections != own; });
        return last == asking->rend() ? QString() : last->device;
    }

private:
    struct Network {
        const std::vector<IniSection>* sections;
        IniSection match;
    };
    struct Parent {
        const std::vector<IniSection>* sections;
        QString device;
    };

    void add(const std::vector<IniSection>& sections) {
        const size_t index = m_all.size();
        m_all.push_back({&sections, joined(sections, QLatin1StringView("Match"))});
        const IniSection& match = m_all.back().match;
        const QStringList names = namesIn(match);
        if (std::any_of(names.begin(), names.end(), isPattern))
            m_patterns.push_back(index);
        else
            for (const QString& name : names)
                if (!m_named.contains(name))
                    m_named.insert(name, index);
        addParent(sections, match);
    }

    void addParent(const std::vector<IniSection>& sections, const IniSection& match) {
        const QString device = soleDeviceIn(match);
        if (device.isEmpty())
            return;
        for (const QString& tunnel : tunnelsIn(sections))
            m_asking[tunnel].push_back({&sections, device});
    }

    static bool isPattern(const QString& name) {
        return std::any_of(name.begin(), name.end(),
                           [](QChar c) { return QStringView(u"*?[!").contains(c); });
    }

    static QStringList tunnelsIn(const std::vector<IniSection>& sections) {
        QStringList tunnels;
        for (const IniSection& section : sections)
            if (section.name == QLatin1StringView("Network"))
                for (const IniEntry& entry : section.entries)
                    if (entry.key == QLatin1StringView("Tunnel"))
                        tunnels << entry.value.text;
        return tunnels;
    }

    std::vector<Network> m_all;     ///< in networkd's order
    QHash<QString, size_t> m_named; ///< the first with this name and no pattern, by its place there
    std::vector<size_t> m_patterns; ///< those that are held against each device, likewise
    QHash<QString, std::vector<Parent>> m_asking; ///< by the tunnel; in networkd's order
};

} // namespace gretel::networkd
