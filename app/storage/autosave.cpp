#include "app/storage/autosave.h"

#include <QDateTime>
#include <QFileInfo>

#include "app/base/files.h"
#include "app/storage/draft_database.h"
#include "core/scenario/scenario_json.h"
#include "ui/document/aside.h"
#include "ui/document/file_on_disk.h"
#include "ui/format/others_words.h"
#include "ui/format/words.h"

namespace chokepoint::app {

namespace {

Error takenBy(const QString& path) {
  return {ErrorCode::File, lockPathOf(path).toStdString(),
          say("another window of this program holds this lock, here or on another machine")};
}

Draft draftOf(const ui::Document& document) {
  return {.scenario = document.scenario(),
          .filePath = document.filePath().toStdString(),
          .fileDigest = document.fileDigest().toStdString(),
          .isModified = document.isModified(),
          .savedAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString()};
}

bool isFileOf(const Draft& draft) {
  const auto text = readRegularFile(draft.filePath);
  if (!text) return false;
  if (!draft.fileDigest.empty()) return ui::digestOf(*text).toStdString() == draft.fileDigest;
  const auto file = readScenario(*text, draft.filePath);
  return file && file->scenario == draft.scenario;
}

// Whether the file still holds what it held when the draft was kept. The start waits for no network that does not
// answer.
bool standsInItsFile(const Draft& draft) {
  constexpr std::chrono::milliseconds kPatience{1000};
  if (draft.isModified) return false;
  if (draft.filePath.empty()) return true;
  auto answer = ui::aside([draft] { return isFileOf(draft); });
  return ui::isThere(answer, kPatience) && answer.get();
}

// The first two say what happened and where; a hostile draft could bring along a thousand.
QString sentenceOf(const Errors& errors) {
  const auto end = errors.begin() + std::min<std::ptrdiff_t>(2, std::ssize(errors));
  return ui::worded(Errors(errors.begin(), end));
}

QString sentenceOf(const KeepingNews& news) {
  switch (news.keeping) {
    case Keeping::NotOpened:
    case Keeping::Taken: return Autosave::tr("Autosave is off. %1").arg(sentenceOf(news.why));
    case Keeping::NotWritten: return Autosave::tr("Changes are not being kept. %1").arg(sentenceOf(news.why));
    case Keeping::Well: break;
  }
  return {};
}

}  // namespace

DraftWriter::Open databaseAt(const QString& path) {
  return [path](Claim claim) -> Expected<OpenedStore> {
    auto database = DraftDatabase::open(path, claim);
    if (!database) return database.errors();
    if (*database == nullptr) return OpenedStore{.store = nullptr, .notice = takenBy(path)};
    OpenedStore opened{.store = nullptr};
    if (const auto& notice = (*database)->notice()) opened.notice = Error{ErrorCode::File, {}, *notice};
    opened.store = std::move(*database);
    return opened;
  };
}

Autosave::Autosave(ui::Document& document, const QString& path, QObject* parent)
    : Autosave(document, databaseAt(path), {}, parent) {}

Autosave::Autosave(ui::Document& document, DraftWriter::Open open, AutosaveTimes times, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_writer(
          std::move(open),
          [this](const KeepingNews& news) {
            QMetaObject::invokeMethod(
                this, [this, news] { hear(news); }, Qt::QueuedConnection);
          },
          times.writer) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(times.pause);
  m_longest.setSingleShot(true);
  m_longest.setInterval(times.longest);
  connect(&m_pause, &QTimer::timeout, this, &Autosave::keep);
  connect(&m_longest, &QTimer::timeout, this, &Autosave::keep);
  connect(&document, &ui::Document::changed, this, &Autosave::schedule);
  connect(&document, &ui::Document::fileChanged, this, &Autosave::schedule);
}

Autosave::~Autosave() { flush(); }

bool Autosave::restore() {
  const auto earlier = m_writer.earlier();
  if (!earlier) {
    report(tr("What you last worked on could not be brought back. %1").arg(sentenceOf(earlier.errors())));
    return false;
  }
  if (!*earlier) return false;
  const Draft& draft = **earlier;
  const QString path = QString::fromStdString(draft.filePath);
  m_document.noteFile(path, QByteArray::fromStdString(draft.fileDigest));
  if (standsInItsFile(draft))
    m_document.load(draft.scenario, path);
  else
    m_document.recover(draft.scenario, path);
  if (!draft.notices.empty()) {
    const auto name = path.isEmpty() ? tr("What you last worked on") : ui::othersWords(QFileInfo(path).fileName());
    QMetaObject::invokeMethod(
        this,
        [this, name, told = ui::worded(draft.notices), wantsCalibration = draft.wantsCalibration] {
          emit noticed(name, told, wantsCalibration);
        },
        Qt::QueuedConnection);
  }
  return true;
}

void Autosave::flush() {
  if (m_pause.isActive()) keep();
  m_writer.wait();
}

bool Autosave::keepNow() {
  flush();
  return m_writer.isKeeping();
}

void Autosave::takeOver() { m_writer.takeOver(); }

void Autosave::discard() {
  m_pause.stop();
  m_longest.stop();
  m_writer.discard();
}

// What is done after something was discarded is work again: the end that was meant may not have come.
void Autosave::schedule() {
  m_pause.start();
  if (!m_longest.isActive()) m_longest.start();
}

void Autosave::keep() {
  m_pause.stop();
  m_longest.stop();
  m_writer.write(draftOf(m_document));
}

// Later, and on the thread of the window, where somebody listens by then.
void Autosave::report(const QString& sentence) {
  QMetaObject::invokeMethod(
      this, [this, sentence] { emit failed(sentence); }, Qt::QueuedConnection);
}

void Autosave::hear(const KeepingNews& news) {
  if (!news.notices.empty()) emit failed(ui::worded(news.notices));  // each would take the place of the one before
  const QString sentence = sentenceOf(news);
  if (sentence == m_stands) return;
  if (!m_stands.isEmpty()) emit mended(m_stands);
  m_stands = sentence;
  if (!m_stands.isEmpty()) emit stands(m_stands, news.keeping == Keeping::Taken);
}

}  // namespace chokepoint::app
