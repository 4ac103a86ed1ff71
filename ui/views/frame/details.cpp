#include "ui/views/frame/details.h"

#include <QBoxLayout>
#include <algorithm>
#include <cassert>

#include "core/belief/sampler.h"
#include "core/evidence/claims.h"
#include "ui/document/document.h"
#include "ui/format/figure_words.h"
#include "ui/views/frame/analysis_panel.h"
#include "ui/views/frame/detail_area.h"
#include "ui/views/frame/figure_choice.h"
#include "ui/views/frame/outlook_panel.h"
#include "ui/views/frame/torn_view.h"
#include "ui/views/frame/view_page.h"
#include "ui/views/frame/view_tabs.h"
#include "ui/widgets/tab_order.h"

namespace chokepoint::ui {

namespace {

bool takesFocus(const QWidget& widget) {
  return widget.isVisible() && widget.isEnabled() && widget.focusProxy() == nullptr &&
         (widget.focusPolicy() & Qt::TabFocus) != 0;
}

}  // namespace

// All titles are made before what stands beneath them: Tab then goes as the eye does.
Details::Details(std::span<const ViewSpec> views, Document& document, DocumentFiles& files, Analyst& analyst,
                 QWidget* parent)
    : QWidget(parent),
      m_views(views),
      m_context{.document = document,
                .files = files,
                .analyst = analyst,
                .open = [this](std::string_view key, const Subject& subject) { open(key, subject); }},
      m_area(new DetailArea(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_area);
  for (std::size_t number = 0; number < m_views.size(); ++number) {
    m_pages.push_back(m_area->addPage(m_views[number]));
    connect(m_pages.back(), &ViewPage::wantedBack, this, [this, number] { takeBack(number); });
  }
  m_figure = new FigureChoice(this);
  auto stays = m_figure->sizePolicy();
  stays.setRetainSizeWhenHidden(true);  // or the tabs would move with it
  m_figure->setSizePolicy(stays);
  m_figure->setSurface(m_area);
  m_area->tabs().addCorner(m_figure, m_figure->box());
  connect(m_figure, &FigureChoice::figureChanged, this, &Details::study);
  connect(&document, &Document::allReset, m_figure, &FigureChoice::followSpoken);
  connect(m_area, &DetailArea::pageChanged, this, &Details::followShown);
  connect(&m_area->tabs(), &ViewTabs::asked, this, &Details::take);
  connect(&m_area->tabs(), &ViewTabs::enlargeAsked, this, &Details::enlargeAsked);
  connect(&m_area->tabs(), &ViewTabs::tearOffAsked, this, [this] { tearOff(); });
}

std::size_t Details::numberOf(std::string_view key) const {
  const auto view = std::ranges::find(m_views, key, &ViewSpec::key);
  assert(view != m_views.end());
  return static_cast<std::size_t>(view - m_views.begin());
}

std::size_t Details::numberShown() const { return static_cast<std::size_t>(m_area->shownPage()); }

const ViewSpec& Details::shown() const { return m_views[numberShown()]; }

QWidget* Details::openedPage(std::string_view key) const {
  const auto& page = *m_pages[numberOf(key)];
  return page.isMade() ? &page.parts() : nullptr;
}

QString Details::figureName() const { return m_figure->name(); }

void Details::turnTo(std::string_view key) { m_area->showPage(static_cast<int>(numberOf(key))); }

void Details::take(int number, bool withFocus) {
  m_area->showPage(number);
  emit viewAsked();
  if (withFocus) focusInto(static_cast<std::size_t>(number));
}

Details::~Details() {
  for (const auto& [number, view] : m_torn) delete view;
}

void Details::open(std::string_view key, const Subject& subject) {
  // A claim is asked about by its own figure.
  if (const auto* claim = std::get_if<const Claim*>(&subject))
    m_figure->type(QString::fromStdString((*claim)->figures.front().expression));
  if (const auto* figure = std::get_if<const Figure*>(&subject)) m_figure->type(nameOf(**figure, m_figure->year()));
  const auto number = numberOf(key);
  if (const auto torn = m_torn.find(number); torn != m_torn.end()) {
    torn->second->raise();
    torn->second->activateWindow();
    focusInto(number);
  } else {
    take(static_cast<int>(number), true);
  }
  for (auto* panel : m_pages[number]->parts().findChildren<AnalysisPanel*>()) panel->turnTo(subject);
}

void Details::openOfSpoken(std::string_view key, const Subject& subject) {
  m_figure->followSpoken();
  open(key, subject);
}

void Details::followShown() {
  m_figure->setVisible(shown().about == ViewAbout::Figure);
  if (!m_pages[numberShown()]->isMade()) make(numberShown());
  emit arrangementChanged();
}

// Not before it is shown: all of them together would delay the first answer.
void Details::make(std::size_t number) {
  auto& page = m_pages[number]->parts();
  auto context = m_context;
  context.parent = &page;
  for (auto* part : m_views[number].make(context)) m_pages[number]->add(*part);
  for (auto* panel : page.findChildren<AnalysisPanel*>()) {
    m_analyses.push_back(panel);
    panel->setOutdated(m_isStale);
  }
  for (auto* panel : page.findChildren<OutlookPanel*>()) {
    m_outlookPanels.push_back(panel);
    panel->setStale(m_isStale);
    panel->setMeasure(m_measure);
    panel->setYear(m_figure->year());
    if (m_now) panel->setOutlooks(m_now, m_default);
  }
  tabInto(page);
  study();
}

// What is made late stands at the end of the window's order of Tab; it belongs after the row of views.
void Details::tabInto(const QWidget& page) {
  std::vector<QWidget*> inOrder{&m_area->tabs().lastStop()};
  for (auto* next = m_figure->nextInFocusChain(); next != m_figure; next = next->nextInFocusChain())
    if (next->focusPolicy() != Qt::NoFocus && page.isAncestorOf(next)) inOrder.push_back(next);
  tabThrough(inOrder);
}

// To the first that Tab comes to.
void Details::focusInto(std::size_t number) {
  const auto& page = m_pages[number]->parts();
  const auto* from = page.window();
  for (auto* next = from->nextInFocusChain(); next != from; next = next->nextInFocusChain())
    if (page.isAncestorOf(next) && takesFocus(*next)) return next->setFocus(Qt::OtherFocusReason);
}

void Details::tearOff() {
  if (isShownTornOff()) return;
  tearOff(numberShown()).show();
  focusInto(numberShown());
  emit arrangementChanged();
}

bool Details::isShownTornOff() const { return m_pages[numberShown()]->isTornOff(); }

void Details::bringBack() {
  if (isShownTornOff()) takeBack(numberShown());
}

TornView& Details::tearOff(std::size_t number) {
  if (!m_pages[number]->isMade()) make(number);
  auto* view = new TornView(titleOf(m_views[number]), m_pages[number]->tearOff(), this);
  view->addActions(window()->actions());  // or no shortcut would reach it
  connect(view, &TornView::closed, this, [this, number] { takeBack(number); });
  connect(view, &TornView::moved, this, &Details::arrangementChanged);
  m_torn.emplace(number, view);
  return *view;
}

void Details::takeBack(std::size_t number) {
  auto* view = m_torn.at(number);
  m_torn.erase(number);
  m_pages[number]->takeBack();
  tabInto(m_pages[number]->parts());
  view->hide();
  view->deleteLater();
  emit arrangementChanged();
}

QVariantMap Details::tornOff() const {
  QVariantMap places;
  for (const auto& [number, view] : m_torn)
    places.insert(QString::fromUtf8(m_views[number].key.data(), static_cast<qsizetype>(m_views[number].key.size())),
                  view->place());
  return places;
}

void Details::setTornOff(const QVariantMap& places) {
  for (std::size_t number = 0; number < m_views.size(); ++number) {
    const auto& key = m_views[number].key;
    const auto place = places.find(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
    if (place == places.end() || m_pages[number]->isTornOff()) continue;
    auto& view = tearOff(number);
    view.putAt(place->toByteArray());
    view.show();
  }
  emit arrangementChanged();
}

void Details::setFolded(bool folded) {
  m_area->setFolded(folded);
  setMaximumHeight(m_area->maximumHeight());
}

void Details::setEnlarged(bool enlarged) {
  if (enlarged == m_isEnlarged) return;
  m_isEnlarged = enlarged;
  m_area->tabs().setEnlarged(enlarged);
}

int Details::foldedHeight() const { return m_area->foldedHeight(); }
int Details::leastHeight() const { return m_area->leastHeight(); }

void Details::setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault) {
  m_now = now;
  m_default = byDefault;
  study();
  for (auto* panel : m_outlookPanels) panel->setOutlooks(now, byDefault);
}

void Details::setSpokenOf(const SpokenOf& spoken) {
  m_measure = spoken.measure;
  for (auto* panel : m_outlookPanels) {
    panel->setMeasure(m_measure);
    panel->setYear(spoken.year);
  }
  m_figure->setSpokenOf(spoken.gap, spoken.year);
  study();
}

void Details::setSample(const SampleOptions& sample) {
  m_sample = sample;
  study();
}

void Details::study() {
  if (!m_now) return;
  const Study study{m_now->scenario, sampleFor(m_now->scenario, m_sample), m_figure->expression(),
                    m_figure->name().toStdString(), m_figure->year()};
  for (auto* panel : m_analyses) panel->setStudy(study);
}

void Details::setStale(bool stale) {
  m_isStale = stale;
  for (auto* panel : m_outlookPanels) panel->setStale(stale);
  for (auto* panel : m_analyses) panel->setOutdated(stale);
}

void Details::holdBack() {
  for (auto* panel : m_analyses) panel->holdBack();
}

bool Details::isAnswered() const {
  return std::ranges::all_of(m_analyses, [](const auto* panel) { return !panel->isVisible() || panel->isAnswered(); });
}

}  // namespace chokepoint::ui
