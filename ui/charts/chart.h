// What every chart of an outlook is: a picture with one line of words above it, which is read
// with the mouse, with the keyboard and by a screen reader alike.
//
// The line says what is drawn, and the year that is being read: the pointer picks one, Left and
// Right step by a year, Home and End go to the ends, Enter makes the window speak of it, Escape leaves. Up and Down
// step through the estimates where there are any. Charts are drawn anew when the theme, the font or the language
// changes.
#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>
#include <optional>

#include "core/base/record_end.h"
#include "core/study/outlook.h"
#include "ui/charts/parts/drag_watch.h"

namespace chokepoint::ui {

class ChartVeil;

class Chart : public QWidget {
  Q_OBJECT

 public:
  ~Chart() override;

  // What is shown, and the default to show it against. Without `now` the chart says that it is
  // being computed; without `byDefault`, or where both are one, nothing is compared.
  void setOutlook(std::shared_ptr<const Outlook> now, std::shared_ptr<const Outlook> byDefault);
  // Greys what does not belong to the settings, whatever outlook follows, until setStale(false).
  void setStale(bool stale);
  [[nodiscard]] bool isStale() const { return m_stale && m_now; }

  // What is drawn, in one line.
  [[nodiscard]] virtual QString subtitle() const = 0;
  // What is drawn, and what keys do, for who does not see it.
  [[nodiscard]] QString description() const;
  // What the words of that line mean, a line each.
  [[nodiscard]] virtual QString glossary() const = 0;
  // What the chart is called, and what it says as a whole, for those who cannot see it.
  [[nodiscard]] virtual QString name() const = 0;
  [[nodiscard]] virtual QString summary() const = 0;
  // What has to be known of what is shown now, in a line beneath what is drawn; empty for none.
  [[nodiscard]] virtual QString note() const { return {}; }

  // The year that the window speaks of; what is drawn marks it where it can.
  void setChosenYear(Year year);
  [[nodiscard]] Year chosenYear() const { return m_chosen; }

  [[nodiscard]] std::optional<Year> readingYear() const;
  void setReadingYear(std::optional<Year> year);
  // "2030: median 20, nine in ten 6.9 to 66"; empty if nothing is being read.
  [[nodiscard]] QString reading() const;

  // Draws the chart into `area` of the painter, with `scale` of the painter's units to a device-
  // independent pixel; text stays text and lines stay lines in a PDF or an SVG.
  void renderTo(QPainter* painter, const QRectF& area, double scale = 1.0);

  [[nodiscard]] QSize sizeHint() const override { return {640, 380}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {320, 130}; }

 signals:
  void readingChanged(const QString& reading);
  // By a click on it, or Enter while it is read: the window is to speak of it.
  void yearPicked(chokepoint::Year year);

 protected:
  explicit Chart(QWidget* parent);
  // To be called once the content exists.
  void adopt(QWidget* content);

  [[nodiscard]] const Outlook* now() const { return m_now.get(); }
  // The default, where what is shown was asked with other inputs.
  [[nodiscard]] const Outlook* byDefault() const {
    return m_now && m_byDefault && sameInputs(m_now->scenario, m_byDefault->scenario) ? nullptr : m_byDefault.get();
  }

  // That the past is rebuilt, where it is another than the default's by more than a tenth in a year of record.
  [[nodiscard]] QString noteOfPast(const Figure& figure) const;

  // Takes over new figures; draws them at once. `now()` may be null.
  virtual void showFigures() = 0;
  // Takes over colours, type and words.
  virtual void applyTheme() = 0;
  // Shows which year is spoken of.
  virtual void showChosen() {}
  // While somebody drags, axes may widen but not narrow; once it ends, figures are shown anew.
  [[nodiscard]] bool isDragged() { return m_drag->isHeld(); }
  // Shows which year is read, nothing for none.
  virtual void showReading(std::optional<Year> year) = 0;
  // What is read of a year, the most important first; the header shows as many parts as fit.
  [[nodiscard]] virtual QStringList readingOf(Year year) const = 0;
  virtual void renderContent(QPainter* painter, const QSize& size) = 0;
  // What keys do, in a sentence.
  [[nodiscard]] virtual QString keys() const;
  // The reading of the next estimate in a direction (1 or -1); empty where there is none.
  virtual QString stepToEstimate(int direction);
  virtual void leaveEstimates() {}
  // Of the estimate that was stepped to: where it comes from.
  virtual void openEstimate() {}

  // The pointer is over a year, or over none.
  void hover(std::optional<Year> year);
  // Words changed that stand in the header.
  void updateHeader();
  // The same year means something else, or the estimates are others.
  void refreshReading();
  void forgetEstimate();

  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QStringList readingParts() const;
  [[nodiscard]] int headerHeight() const;
  void drawHeader(QPainter& painter, const QRectF& row) const;
  [[nodiscard]] double drawNote(QPainter& painter, QRectF line) const;
  void layOutContent();
  void restyle();
  void announce();
  void showVeil();
  bool readKey(int key);

  QWidget* m_content = nullptr;
  ChartVeil* m_veil = nullptr;
  DragWatch* m_drag;
  std::shared_ptr<const Outlook> m_now;
  std::shared_ptr<const Outlook> m_byDefault;
  bool m_stale = false;
  bool m_framed = false;  // the keyboard acts here
  Year m_chosen = kFirstProjectedYear;
  std::optional<Year> m_read;     // by keyboard
  std::optional<Year> m_hovered;  // by the pointer; goes before
  QString m_note;                 // that stands in the header
  QString m_words;                // that stand in the header
  QString m_estimate;             // reading of the estimate that Up and Down have reached
};

}  // namespace chokepoint::ui
