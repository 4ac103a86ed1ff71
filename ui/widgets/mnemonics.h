// The underlined letters by which entries are chosen: given when texts are known, so that no two of a menu share one in
// any language.
#pragma once

#include <QString>
#include <QStringList>

class QMenu;

namespace chokepoint::ui {

// Each text with the mark "&" before the first letter of a word that no earlier text has, or before any such letter; a
// text without one, as in Chinese, gets a letter in brackets. An "&" of the text itself stays one to the eye.
[[nodiscard]] QStringList withMnemonics(const QStringList& texts);
// Of all entries, submenus and what is in them.
void giveMnemonics(QMenu& menu);
// As a person reads it.
[[nodiscard]] QString withoutMnemonic(const QString& text);

}  // namespace chokepoint::ui
