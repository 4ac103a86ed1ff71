#include "ui/share/file_questions.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

#include "ui/share/exhibit.h"
#include "ui/share/file_names.h"

namespace chokepoint::ui {

namespace {

struct FileQuestions {
  Q_DECLARE_TR_FUNCTIONS(FileQuestions)
};

// The ending in the pattern is the one that a name without an ending gets.
QString endingIn(const QString& filter) { return filter.section(QStringLiteral("*."), 1, 1).chopped(1); }

QStringList filtersFor(const Exhibit& exhibit) {
  return {FileQuestions::tr("Picture in pixels (*.png)"), FileQuestions::tr("Picture in lines (*.svg)"),
          FileQuestions::tr("Page (*.pdf)"),
          exhibit.data().tables.empty() ? FileQuestions::tr("Text (*.txt)") : FileQuestions::tr("Table (*.csv)")};
}

}  // namespace

QString askForFile(const Exhibit& exhibit, QWidget& window) {
  QFileDialog dialog(&window, FileQuestions::tr("Save: %1", "what is shared").arg(exhibit.title));
  dialog.setAcceptMode(QFileDialog::AcceptSave);  // which asks about replacing
  dialog.setNameFilters(filtersFor(exhibit));
  const auto follow = [&dialog](const QString& filter) { dialog.setDefaultSuffix(endingIn(filter)); };
  QObject::connect(&dialog, &QFileDialog::filterSelected, follow);
  follow(dialog.selectedNameFilter());
  dialog.selectFile(asFileName(exhibit.title));
  return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().front() : QString();
}

QString askForFolder(QWidget& window) {
  QFileDialog dialog(&window, FileQuestions::tr("All charts into a folder"));
  dialog.setFileMode(QFileDialog::Directory);
  dialog.setOption(QFileDialog::ShowDirsOnly);
  return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().front() : QString();
}

std::shared_ptr<QPrinter> askForPrinter(QWidget& window) {
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  printer->setDocName(QStringLiteral("Chokepoint"));
  QPrintDialog dialog(printer.get(), &window);
  dialog.setWindowTitle(FileQuestions::tr("Print"));
  return dialog.exec() == QDialog::Accepted ? printer : nullptr;
}

}  // namespace chokepoint::ui
