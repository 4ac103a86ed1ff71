#include "ui/share/page.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <algorithm>

#include "ui/charts/chart.h"
#include "ui/share/on_paper.h"
#include "ui/share/table_data.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// A page has its own place again when it has been painted; nothing is drawn on the screen between.
class LaidOut {
 public:
  explicit LaidOut(QWidget& page) : m_page(page), m_before(page.geometry()) {}
  ~LaidOut() {
    m_page.setGeometry(m_before);
    settle();
  }
  LaidOut(const LaidOut&) = delete;
  LaidOut(LaidOut&&) = delete;
  LaidOut& operator=(const LaidOut&) = delete;
  LaidOut& operator=(LaidOut&&) = delete;

  // Larger than what is painted where less would cut something off: the page is made smaller as a whole.
  void fitTo(const QSize& size) {
    const QSizeF least = m_page.minimumSizeHint();
    QSizeF fitting = QSizeF(size) * std::max({1.0, least.width() / size.width(), least.height() / size.height()});
    resize(fitting.toSize());
    constexpr int kTries = 3;  // what a wider page adds is not all for its tables
    for (int i = 0; i < kTries; ++i) {
      const double missing = widthMissing(m_page);
      if (missing <= 0.0) return;
      fitting *= 1.0 + missing / m_page.width();
      resize(fitting.toSize());
    }
  }

 private:
  void resize(const QSize& size) {
    m_page.resize(size);
    settle();
    m_page.resize(size);  // the area that it scrolls in has taken it back to its own width where words wrapped anew
  }

  // Words ask for another layout, and scroll areas show or hide their bars a turn of the event loop later.
  void settle() {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    for (auto* area : m_page.findChildren<QAbstractScrollArea*>())
      QCoreApplication::sendPostedEvents(area, QEvent::MetaCall);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
  }

  QWidget& m_page;
  QRect m_before;
};

// What somebody sees of the page, were it in front.
bool isSeen(const QWidget& part, const QWidget& page) { return part.isVisibleTo(&page); }

void addTo(std::vector<DataTable>& tables, const QWidget& part) {
  const auto add = [&](std::vector<DataTable> more, const QString& name) {
    for (auto& table : more) {
      if (table.title.isEmpty()) table.title = name;
      tables.push_back(std::move(table));
    }
  };
  if (const auto* source = dynamic_cast<const DataSource*>(&part))
    return add(source->dataTables(), part.accessibleName());
  const auto* view = qobject_cast<const QAbstractItemView*>(&part);
  const bool isHeader = qobject_cast<const QHeaderView*>(&part) != nullptr;  // of a table that is there itself
  if (view != nullptr && !isHeader && view->model() != nullptr)
    add(dataOfModel(*view->model()), view->accessibleName());
}

// What a person reads there: not what stands in boxes and on buttons.
QString wordsOn(const QWidget& part) {
  if (const auto* text = qobject_cast<const QTextBrowser*>(&part)) return text->toPlainText();
  const auto* label = qobject_cast<const QLabel*>(&part);
  if (label == nullptr) return {};
  return Qt::mightBeRichText(label->text()) && label->textFormat() != Qt::PlainText
             ? QTextDocumentFragment::fromHtml(label->text()).toPlainText()
             : label->text();
}

void paintPart(QPainter& painter, QWidget& shown, const QRegion& part) {
  shown.render(&painter, part.boundingRect().topLeft(), part, QWidget::DrawWindowBackground | QWidget::DrawChildren);
  // The big charts keep pictures of themselves at the screen's resolution: they are drawn once more in the painter's.
  for (auto* chart : shown.findChildren<Chart*>()) {
    if (!chart->isVisibleTo(&shown)) continue;
    const QRect place(chart->mapTo(&shown, QPoint(0, 0)), chart->size());
    if (seenPartOf(*chart, shown) != place) continue;  // they clip for themselves, and would cover what is around them
    painter.fillRect(place, theme().window);
    chart->renderTo(&painter, QRectF(place));
  }
}

}  // namespace

void paintAsItStands(QPainter& painter, QWidget& shown) { paintPart(painter, shown, shown.rect()); }

void paintPage(QPainter& painter, QWidget& page, const QSize& size) {
  LaidOut meanwhile(page);
  meanwhile.fitTo(size);
  const double scale = std::min(double(size.width()) / page.width(), double(size.height()) / page.height());
  painter.save();
  painter.scale(scale, scale);
  const auto words = wordsOnPaper(page);
  paintPart(painter, page, restOfPage(page, words));
  write(painter, words);
  painter.restore();
}

SharedData dataOfPage(const QWidget& page) {
  SharedData data;
  QStringList words;
  for (const auto* part : page.findChildren<QWidget*>()) {
    if (!isSeen(*part, page)) continue;
    addTo(data.tables, *part);
    if (const QString here = wordsOn(*part).trimmed(); !here.isEmpty()) words += here;
  }
  if (data.tables.empty()) data.words = words.join(QStringLiteral("\n\n"));
  return data;
}

}  // namespace chokepoint::ui
