// Headline numbers beneath the charts: the figures that have one, and when parity comes. Beside each, where there is
// room, its range and what it was by default; its tip has the range in words, what the word means and what moves it
// most. At the end, how many of the inputs that move the sentence's figure most are our judgement, as a link to them.
#pragma once

#include <QStringList>
#include <QWidget>
#include <span>
#include <vector>

#include "core/study/outlook.h"

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QTimer;
class QToolButton;

namespace chokepoint::ui {

class Analyst;
class FittingLabel;
class QuietLabel;

class HeadlinePanel : public QWidget {
  Q_OBJECT

 public:
  HeadlinePanel(Analyst& analyst, QWidget* parent);

  void setOutlooks(const Outlook& now, const Outlook& byDefault, Year year, Measure measure = Measure::Compute);
  void setStale(bool stale);
  // Whether what is said of the inputs belongs to the outlook.
  [[nodiscard]] bool isAnswered() const { return m_isAnswered; }

  // Of the numbers above their link, wherever that stands: whether both are beside each other widens nothing.
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  // The inputs that move the sentence's figure most are to be seen.
  void inputsAsked();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Headline {
    FittingLabel* title = nullptr;
    QuietLabel* value = nullptr;
    FittingLabel* besides = nullptr;
    QString shortestTitle{};
    QString words{};   // the range in a sentence
    QString term{};    // what the figure's word means; may be empty
    QString movers{};  // the inputs that move it most; empty until they are known
  };
  struct Shown {
    QStringList titles;  // from long to short
    QString value;
    QString before;          // the default's value, without its unit; empty where it is the same
    QString range;           // short
    QString rangeInShort{};  // where there is no room for more
    QString words;           // the range in a sentence
    QString term;            // what the figure's word means; may be empty
  };
  void addPair(std::span<const int> widths);
  Headline addHeadline(QHBoxLayout& pair, int stretch);
  void addLink();
  [[nodiscard]] static int leastWidthOf(const Headline& headline);
  void arrange();
  [[nodiscard]] static QStringList besides(const Shown& shown);
  static void fill(Headline& headline, const Shown& shown);
  // Its range, what its word means, and what moves it.
  static void explainHeadline(const Headline& headline);
  [[nodiscard]] static Shown shownOf(const Figure& figure, const Outlook& now, const Outlook& byDefault, Year year);
  [[nodiscard]] static Shown parityIn(Measure measure, const Outlook& now, const Outlook& byDefault);

  // What the headlines' inputs are asked of, when it has come to rest.
  void askForInputs();
  void showInputs(const std::vector<std::vector<ParameterId>>& inputs);
  void showLink(const std::vector<ParameterId>& inputs);

  Analyst& m_analyst;
  std::vector<Headline> m_headlines;  // of each figure that has one; of parity at the end
  QBoxLayout* m_row;
  QBoxLayout* m_numbers;
  QToolButton* m_link;
  QTimer* m_rest;
  Scenario m_scenario;
  Year m_year{};
  Measure m_measure = Measure::Compute;
  bool m_isAnswered = false;
};

}  // namespace chokepoint::ui
