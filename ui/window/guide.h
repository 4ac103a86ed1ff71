// The user guide, resources/help/guide.md, in a window of its own.
#pragma once

#include <QDialog>

class QTextBrowser;

namespace chokepoint::ui {

class Guide : public QDialog {
  Q_OBJECT

 public:
  explicit Guide(QWidget* parent);

  // To the heading of what this version changed.
  void turnToChanges();

 private:
  QTextBrowser* m_page;
};

// The one of this window, in front.
Guide& showGuide(QWidget& window);

}  // namespace chokepoint::ui
