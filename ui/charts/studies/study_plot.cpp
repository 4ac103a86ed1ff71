#include "ui/charts/studies/study_plot.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/layout/tickers.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/chart_veil.h"
#include "ui/charts/parts/plot_view.h"
#include "ui/charts/studies/study_accessible.h"
#include "ui/format/rich_words.h"

namespace chokepoint::ui {

namespace {

constexpr int kRoomForFrame = 2;
constexpr int kAroundHeading = 8;  // pixels, of a title above the plot

}  // namespace

StudyPlot::StudyPlot(const QString& name, QWidget* parent)
    : QWidget(parent), m_view(new PlotView(this)), m_veil(new ChartVeil(this)) {
  installStudyAccessibility();
  setAccessibleName(name);
  for (QCPAxis* axis : {m_view->xAxis, m_view->yAxis}) axis->setTicker(QSharedPointer<PlainTicker>::create());
  setFocusPolicy(Qt::StrongFocus);
  m_view->installEventFilter(this);
  connect(m_view, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) { read(readAt(event->position())); });
}

void StudyPlot::start() {
  setState(AnswerState::Awaited);
  applyTheme();
}

void StudyPlot::setState(AnswerState state) {
  m_hasFigures = m_hasFigures || state == AnswerState::Given;
  m_view->setVisible(m_hasFigures);
  if (state == AnswerState::Given)
    m_veil->setState(ChartVeil::State::Clear);
  else if (m_hasFigures)
    m_veil->setState(ChartVeil::State::Stale);
  else
    m_veil->setState(state == AnswerState::Awaited ? ChartVeil::State::Computing : ChartVeil::State::Clear);
}

QString StudyPlot::keys() { return tr("Arrow keys read it point by point, Home and End its ends, Escape leaves."); }

bool StudyPlot::isAwaited() const { return m_veil->state() == ChartVeil::State::Computing; }

void StudyPlot::forgetReading() {
  hideCursor();
  read({});
}

void StudyPlot::read(const QString& reading) {
  if (reading == m_reading) return;
  m_reading = reading;
  setAccessibleDescription(reading);
  if (hasFocus() && QAccessible::isActive()) {
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
  }
  emit readingChanged(reading);
}

void StudyPlot::styleSurface() {
  m_view->setBackground(theme().window);
  styleAxes(*m_view->axisRect());
  for (QCPAxis* axis : {m_view->xAxis, m_view->yAxis}) {
    axis->setLabelFont(chartFont(TextRole::Small));
    axis->setLabelColor(theme().muted);
  }
  fitTitles();
}

void StudyPlot::setTitles(const QString& x, const QString& y) {
  m_xTitle = x;
  m_yTitle = y;
  setToolTip(asTip(y.isEmpty() ? x : tr("%1, from left to right\n%2, from bottom to top").arg(x, y)));
  fitTitles();
}

void StudyPlot::fitTitles() {
  const QFontMetricsF metrics(chartFont(TextRole::Small));
  const QMargins margins = m_view->axisRect()->margins();
  const int room = m_view->width() - std::abs(margins.left() - margins.right());  // about the middle of the axis
  m_view->xAxis->setLabel(metrics.elidedText(m_xTitle, Qt::ElideRight, room));
  if (m_yTitle.isEmpty()) return;
  if (m_heading == nullptr) {
    m_heading = new QCPTextElement(m_view);
    m_heading->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->plotLayout()->insertRow(0);
    m_view->plotLayout()->addElement(0, 0, m_heading);
  }
  m_heading->setFont(chartFont(TextRole::Small));
  m_heading->setTextColor(theme().muted);
  m_heading->setText(metrics.elidedText(m_yTitle, Qt::ElideRight, m_view->width() - kAroundHeading));
}

std::optional<QString> StudyPlot::readKey(int key) {
  switch (key) {
    case Qt::Key_Left: return stepBy(-1, 0);
    case Qt::Key_Right: return stepBy(1, 0);
    case Qt::Key_Up: return stepBy(0, 1);
    case Qt::Key_Down: return stepBy(0, -1);
    case Qt::Key_Home: return stepToEnd(false);
    case Qt::Key_End: return stepToEnd(true);
    case Qt::Key_Escape:
      if (m_reading.isEmpty()) return std::nullopt;
      hideCursor();
      return QString();
    default: return std::nullopt;
  }
}

void StudyPlot::keyPressEvent(QKeyEvent* event) {
  const auto reading = readKey(event->key());
  if (!reading) return QWidget::keyPressEvent(event);
  read(*reading);
}

void StudyPlot::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) return;
  applyTheme();
  m_view->replot(QCustomPlot::rpQueuedReplot);
}

void StudyPlot::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  m_framed = event->reason() != Qt::MouseFocusReason;
  update();
}

void StudyPlot::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  m_framed = false;
  update();
}

void StudyPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().window);
  if (!m_framed) return;
  painter.setPen(QPen(theme().us, 1.0));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void StudyPlot::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const QRect inside = rect().adjusted(kRoomForFrame, kRoomForFrame, -kRoomForFrame, -kRoomForFrame);
  m_view->setGeometry(inside);
  fitTitles();
  m_veil->setGeometry(inside);
  m_veil->raise();
}

bool StudyPlot::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Leave && !hasFocus()) forgetReading();
  if (event->type() == QEvent::MouseButtonPress) setFocus(Qt::MouseFocusReason);
  return QWidget::eventFilter(watched, event);
}

std::size_t nearestPoint(const std::vector<double>& axis, double place) {
  const auto found =
      std::ranges::min_element(axis, std::ranges::less{}, [place](double other) { return std::abs(other - place); });
  return static_cast<std::size_t>(found - axis.begin());
}

std::size_t steppedPoint(std::size_t from, int by, std::size_t points) {
  const auto next = static_cast<std::ptrdiff_t>(from) + by;
  return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(next, 0, static_cast<std::ptrdiff_t>(points) - 1));
}

}  // namespace chokepoint::ui
