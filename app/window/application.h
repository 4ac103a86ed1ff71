// The graphical application: made only by commands that draw.
#pragma once

#include <QApplication>
#include <memory>
#include <string>

#include "ui/document/file_access.h"
#include "ui/theme/theme.h"
#include "ui/window/about.h"

namespace chokepoint::app {

enum class Screen {
  Real,
  None,  // draws without a display, whatever the environment says
};

// One for each process; keep it until the end.
[[nodiscard]] std::unique_ptr<QApplication> makeApplication(Screen screen);

// What was asked for on the command line, if anything; or what the user chose last; or what the system speaks.
void useWindowLanguage(const std::string& asked);
// By its code; empty for the system's.
[[nodiscard]] QString rememberedLanguage();
void rememberLanguage(const QString& code);

[[nodiscard]] ui::FileAccess fileAccess();
[[nodiscard]] ui::ProgramInfo programInfo();
// What the user chose last, or what the desktop looks like.
[[nodiscard]] ui::Appearance preferredAppearance();

}  // namespace chokepoint::app
