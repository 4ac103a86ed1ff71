// Asks a person where something is to go: into which file, into which folder, onto which printer. Modal; what is asked
// for is empty, or null, where the person does not want it any more.
#pragma once

#include <QString>
#include <memory>

class QPrinter;
class QWidget;

namespace chokepoint::ui {

struct Exhibit;

[[nodiscard]] QString askForFile(const Exhibit& exhibit, QWidget& window);
[[nodiscard]] QString askForFolder(QWidget& window);
[[nodiscard]] std::shared_ptr<QPrinter> askForPrinter(QWidget& window);

}  // namespace chokepoint::ui
