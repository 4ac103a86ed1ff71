// A line of text that takes what room there is: what does not fit is left out of its middle, and said by a tip.
#pragma once

#include <QLabel>

namespace chokepoint::ui {

class ElidedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(QWidget* parent);

  void setWords(const QString& words);
  [[nodiscard]] QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fit();

  QString m_words;
};

}  // namespace chokepoint::ui
