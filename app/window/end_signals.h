// The signals that ask a program to end: TERM (a shutdown), HUP (its terminal is closed), INT (Ctrl+C there). They come
// to the thread of the window, which can keep what it holds first. A second one ends the program at once, as it would
// have anyhow: a window that hangs can be ended. One that whoever started the program has it ignore (nohup) is ignored.
#pragma once

#include <QObject>

namespace chokepoint::app {

// One at a time.
class EndSignals : public QObject {
  Q_OBJECT

 public:
  EndSignals();
  ~EndSignals() override;

 signals:
  void asked();
};

}  // namespace chokepoint::app
