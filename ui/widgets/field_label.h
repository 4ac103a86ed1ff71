// Labels of a field: its title, and what is wrong with what was typed.
#pragma once

#include <QLabel>

namespace chokepoint::ui {

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
