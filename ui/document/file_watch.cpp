#include "ui/document/file_watch.h"

#include <QEvent>
#include <QFileInfo>

#include "ui/document/aside.h"
#include "ui/document/document.h"
#include "ui/format/others_words.h"

namespace chokepoint::ui {

namespace {

QString sentenceOf(OnDisk state, const QString& path) {
  const QString name = othersWords(QFileInfo(path).fileName());
  switch (state) {
    case OnDisk::Changed:
      return FileWatch::tr(
                 "%1 is no longer as it was read or written here: another program or window has changed it. "
                 "Saving asks which of the two is to stay.")
          .arg(name);
    case OnDisk::Gone:
      return FileWatch::tr("%1 is no longer where it was: it was deleted or moved. Saving writes it again.").arg(name);
    default: return {};
  }
}

}  // namespace

FileWatch::FileWatch(const Document& document, FileAccess files, QObject* window)
    : QObject(window), m_document(document), m_files(std::move(files)) {
  constexpr int kLookMs = 20;
  m_later.setInterval(kLookMs);
  connect(&m_later, &QTimer::timeout, this, &FileWatch::take);
  connect(&document, &Document::fileChanged, this, &FileWatch::followDocument);
  window->installEventFilter(this);
}

bool FileWatch::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::WindowActivate) look();
  return QObject::eventFilter(watched, event);
}

FileWatch::Question FileWatch::question() const { return {m_document.filePath(), m_document.fileDigest()}; }

// A question that is not answered yet, perhaps by a network that does not answer at all, is not asked again.
void FileWatch::look() {
  if (m_document.fileDigest().isEmpty() || (m_answer.valid() && m_asked == question())) return;
  m_asked = question();
  m_answer = aside([files = m_files, asked = m_asked] { return findOnDisk(files, asked.path, asked.known); });
  if (isThere(m_answer, kUnnoticed)) return take();
  m_later.start();
}

void FileWatch::take() {
  if (!isThere(m_answer)) return;
  m_later.stop();
  const auto found = m_answer.get();
  if (m_asked == question() && found != m_found) announce(found);
}

void FileWatch::announce(const FoundOnDisk& found) {
  if (!m_said.isEmpty()) emit takenBack(m_said);
  m_found = found;
  m_said = sentenceOf(found.state, m_asked.path);
  if (!m_said.isEmpty()) emit told(m_said);
}

// Saved, or another one: what was said is of the past.
void FileWatch::followDocument() {
  if (m_asked != question()) announce({});
}

}  // namespace chokepoint::ui
