#include "app/window/bar_memory.h"

#include <QSettings>

#include "ui/document/recent_files.h"
#include "ui/window/main_window.h"
#include "ui/window/text_size.h"

namespace chokepoint::app {

namespace {

const QString kRecentFiles = QStringLiteral("recent files");
const QString kTextPercent = QStringLiteral("text size");
const QString kLinearAxis = QStringLiteral("linear axis of volume");

}  // namespace

void rememberBar(ui::MainWindow& window) {
  const QSettings settings;
  // What is open already, after a draft was restored, comes before what was remembered.
  window.recentFiles().setPaths(window.recentFiles().paths() + settings.value(kRecentFiles).toStringList());
  window.textSize().setPercent(settings.value(kTextPercent, ui::TextSize::kUsualPercent).toInt());
  window.setLinearAxis(settings.value(kLinearAxis).toBool());
  QObject::connect(&window.recentFiles(), &ui::RecentFiles::changed, &window,
                   [](const QStringList& paths) { QSettings().setValue(kRecentFiles, paths); });
  QObject::connect(&window.textSize(), &ui::TextSize::chosen, &window,
                   [](int percent) { QSettings().setValue(kTextPercent, percent); });
  QObject::connect(&window, &ui::MainWindow::linearAxisToggled, &window,
                   [](bool isLinear) { QSettings().setValue(kLinearAxis, isLinear); });
}

}  // namespace chokepoint::app
