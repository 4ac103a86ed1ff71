#include "ui/charts/studies/year_plot.h"

#include <algorithm>
#include <cmath>

#include "core/base/record_end.h"
#include "ui/charts/layout/label_placer.h"
#include "ui/charts/layout/steady_range.h"
#include "ui/charts/layout/tickers.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/plot_view.h"

namespace chokepoint::ui {

namespace {

constexpr double kIndentOfName = 6.0;   // pixels, from the plot's edge
constexpr double kMostForNames = 0.36;  // that names take

QFont fontOfNames() { return chartFont(TextRole::Small); }

}  // namespace

// Beside the axis rect, moved apart where they would touch, and cut where they are longer than the margin.
class EndNames : public QCPLayerable {
 public:
  explicit EndNames(QCPAxis* value) : QCPLayerable(value->parentPlot(), QStringLiteral("axes")), m_value(value) {}

  struct Entry {
    QString name;
    QColor hue;
    double height = 0.0;
  };
  void setEntries(std::vector<Entry> entries) { m_entries = std::move(entries); }
  [[nodiscard]] double width() const {
    const QFontMetricsF metrics(fontOfNames());
    double widest = 0.0;
    for (const auto& entry : m_entries) widest = std::max(widest, metrics.horizontalAdvance(entry.name));
    return widest + 2.0 * kIndentOfName;
  }

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter* painter) override {
    const QFontMetricsF metrics(fontOfNames());
    const QRectF plot = m_value->axisRect()->rect();
    const double room = m_value->parentPlot()->width() - plot.right() - kIndentOfName;
    const double line = metrics.height();
    std::vector<double> middles;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry)
      middles.push_back(m_value->coordToPixel(entry->height));
    middles = movedApart(middles, line, plot.top() + line / 2, plot.bottom() - line / 2);
    painter->setFont(fontOfNames());
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
      const Entry& entry = m_entries[m_entries.size() - 1 - i];
      const QRectF tick(plot.right() + 1.0, middles[i] - 4.0, 3.0, 8.0);
      painter->fillRect(tick, entry.hue);
      painter->setPen(theme().text);
      painter->drawText(QRectF(plot.right() + kIndentOfName + 1.0, middles[i] - line / 2, room, line),
                        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                        metrics.elidedText(entry.name, Qt::ElideRight, room));
    }
  }

 private:
  QCPAxis* m_value;
  std::vector<Entry> m_entries;
};

YearPlot::YearPlot(const QString& name, QWidget* parent)
    : StudyPlot(name, parent), m_cursor(new QCPItemRect(&view())), m_names(new EndNames(view().yAxis)) {
  view().xAxis->setTicker(QSharedPointer<YearTicker>::create(view().xAxis));
  view().xAxis->setRange(kTimeBegins, kTimeEnds);
  view().yAxis->setTicker(QSharedPointer<LinearTicker>::create(view().yAxis, 1.0));
  m_cursor->setLayer(kCursorLayer);
  for (auto* corner : {m_cursor->topLeft, m_cursor->bottomRight}) corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
  m_cursor->setVisible(false);
}

void YearPlot::applyTheme() {
  styleSurface();
  QColor pale = theme().text;
  constexpr float kPale = 0.10F;
  pale.setAlphaF(kPale);
  m_cursor->setPen(pen(theme().muted, 1.0));
  m_cursor->setBrush(pale);
  fitMargins();
}

void YearPlot::showYears(double greatest, bool isExact, std::vector<EndName> names) {
  SteadyLinearRange range;
  const double upper = isExact ? greatest : range.fit(greatest, false);
  view().yAxis->setRange(0.0, upper > 0.0 ? upper : 1.0);
  std::vector<EndNames::Entry> entries;
  QStringList whole;  // which a narrow plot cuts
  for (auto& name : names) {
    whole.prepend(name.name);
    entries.push_back({std::move(name.name), name.hue, name.height});
  }
  setToolTip(whole.join(QChar('\n')));
  m_names->setEntries(std::move(entries));
  fitMargins();
  view().replot(QCustomPlot::rpQueuedReplot);
  emit figuresChanged();
}

void YearPlot::fitMargins() {
  const QFontMetricsF metrics(fontOfNames());
  constexpr int kAir = 8;
  const int left = widestLabel(view().yAxis->range().upper, fontOfNames()) + kAir;
  const int right = static_cast<int>(std::ceil(std::min(m_names->width(), kMostForNames * width())));
  setMargins(*view().axisRect(), {left, kAir, right, static_cast<int>(std::ceil(metrics.height())) + kAir});
}

void YearPlot::resizeEvent(QResizeEvent* event) {
  StudyPlot::resizeEvent(event);
  fitMargins();
}

void YearPlot::hideCursor() {
  m_read.reset();
  m_cursor->setVisible(false);
  view().layer(kCursorLayer)->replot();
}

QString YearPlot::readYear(Year year) {
  m_read = year;
  m_cursor->topLeft->setCoords(year.number, 0.0);
  m_cursor->bottomRight->setCoords(year.number + 1.0, 1.0);
  m_cursor->setVisible(true);
  view().layer(kCursorLayer)->replot();
  return readingOf(year);
}

// A year in words, as it is read out.
StudyTable YearPlot::table() const {
  StudyTable years{.columns = {tr("Year"), accessibleName()}, .rows = {}};
  for (int year = kFirstYear; hasYears() && year <= kLastYear; ++year)
    years.rows.push_back({QString::number(year), readingOf(Year{year})});
  return years;
}

QString YearPlot::readAt(const QPointF& place) {
  if (!hasYears() || !view().axisRect()->rect().contains(place.toPoint())) return {};
  const auto year = static_cast<int>(std::floor(view().xAxis->pixelToCoord(place.x())));
  return readYear(Year{std::clamp(year, kFirstYear, kLastYear)});
}

QString YearPlot::stepBy(int along, int across) {
  if (!hasYears()) return {};
  if (!m_read) return readYear(kFirstProjectedYear);
  return across != 0 ? readingOf(*m_read) : readYear(Year{std::clamp(m_read->number + along, kFirstYear, kLastYear)});
}

QString YearPlot::stepToEnd(bool last) {
  return hasYears() ? readYear(Year{last ? kLastYear : kFirstYear}) : QString();
}

}  // namespace chokepoint::ui
