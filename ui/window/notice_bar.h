// A line that says what went wrong or what was done for the user, until it is put away. Never
// modal: work goes on beneath it.
#pragma once

#include <QWidget>

class QLabel;

namespace chokepoint::ui {

class NoticeBar : public QWidget {
  Q_OBJECT

 public:
  explicit NoticeBar(QWidget* parent = nullptr);

  void warn(const QString& sentence);
  void tell(const QString& sentence);
  // Puts the line away if it still says this.
  void takeBack(const QString& sentence);
  [[nodiscard]] QString text() const;

 private:
  void show(const QString& sentence, bool warning);

  QLabel* m_label;
};

}  // namespace chokepoint::ui
