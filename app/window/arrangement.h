// How the window was arranged, for the next time: the view that is shown, the room for charts and views, and the views
// in windows of their own. It is written when it changes: a program that ends badly forgets none of it.
#pragma once

#include <QObject>

class QTimer;

namespace chokepoint::ui {
class AnswerArea;
}

namespace chokepoint::app {

class Arrangement : public QObject {
  Q_OBJECT

 public:
  // Arranges `answer` as it was, and follows it from then on. What was remembered of views that are no more is passed
  // over.
  explicit Arrangement(ui::AnswerArea& answer);
  ~Arrangement() override;

  // At once what is otherwise written a moment later: the handle moves often while it is dragged.
  void write();

 private:
  void restore();

  ui::AnswerArea& m_answer;
  QTimer* m_later;
};

}  // namespace chokepoint::app
