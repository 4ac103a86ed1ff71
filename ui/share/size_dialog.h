// How large pictures of charts and views are, and with what around them. Not modal; what is chosen counts at once and
// is remembered.
#pragma once

#include <QDialog>

#include "ui/share/share_desk.h"

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace chokepoint::ui {

class SizeDialog : public QDialog {
  Q_OBJECT

 public:
  SizeDialog(ShareDesk& desk, QWidget* parent);

 private:
  [[nodiscard]] ShareChoice choice() const;
  void choose();
  void follow();
  void sayPixels();

  ShareDesk& m_desk;
  QSpinBox* m_width;
  QSpinBox* m_height;
  QDoubleSpinBox* m_scale;
  QCheckBox* m_withWords;
  QLabel* m_pixels;
};

// Opens the one dialog of the desk's window.
void askForPictureSize(ShareDesk& desk, QWidget& window);

}  // namespace chokepoint::ui
