// How large a window's text is: what fits the window (ui/theme/text_scale.h), times what the user has chosen.
#pragma once

#include <QObject>

class QWidget;

namespace chokepoint::ui {

class Commands;

class TextSize : public QObject {
  Q_OBJECT

 public:
  static constexpr int kUsualPercent = 100;

  TextSize(QWidget& window, Commands& commands);

  // The nearest that can be chosen.
  void setPercent(int percent);
  [[nodiscard]] int percent() const;

 signals:
  void chosen(int percent);
  // All text is so many times as large as before.
  void scaled(double by);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void choose(int step);
  void apply();

  QWidget& m_window;
  Commands& m_commands;
  int m_step;  // of the percentages that can be chosen
};

}  // namespace chokepoint::ui
