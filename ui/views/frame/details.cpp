#include "ui/views/frame/details.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cassert>

#include "core/belief/sampler.h"
#include "core/evidence/claims.h"
#include "ui/views/frame/analysis_panel.h"
#include "ui/views/frame/detail_area.h"
#include "ui/views/frame/figure_choice.h"
#include "ui/views/frame/outlook_panel.h"

namespace chokepoint::ui {

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
  for (const auto& view : m_views) m_pages.push_back(m_area->addPage(view));
  m_figure = new FigureChoice(this);
  auto stays = m_figure->sizePolicy();
  stays.setRetainSizeWhenHidden(true);  // or the tabs would move with it
  m_figure->setSizePolicy(stays);
  m_area->addCorner(m_figure);
  connect(m_figure, &FigureChoice::figureChanged, this, &Details::study);
  connect(m_area, &DetailArea::pageChanged, this, &Details::followShown);
}

void Details::open(std::string_view key, const Subject& subject) {
  const auto view = std::ranges::find(m_views, key, &ViewSpec::key);
  assert(view != m_views.end());
  // A claim is asked about by its own figure.
  if (const auto* claim = std::get_if<const Claim*>(&subject))
    m_figure->type(QString::fromStdString((*claim)->figures.front().expression));
  const auto number = view - m_views.begin();
  m_area->showPage(static_cast<int>(number));
  for (auto* panel : m_pages[static_cast<std::size_t>(number)]->parentWidget()->findChildren<AnalysisPanel*>())
    panel->turnTo(subject);
}

const ViewSpec& Details::shown() const { return m_views[static_cast<std::size_t>(m_area->shownPage())]; }

void Details::followShown() {
  m_figure->setVisible(shown().about == ViewAbout::Figure);
  const auto number = static_cast<std::size_t>(m_area->shownPage());
  if (m_pages[number]->count() == 0) make(number);
}

// Not before it is shown: all of them together would delay the first answer.
void Details::make(std::size_t number) {
  auto* page = m_pages[number]->parentWidget();
  auto context = m_context;
  context.parent = page;
  for (auto* part : m_views[number].make(context)) {
    m_pages[number]->addWidget(part, 1);
    part->show();  // now: the layout would show it a turn of the event loop later
  }
  for (auto* panel : page->findChildren<AnalysisPanel*>()) {
    m_analyses.push_back(panel);
    panel->setOutdated(m_isStale);
  }
  for (auto* panel : page->findChildren<OutlookPanel*>()) {
    m_outlookPanels.push_back(panel);
    panel->setStale(m_isStale);
    panel->setMeasure(m_measure);
    if (m_now) panel->setOutlooks(m_now, m_default);
  }
  tabInto(*page);
  study();
}

// What is made late stands at the end of the window's order of Tab; it belongs after the choice of the figure.
void Details::tabInto(const QWidget& page) {
  std::vector<QWidget*> inOrder;
  for (auto* next = m_figure->nextInFocusChain(); next != m_figure; next = next->nextInFocusChain())
    if (next->focusPolicy() != Qt::NoFocus && page.isAncestorOf(next)) inOrder.push_back(next);
  QWidget* before = m_figure->box();
  for (auto* next : inOrder) {
    setTabOrder(before, next);
    before = next;
  }
}

void Details::setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault) {
  m_now = now;
  m_default = byDefault;
  study();
  for (auto* panel : m_outlookPanels) panel->setOutlooks(now, byDefault);
}

void Details::setSpokenOf(const SpokenOf& spoken) {
  m_measure = spoken.measure;
  for (auto* panel : m_outlookPanels) panel->setMeasure(m_measure);
  m_figure->setSpokenOf(spoken.gap, spoken.year);
  study();  // of a typed figure the year alone has changed
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

bool Details::isAnswered() const {
  return std::ranges::all_of(m_analyses, [](const auto* panel) { return !panel->isVisible() || panel->isAnswered(); });
}

}  // namespace chokepoint::ui
