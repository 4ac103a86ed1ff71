#include "ui/charts/chart.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/charts/chart_accessible.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/chart_veil.h"
#include "ui/charts/parts/shaped_text.h"
#include "ui/format/chart_series.h"
#include "ui/format/lists.h"
#include "ui/format/rich_words.h"

namespace chokepoint::ui {

namespace {

constexpr int kFrame = 2;            // room for the focus frame, pixels
constexpr double kHeaderGap = 16.0;  // between the subtitle and the reading, pixels

// As many parts as fit, the first in any case; dots stand for the others.
QString fitting(QStringList parts, const QFont& font, double width) {
  QString text = inSeries(parts);
  while (parts.size() > 1 && widthOf(text, font) > width) {
    parts.removeLast();
    text = inSeries(parts + QStringList(QChar(0x2026)));
  }
  return elided(text, font, width);
}

}  // namespace

Chart::Chart(QWidget* parent) : QWidget(parent), m_veil(new ChartVeil(this)), m_drag(new DragWatch(this)) {
  installChartAccessibility();
  setFocusPolicy(Qt::StrongFocus);
  connect(m_drag, &DragWatch::released, this, &Chart::showFigures);
}

Chart::~Chart() = default;

void Chart::adopt(QWidget* content) {
  m_content = content;
  m_content->installEventFilter(this);
  m_veil->setState(ChartVeil::State::Computing);
  restyle();
}

void Chart::setOutlook(std::shared_ptr<const Outlook> now, std::shared_ptr<const Outlook> byDefault) {
  m_now = std::move(now);
  m_byDefault = std::move(byDefault);
  showVeil();
  showFigures();
  if (readingYear()) refreshReading();
}

void Chart::setStale(bool stale) {
  m_stale = stale;
  showVeil();
}

void Chart::showVeil() {
  using State = ChartVeil::State;
  m_veil->setState(!m_now ? State::Computing : m_stale ? State::Stale : State::Clear);
  m_veil->raise();
}

void Chart::setChosenYear(Year year) {
  if (year == m_chosen) return;
  m_chosen = year;
  showChosen();
}

std::optional<Year> Chart::readingYear() const { return m_hovered ? m_hovered : m_read; }

void Chart::setReadingYear(std::optional<Year> year) {
  forgetEstimate();
  m_read = year;
  refreshReading();
  announce();
}

void Chart::forgetEstimate() {
  if (m_estimate.isEmpty()) return;
  m_estimate.clear();
  leaveEstimates();
}

QString Chart::reading() const { return inSeries(readingParts()); }

QStringList Chart::readingParts() const {
  if (!m_hovered && !m_estimate.isEmpty()) return {m_estimate};
  const auto year = readingYear();
  return year && m_now ? readingOf(*year) : QStringList();
}

void Chart::hover(std::optional<Year> year) {
  if (year == m_hovered) return;
  m_hovered = year;
  refreshReading();
}

void Chart::updateHeader() {
  const QString noted = m_content && m_now ? note() : QString();
  const QString said = noted.isEmpty() ? subtitle() : subtitle() + QLatin1Char('\n') + noted;
  const QString words = said + QLatin1Char('\n') + reading();
  if (words == m_words) return;
  m_words = words;
  setToolTip(tipInLines(said + QLatin1Char('\n') + glossary()));  // a narrow chart cuts what it says
  const bool takesALine = noted.isEmpty() != m_note.isEmpty();
  m_note = noted;
  if (takesALine) layOutContent();
  update(0, 0, width(), headerHeight());
}

QString Chart::noteOfPast(const Figure& figure) const {
  if (!now() || !byDefault() || !movesThePast(*now(), *byDefault(), figure)) return {};
  return tr("The past is rebuilt from what is assumed; the marks are what was published.");
}

void Chart::refreshReading() {
  showReading(m_now ? readingYear() : std::nullopt);
  updateHeader();
  emit readingChanged(reading());
}

// Only what the keyboard reads is spoken: the pointer passes over too much.
void Chart::announce() {
  if (!QAccessible::isActive()) return;
  QAccessibleValueChangeEvent value(this, m_read ? m_read->number : kFirstYear);
  QAccessible::updateAccessibility(&value);
  QAccessibleEvent description(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&description);
}

bool Chart::readKey(int key) {
  const Year year = m_read.value_or(kFirstProjectedYear);
  const auto moved = [&](int by) { return m_read ? Year{std::clamp(year.number + by, kFirstYear, kLastYear)} : year; };
  switch (key) {
    case Qt::Key_Left: setReadingYear(moved(-1)); return true;
    case Qt::Key_Right: setReadingYear(moved(1)); return true;
    case Qt::Key_Home: setReadingYear(Year{kFirstYear}); return true;
    case Qt::Key_End: setReadingYear(Year{kLastYear}); return true;
    case Qt::Key_Escape:
      if (reading().isEmpty()) return false;
      setReadingYear(std::nullopt);
      return true;
    default: return false;
  }
}

QString Chart::keys() const { return tr("Left and Right read out a year, and Enter chooses it."); }

QString Chart::stepToEstimate(int) { return {}; }

void Chart::keyPressEvent(QKeyEvent* event) {
  if (readKey(event->key())) return;
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (isEnter && !m_estimate.isEmpty()) return openEstimate();
  if (isEnter && m_read) return emit yearPicked(*m_read);
  if (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down) return QWidget::keyPressEvent(event);
  const QString estimate = stepToEstimate(event->key() == Qt::Key_Down ? 1 : -1);
  if (estimate.isEmpty()) return QWidget::keyPressEvent(event);
  m_estimate = estimate;
  m_read.reset();
  refreshReading();
  announce();
}

// A frame tells where the keyboard acts; a click needs no telling.
void Chart::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  const auto reason = event->reason();
  m_framed = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
  update();
}

