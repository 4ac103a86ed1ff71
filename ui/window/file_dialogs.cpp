#include "ui/window/file_dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include "ui/document/document.h"
#include "ui/document/document_files.h"
#include "ui/format/others_words.h"

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

bool FileDialogs::save() {
  if (m_document.filePath().isEmpty()) return saveAs();
  switch (m_files.onDisk()) {
    case OnDisk::Changed: return askWhoseStays();
    case OnDisk::NoAnswer: return false;
    case OnDisk::AsKnown:
    case OnDisk::Gone: break;
  }
  return m_files.save(m_document.filePath());
}

// Enter saves under another name, by which nothing is lost.
bool FileDialogs::askWhoseStays() {
  const QString path = m_document.filePath();
  const QString sentence = m_document.fileDigest().isEmpty()  // of a draft that an older version kept
                               ? tr("%1 holds something else, and it is not known whether another program wrote it.")
                               : tr("Another program or window has changed %1 since it was read or written here.");
  QMessageBox box(QMessageBox::Warning, tr("Chokepoint"), sentence.arg(othersWords(QFileInfo(path).fileName())),
                  QMessageBox::Cancel, m_window);
  box.setTextFormat(Qt::PlainText);
  box.setInformativeText(
      tr("Saving yours replaces what is in the file now. Opening theirs leaves yours one undo away."));
  const auto* theirs = box.addButton(tr("Open theirs"), QMessageBox::DestructiveRole);
  const auto* mine = box.addButton(tr("Save mine"), QMessageBox::DestructiveRole);
  auto* other = box.addButton(tr("Save as ..."), QMessageBox::AcceptRole);
  box.setDefaultButton(other);
  box.setEscapeButton(QMessageBox::Cancel);
  box.exec();
  if (box.clickedButton() == theirs) m_files.open(path);
  if (box.clickedButton() == mine) return m_files.save(path);
  return box.clickedButton() == other && saveAs();
}

bool FileDialogs::saveAs() {
  QFileDialog dialog(m_window, tr("Save the scenario"), m_document.filePath(), scenarioFilter());
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix(QStringLiteral("json"));  // part of the name that it asks about replacing
  if (m_document.filePath().isEmpty())
    dialog.selectFile(QString::fromStdString(m_document.name()).replace(QChar('/'), QChar('-')));
  return dialog.exec() == QDialog::Accepted && m_files.save(dialog.selectedFiles().front());
}

bool FileDialogs::mayLoseChanges() {
  const auto answer = QMessageBox::warning(
      m_window, tr("Chokepoint"), tr("Your changes are in no file, and nothing keeps them. Save them before closing?"),
      QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
  if (answer == QMessageBox::Discard) emit discarded();
  return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

}  // namespace chokepoint::ui
