// The graphical application: made only by commands that draw.
#pragma once

#include <QApplication>
#include <QDate>
#include <memory>
#include <string>

#include "core/base/expected.h"
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

// A machine without fonts would draw boxes. Once the application is made.
[[nodiscard]] Expected<std::monostate> checkFonts();

// What was asked for on the command line, if anything; or what the user chose last; or what the system speaks.
void useWindowLanguage(const std::string& asked);
// By its code; empty for the system's.
[[nodiscard]] QString rememberedLanguage();
void rememberLanguage(const QString& code);

[[nodiscard]] ui::FileAccess fileAccess();
[[nodiscard]] ui::ProgramInfo programInfo();
// That stands in what is shared: today's, or that of SOURCE_DATE_EPOCH (seconds since 1970) where it is set, by which
// whoever builds something twice gets the same twice.
[[nodiscard]] Expected<QDate> dateOfPictures();
// What the user chose last, or what the desktop looks like.
[[nodiscard]] ui::Appearance preferredAppearance();

}  // namespace chokepoint::app
