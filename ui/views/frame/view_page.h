// The page of one view: its parts side by side, or beneath each other in a narrow place, which scroll where there is
// no room for them. While the view stands in a window of its own its page says so, and brings it back.
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QScrollArea;

namespace chokepoint::ui {

class Invitation;

class ViewPage : public QWidget {
  Q_OBJECT

 public:
  ViewPage(const QString& title, QWidget* parent);

  void add(QWidget& part);
  // Whether it has parts.
  [[nodiscard]] bool isMade() const;
  // On which they stand, here or torn off.
  [[nodiscard]] QWidget& parts() const { return *m_parts; }

  [[nodiscard]] bool isTornOff() const { return m_away != nullptr; }
  // All that scrolls, for a layout elsewhere; it has to be there for as long as the page is.
  [[nodiscard]] QWidget* tearOff();
  void takeBack();

 signals:
  void wantedBack();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void arrange();

  QHBoxLayout* m_row;
  QScrollArea* m_scroll;
  QWidget* m_parts;
  QBoxLayout* m_content;
  Invitation* m_away = nullptr;
};

}  // namespace chokepoint::ui
