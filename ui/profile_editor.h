// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QUndoStack>
#include <QUuid>

#include <optional>

#include "core/encapsulation.h"
#include "core/issue.h"
#include "core/system_state.h"
#include "ui/nat_offer.h"
#include "ui/profile_cells.h"

namespace gretel {

class MachineModel;
class PathInquiry;
class TunnelListModel;

/// The tunnel under edit: its cells, what can be read from them, what is wrong with them, and the way back.
/// No widget. Each change of a cell is an undo step (keystrokes in one cell together); what follows from the
/// cells is worked out once per turn of the event loop.
class ProfileEditor : public QObject {
    Q_OBJECT
public:
    /// The models must outlive the editor.
    ProfileEditor(TunnelListModel* tunnels, MachineModel* machine, QObject* parent = nullptr);

    /// Takes a tunnel of the list with its draft; null for none. Undo begins anew.
    void load(const QUuid& tunnel);
    /// Lets go of the tunnel and of what is edited (it is about to be deleted).
    void abandon();
    const QUuid& id() const { return m_id; }
    bool isLoaded() const { return !m_id.isNull(); }

    QString text(const QString& field) const { return m_cells.value(field); }
    bool flag(const QString& field) const { return cell::toBool(text(field)); }
    /// As if typed into the cell; merges with the keystrokes before.
    void type(const QString& field, const QString& text);
    /// One undo step of its own; words name it in the Edit menu.
    void edit(const Cells& edits, const QString& words);
    /// The cursor left a cell: the next keystroke is a new step.
    void leave() { ++m_session; }
    QUndoStack* undoStack() { return &m_undo; }

    /// A whole table from the clipboard; false when the text is none, and nothing is changed.
    bool pasteTable(const QString& text);
    /// Both ends of a free /30; false when there is none.
    bool suggestTunnelAddresses();
    void useNatOffer();
    /// Says which column is this computer. Choosing what would be found anyway leaves it to be found.
    void chooseHere(HostSide side);

    /// What the cells mean, up to this turn of the event loop; refresh() works it out at once.
    void refresh();
    const TunnelProfile& profile() const { return m_profile; }
    const Issues& issues() const { return m_issues; }
    /// The worst that is to be shown at this field's cell; null: nothing. A cell that nobody has touched is
    /// not blamed for being empty.
    const Issue* shownIssue(const QString& field) const;
    const std::optional<HostSide>& here() const { return m_here; }
    /// The side that would be taken if the person had not chosen.
    std::optional<HostSide> hereByItself() const;
    const Parsed<PacketLayout>& packet() const { return m_packet; }
    QString underlaySource() const;
    /// The measuring of the path to the other host; it is dropped when that is another, or another tunnel is
    /// loaded.
    PathInquiry* path() const { return m_path; }
    bool hasPeer() const;
    /// What was measured, where it can be used and is not the underlay MTU already.
    std::optional<quint32> measuredUnderlay() const;
    void useMeasuredPath();
    const std::optional<NatOffer>& natOffer() const { return m_natOffer; }
    /// Devices that can be a tunnel's parent.
    QStringList deviceNames() const;
    /// No error: Up may be pressed.
    bool isComplete() const { return isLoaded() && !hasErrors(m_issues); }
    /// Why not, in a sentence; empty when it is.
    QString whyIncomplete() const;
    /// The same in few words, for where the cell with the whole sentence is in sight.
    QString whatToDo() const;

    /// Some cell differs from what is saved.
    bool isEdited() const { return isLoaded() && !differences().isEmpty(); }
    /// Each text is well formed, so that a document can hold it.
    bool isSavable() const { return isLoaded() && m_malformed.empty(); }
    /// Why not, in a sentence; empty when it is.
    QString whyNotSavable() const;
    /// Saves if savable and edited, keeps a draft otherwise. False: something is still unsaved.
    bool saveOrKeep();
    /// The store could not write: while saved() is being emitted, what it brings counts as edited again.
    void takeBackSave();

signals:
    void loaded();
    void cellChanged(const QString& field); ///< its text, by whatever way
    void refreshed();                       ///< all that is worked out from the cells
    void editedChanged();
    void saved(const gretel::TunnelProfile& profile);
    void draftChanged(const QUuid& tunnel, const QHash<QString, QString>& cells);
    void underlayWanted(const gretel::Endpoint& peer, const QString& device);

private:
    void push(const Cells& edits, const QString& words, const QString& mergeField);
    void put(const Cells& cells);
    void take(const TunnelProfile& profile, const Cells& draft);
    void refreshSoon();
    void askUnderlay();
    void judge();
    bool isShown(const Issue& issue) const;
    const Issue* firstObstacle() const;
    QStringList emptyCells() const;
    const Underlay* underlay() const;
    const std::optional<Endpoint>* peer() const;
    QSet<QString> takenInterfaces() const;
    Cells differences() const;
    void keepDraft();
    void tellDraft();
    void save();
    void noticeModel();

    TunnelListModel* m_tunnels;
    MachineModel* m_machine;
    QUndoStack m_undo;
    QTimer m_refreshTimer;
    QTimer m_draftTimer;

    QUuid m_id;
    TunnelProfile m_saved;
    TunnelProfile m_beforeSave;
    Cells m_savedCells;
    Cells m_cells;
    QSet<QString> m_touched; ///< cells that held a text once, and may be called empty
    int m_session = 0;       ///< see SetCells
    Cells m_draft;           ///< what the model has been told of the cells, or has told
    bool m_wasEdited = false;
    bool m_refreshing = false;
    bool m_saving = false;

    TunnelProfile m_profile;
    Issues m_malformed; ///< texts that are not well formed
    Issues m_issues;
    std::optional<HostSide> m_here;
    Parsed<PacketLayout> m_packet = PacketLayout{};
    std::optional<NatOffer> m_natOffer;
    PathInquiry* m_path;
    std::optional<Endpoint> m_pathPeer; ///< whose path it is
    std::optional<std::pair<Endpoint, QString>> m_underlayAsked;
};

} // namespace gretel
