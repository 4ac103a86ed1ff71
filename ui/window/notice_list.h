// What opening an older file has changed, sentence by sentence: more than a line can say, and there until it is closed.
// Where one of them says that what is believed is to be calibrated again, a button does it.
// Never modal: work goes on beside it.
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace chokepoint::ui {

class Document;

class NoticeList : public QDialog {
  Q_OBJECT

 public:
  NoticeList(const Document& document, QWidget* parent);

  // `of`: the name of the file, or what else the older model made.
  void tell(const QString& of, const QStringList& sentences, bool wantsCalibration);
  // The document is another than the one that is told of.
  void withdrawCalibration();
  [[nodiscard]] QString text() const;

 signals:
  void calibrationAsked();

 private:
  void addButtons(QVBoxLayout& column);
  void followDocument();

  const Document& m_document;
  QString m_heading;
  QLabel* m_of;
  QPlainTextEdit* m_sentences;
  QPushButton* m_calibrate;
  bool m_wantsCalibration = false;
};

}  // namespace chokepoint::ui
