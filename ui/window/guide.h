// The user guide, resources/help/guide.md, in a window of its own.
#pragma once

#include <QDialog>

namespace chokepoint::ui {

class Guide : public QDialog {
  Q_OBJECT

 public:
  explicit Guide(QWidget* parent);
};

// The one of this window, in front.
void showGuide(QWidget& window);

}  // namespace chokepoint::ui
