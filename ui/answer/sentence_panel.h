// The answer: the sentence, its range, and the year that it speaks of.
#pragma once

#include <QWidget>

#include "core/base/record_end.h"
#include "ui/answer/sentence.h"

class QButtonGroup;
class QHBoxLayout;

namespace chokepoint::ui {

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

 signals:
  void yearChanged();
  void whyClicked();
  void whoSaysClicked();
  void howSureClicked();
  void overturnClicked();
  void notAnsweredClicked();

 private:
  void addYears(QHBoxLayout& row);
  void addLinks(QHBoxLayout& row);

  Year m_year = kFirstProjectedYear;
  SteadyLabel* m_main;
  SteadyLabel* m_detail;
  QButtonGroup* m_years;
};

}  // namespace chokepoint::ui
