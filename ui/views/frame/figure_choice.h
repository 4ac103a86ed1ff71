// Which figure the analyses study: the gap that is shown, another headline figure of the year, or
// any expression that is typed.
//
// What is no number leaves the figure that was chosen before in force, and is told of until it is corrected or, with
// Escape, put back.
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

  // The gap and the year that the window speaks of; another than before takes the place of what was chosen.
  void setSpokenOf(const Figure& gap, Year year);
  // Back to them.
  void followSpoken();

  // An expression that is a number, and what it is called: "the production gap in 2026".
  [[nodiscard]] const Expression& expression() const { return *m_expression; }
  [[nodiscard]] QString name() const { return m_name; }
  [[nodiscard]] Year year() const { return m_year; }

  // As if it were typed.
  void type(const QString& expression);
  // On which an error is told, beneath the box; it has to hold this.
  void setSurface(QWidget* surface);
  // What has the focus within.
  [[nodiscard]] QWidget* box() const;

 signals:
  void figureChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void moveEvent(QMoveEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  // From the top of the list: what the window speaks of, then all others.
  [[nodiscard]] std::vector<const Figure*> offered() const;
  void offer();
  void takeTyped();
  void tellError(const QString& error);
  void placeError();
  [[nodiscard]] bool isOther() const;  // what stands in the box than what is in force
  void putBack();
  void takeOffered(int item);
  void take(const Expression& expression, const QString& name);

  const Figure* m_spoken = &gaps().front();
  Year m_year = kFirstProjectedYear;
  std::optional<Expression> m_expression;  // from the beginning on
  QString m_name;
  QString m_shown;  // in the box, of the figure that is in force
  QComboBox* m_box;
  QLabel* m_error;
  QWidget* m_surface = nullptr;
};

}  // namespace chokepoint::ui
