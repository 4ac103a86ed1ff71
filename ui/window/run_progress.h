// How far a full answer has come that takes long, with a link that stops it.
#pragma once

#include <QLabel>

class QTimer;

namespace chokepoint::ui {

class OutlookService;

class RunProgress : public QLabel {
  Q_OBJECT

 public:
  RunProgress(OutlookService& service, QWidget* parent);

  // An answer was asked for. One of the usual size is there before anybody could read this.
  void begin();
  // Nothing more follows an answer of so many runs.
  void end(std::size_t members);

 private:
  void show();
  void tellOf(const QString& words);

  OutlookService& m_service;
  QTimer* m_timer;
};

}  // namespace chokepoint::ui
