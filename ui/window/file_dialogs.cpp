#include "ui/window/file_dialogs.h"

#include <QFileDialog>
#include <QMessageBox>

#include "ui/document/document.h"
#include "ui/document/document_files.h"

namespace chokepoint::ui {

namespace {

QString scenarioFilter() { return FileDialogs::tr("Scenarios (*.json)"); }

}  // namespace

FileDialogs::FileDialogs(Document& document, DocumentFiles& files, QWidget* window)
    : QObject(window), m_document(document), m_files(files), m_window(window) {}

void FileDialogs::open() {
  const QString path =
      QFileDialog::getOpenFileName(m_window, tr("Open a scenario"), m_document.filePath(), scenarioFilter());
  if (!path.isEmpty()) m_files.open(path);
}

void FileDialogs::save() {
  if (m_document.filePath().isEmpty())
    saveAs();
  else
    m_files.save(m_document.filePath());
}

void FileDialogs::saveAs() {
  QFileDialog dialog(m_window, tr("Save the scenario"), m_document.filePath(), scenarioFilter());
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix(QStringLiteral("json"));  // part of the name that it asks about replacing
  if (m_document.filePath().isEmpty())
    dialog.selectFile(QString::fromStdString(m_document.scenario().name).replace(QChar('/'), QChar('-')));
  if (dialog.exec() == QDialog::Accepted) m_files.save(dialog.selectedFiles().front());
}

bool FileDialogs::mayLoseChanges() {
  const auto answer = QMessageBox::warning(
      m_window, tr("Chokepoint"), tr("Your changes are in no file, and nothing keeps them. Save them before closing?"),
      QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
  if (answer == QMessageBox::Save) save();
  if (answer == QMessageBox::Discard) emit discarded();
  return answer == QMessageBox::Discard || !m_document.isModified();
}

}  // namespace chokepoint::ui
