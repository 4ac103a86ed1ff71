#include "ui/format/plain_text.h"

#include <QTextDocumentFragment>

namespace chokepoint::ui {

QString plainText(const QString& text) {
  if (!Qt::mightBeRichText(text)) return text;
  return QTextDocumentFragment::fromHtml(text).toPlainText().simplified();
}

}  // namespace chokepoint::ui
