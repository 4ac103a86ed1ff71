// A line that says what went wrong or what was done for the user, until it is put away. Never modal: work goes on
// beneath it. It lies over the foot of the window, so that whatever it says moves nothing.
#pragma once

#include <QWidget>

class QLabel;
class QTimer;

namespace chokepoint::ui {

class NoticeBar : public QWidget {
  Q_OBJECT

 public:
  // Above `foot`, which is the window's.
  NoticeBar(const QWidget& foot, QWidget* window);

  // Until it is put away, by Escape too.
  void warn(const QString& sentence);
  // The same, or until it has been read.
  void tell(const QString& sentence);
  // Puts the line away if it still says this.
  void takeBack(const QString& sentence);
  [[nodiscard]] QString text() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void show(const QString& sentence, bool warning);
  void place();

  const QWidget& m_foot;
  QLabel* m_label;
  QTimer* m_goesLater;
};

}  // namespace chokepoint::ui
