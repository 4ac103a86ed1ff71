#include "ui/charts/parts/shaped_text.h"

#include <QCache>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPointer>
#include <utility>

namespace chokepoint::ui {

namespace {

// Goes with the application, whose fonts its texts hold.
class Shaper : public QObject {
 public:
  using QObject::QObject;

  const QStaticText& operator()(const QString& text, const QFont& font) {
    const std::pair key(font, text);
    if (const QStaticText* known = m_texts.object(key)) return *known;
    auto* made = new QStaticText(text);
    made->setTextFormat(Qt::PlainText);
    made->setPerformanceHint(QStaticText::AggressiveCaching);
    made->prepare(QTransform(), font);
    m_texts.insert(key, made);
    return *m_texts.object(key);
  }

 private:
  static constexpr qsizetype kMostKept = 200;  // numbers are new at every move of a slider

  QCache<std::pair<QFont, QString>, QStaticText> m_texts{kMostKept};
};

Shaper& shaper() {
  static QPointer<Shaper> ofApplication;
  if (!ofApplication) ofApplication = new Shaper(QCoreApplication::instance());
  return *ofApplication;
}

}  // namespace

const QStaticText& shaped(const QString& text, const QFont& font) { return shaper()(text, font); }

QString elided(const QString& text, const QFont& font, double width) {
  return widthOf(text, font) <= width ? text : QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

void writeLine(QPainter& painter, const QRectF& box, Qt::Alignment align, const QString& text) {
  if (text.isEmpty()) return;
  const QStaticText& line = shaped(text, painter.font());
  QRectF place(box.topLeft(), line.size());
  if (align.testFlag(Qt::AlignRight)) place.moveRight(box.right());
  if (align.testFlag(Qt::AlignHCenter)) place.moveLeft(box.center().x() - place.width() / 2.0);
  if (align.testFlag(Qt::AlignVCenter)) place.moveTop(box.center().y() - place.height() / 2.0);
  painter.drawStaticText(place.topLeft(), line);
}

}  // namespace chokepoint::ui
