// A label of several lines that keeps its place while its words change.
//
// A QLabel asks the whole window to be laid out anew with each text, and its text to be laid out
// several times for that. This one has room for a number of lines from the start, and asks for
// more only where a text needs it.
#pragma once

#include "ui/widgets/quiet_label.h"

namespace chokepoint::ui {

class SteadyLabel : public QuietLabel {
  Q_OBJECT

 public:
  SteadyLabel(int lines, QWidget* parent);

  void setWords(const QString& text);
  [[nodiscard]] QSize sizeHint() const override { return {0, m_height}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {0, m_height}; }
  [[nodiscard]] int heightForWidth(int) const override { return m_height; }

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] bool surelyFits() const;
  void makeRoom();

  int m_lines;
  int m_height = 0;
};

}  // namespace chokepoint::ui
