#include "ui/widgets/mnemonics.h"

#include <QMenu>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace chokepoint::ui {

namespace {

// Whether there is a key for it wherever there are Latin letters.
bool isOnKeys(QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); }

bool isFree(QChar c, const QSet<QChar>& taken) { return isOnKeys(c) && !taken.contains(c.toLower()); }

// Where the mark goes; nothing where all letters are taken.
qsizetype placeOfMnemonic(const QString& text, const QSet<QChar>& taken) {
  for (qsizetype i = 0; i < text.size(); ++i)
    if (isFree(text[i], taken) && (i == 0 || !text[i - 1].isLetterOrNumber())) return i;
  for (qsizetype i = 0; i < text.size(); ++i)
    if (isFree(text[i], taken)) return i;
  return -1;
}

QString marked(const QString& text, qsizetype place) {
  const auto escaped = [](QString part) { return part.replace(QLatin1Char('&'), QStringLiteral("&&")); };
  return escaped(text.left(place)) + QLatin1Char('&') + escaped(text.mid(place));
}

QString withLetterBehind(const QString& text, QSet<QChar>& taken) {
  for (QChar letter = QLatin1Char('a'); letter <= QLatin1Char('z'); letter = QChar(letter.unicode() + 1))
    if (!taken.contains(letter)) {
      taken.insert(letter);
      return QStringLiteral("%1 (&%2)").arg(text, letter.toUpper());
    }
  return text;
}

QString withMnemonic(const QString& text, QSet<QChar>& taken) {
  const auto place = placeOfMnemonic(text, taken);
  if (place < 0) return withLetterBehind(text, taken);
  taken.insert(text[place].toLower());
  return marked(text, place);
}

}  // namespace

QStringList withMnemonics(const QStringList& texts) {
  QSet<QChar> taken;
  QStringList all;
  for (const auto& text : texts) all << withMnemonic(text, taken);
  return all;
}

void giveMnemonics(QMenu& menu) {
  QList<QAction*> entries;
  QStringList texts;
  for (auto* action : menu.actions()) {
    if (action->isSeparator()) continue;
    if (action->menu() != nullptr) giveMnemonics(*action->menu());
    entries << action;
    texts << withoutMnemonic(action->text());
  }
  const auto marks = withMnemonics(texts);
  for (qsizetype i = 0; i < entries.size(); ++i) entries[i]->setText(marks[i]);
}

QString withoutMnemonic(const QString& text) {
  static const QRegularExpression kBehind(QStringLiteral(" \\(&[A-Z]\\)$"));
  QString plain = text;
  plain.remove(kBehind);
  const QString kTwo(QChar(0));  // stands for "&&" while single ones go
  plain.replace(QStringLiteral("&&"), kTwo).remove(QLatin1Char('&'));
  return plain.replace(kTwo, QStringLiteral("&"));
}

}  // namespace chokepoint::ui
