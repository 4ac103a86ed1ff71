// Says when the document's file is no longer as it was when it was last read or written here: looked for when the
// window comes forward, on a thread of its own, and said once for each change, until it is so no more.
#pragma once

#include <QObject>
#include <QTimer>
#include <future>

#include "ui/document/file_on_disk.h"

namespace chokepoint::ui {

class Document;

class FileWatch : public QObject {
  Q_OBJECT

 public:
  // Of a window that comes forward: it becomes active.
  FileWatch(const Document& document, FileAccess files, QObject* window);

  void look();

 signals:
  void told(const QString& sentence);
  void takenBack(const QString& sentence);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void take();
  void announce(const FoundOnDisk& found);
  void followDocument();

  // What was asked about, and answered.
  struct Question {
    QString path;
    QByteArray known;
    bool operator==(const Question&) const = default;
  };
  [[nodiscard]] Question question() const;

  const Document& m_document;
  FileAccess m_files;
  QTimer m_later;  // looks for the answer
  std::future<FoundOnDisk> m_answer;
  Question m_asked;
  FoundOnDisk m_found;
  QString m_said;
};

}  // namespace chokepoint::ui
