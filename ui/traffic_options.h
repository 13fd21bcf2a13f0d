// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace gretel {

class ChoiceBox;
class ProfileEditor;
class TickBox;

/// What this computer does while the tunnel is up: it lets the MTU follow the path, clamps the MSS, forwards,
/// keeps others out, answers and sends keepalives; each with a line that says what it does.
class TrafficOptions : public QWidget {
    Q_OBJECT
public:
    /// The editor must outlive it.
    explicit TrafficOptions(ProfileEditor* editor, QWidget* parent = nullptr);

    std::vector<QWidget*> focusChain() const;

private:
    struct Switch {
        TickBox* box = nullptr;
        QLabel* help = nullptr;
        void setHelp(const QString& text) const;
    };
    Switch addSwitch(const QString& text, const QString& field, const QString& help, const QString& step);
    /// A choice with its label, and a line of help below it.
    struct Choice {
        ChoiceBox* box = nullptr;
        QLabel* help = nullptr;
    };
    Choice addChoice(const QString& label, const QString& field, const QString& step,
                     const std::vector<std::pair<QString, QString>>& choices);
    void refreshChoice(const Choice& choice, const QString& help);
    QLabel* addHelp(const QString& text, int indent);
    void refresh();
    QString whyNotFollow() const;
    QString followHelp() const;
    QString firewallHelp() const;
    QString keepalivesHelp() const;

    ProfileEditor* m_editor;
    QVBoxLayout* m_column;
    Switch m_follow;
    Switch m_clamp;
    Switch m_forward;
    Choice m_firewall;
    Choice m_keepalives;
};

} // namespace gretel
