#include "ui/format/plain_text.h"

#include <QStringList>
#include <QTextDocumentFragment>

namespace chokepoint::ui {

QString plainText(const QString& text) {
  if (!Qt::mightBeRichText(text)) return text;
  QStringList lines;
  for (const QString& line : QTextDocumentFragment::fromHtml(text).toPlainText().split(QChar('\n')))
    if (const QString words = line.simplified(); !words.isEmpty()) lines += words;
  return lines.join(QChar('\n'));
}

}  // namespace chokepoint::ui
