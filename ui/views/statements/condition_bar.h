// Which statement an analysis asks about: that the figure is at least or at most so much, a claim
// of somebody's, or any condition that is typed.
//
// Where what stands there is none, trouble() says why, and so does a line beneath.
#pragma once

#include <QWidget>
#include <optional>

#include "core/expression/expression.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace chokepoint {
struct Claim;
}

namespace chokepoint::ui {

struct Statement {
  Expression condition;                            // annual(output_ratio, 2026) >= 40
  QString words;                                   // "the production gap in 2026 is at least 40"
  std::optional<double> threshold = std::nullopt;  // that the figure is compared with

  bool operator==(const Statement&) const = default;
};

class FittingLabel;

class ConditionBar : public QWidget {
  Q_OBJECT

 public:
  // `question` stands before the choice: "When is it that".
  ConditionBar(const QString& question, QWidget* parent);

  // The figure that a number is compared with, and what it is called.
  void setFigure(const Expression& figure, const QString& name);
  [[nodiscard]] const std::optional<Statement>& statement() const { return m_statement; }
  void choose(const Claim& claim);
  // That the figure is at least, or at most, so much.
  void ask(bool isAtLeast, double number);
  // The same without a word, while a person has neither chosen nor typed.
  void suggest(bool isAtLeast, double number);
  [[nodiscard]] bool takesSuggestions() const { return !m_isChosen && !m_isNumberTyped; }
  // Why there is no statement.
  [[nodiscard]] QString trouble() const { return m_trouble; }

 signals:
  void statementChanged();

 private:
  enum Kind { AtLeast, AtMost, Typed, Claimed };

  void offer();
  void chooseKind();
  void readBox();
  [[nodiscard]] Kind kind() const;
  void take(std::optional<Statement> statement, const QString& trouble = {});

  std::optional<Expression> m_figure;
  QString m_figureName;
  bool m_isNumberTyped = false;  // by the user: it stays when another figure is asked about
  bool m_isChosen = false;       // so does what the user chose
  std::optional<int> m_wanted;   // of the kinds, before there is a figure
  std::optional<Statement> m_statement;
  QString m_trouble;
  QComboBox* m_kind;
  QLineEdit* m_box;
  FittingLabel* m_error;
};

}  // namespace chokepoint::ui
