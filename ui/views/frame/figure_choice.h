// Which figure the analyses study: the gap that is shown, another headline figure of the year, or
// any expression that is typed.
//
// What is no number leaves the figure that was chosen before in force, and is told of.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/base/record_end.h"
#include "core/expression/expression.h"
#include "core/runs/figures.h"

class QComboBox;
class QLabel;

namespace chokepoint::ui {

class FigureChoice : public QWidget {
  Q_OBJECT

 public:
  explicit FigureChoice(QWidget* parent);

  // The gap and the year that the window speaks of.
  void setSpokenOf(const Figure& gap, Year year);

  // An expression that is a number, and what it is called: "the production gap in 2026".
  [[nodiscard]] const Expression& expression() const { return *m_expression; }
  [[nodiscard]] QString name() const { return m_name; }
  [[nodiscard]] Year year() const { return m_year; }

  // As if it were typed.
  void type(const QString& expression);
  // What has the focus within.
  [[nodiscard]] QWidget* box() const;

 signals:
  void figureChanged();

 private:
  // What is offered first is the gap that the window speaks of, whichever that is.
  enum class Chosen { Spoken, Figure, Typed };

  // From the top of the list.
  [[nodiscard]] std::vector<const Figure*> offered() const;
  void offer();
  [[nodiscard]] int itemChosen() const;
  void choose(int item);
  void takeTyped();
  void takeOffered(int item);
  void take(const Expression& expression, const QString& name);

  const Figure* m_spoken = &gaps().front();
  Year m_year = kFirstProjectedYear;
  Chosen m_chosen = Chosen::Spoken;
  const Figure* m_figure = nullptr;        // that is chosen
  std::optional<Expression> m_expression;  // from the beginning on
  QString m_name;
  QComboBox* m_box;
  QLabel* m_error;
};

}  // namespace chokepoint::ui
