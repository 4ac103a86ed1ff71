// Four headline numbers beneath the charts. Beside each, where there is room, its range and what it was
// by default; its tip has the range in words.
#pragma once

#include <QStringList>
#include <QWidget>
#include <array>

#include "core/analysis/outlook.h"

class QLabel;

namespace chokepoint::ui {

class FittingLabel;

class HeadlinePanel : public QWidget {
  Q_OBJECT

 public:
  explicit HeadlinePanel(QWidget* parent = nullptr);

  void setOutlooks(const Outlook& now, const Outlook& byDefault, Year year);
  void setStale(bool stale);

 private:
  struct Headline {
    FittingLabel* title = nullptr;
    QLabel* value = nullptr;
    FittingLabel* besides = nullptr;
  };
  struct Figure {
    QStringList titles;  // from long to short
    QString value;
    QString before;  // the default's value, without its unit; empty where it is the same
    QString range;   // short
    QString words;   // the range in a sentence
  };
  Headline addHeadline(int stretch);
  [[nodiscard]] static QStringList besides(const Figure& figure);
  static void fill(const Headline& headline, const Figure& figure);

  std::array<Headline, 4> m_headlines;
};

}  // namespace chokepoint::ui
