// Labels: one that shows the longest of several texts that fits, one for a
// sentence that says what is wrong.
#pragma once

#include <QStringList>

#include "ui/widgets/quiet_label.h"

namespace chokepoint::ui {

// One line, as wide as its layout gives it; the last text is cut with an ellipsis if none fits, at its end unless told
// otherwise, and a tip says all of it.
class FittingLabel : public QuietLabel {
  Q_OBJECT

 public:
  explicit FittingLabel(QWidget* parent, Qt::TextElideMode cut = Qt::ElideRight);

  // From long to short.
  void setTexts(const QStringList& texts);
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();

  Qt::TextElideMode m_cut;
  QStringList m_texts;
};

// A title that is clicked.
class TitleLabel : public QLabel {
  Q_OBJECT

 public:
  explicit TitleLabel(const QString& text, QWidget* parent);

 signals:
  void clicked();

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
};

// In the theme's colour of warnings; hidden while there is nothing wrong.
class WarningLabel : public QLabel {
  Q_OBJECT

 public:
  explicit WarningLabel(QWidget* parent);

  void setSentence(const QString& sentence);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void takeColour();
};

// Small text in the muted colour of the palette.
void makeMuted(QWidget& widget);

}  // namespace chokepoint::ui