void Chart::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  m_framed = false;
  update();
  // What the keyboard reads belongs to the keyboard; another window, or a menu, takes it for a while.
  const auto reason = event->reason();
  if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason) return;
  forgetEstimate();
  m_read.reset();
  refreshReading();
}

bool Chart::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Leave) hover(std::nullopt);
  if (event->type() == QEvent::MouseButtonPress) setFocus(Qt::MouseFocusReason);
  if (event->type() == QEvent::ToolTip) return true;  // the tip is the header's; marks have their own
  return QWidget::eventFilter(watched, event);
}

void Chart::restyle() {
  applyTheme();
  setAccessibleName(name());
  updateHeader();
  layOutContent();
  update();
}

QString Chart::description() const { return tr("%1. %2", "what is drawn, what keys do").arg(subtitle(), keys()); }

void Chart::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  const auto type = event->type();
  if (!m_content) return;
  if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::LanguageChange) restyle();
}

int Chart::headerHeight() const {
  const double line = QFontMetricsF(chartFont(TextRole::Small)).height();
  return static_cast<int>(std::ceil((m_note.isEmpty() ? line : 2.0 * line) + 6.0));
}

void Chart::layOutContent() {
  if (!m_content) return;
  const QRect inside = rect().adjusted(kFrame, headerHeight(), -kFrame, -kFrame);
  m_content->setGeometry(inside);
  m_veil->setGeometry(inside);
  m_veil->raise();
}

void Chart::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layOutContent();
}

void Chart::drawHeader(QPainter& painter, const QRectF& row) const {
  const QFont small = chartFont(TextRole::Small);
  QRectF line = row;
  line.setBottom(line.bottom() - 4.0);
  const QFontMetricsF metrics(small);
  if (!m_note.isEmpty()) line.setBottom(drawNote(painter, line));
  line.setTop(line.bottom() - metrics.height());
  const QString read = fitting(readingParts(), small, line.width());
  // Where both do not fit, what is being read goes before what is drawn.
  const bool both = widthOf(subtitle(), small) + kHeaderGap + widthOf(read, small) <= line.width();
  painter.setFont(small);
  painter.setPen(theme().muted);
  if (read.isEmpty() || both)
    writeLine(painter, line, Qt::AlignLeft | Qt::AlignVCenter, elided(subtitle(), small, line.width()));
  painter.setPen(theme().text);
  writeLine(painter, line, (both ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, read);
}

// Returns where it begins.
double Chart::drawNote(QPainter& painter, QRectF line) const {
  const QFont small = chartFont(TextRole::Small);
  line.setTop(line.bottom() - QFontMetricsF(small).height());
  painter.setFont(small);
  painter.setPen(theme().text);
  writeLine(painter, line, Qt::AlignLeft | Qt::AlignVCenter, elided(m_note, small, line.width()));
  return line.top();
}

void Chart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().window);
  drawHeader(painter, QRectF(kFrame, 0, width() - 2 * kFrame, headerHeight()));
  if (!m_framed) return;
  painter.setPen(QPen(theme().us, 1.0));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Chart::renderTo(QPainter* painter, const QRectF& area, double scale) {
  const QSize size = (area.size() / scale).toSize();
  const int header = headerHeight();
  const QSize inside(size.width() - 2 * kFrame, size.height() - header - kFrame);
  painter->save();
  painter->translate(area.topLeft());
  painter->scale(scale, scale);
  painter->fillRect(QRect(QPoint(), size), theme().window);
  drawHeader(*painter, QRectF(kFrame, 0, inside.width(), header));
  painter->translate(kFrame, header);
  painter->save();
  renderContent(painter, inside);
  painter->restore();
  ChartVeil::draw(*painter, QRectF(QPointF(), inside), m_veil->state());
  painter->restore();
}

}  // namespace chokepoint::ui
