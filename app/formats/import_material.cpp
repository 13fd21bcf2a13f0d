// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/import_material.h"

#include "formats/archive.h"
#include "formats/catalogue.h"

namespace gretel {

namespace {

/// Plain files, and those of every zip.
std::vector<TextFile> unpacked(const std::vector<TextFile>& files, ImportMaterial& material) {
    std::vector<TextFile> plain;
    for (const TextFile& file : files) {
        if (!isArchive(file.bytes)) {
            plain.push_back(file);
            continue;
        }
        auto inside = filesOf(file.bytes);
        if (!inside) {
            material.unreadable.push_back({file.name, {inside.error()}});
            continue;
        }
        for (const TextFile& one : *inside)
            plain.push_back({QStringLiteral("%1/%2").arg(file.name, one.name), one.bytes});
        if (inside->empty())
            material.unreadable.push_back(
                {file.name, {{IssueKind::NoTunnelInFile, {}, {QStringLiteral("zip")}}}});
    }
    return plain;
}

} // namespace

ImportMaterial readMaterial(const std::vector<TextFile>& files, const std::function<bool()>& goOn) {
    ImportMaterial material;
    bool stopped = false;
    const std::vector<TextFile> plain = unpacked(files, material);
    for (ReadFile& file : readFiles(plain, [&] { return !(stopped = stopped || (goOn && !goOn())); })) {
        if (!file.issues.empty())
            material.unreadable.push_back({file.name, std::move(file.issues)});
        for (ReadTunnel& tunnel : file.tunnels)
            material.sources.push_back({file.name, file.format, file.isOwn, std::move(tunnel.profile),
                                        std::move(tunnel.losses), tunnel.said});
    }
    return stopped ? ImportMaterial() : material;
}

ImportMaterial materialOf(const SystemState& system) {
    ImportMaterial material;
    // What no device shows.
    SaidFields said{.clampMss = false, .forward = false, .firewall = false, .mtu = std::nullopt};
    for (const TunnelEnd& end : unmarkedEnds(system)) {
        said.mtu = end.mtu;
        material.sources.push_back({end.interface, {}, false, profileOf(end), {}, said});
    }
    return material;
}

} // namespace gretel
