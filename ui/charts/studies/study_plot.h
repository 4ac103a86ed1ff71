// The plot of an analysis: a surface that is read with the pointer, with the keyboard and by a screen
// reader, and drawn anew when the theme changes.
//
// Unlike a chart (chart.h) it shows no outlook and has no words of its own: what is read of it goes
// to whoever shows it. Left and Right step from point to point, Up and Down across, Home and End go
// to the ends, Escape leaves.
#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/charts/studies/answer_state.h"

class QCPTextElement;
class QMouseEvent;

namespace chokepoint::ui {

class ChartVeil;
class PlotView;

// The same figures in words, for those who read tables or cannot see a plot.
struct StudyTable {
  QStringList columns;  // with their units
  std::vector<QStringList> rows;
};

class StudyPlot : public QWidget {
  Q_OBJECT

 public:
  // Greys what no longer belongs to the question.
  void setState(AnswerState state);
  // Whether it says that it is being computed.
  [[nodiscard]] bool isAwaited() const;
  // What is being read; empty for nothing.
  [[nodiscard]] QString reading() const { return m_reading; }
  // All that is drawn; no rows before there are figures.
  [[nodiscard]] virtual StudyTable table() const = 0;
  // What keys do, in a sentence.
  [[nodiscard]] static QString keys();

  [[nodiscard]] QSize sizeHint() const override { return {420, 240}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {220, 120}; }

 signals:
  void readingChanged(const QString& reading);
  void figuresChanged();

 protected:
  StudyPlot(const QString& name, QWidget* parent);
  // To be called once the plot stands.
  void start();

  [[nodiscard]] PlotView& view() const { return *m_view; }
  void read(const QString& reading);
  // What is read of a picture does not belong to the next one.
  void forgetReading();
  // Background, axes and their titles.
  void styleSurface();
  // That of the upright axis stands above the plot, where it is read without turning one's head. As much of each as
  // the plot is wide; a tip has both whole.
  void setTitles(const QString& x, const QString& y);

  // Colours and type.
  virtual void applyTheme() = 0;
  // Takes away what marks the point that is read.
  virtual void hideCursor() = 0;
  // What lies under a place of the plot, in pixels; nothing where there is nothing.
  [[nodiscard]] virtual QString readAt(const QPointF& place) = 0;
  // The same of the point that the keyboard reaches: steps along and across, -1, 0 or 1.
  [[nodiscard]] virtual QString stepBy(int along, int across) = 0;
  [[nodiscard]] virtual QString stepToEnd(bool last) = 0;

  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] std::optional<QString> readKey(int key);
  void fitTitles();

  PlotView* m_view;
  ChartVeil* m_veil;
  QString m_reading;
  QString m_xTitle;
  QString m_yTitle;
  QCPTextElement* m_heading = nullptr;  // owned by the plot; none before there is a title
  bool m_hasFigures = false;
  bool m_framed = false;
};

// The point nearest to a place on an ascending axis that has one, and the point so many steps on.
[[nodiscard]] std::size_t nearestPoint(const std::vector<double>& axis, double place);
[[nodiscard]] std::size_t steppedPoint(std::size_t from, int by, std::size_t points);

}  // namespace chokepoint::ui
