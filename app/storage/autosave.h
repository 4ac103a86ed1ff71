// Keeps the document safe while it is edited: what is on screen comes back at the next start.
//
// A draft is written when changes pause, and while they go on, on a thread of its own (draft_writer.h); the newest
// wins. At most a second of work is not on the disk yet: the longest wait, the writer's pace, and what the disk takes.
// Sentences for the user are announced once each, not with every draft, and taken back when they are no longer so.
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>
#include <memory>

#include "app/storage/draft_writer.h"
#include "ui/document/document.h"

namespace chokepoint::app {

struct AutosaveTimes {
  std::chrono::milliseconds pause{150};    // without a change
  std::chrono::milliseconds longest{400};  // that a change waits while others follow
  DraftWriter::Times writer = {};
};

// The database at `path` (draft_database.h), as a store to be opened.
[[nodiscard]] DraftWriter::Open databaseAt(const QString& path);

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
  // Keeps drafts where another window does, which from then on keeps none.
  void takeOver();
  // The user wants nothing of it back: what was kept is gone. What is done after it is kept again.
  void discard();

 signals:
  void failed(const QString& sentence);
  // The same until it is mended, and why: another window keeps drafts there.
  void stands(const QString& sentence, bool isTaken);
  void mended(const QString& sentence);
  // What has become of a draft that an older model made; once who restores it listens.
  void noticed(const QString& name, const QStringList& sentences, bool wantsCalibration);

 private:
  void schedule();
  void keep();
  void report(const QString& sentence);
  void hear(const KeepingNews& news);

  ui::Document& m_document;
  QString m_stands;  // what is not mended yet
  QTimer m_pause;
  QTimer m_longest;
  DraftWriter m_writer;  // last: its thread reports to this
};

}  // namespace chokepoint::app
