// What opening an older file has changed, sentence by sentence: more than a line can say, and there until it is closed.
// Never modal: work goes on beside it.
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace chokepoint::ui {

class NoticeList : public QDialog {
  Q_OBJECT

 public:
  explicit NoticeList(QWidget* parent);

  // `of`: the name of the file, or what else the older model made.
  void tell(const QString& of, const QStringList& sentences);
  [[nodiscard]] QString text() const;

 private:
  QLabel* m_of;
  QPlainTextEdit* m_sentences;
};

}  // namespace chokepoint::ui
