#include "ui/document/document_files.h"

#include <QFileInfo>

#include "core/scenario/evidence_csv.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

// A scenario without a name of its own takes that of its file.
QString nameIn(const Scenario& scenario, const QString& path) {
  const bool isOwn = !scenario.name.empty() && presetTitled(scenario.name) == nullptr;
  return isOwn ? QString::fromStdString(scenario.name) : QFileInfo(path).completeBaseName();
}

}  // namespace

DocumentFiles::DocumentFiles(Document& document, FileAccess access, QObject* parent)
    : QObject(parent), m_document(document), m_access(std::move(access)) {}

bool DocumentFiles::open(const QString& path) {
  const std::string name = path.toStdString();
  const auto text = m_access.read(name);
  if (!text) {
    emit failed(worded(text.errors()));
    return false;
  }
  const auto file = readScenario(*text, QFileInfo(path).fileName().toStdString());
  if (!file) {
    emit failed(worded(file.errors()));
    return false;
  }
  m_document.replace(file->scenario, tr("Open %1").arg(QFileInfo(path).fileName()), path);
  m_document.markSaved(path);
  emit opened();
  if (!file->notices.empty()) emit noticed(QFileInfo(path).fileName(), worded(file->notices), file->wantsCalibration);
  return true;
}

bool DocumentFiles::save(const QString& path) {
  const QString name = nameIn(m_document.scenario(), path);
  Scenario named = m_document.scenario();
  named.name = name.toStdString();
  const auto written = m_access.write(path.toStdString(), writeScenario(named));
  if (!written) {
    emit failed(worded(written.errors()));
    return false;
  }
  m_document.rename(name);
  m_document.markSaved(path);
  return true;
}

bool DocumentFiles::importEvidence(const QString& path) {
  const auto text = m_access.read(path.toStdString());
  const QString name = QFileInfo(path).fileName();
  const auto with =
      text ? withEvidenceOf(*text, name.toStdString(), m_document.scenario()) : Expected<Scenario>(text.errors());
  if (!with) {
    emit failed(worded(with.errors()));
    return false;
  }
  m_document.takeEvidence(*with, tr("Estimates of %1").arg(name));
  emit opened();
  return true;
}

bool DocumentFiles::take(const QString& path) {
  return path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive) ? importEvidence(path) : open(path);
}

bool DocumentFiles::exportEvidence(const QString& path) {
  const auto written = m_access.write(path.toStdString(), evidenceOrTemplate(m_document.scenario()));
  if (!written) emit failed(worded(written.errors()));
  return written.ok();
}

}  // namespace chokepoint::ui
