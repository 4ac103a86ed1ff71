#include "app/window/drawing.h"

#include <QBuffer>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTimer>
#include <algorithm>
#include <array>
#include <functional>
#include <stdexcept>

#include "app/window/application.h"
#include "ui/answer/condition.h"
#include "ui/charts/mix_chart.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"
#include "ui/format/format.h"
#include "ui/views/frame/details.h"
#include "ui/views/views.h"
#include "ui/window/main_window.h"

namespace chokepoint::app {

namespace {

using Paint = std::function<void(QPainter&)>;

// A chart that is drawn alone.
struct DrawableChart {
  std::string_view name;
  QString (*title)(const Figure& gap);
  ui::Chart& (*in)(ui::AnswerArea& answer);
};

constexpr auto kCharts = std::to_array<DrawableChart>({
    {"ratio", [](const Figure& gap) { return ui::translated(gap.gap->title); },
     [](ui::AnswerArea& answer) -> ui::Chart& { return answer.ratioChart(); }},
    {"volume", [](const Figure&) { return QCoreApplication::translate("Drawing", "Huawei volume"); },
     [](ui::AnswerArea& answer) -> ui::Chart& { return answer.volumeChart(); }},
    {"mix",
     [](const Figure& gap) {
       return gap.gap->measure == Measure::Compute
                  ? QCoreApplication::translate("Drawing", "Compute that China can really use, by source")
                  : QCoreApplication::translate("Drawing", "Memory bandwidth that China can use, by source");
     },
     [](ui::AnswerArea& answer) -> ui::Chart& { return *answer.details().findChild<ui::MixChart*>(); }},
});

QByteArray png(const Drawing& drawing, const Paint& paint) {
  QImage image((QSizeF(drawing.size) * drawing.scale).toSize(), QImage::Format_RGB32);
  if (image.isNull()) return {};  // no memory for it
  image.fill(ui::theme().window);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(drawing.scale, drawing.scale);
  paint(painter);
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

// Qt writes the size in millimetres with three decimals, which others round up to a pixel more.
void sizeInPixels(QByteArray& svg, const QSize& size) {
  const auto begin = svg.indexOf("width=");
  svg.replace(begin, svg.indexOf('\n', begin) - begin,
              QStringLiteral("width=\"%1\" height=\"%2\"").arg(size.width()).arg(size.height()).toLatin1());
}

QByteArray svg(const Drawing& drawing, const Paint& paint) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(96);  // as on the screen; type comes out too small at the default
  generator.setSize(drawing.size);
  generator.setViewBox(QRect(QPoint(0, 0), drawing.size));
  generator.setTitle(QStringLiteral("Chokepoint"));
  QPainter painter(&generator);
  painter.fillRect(QRect(QPoint(0, 0), drawing.size), ui::theme().window);
  paint(painter);
  painter.end();
  sizeInPixels(bytes, drawing.size);
  return bytes;
}

QByteArray pdf(const Drawing& drawing, const Paint& paint) {
  constexpr double kPointsPerPixel = 72.0 / 96.0;
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setTitle(QStringLiteral("Chokepoint"));
  writer.setResolution(96);
  writer.setPageSize(QPageSize(QSizeF(drawing.size) * kPointsPerPixel, QPageSize::Point));
  writer.setPageMargins(QMarginsF());
  QPainter painter(&writer);
  painter.fillRect(QRect(QPoint(0, 0), drawing.size), ui::theme().window);
  paint(painter);
  painter.end();
  return bytes;
}

QByteArray written(const Drawing& drawing, const Paint& paint) {
  switch (drawing.format) {
    case PictureFormat::Svg: return svg(drawing, paint);
    case PictureFormat::Pdf: return pdf(drawing, paint);
    case PictureFormat::Png: break;
  }
  return png(drawing, paint);
}

constexpr int kPatienceMs = 300000;  // on a slow machine that does much else

// Whether it was done in time.
bool processUntil(const std::function<bool()>& isDone) {
  const QDeadlineTimer patience(kPatienceMs);
  while (!isDone() && !patience.hasExpired()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
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

// The hero charts keep pictures of themselves at the screen's resolution, so they are drawn once
// more in the painter's.
void paintChart(QPainter& painter, const QWidget& window, ui::Chart& chart) {
  const QRect place(chart.mapTo(&window, QPoint(0, 0)), chart.size());
  painter.fillRect(place, ui::theme().window);
  chart.renderTo(&painter, QRectF(place));
}

void paintWindow(QPainter& painter, ui::MainWindow& window) {
  window.render(&painter, QPoint(), QRegion(), QWidget::DrawWindowBackground | QWidget::DrawChildren);
  for (auto* chart : window.findChildren<ui::Chart*>())
    if (chart->isVisibleTo(&window)) paintChart(painter, window, *chart);
}

Expected<QByteArray> drawn(const Drawing& drawing, const Paint& paint) {
  QByteArray bytes = written(drawing, paint);
  if (bytes.isEmpty())
    return Error{ErrorCode::File, "render", say("there is not enough memory for a picture of this size")};
  return bytes;
}

// With the view that is asked for, or the one that it opens with.
Expected<QByteArray> drawWindow(ui::MainWindow& window, const Drawing& drawing) {
  auto& answer = window.answer();
  if (const auto* view = ui::findView(drawing.view)) answer.details().open(view->key);
  if (!processUntil([&] { return answer.isAnswered(); }))
    throw std::runtime_error("the details were not computed within five minutes");
  layOut();
  return drawn(drawing, [&](QPainter& painter) { paintWindow(painter, window); });
}

Expected<QByteArray> drawChart(const DrawableChart& drawable, ui::MainWindow& window, const Scenario& scenario,
                               const Drawing& drawing) {
  auto& chart = drawable.in(window.answer());
  chart.setTitle(QCoreApplication::translate("Drawing", "%1, if %2", "chart, condition")
                     .arg(drawable.title(*drawing.gap), ui::conditionOf(scenario)));
  return drawn(drawing, [&](QPainter& painter) {
    constexpr double kMargin = 16.0;
    const QRectF page(QPointF(0, 0), QSizeF(drawing.size));
    chart.renderTo(&painter, page.adjusted(kMargin, kMargin, -kMargin, -kMargin));
  });
}

}  // namespace

std::vector<std::string> drawableViews() {
  std::vector<std::string> names{"main"};
  for (const auto& chart : kCharts) names.emplace_back(chart.name);
  for (const auto& view : ui::views()) names.emplace_back(view.key);
  return names;
}

Expected<QByteArray> draw(const Scenario& scenario, const Drawing& drawing) {
  ui::Document document;
  document.load(scenario, {});
  ui::MainWindow window(document, fileAccess(), programInfo());
  window.setSample(drawing.sample);
  window.setAttribute(Qt::WA_DontShowOnScreen);
  window.resize(drawing.size);
  window.show();
  window.answer().setGap(*drawing.gap);
  window.answer().setYear(drawing.year);
  if (!waitForAnswer(window)) throw std::runtime_error("the answer was not computed within five minutes");
  const auto chart = std::ranges::find(kCharts, drawing.view, &DrawableChart::name);
  return chart != kCharts.end() ? drawChart(*chart, window, scenario, drawing) : drawWindow(window, drawing);
}

}  // namespace chokepoint::app
