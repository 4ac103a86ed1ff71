#include "ui/views/frame/analysis_panel.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/format/format.h"
#include "ui/format/words.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

// A slider that is dragged asks anew at every frame, and an analysis would take a core from it.
constexpr int kRestMs = 120;
// What takes longer than this is said to be computed.
constexpr int kPatienceMs = 400;

// What stands alone begins as a sentence does; an expression stays as it was typed.
QString standingAlone(const QString& sentence) {
  const auto end = std::ranges::find_if_not(sentence, [](QChar c) { return c.isLetter(); });
  return end != sentence.end() && end->isSpace() ? sentenceStart(sentence) : sentence;
}

}  // namespace

AnalysisPanel::AnalysisPanel(Analyst& analyst, QWidget* parent)
    : QWidget(parent),
      m_analyst(analyst),
      m_rest(new QTimer(this)),
      m_busy(new QTimer(this)),
      m_computing(noteLabel(this, tr("computing ..."))),
      m_trouble(troubleLabel(this)) {
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(4);
  m_column = new QVBoxLayout;
  m_column->setSpacing(2);
  whole->addLayout(m_column, 1);
  m_computing->hide();
  whole->addWidget(m_computing);
  whole->addWidget(m_trouble);
  m_rest->setSingleShot(true);
  m_rest->setInterval(kRestMs);
  connect(m_rest, &QTimer::timeout, this, &AnalysisPanel::askAtRest);
  m_busy->setSingleShot(true);
  m_busy->setInterval(kPatienceMs);
  connect(m_busy, &QTimer::timeout, m_computing, &QWidget::show);
}

QString AnalysisPanel::trouble() const { return m_state == AnswerState::None ? m_trouble->text() : QString(); }

Study AnalysisPanel::studyOf(const Expression& condition) const {
  Study study = *m_study;
  study.of = condition;
  return study;
}

void AnalysisPanel::holdBack() {
  if (m_state != AnswerState::Awaited || !isVisible()) return;
  m_isHeldBack = true;
  stopWaiting();
}

void AnalysisPanel::setStudy(const Study& study) {
  const bool wasHeldBack = std::exchange(m_isHeldBack, false);
  if (study == m_study) {
    if (wasHeldBack) questionChanged();
    return;
  }
  m_study = study;
  followStudy();
  questionChanged();
}

// What is not seen costs nothing while a slider is dragged.
void AnalysisPanel::questionChanged() {
  m_state = AnswerState::Awaited;
  if (isVisible()) await();
}

void AnalysisPanel::await() {
  stopWaiting();
  m_isHeldBack = false;
  m_computing->setVisible(!m_wasAnswered);  // where an empty panel would puzzle
  ui::sayTrouble(*m_trouble, {});
  takeState(AnswerState::Awaited);
  m_rest->start();
}

void AnalysisPanel::takeState(AnswerState newState) {
  m_state = newState;
  for (auto* widget : m_greyed) widget->setEnabled(state() == AnswerState::Given);
  showState(state());
}

void AnalysisPanel::setOutdated(bool outdated) {
  if (outdated == m_isOutdated) return;
  m_isOutdated = outdated;
  if (isVisible()) takeState(m_state);
}

void AnalysisPanel::askAtRest() {
  if (!isVisible() || !m_study) return;
  m_isHeldBack = m_isOutdated;
  if (m_isHeldBack) return;
  m_busy->start();
  pose();
}

void AnalysisPanel::settle(const QString& trouble) {
  m_wasAnswered = true;
  m_busy->stop();
  m_computing->hide();
  ui::sayTrouble(*m_trouble, trouble);
  takeState(trouble.isEmpty() ? AnswerState::Given : AnswerState::None);
}

void AnalysisPanel::sayNothingOf(const QString& trouble) {
  settle(trouble);
  m_trouble->hide();
}

void AnalysisPanel::sayTrouble(const Errors& errors) {
  QStringList sentences;
  for (const auto& error : errors) sentences += standingAlone(worded(error.sentence));
  settle(sentences.join(QChar('\n')));
}

void AnalysisPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_state == AnswerState::Awaited)
    await();
  else
    takeState(m_state);
}

void AnalysisPanel::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  if (m_state != AnswerState::Awaited) return;
  m_computing->hide();
  stopWaiting();
}

void AnalysisPanel::stopWaiting() {
  m_rest->stop();
  m_busy->stop();
  m_analyst.forget(this);
}

}  // namespace chokepoint::ui
