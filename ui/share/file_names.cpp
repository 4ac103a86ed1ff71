#include "ui/share/file_names.h"

#include <QDir>
#include <algorithm>

namespace chokepoint::ui {

namespace {

// All that is called so, whatever its ending.
bool isTaken(const QDir& folder, const QString& name) {
  return !folder.entryList({name + QStringLiteral(".*")}, QDir::AllEntries | QDir::Hidden | QDir::System).isEmpty();
}

QStringList namesWith(int number, const QStringList& titles) {
  QStringList names;
  for (const auto& title : titles) {
    const QString name = QStringLiteral("%1-%2").arg(names.size() + 1, 2, 10, QChar('0')).arg(asFileName(title));
    names += number == 1 ? name : QStringLiteral("%1-%2").arg(name).arg(number);
  }
  return names;
}

}  // namespace

QString asFileName(const QString& title) {
  constexpr qsizetype kMostLetters = 60;
  QString name;
  for (const QChar letter : title.toLower()) {
    if (letter.isLetterOrNumber())
      name += letter;
    else if (letter != QChar('.') && !name.isEmpty() && !name.endsWith(QChar('-')))
      name += QChar('-');
  }
  name.truncate(kMostLetters);
  while (name.endsWith(QChar('-'))) name.chop(1);
  return name;
}

QStringList freeNames(const QString& folder, const QStringList& titles) {
  const QDir dir(folder);
  int number = 1;
  QStringList names = namesWith(number, titles);
  while (std::ranges::any_of(names, [&](const QString& name) { return isTaken(dir, name); }))
    names = namesWith(++number, titles);
  for (auto& name : names) name = dir.filePath(name);
  return names;
}

}  // namespace chokepoint::ui
