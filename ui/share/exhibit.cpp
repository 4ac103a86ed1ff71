#include "ui/share/exhibit.h"

#include <QCoreApplication>
#include <QWidget>
#include <algorithm>
#include <array>
#include <iterator>

#include "ui/answer/answer_area.h"
#include "ui/charts/mix_chart.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"
#include "ui/format/format.h"
#include "ui/share/chart_data.h"
#include "ui/views/frame/details.h"
#include "ui/views/views.h"

namespace chokepoint::ui {

namespace {

struct ChartExhibit {
  std::string_view key;
  QString (*title)(AnswerArea& answer);
  void (*paint)(AnswerArea& answer, QPainter& painter, const QSize& size);
  std::vector<DataTable> (*data)(AnswerArea& answer);
  const QWidget* (*widget)(AnswerArea& answer) = nullptr;  // none where it stands in a view
};

QString titleOfMix(AnswerArea& answer) {
  return answer.measure() == Measure::Compute
             ? QCoreApplication::translate("Exhibit", "Compute that China can really use, by source")
             : QCoreApplication::translate("Exhibit", "Memory bandwidth that China can use, by source");
}

void paintChart(Chart& chart, QPainter& painter, const QSize& size) {
  chart.renderTo(&painter, QRectF(QPointF(), QSizeF(size)));
}

// As it stands in its view, or made for this where that has not been opened.
void paintMix(AnswerArea& answer, QPainter& painter, const QSize& size) {
  if (auto* shown = answer.details().findChild<MixChart*>()) return paintChart(*shown, painter, size);
  MixChart chart;
  chart.setMeasure(answer.measure());
  chart.setOutlook(answer.outlook(), answer.outlookByDefault());
  paintChart(chart, painter, size);
}

constexpr auto kCharts = std::to_array<ChartExhibit>({
    {"ratio", [](AnswerArea& answer) { return translated(answer.ratioChart().gap().gap->title); },
     [](AnswerArea& answer, QPainter& painter, const QSize& size) { paintChart(answer.ratioChart(), painter, size); },
     [](AnswerArea& answer) {
       return dataOfGap(answer.ratioChart().gap(), answer.outlook(), answer.outlookByDefault());
     },
     [](AnswerArea& answer) -> const QWidget* { return &answer.ratioChart(); }},
    {"volume", [](AnswerArea&) { return QCoreApplication::translate("Exhibit", "Huawei volume"); },
     [](AnswerArea& answer, QPainter& painter, const QSize& size) { paintChart(answer.volumeChart(), painter, size); },
     [](AnswerArea& answer) { return dataOfVolume(answer.outlook(), answer.outlookByDefault()); },
     [](AnswerArea& answer) -> const QWidget* { return &answer.volumeChart(); }},
    {"mix", titleOfMix, paintMix,
     [](AnswerArea& answer) { return dataOfMix(answer.measure(), answer.outlook(), answer.outlookByDefault()); }},
});

Exhibit exhibitOf(const ChartExhibit& chart, AnswerArea& answer) {
  return {.key = std::string(chart.key),
          .kind = ExhibitKind::Chart,
          .title = chart.title(answer),
          .paint = [&chart, &answer](QPainter& painter, const QSize& size) { chart.paint(answer, painter, size); },
          .data = [&chart, &answer] { return SharedData{.tables = chart.data(answer), .words = {}}; }};
}

// Were the page in front: what stands on a page of a stack that is not shown is seen nowhere.
bool showsMix(const QWidget& page) {
  return std::ranges::any_of(page.findChildren<const MixChart*>(),
                             [&](const MixChart* chart) { return chart->isVisibleTo(&page); });
}

// A chart of the outlook has no figures of its own.
SharedData dataOfView(const QWidget& page, AnswerArea& answer) {
  SharedData data = dataOfPage(page);
  if (!showsMix(page)) return data;
  auto tables = dataOfMix(answer.measure(), answer.outlook(), answer.outlookByDefault());
  std::ranges::move(data.tables, std::back_inserter(tables));
  return {.tables = std::move(tables), .words = {}};
}

// The view beneath the charts, where it is seen there.
SharedData dataOfShownView(const QWidget& window, AnswerArea& answer) {
  const auto* page = answer.details().openedPage(answer.details().shown().key);
  const bool isSeen = page != nullptr && page->window() == &window && page->isVisibleTo(&window);
  return isSeen ? dataOfView(*page, answer) : SharedData();
}

// What is seen in it, as in its picture.
SharedData dataOfWindow(const QWidget& window, AnswerArea& answer) {
  SharedData all;
  for (const auto& chart : kCharts) {
    if (chart.widget == nullptr || !chart.widget(answer)->isVisibleTo(&window)) continue;
    std::ranges::move(chart.data(answer), std::back_inserter(all.tables));
  }
  auto view = dataOfShownView(window, answer);
  std::ranges::move(view.tables, std::back_inserter(all.tables));
  if (all.tables.empty()) all.words = std::move(view.words);
  return all;
}

}  // namespace

std::vector<std::string> Exhibits::keys() {
  std::vector<std::string> keys{"main"};
  for (const auto& chart : kCharts) keys.emplace_back(chart.key);
  for (const auto& view : views()) keys.emplace_back(view.key);
  return keys;
}

std::vector<std::string_view> Exhibits::chartKeys() {
  std::vector<std::string_view> keys;
  for (const auto& chart : kCharts) keys.push_back(chart.key);
  return keys;
}

std::optional<Exhibit> Exhibits::find(std::string_view key) const {
  if (key == "main") return theWindow();
  const auto* chart = std::ranges::find(kCharts, key, &ChartExhibit::key);
  if (chart != kCharts.end()) return exhibitOf(*chart, m_answer);
  const auto* spec = findView(key);
  return spec != nullptr ? view(*spec) : std::nullopt;
}

Exhibit Exhibits::theWindow() const {
  return {.key = "main",
          .kind = ExhibitKind::Window,
          .title = QCoreApplication::translate("Exhibit", "The window"),
          .paint = [&window = m_window](QPainter& painter, const QSize&) { paintAsItStands(painter, window); },
          .data = [&window = m_window, &answer = m_answer] { return dataOfWindow(window, answer); }};
}

// A view that studies a figure is of that figure: the choice of it stands beside the tabs.
std::optional<Exhibit> Exhibits::view(const ViewSpec& spec) const {
  QWidget* page = m_answer.details().openedPage(spec.key);
  if (page == nullptr) return std::nullopt;
  const QString title = spec.about == ViewAbout::Figure
                            ? QCoreApplication::translate("Exhibit", "%1: %2", "view, figure")
                                  .arg(titleOf(spec), m_answer.details().figureName())
                            : titleOf(spec);
  return Exhibit{.key = std::string(spec.key),
                 .kind = ExhibitKind::View,
                 .title = title,
                 .paint = [page](QPainter& painter, const QSize& size) { paintPage(painter, *page, size); },
                 .data = [page, &answer = m_answer] { return dataOfView(*page, answer); }};
}

std::string Exhibits::keyAt(const QWidget& widget) const {
  for (const auto* around = &widget; around != nullptr; around = around->parentWidget()) {
    if (around == &m_answer.ratioChart()) return "ratio";
    if (around == &m_answer.volumeChart()) return "volume";
    if (qobject_cast<const MixChart*>(around) != nullptr) return "mix";
    for (const auto& spec : views())
      if (around == m_answer.details().openedPage(spec.key)) return std::string(spec.key);
  }
  return "main";
}

std::string Exhibits::keyOfShownView() const { return std::string(m_answer.details().shown().key); }

std::vector<std::string> Exhibits::keysOfOpenedViews() const {
  std::vector<std::string> keys;
  for (const auto& spec : views())
    if (m_answer.details().openedPage(spec.key) != nullptr) keys.emplace_back(spec.key);
  return keys;
}

bool Exhibits::isWithin(const QWidget& widget) const {
  const QWidget* around = &widget;
  while (around != nullptr && !isPlace(*around)) around = around->parentWidget();
  return around != nullptr;
}

bool Exhibits::isPlace(const QObject& widget) const {
  if (&widget == &m_answer) return true;
  return std::ranges::any_of(views(),
                             [&](const ViewSpec& spec) { return &widget == m_answer.details().openedPage(spec.key); });
}

}  // namespace chokepoint::ui
