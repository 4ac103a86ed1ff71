#include "ui/share/paper.h"

#include <QPainter>
#include <QPicture>
#include <QPrinter>
#include <algorithm>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// Ink is for what is drawn, not for the ground. Nothing of it is seen on the screen: that is painted later.
class LightMeanwhile {
 public:
  LightMeanwhile() : m_before(theme().appearance) { change(Appearance::Light); }
  ~LightMeanwhile() { change(m_before); }
  LightMeanwhile(const LightMeanwhile&) = delete;
  LightMeanwhile(LightMeanwhile&&) = delete;
  LightMeanwhile& operator=(const LightMeanwhile&) = delete;
  LightMeanwhile& operator=(LightMeanwhile&&) = delete;

 private:
  static void change(Appearance to) {
    if (theme().appearance != to) useTheme(to);
  }

  Appearance m_before;
};

// Widgets draw onto a printer as pixels; onto a recording they draw lines and type.
QPicture recorded(const Composition& composition) {
  QPicture picture;
  QPainter recorder(&picture);
  composition.paint(recorder, composition.size.size);
  recorder.end();
  return picture;
}

}  // namespace

bool printOn(QPrinter& printer, const std::function<Composition()>& compose) {
  const LightMeanwhile meanwhile;
  QPainter painter;
  if (!painter.begin(&printer)) return false;
  const Composition composition = compose();
  const QPicture picture = recorded(composition);
  const QSizeF size = composition.size.size;
  const QSizeF page = painter.viewport().size();
  const double scale = std::min(page.width() / size.width(), page.height() / size.height());
  painter.scale(scale, scale);
  // A recording counts its pixels at the screen's resolution and would grow on a finer device.
  painter.scale(double(picture.logicalDpiX()) / printer.logicalDpiX(),
                double(picture.logicalDpiY()) / printer.logicalDpiY());
  painter.drawPicture(0, 0, picture);
  return true;
}

}  // namespace chokepoint::ui
