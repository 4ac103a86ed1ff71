#include "ui/format/lists.h"

#include <algorithm>

#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

QString joined(const QStringList& texts, Joint joint) {
  MessageList list{.items = {}, .joint = joint};
  for (const QString& text : texts)
    if (!text.isEmpty()) list.items.push_back(say("%1", text.toStdString()));
  return worded(list);
}

}  // namespace

QString listed(const QStringList& texts) { return joined(texts, Joint::Comma); }
QString either(const QStringList& texts) { return joined(texts, Joint::Or); }
QString inSeries(const QStringList& texts) { return joined(texts, Joint::Semicolon); }
QString besideEachOther(const QStringList& texts) { return joined(texts, Joint::Dot); }
QString inSequence(const QStringList& sentences) { return joined(sentences, Joint::Space); }

QString inTwoLines(const QString& heading) {
  qsizetype best = -1;
  const auto longer = [&](qsizetype at) { return std::max(at, heading.size() - at - 1); };
  for (auto at = heading.indexOf(QChar(' ')); at >= 0; at = heading.indexOf(QChar(' '), at + 1))
    if (best < 0 || longer(at) < longer(best)) best = at;
  return best < 0 ? heading : QString(heading).replace(best, 1, QChar('\n'));
}

}  // namespace chokepoint::ui
