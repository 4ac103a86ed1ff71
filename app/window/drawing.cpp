#include "app/window/drawing.h"

#include <QEventLoop>
#include <QTimer>
#include <functional>
#include <stdexcept>

#include "app/window/application.h"
#include "ui/views/frame/details.h"
#include "ui/views/views.h"
#include "ui/window/main_window.h"

namespace chokepoint::app {

namespace {

constexpr int kPatienceMs = 300000;  // on a slow machine that does much else

// Whether it was done in time. Sleeps in between: what is waited for needs the processor.
bool waitUntil(const std::function<bool()>& isDone) {
  constexpr int kLookMs = 10;
  QEventLoop loop;
  QTimer look;
  QObject::connect(&look, &QTimer::timeout, &loop, [&] {
    if (isDone()) loop.quit();
  });
  QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
  look.start(kLookMs);
  if (!isDone()) loop.exec();
  return isDone();
}

// Longer words ask for another layout.
void layOut() {
  QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
  QCoreApplication::processEvents();
}

// Until the window shows all that it has to say of its document.
bool waitForAnswer(ui::MainWindow& window) {
  QEventLoop loop;
  QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
  QObject::connect(&window, &ui::MainWindow::settled, &loop, &QEventLoop::quit);
  loop.exec();
  layOut();
  return window.isCurrent();
}

bool isPicture(ui::FileKind kind) { return kind != ui::FileKind::Csv && kind != ui::FileKind::Text; }

// A picture of a view is one of the window, unless it is to stand alone.
bool isOfWindow(const Drawing& drawing) {
  return drawing.view == "main" || (ui::findView(drawing.view) != nullptr && isPicture(drawing.kind) && !drawing.alone);
}

// With the view that is asked for, or the one that it opens with. What stands alone waits for nothing around it.
void waitForDetails(ui::MainWindow& window, const Drawing& drawing) {
  auto& answer = window.answer();
  if (const auto* view = ui::findView(drawing.view)) answer.details().open(view->key);
  const auto isDone = [&] { return isOfWindow(drawing) ? answer.isAnswered() : answer.details().isAnswered(); };
  if (!waitUntil(isDone)) throw std::runtime_error("the details were not computed within five minutes");
  layOut();
}

ui::Composition compositionOf(const ui::Exhibit& exhibit, const ui::Exhibits& exhibits, const Drawing& drawing) {
  if (isOfWindow(drawing)) return {drawing.size, exhibit.paint};
  const ui::Origin origin{programInfo().version, drawing.date};
  return ui::composed(exhibit, exhibits, drawing.bare ? std::nullopt : std::optional(origin), drawing.size);
}

}  // namespace

std::vector<std::string> drawableViews() { return ui::Exhibits::keys(); }

Expected<std::string> draw(const Scenario& scenario, const Drawing& drawing) {
  ui::Document document;
  document.load(scenario, {});
  ui::MainWindow window(document, fileAccess(), programInfo());
  window.setSample(drawing.sample);
  window.setAttribute(Qt::WA_DontShowOnScreen);
  window.resize(drawing.size.size);
  window.show();
  window.answer().setGap(*drawing.gap);
  window.answer().setYear(drawing.year);
  if (!waitForAnswer(window)) throw std::runtime_error("the answer was not computed within five minutes");
  waitForDetails(window, drawing);
  const ui::Exhibits exhibits(window, window.answer());
  const auto exhibit = exhibits.find(isOfWindow(drawing) ? "main" : drawing.view);
  return ui::bytesOf(*exhibit, drawing.kind, compositionOf(*exhibit, exhibits, drawing));
}

}  // namespace chokepoint::app
