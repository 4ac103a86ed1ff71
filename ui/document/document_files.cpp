#include "ui/document/document_files.h"

#include <QFileInfo>
#include <QUrl>

#include "core/base/text.h"
#include "core/scenario/evidence_csv.h"
#include "core/scenario/rules.h"
#include "core/scenario/scenario_json.h"
#include "ui/format/others_words.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

DocumentFiles::DocumentFiles(Document& document, FileAccess access, QObject* parent)
    : QObject(parent), m_document(document), m_access(std::move(access)) {}

bool DocumentFiles::open(const QString& path) { return tellOf(openScenario(path)); }
bool DocumentFiles::importEvidence(const QString& path) { return tellOf(importTable(path)); }

bool DocumentFiles::tellOf(const Errors& errors) {
  if (!errors.empty()) emit failed(worded(errors));
  return errors.empty();
}

Errors DocumentFiles::openScenario(const QString& path) {
  const auto text = m_access.read(path.toStdString());
  if (!text) return text.errors();
  const QString name = othersWords(QFileInfo(path).fileName());
  const auto file = readScenario(*text, name.toStdString());
  if (!file) return file.errors();
  m_document.noteFile(path, digestOf(*text));
  Scenario scenario = file->scenario;
  if (scenario.name == nameInFile({}, path)) scenario.name.clear();  // the file's, whatever it is saved as
  m_document.replace(scenario, tr("Open %1").arg(name), path);
  m_document.markSaved(path);
  emit opened();
  if (!file->notices.empty()) emit noticed(name, worded(file->notices), file->wantsCalibration);
  return {};
}

// What is written can be read again: a name that a file gives is cut to what is allowed.
Scenario DocumentFiles::namedFor(const QString& path) const {
  Scenario named = m_document.scenario();
  named.name = nameInFile(named, path);
  return named;
}

OnDisk DocumentFiles::onDisk() {
  const QString path = m_document.filePath();
  const auto found = findOnDisk(m_access, path, m_document.fileDigest());
  if (found.state == OnDisk::NoAnswer)
    emit failed(tr("%1 was not saved: it does not answer.").arg(othersWords(QFileInfo(path).fileName())));
  const bool isSame = found.state == OnDisk::Changed && found.digest == digestOf(writeScenario(namedFor(path)));
  return isSame ? OnDisk::AsKnown : found.state;
}

bool DocumentFiles::save(const QString& path) {
  const Scenario named = namedFor(path);
  if (const auto errors = check(named); !errors.empty()) return tellOf(errors);
  const std::string content = writeScenario(named);
  const auto written = m_access.write(path.toStdString(), content);
  // One that was given up may still come to its end: what it writes is ours.
  const bool mayCome = !written && written.errors().front().code == ErrorCode::Cancelled;
  if (written || mayCome) m_document.noteFile(path, digestOf(content));
  if (!written) return tellOf(written.errors());
  m_document.markSaved(path);
  return true;
}

Errors DocumentFiles::importTable(const QString& path) {
  const auto text = m_access.read(path.toStdString());
  if (!text) return text.errors();
  const QString name = othersWords(QFileInfo(path).fileName());
  const auto with = withEvidenceOf(*text, name.toStdString(), m_document.scenario());
  if (!with) return with.errors();
  m_document.takeEvidence(*with, tr("Estimates of %1").arg(name));
  emit opened();
  return {};
}

// The scenario first: it would take the place of what tables bring.
void DocumentFiles::take(const QList<QUrl>& files) {
  const auto refusal = [](const QUrl& file, Message sentence) {
    return Error{ErrorCode::InvalidInput, file.fileName().toStdString(), std::move(sentence)};
  };
  Errors errors;
  QStringList scenarios;
  QStringList tables;
  for (const QUrl& file : files) {
    if (!file.isLocalFile()) {
      errors.push_back(refusal(file, say("is no file of this machine; save it here first")));
      continue;
    }
    const QString path = file.toLocalFile();
    (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive) ? tables : scenarios) += path;
  }
  const auto add = [&errors](const Errors& more) { errors.insert(errors.end(), more.begin(), more.end()); };
  if (!scenarios.isEmpty()) add(openScenario(scenarios.takeFirst()));
  for (const auto& path : scenarios)
    errors.push_back(refusal(QUrl::fromLocalFile(path), say("was not opened: one scenario is open at a time")));
  for (const auto& path : tables) add(importTable(path));
  tellOf(errors);
}

bool DocumentFiles::exportEvidence(const QString& path) {
  const auto written = m_access.write(path.toStdString(), evidenceOrTemplate(m_document.scenario()));
  return written.ok() || tellOf(written.errors());
}

}  // namespace chokepoint::ui
