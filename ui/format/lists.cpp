#include "ui/format/lists.h"

#include <QCoreApplication>

namespace chokepoint::ui {

namespace {

struct Lists {
  Q_DECLARE_TR_FUNCTIONS(Lists)
};

QString joined(const QStringList& texts, const QString& two) {
  QString all;
  for (const QString& text : texts) all = all.isEmpty() || text.isEmpty() ? all + text : two.arg(all, text);
  return all;
}

}  // namespace

QString listed(const QStringList& texts) { return joined(texts, Lists::tr("%1, %2", "two of a list")); }

QString either(const QStringList& texts) {
  if (texts.size() < 2) return texts.join(QString());
  return Lists::tr("%1 or %2", "the last two of a list").arg(listed(texts.mid(0, texts.size() - 1)), texts.last());
}

QString inSeries(const QStringList& texts) { return joined(texts, Lists::tr("%1; %2", "two of a list")); }

QString besideEachOther(const QStringList& texts) { return joined(texts, Lists::tr("%1 · %2", "two of a list")); }

QString inSequence(const QStringList& sentences) { return joined(sentences, Lists::tr("%1 %2", "two sentences")); }

}  // namespace chokepoint::ui
