#include "app/storage/autosave.h"

#include <QDateTime>
#include <QFileInfo>

#include "app/base/files.h"
#include "app/storage/draft_database.h"
#include "core/scenario/scenario_json.h"
#include "ui/format/words.h"

namespace chokepoint::app {

namespace {

DraftWriter::Open databaseAt(const QString& path) {
  return [path]() -> Expected<OpenedStore> {
    auto database = DraftDatabase::open(path);
    if (!database) return database.errors();
    auto notice = (*database)->notice();
    return OpenedStore{std::move(*database), std::move(notice)};
  };
}

Draft draftOf(const ui::Document& document) {
  return {.scenario = document.scenario(),
          .filePath = document.filePath().toStdString(),
          .isModified = document.isModified(),
          .savedAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString()};
}

// Whether the file still holds what it held when the draft was kept.
bool standsInItsFile(const Draft& draft) {
  if (draft.isModified) return false;
  if (draft.filePath.empty()) return true;
  const auto text = readFile(draft.filePath);
  if (!text) return false;
  const auto file = readScenario(*text, draft.filePath);
  return file && file->scenario == draft.scenario;
}

// The first two say what happened and where; a hostile draft could bring along a thousand.
QString sentenceOf(const Errors& errors) {
  const auto end = errors.begin() + std::min<std::ptrdiff_t>(2, std::ssize(errors));
  return ui::worded(Errors(errors.begin(), end));
}

}  // namespace

Autosave::Autosave(ui::Document& document, const QString& path, QObject* parent)
    : Autosave(document, databaseAt(path), {}, parent) {}

Autosave::Autosave(ui::Document& document, DraftWriter::Open open, AutosaveTimes times, QObject* parent)
    : QObject(parent), m_document(document), m_writer(std::move(open), listener()) {
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
  if (standsInItsFile(draft))
    m_document.load(draft.scenario, path);
  else
    m_document.recover(draft.scenario, path);
  if (!draft.notices.empty()) {
    const auto name = path.isEmpty() ? tr("What you last worked on") : QFileInfo(path).fileName();
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
  // What could not be written a while ago may be written now.
  if (m_pause.isActive() || !m_writer.isKeeping()) keep();
  m_writer.wait();
}

bool Autosave::keepNow() {
  flush();
  return m_writer.isKeeping();
}

void Autosave::schedule() {
  m_pause.start();
  if (!m_longest.isActive()) m_longest.start();
}

void Autosave::keep() {
  m_pause.stop();
  m_longest.stop();
  if (!m_writer.isKeeping()) m_longest.start();
  m_writer.write(draftOf(m_document));
}

// Later, and on the thread of the window, where somebody listens by then.
void Autosave::report(const QString& sentence) {
  QMetaObject::invokeMethod(
      this, [this, sentence] { emit failed(sentence); }, Qt::QueuedConnection);
}

DraftWriter::Listener Autosave::listener() {
  return {.notOpened = [this](const Errors& e) { report(tr("Autosave is off. %1").arg(sentenceOf(e))); },
          .opened =
              [this](const std::optional<Message>& notice) {
                if (notice) report(ui::worded(*notice));
              },
          .notWritten =
              [this](const Errors& e) {
                report(tr("Changes are not being kept. %1").arg(sentenceOf(e)));
                QMetaObject::invokeMethod(&m_longest, qOverload<>(&QTimer::start), Qt::QueuedConnection);
              }};
}

}  // namespace chokepoint::app
