// What the plots of an analysis share that count years: their axes, names at the right end of what is drawn, the year
// that the window speaks of as a soft band, and the year that is read.
#pragma once

#include "core/model/by_time.h"
#include "ui/charts/studies/study_plot.h"

class QCPItemRect;

namespace chokepoint::ui {

class ChosenYearBand;
class EndNames;

class YearPlot : public StudyPlot {
  Q_OBJECT

 public:
  [[nodiscard]] std::optional<Year> readingYear() const { return m_read; }

  virtual void setChosenYear(Year year);

  [[nodiscard]] StudyTable table() const override;

 protected:
  // A name beside the right end of what it names, a height on the value axis.
  struct EndName {
    QString name;
    QColor hue;
    double height = 0.0;
  };

  YearPlot(const QString& name, QWidget* parent);
  // From the least height to the greatest; the value axis goes from 0 to a round number beyond `greatest`, or to
  // `greatest` itself where that is meant.
  void showYears(double greatest, bool isExact, std::vector<EndName> names);
  [[nodiscard]] virtual bool hasYears() const = 0;
  [[nodiscard]] virtual QString readingOf(Year year) const = 0;
  // Whether something is written above what is drawn, which wants a line above the plot.
  [[nodiscard]] virtual bool hasHeads() const { return false; }

  void applyTheme() override;
  void hideCursor() override;
  [[nodiscard]] QString readAt(const QPointF& place) override;
  [[nodiscard]] QString stepBy(int along, int across) override;
  [[nodiscard]] QString stepToEnd(bool last) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] QString readYear(Year year);
  [[nodiscard]] int widestTick() const;
  void fitMargins();

  QCPItemRect* m_cursor;
  ChosenYearBand* m_band = nullptr;  // owned by the plot, as are the names
  EndNames* m_names;
  std::optional<Year> m_read;
};

}  // namespace chokepoint::ui
