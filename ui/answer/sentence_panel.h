// The answer: the sentence with its ranges, the one thing beside it, and the year that it speaks of: one of those at
// hand, or any other, which then has a button of its own.
#pragma once

#include <QWidget>

#include "core/base/record_end.h"
#include "ui/answer/sentence.h"

class QButtonGroup;
class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace chokepoint::ui {

class FittingLabel;
class SteadyLabel;

class SentencePanel : public QWidget {
  Q_OBJECT

 public:
  explicit SentencePanel(QWidget* parent = nullptr);

  void setSentence(const Sentence& sentence);
  // Greyed until the sentence belongs to the settings again.
  void setStale(bool stale);
  [[nodiscard]] Year year() const { return m_year; }
  void setYear(Year year);
  // As a person reads it, without markup.
  [[nodiscard]] QString plainText() const;
  // What the link "more" says.
  [[nodiscard]] QString rest() const;

 signals:
  void yearChanged();
  void whyClicked();
  void whoSaysClicked();
  void howSureClicked();
  void overturnClicked();
  void notAnsweredClicked();

 private:
  void addDetail(QVBoxLayout& column);
  void addYears(QHBoxLayout& row);
  void choose(int number);
  void addLinks(QHBoxLayout& row);
  void showWords();
  void showRest();

  Year m_year = kFirstProjectedYear;
  SteadyLabel* m_main;
  QString m_words;  // of it, in colours
  FittingLabel* m_detail;
  QToolButton* m_rest;
  QString m_detailWords;  // whole, whatever there is room for
  QString m_restWords;
  QButtonGroup* m_years;
  QToolButton* m_other;  // of a year that is not at hand
};

}  // namespace chokepoint::ui
