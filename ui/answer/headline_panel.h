// Headline numbers beneath the charts: the figures that have one, and when parity comes. Beside each, where there is
// room, its range and what it was by default; its tip has the range in words. Below it, how many of the inputs that
// move it most are our judgement.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "core/study/outlook.h"

class QLabel;
class QTimer;

namespace chokepoint::ui {

class Analyst;
class FittingLabel;

class HeadlinePanel : public QWidget {
  Q_OBJECT

 public:
  HeadlinePanel(Analyst& analyst, QWidget* parent);

  void setOutlooks(const Outlook& now, const Outlook& byDefault, Year year, Measure measure = Measure::Compute);
  void setStale(bool stale);
  // Whether what is said of the inputs belongs to the outlook.
  [[nodiscard]] bool isAnswered() const { return m_isAnswered; }

 private:
  struct Headline {
    FittingLabel* title = nullptr;
    QLabel* value = nullptr;
    FittingLabel* besides = nullptr;
    FittingLabel* basis = nullptr;
  };
  struct Shown {
    QStringList titles;  // from long to short
    QString value;
    QString before;  // the default's value, without its unit; empty where it is the same
    QString range;   // short
    QString words;   // the range in a sentence
  };
  Headline addHeadline(int stretch);
  [[nodiscard]] static QStringList besides(const Shown& shown);
  static void fill(const Headline& headline, const Shown& shown);
  [[nodiscard]] static Shown shownOf(const Figure& figure, const Outlook& now, const Outlook& byDefault, Year year);
  [[nodiscard]] static Shown parityIn(Measure measure, const Outlook& now, const Outlook& byDefault);

  // What the headlines' inputs are asked of, when it has come to rest.
  void askForInputs();
  void showInputs(const std::vector<std::vector<ParameterId>>& inputs);

  Analyst& m_analyst;
  std::vector<Headline> m_headlines;  // of each figure that has one; of parity at the end
  QTimer* m_rest;
  Scenario m_scenario;
  Year m_year{};
  Measure m_measure = Measure::Compute;
  bool m_isAnswered = false;
};

}  // namespace chokepoint::ui
