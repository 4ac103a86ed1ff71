#include "ui/charts/stack_view.h"

#include <QAreaSeries>
#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QResizeEvent>
#include <QValueAxis>

#include "core/base/rounding.h"
#include "ui/charts/layout/label_placer.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/shaped_text.h"
#include "ui/charts/stack_items.h"

namespace chokepoint::ui {

QColor hueOf(ComputeSource source) {
  switch (source) {
    case ComputeSource::OtherDomestic: return theme().otherDomestic;
    case ComputeSource::Licensed: return theme().licensed;
    case ComputeSource::Smuggled: return theme().smuggled;
    case ComputeSource::OverseasCloud: return theme().cloud;
    case ComputeSource::Huawei: break;
  }
  return theme().huawei;
}

namespace {

QString named(ComputeSource source, const QString& amount) {
  return QCoreApplication::translate("StackView", "%1 %2", "source, amount").arg(nameOf(source), amount);
}

// Two digits of the total, from a hundred on whole units; and so that the parts add up to it.
QStringList namesOf(const StackEdges& edges) {
  const double total = edges.back().back().y();
  constexpr double kHundred = 100.0;
  const double step = stepOf(total, total < kHundred ? 2 : 3);
  std::vector<double> parts;
  for (std::size_t s = 0; s < kComputeSources; ++s) parts.push_back(edges[s + 1].back().y() - edges[s].back().y());
  const auto printed = largestRemainder(parts, roundedTo(step, total), step);
  QStringList names;
  for (std::size_t s = 0; s < kComputeSources; ++s) {
    const bool isLess = parts[s] > 0.0 && printed[s] < step / 2.0;
    names += named(kStackedSources[s], isLess ? QCoreApplication::translate("StackView", "under %1").arg(tickText(step))
                                              : tickText(printed[s]));
  }
  names += QCoreApplication::translate("StackView", "total %1 in %2", "amount, year")
               .arg(tickText(roundedTo(step, total)))
               .arg(kLastYear);
  return names;
}

}  // namespace

StackView::StackView(QWidget* parent) : QChartView(new QChart, parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  setMouseTracking(true);
  viewport()->setMouseTracking(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  // Antialiased areas cost four times as much; the edges are drawn over them instead.
  setRenderHint(QPainter::Antialiasing, false);
  chart()->legend()->hide();
  chart()->setBackgroundVisible(false);
  chart()->layout()->setContentsMargins(0, 0, 0, 0);
  addSeries();
  m_frame = new StackFrame(*this);
  m_overlay = new StackOverlay(*this);
}

void StackView::addSeries() {
  m_time = new QValueAxis(this);
  m_value = new QValueAxis(this);
  for (QValueAxis* axis : {m_time, m_value}) axis->setVisible(false);
  chart()->addAxis(m_time, Qt::AlignBottom);
  chart()->addAxis(m_value, Qt::AlignLeft);
  m_time->setRange(kTimeBegins, kTimeEnds);
  m_value->setRange(0.0, m_upper);
  for (auto& line : m_lines) line = new QLineSeries(this);
  for (std::size_t s = 0; s < kComputeSources; ++s) {
    m_areas[s] = new QAreaSeries(m_lines[s + 1], m_lines[s]);
    m_areas[s]->setPen(Qt::NoPen);
    chart()->addSeries(m_areas[s]);
    m_areas[s]->attachAxis(m_time);
    m_areas[s]->attachAxis(m_value);
  }
}

void StackView::setEdges(const StackEdges& edges) {
  m_edges = edges;
  for (std::size_t i = 0; i < m_lines.size(); ++i) m_lines[i]->replace(edges[i]);
  if (widthOfNames() != m_namesWidth) return layOut(size());
  refresh();
}

void StackView::setUpper(double upper) {
  if (upper == m_upper) return;
  m_upper = upper;
  m_value->setRange(0.0, upper);
  layOut(size());
}

void StackView::setByDefault(const std::optional<QList<QPointF>>& total) { m_byDefault = total; }

void StackView::setReading(std::optional<QPointF> point) {
  m_reading = point;
  m_overlay->update();
}

void StackView::setChosenYear(Year year) {
  m_chosen = year;
  refresh();
}

void StackView::setFilled(bool filled) {
  m_filled = filled;
  for (QAreaSeries* area : m_areas) area->setVisible(filled);
}

void StackView::applyTheme() {
  setBackgroundBrush(theme().window);
  for (std::size_t s = 0; s < kComputeSources; ++s) m_areas[s]->setBrush(hueOf(kStackedSources[s]));
  layOut(size());
}

double StackView::widthOfNames() const {
  const QFont font = chartFont(TextRole::Small);
  double width = 0.0;
  for (const ComputeSource source : kStackedSources)
    width = std::max(width, widthOf(named(source, QStringLiteral("0.00")), font));  // seldom more
  if (!m_edges.back().isEmpty())
    for (const QString& name : namesOf(m_edges)) width = std::max(width, widthOf(name, font));
  return std::ceil(width);
}

void StackView::layOut(const QSizeF& size) {
  const QFont font = chartFont(TextRole::Small);
  const QFontMetricsF metrics(font);
  m_namesWidth = widthOfNames();
  const double left =
      std::max(metrics.horizontalAdvance(tickText(m_upper)), metrics.horizontalAdvance(tickText(12.5))) + 8;
  const QRectF all(QPointF(), size);
  chart()->setGeometry(all);
  chart()->setPlotArea(all.adjusted(std::ceil(left), std::ceil(metrics.height()) + 5, -m_namesWidth - nameIndent() - 2,
                                    -std::ceil(metrics.height()) - 8));
  setSceneRect(all);
  refresh();
}

void StackView::refresh() {
  m_frame->resize();
  m_overlay->resize();
}

QPointF StackView::pixel(double time, double value) const {
  const QRectF area = plot();
  return {area.left() + area.width() * (time - kTimeBegins) / (kTimeEnds - kTimeBegins),
          area.bottom() - area.height() * value / m_upper};
}

double StackView::timeAt(double x) const {
  return kTimeBegins + (kTimeEnds - kTimeBegins) * (x - plot().left()) / plot().width();
}

std::vector<StackName> StackView::names() const {
  const QFont plain = chartFont(TextRole::Small);
  const QFont bold = chartFont(TextRole::Small, QFont::Bold);
  const double height = QFontMetricsF(plain).height();
  const QStringList texts = namesOf(m_edges);
  std::vector<double> middles{pixel(kTimeEnds, m_edges.back().back().y()).y() - height / 2.0};
  for (auto s = kComputeSources; s-- > 0;)
    middles.push_back(pixel(kTimeEnds, (m_edges[s].back().y() + m_edges[s + 1].back().y()) / 2).y());
  // A low chart has room for them all beside what stands above and below its areas alone.
  const double missing = std::max(0.0, static_cast<double>(middles.size()) * height - plot().height());
  middles =
      movedApart(middles, height, plot().top() + (height - missing) / 2, plot().bottom() - (height - missing) / 2);
  std::vector<StackName> names;
  for (std::size_t i = 0; i <= kComputeSources; ++i) {
    const QString& text = texts[static_cast<qsizetype>(i)];
    const double width = widthOf(text, i == kComputeSources ? bold : plain);
    names.push_back(
        {text, QRectF(plot().right() + nameIndent(), middles[kComputeSources - i] - height / 2, width, height)});
  }
  return names;
}

void StackView::resizeEvent(QResizeEvent* event) {
  QChartView::resizeEvent(event);
  layOut(event->size());
}

}  // namespace chokepoint::ui
