#include "ui/answer/answer_stage.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

#include "ui/theme/text_scale.h"
#include "ui/views/frame/details.h"

namespace chokepoint::ui {

namespace {

constexpr double kLeastShare = 0.1;
constexpr double kMostShare = 0.9;
constexpr double kLeastAlone = 430.0;  // of a view over the charts, with its tabs
// The handle goes over to one area alone where it is taken so far beyond the other's least size.
constexpr int kBeyond = 60;

}  // namespace

AnswerStage::AnswerStage(QWidget* charts, Details* details, QWidget* parent)
    : PillSplitter(tr("Room for charts and views"),
                   tr("Drag, or press Up and Down: more room for the charts or for the view beneath them"), parent),
      m_charts(charts),
      m_details(details) {
  addWidget(charts);
  addWidget(details);
  connect(this, &PillSplitter::handleTakenTo, this, &AnswerStage::followHandle);
  connect(this, &QSplitter::splitterMoved, this, [this] {
    if (shows() != Shows::Both) return;
    m_choice.share = static_cast<double>(m_details->height()) / height();
    emit choiceChanged();
  });
  connect(details, &Details::viewAsked, this, &AnswerStage::openDetails);
  connect(details, &Details::enlargeAsked, this, &AnswerStage::enlarge);
  arrange();
}

void AnswerStage::setChoice(const Choice& choice) {
  const bool isShare = choice.share >= kLeastShare;  // what is no number is not
  m_choice = {choice.shows, isShare ? std::min(choice.share, kMostShare) : kLeastShare};
  arrange();
}

int AnswerStage::leastOfCharts() const {
  return std::max(m_charts->minimumSizeHint().height(), m_charts->minimumHeight());
}

bool AnswerStage::fitsBoth() const { return height() >= leastOfCharts() + handleWidth() + m_details->leastHeight(); }

void AnswerStage::holdOpen(bool isHeld) {
  m_isHeldOpen = isHeld;
  arrange();
}

AnswerStage::Shows AnswerStage::shows() const {
  if (m_isHeldOpen) return m_choice.shows != Shows::Details && fitsBoth() ? Shows::Both : Shows::Details;
  if (m_choice.shows != Shows::Both || fitsBoth()) return m_choice.shows;
  return m_isViewOpen ? Shows::Details : Shows::Charts;
}

QSize AnswerStage::minimumSizeHint() const {
  const int width = std::max(m_charts->minimumSizeHint().width(), m_details->minimumSizeHint().width());
  if (shows() == Shows::Details)
    return {width, handleWidth() + std::max(m_details->leastHeight(), qRound(scaled(kLeastAlone)))};
  return {width, leastOfCharts() + handleWidth() + m_details->foldedHeight()};
}

void AnswerStage::show(Shows shows) {
  if (shows != m_choice.shows) {
    m_choice.shows = shows;
    emit choiceChanged();
  }
  arrange();
}

void AnswerStage::enlarge(bool large) {
  m_isViewOpen = false;
  show(large ? Shows::Details : Shows::Both);
}

void AnswerStage::openDetails() {
  m_isViewOpen = !fitsBoth();
  show(m_choice.shows == Shows::Details ? Shows::Details : Shows::Both);
}

void AnswerStage::followHandle(int pixels) {
  if (!fitsBoth()) {
    m_isViewOpen = pixels < height() / 2;
    return show(Shows::Both);
  }
  if (pixels <= leastOfCharts() - kBeyond) return enlarge(true);
  const int most = height() - handleWidth() - m_details->leastHeight();
  show(pixels >= most + kBeyond ? Shows::Charts : Shows::Both);
}

void AnswerStage::arrange() {
  const Shows now = shows();
  if (now != Shows::Details && !m_isHeldOpen) m_isViewOpen = false;
  m_charts->setVisible(now != Shows::Details);
  m_details->setFolded(now == Shows::Charts);
  m_details->setEnlarged(now == Shows::Details);
  if (now != Shows::Both) return;
  const int details = static_cast<int>(std::lround(m_choice.share * height()));
  setSizes({height() - handleWidth() - details, details});
}

void AnswerStage::resizeEvent(QResizeEvent* event) {
  PillSplitter::resizeEvent(event);
  arrange();
}

// Something inside asks for another size: there may be no longer room for both.
bool AnswerStage::event(QEvent* event) {
  const bool isTaken = PillSplitter::event(event);
  if (event->type() == QEvent::LayoutRequest) arrange();
  return isTaken;
}

void AnswerStage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && shows() == Shows::Details) return enlarge(false);
  PillSplitter::keyPressEvent(event);
}

}  // namespace chokepoint::ui
