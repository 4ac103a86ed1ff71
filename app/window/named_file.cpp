#include "app/window/named_file.h"

#include <QApplication>
#include <QFileInfo>

#include "app/base/files.h"
#include "core/scenario/scenario_json.h"
#include "ui/format/words.h"

namespace chokepoint::app {

namespace {

void openStandardInput(ui::Document& document, ui::MainWindow& window) {
  const QString name = QApplication::translate("Application", "standard input");
  const auto text = readFile(std::string(kStandardStream));
  if (!text) return window.warn(ui::worded(text.errors()));
  const auto file = readScenario(*text, name.toStdString());
  if (!file) return window.warn(ui::worded(file.errors()));
  document.replace(file->scenario, QApplication::translate("Application", "Open %1").arg(name));
  if (!file->notices.empty()) window.tellAtLength(name, ui::worded(file->notices), file->wantsCalibration);
}

}  // namespace

void openNamed(const std::string& name, ui::Document& document, ui::MainWindow& window) {
  if (name == kStandardStream) return openStandardInput(document, window);
  // As it is found from here: what is remembered and saved to has to hold from anywhere.
  window.open(QFileInfo(QString::fromStdString(name)).absoluteFilePath());
}

}  // namespace chokepoint::app
