// A line that says what went wrong or what was done for the user, until it is put away. Never modal: work goes on
// beneath it. It lies over the foot of the window, so that whatever it says moves nothing.
//
// What stands, such as that nothing is kept, comes back when what was said after it has gone.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>
#include <functional>

class QLabel;
class QTimer;
class QToolButton;

namespace chokepoint::ui {

// Something that can be done about what is said.
struct Remedy {
  QString text;
  QString tip;
  std::function<void()> apply;
};

class NoticeBar : public QWidget {
  Q_OBJECT

 public:
  // Above `foot`, which is the window's.
  NoticeBar(const QWidget& foot, QWidget* window);

  // Until it is put away, by Escape too.
  void warn(const QString& sentence);
  // The same, or until it has been read.
  void tell(const QString& sentence);
  // Until its cause is gone, which takeBack() tells, or it is put away.
  void stand(const QString& sentence, const Remedy& remedy = {});
  // Puts away what was said of what is past: all but what stands.
  void pass();
  // Puts the line away if it still says this, and what stands in any case.
  void takeBack(const QString& sentence);
  [[nodiscard]] QString text() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Standing {
    QString sentence;
    Remedy remedy;
  };

  void show(const QString& sentence, bool warning, const Remedy& remedy = {});
  void putAway();
  void leave();
  void place();

  const QWidget& m_foot;
  QLabel* m_label;
  QToolButton* m_remedy;
  QTimer* m_goesLater;
  std::function<void()> m_apply;
  QList<Standing> m_standing;  // the newest last
};

}  // namespace chokepoint::ui
