// What every panel that analyses a figure is.
//
// It asks only while it is seen, once its question has come to rest; greys what no longer belongs to
// the question; and says in words why there is no answer. A panel that is not answered when it is
// hidden asks again when it is shown.
#pragma once

#include <QWidget>

#include "core/base/expected.h"
#include "core/study/study.h"
#include "ui/charts/studies/answer_state.h"
#include "ui/run/analyst.h"
#include "ui/views/frame/figure_titles.h"
#include "ui/views/frame/view_spec.h"

class QLabel;
class QTimer;
class QVBoxLayout;

namespace chokepoint::ui {

class AnalysisPanel : public QWidget {
  Q_OBJECT

 public:
  void setStudy(const Study& study);
  // The settings change, and a study follows that may be as it was: until then nothing is computed, which would take
  // cores from what the settings lead to.
  void holdBack();
  // The settings have changed, and the study that they lead to is not there yet.
  void setOutdated(bool outdated);
  // What a link to the view leads to.
  virtual void turnTo(const Subject&) {}
  // Whether what is shown, be it figures or why there are none, belongs to the question as it stands.
  [[nodiscard]] bool isAnswered() const { return state() != AnswerState::Awaited; }
  // Its words wrap, but a layout around it would take the height that it likes best for the least that it needs.
  [[nodiscard]] bool hasHeightForWidth() const override { return false; }
  // Why there are no figures; empty if there are.
  [[nodiscard]] QString trouble() const;

 protected:
  AnalysisPanel(Analyst& analyst, QWidget* parent);

  [[nodiscard]] bool hasStudy() const { return m_study.has_value(); }
  // From the first setStudy() on.
  [[nodiscard]] const Study& study() const { return *m_study; }
  [[nodiscard]] QString figureName() const { return QString::fromStdString(m_study->name); }
  // The same with its unit, over an axis.
  [[nodiscard]] QString figureOnAxis() const { return titleOnAxis(m_study->of, figureName()); }
  // The same of a statement.
  [[nodiscard]] Study studyOf(const Expression& condition) const;
  // Where the panel's content goes; what is wrong is said below it.
  [[nodiscard]] QVBoxLayout& column() const { return *m_column; }

  // Before the question changes with the study: for choices that follow it.
  virtual void followStudy() {}
  // To be called when a choice on the panel changes the question.
  void questionChanged();
  // Poses the question as it stands by one call of ask() or sayTrouble().
  virtual void pose() = 0;
  // Greys what no longer belongs to the question, but for what greyed() was told of.
  virtual void showState(AnswerState) {}
  // Words and texts that are grey while they do not belong to the question.
  template <class Widget>
  Widget* greyed(Widget* widget) {
    m_greyed.push_back(widget);
    return widget;
  }

  // compute(workshop, watch) gives an Expected<Answer>, off this thread: it reads nothing of the panel.
  // show(answer) takes the answer over.
  template <class Compute, class Show>
  void ask(Compute compute, Show show) {
    m_analyst.ask(this, std::move(compute), [this, show = std::move(show)](const auto& answer) {
      if (!answer) return sayTrouble(answer.errors());
      show(*answer);
      settle({});
    });
  }
  void sayTrouble(const Errors& errors);
  void sayTrouble(const QString& sentence) { settle(sentence); }
  // What is wrong with a field is told under it (lineForError() in ui/widgets/labels.h), not here too.
  void sayNothingOf(const QString& trouble);

  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void await();
  void askAtRest();
  void stopWaiting();
  void settle(const QString& trouble);
  void takeState(AnswerState state);
  [[nodiscard]] AnswerState state() const { return m_isOutdated ? AnswerState::Awaited : m_state; }

  Analyst& m_analyst;
  std::optional<Study> m_study;
  AnswerState m_state = AnswerState::Awaited;
  bool m_isOutdated = false;
  bool m_isHeldBack = false;
  bool m_wasAnswered = false;
  std::vector<QWidget*> m_greyed;
  QTimer* m_rest;
  QTimer* m_busy;  // for so long nobody waits
  QVBoxLayout* m_column;
  QLabel* m_computing;
  QLabel* m_trouble;
};

}  // namespace chokepoint::ui
