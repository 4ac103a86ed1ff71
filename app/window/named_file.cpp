#include "app/window/named_file.h"

#include <QApplication>
#include <QFileInfo>

#include "app/base/files.h"
#include "core/scenario/scenario_json.h"
#include "ui/format/words.h"
#include "ui/window/patient_files.h"

namespace chokepoint::app {

namespace {

// What comes once: a pipe, standard input. Whoever writes it may never do.
void openStream(const std::string& stream, const QString& name, ui::Document& document, ui::MainWindow& window) {
  const auto read = [stream](const std::string&) { return readFile(stream); };
  const auto text = ui::patientFiles({.read = read, .write = {}}, &window).read(name.toStdString());
  if (!text) return window.warn(ui::worded(text.errors()));
  const auto file = readScenario(*text, name.toStdString());
  if (!file) return window.warn(ui::worded(file.errors()));
  document.replace(file->scenario, QApplication::translate("Application", "Open %1").arg(name));
  if (!file->notices.empty()) window.tellAtLength(name, ui::worded(file->notices), file->wantsCalibration);
}

}  // namespace

void openNamed(const std::string& name, ui::Document& document, ui::MainWindow& window) {
  if (name == kStandardStream)
    return openStream(name, QApplication::translate("Application", "standard input"), document, window);
  const QFileInfo info(QString::fromStdString(name));
  if (info.exists() && !info.isFile() && !info.isDir()) return openStream(name, info.filePath(), document, window);
  // As it is found from here: what is remembered and saved to has to hold from anywhere.
  window.open(info.absoluteFilePath());
}

}  // namespace chokepoint::app
