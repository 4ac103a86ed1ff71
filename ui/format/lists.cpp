#include "ui/format/lists.h"

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

}  // namespace chokepoint::ui
