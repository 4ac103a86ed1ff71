// Keeps the document safe while it is edited: what is on screen comes back at the next start.
//
// A draft is written when changes pause, and from time to time while they go on, on a thread of
// its own; the newest wins. What could not be written is tried again from time to time. Sentences for the user are
// announced once each, not with every draft.
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>
#include <memory>

#include "app/storage/draft_writer.h"
#include "ui/document/document.h"

namespace chokepoint::app {

struct AutosaveTimes {
  std::chrono::milliseconds pause{400};     // without a change
  std::chrono::milliseconds longest{5000};  // that a change waits while others follow, or after a failure
};

class Autosave : public QObject {
  Q_OBJECT

 public:
  // The database at `path` (data_folder.h), or any other store.
  Autosave(ui::Document& document, const QString& path, QObject* parent = nullptr);
  Autosave(ui::Document& document, DraftWriter::Open open, AutosaveTimes times, QObject* parent = nullptr);
  ~Autosave() override;  // as flush()

  // Brings back what was kept, if anything was; true if it is in the document now. A start-up
  // calls it once, before anything is opened.
  bool restore();
  // Writes what is still to be written, and waits for it; for the end of the program.
  void flush();
  // Keeps what is on screen now, and says whether it will come back: false where nothing can be kept.
  [[nodiscard]] bool keepNow();

 signals:
  void failed(const QString& sentence);
  // What has become of a draft that an older model made; once who restores it listens.
  void noticed(const QString& name, const QStringList& sentences, bool wantsCalibration);

 private:
  void schedule();
  void keep();
  void report(const QString& sentence);
  [[nodiscard]] DraftWriter::Listener listener();

  ui::Document& m_document;
  QTimer m_pause;
  QTimer m_longest;
  DraftWriter m_writer;  // last: its thread reports to this
};

}  // namespace chokepoint::app
