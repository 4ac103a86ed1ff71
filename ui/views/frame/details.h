// The detail views beneath the charts: why, compare and other analyses of a chosen figure, where
// compute comes from, tables, published figures, what is left out.
//
// Shows the newest outlook against the default's; each view greys what no longer belongs.
#pragma once

#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

#include "ui/format/chart_series.h"
#include "ui/run/analyst.h"
#include "ui/views/frame/detail_area.h"
#include "ui/views/sources/claims_panel.h"
#include "ui/views/sources/sources_model.h"

class QTableView;

namespace chokepoint::ui {

class AnalysisPanel;
class ChartTables;
class Document;
class FigureChoice;
class FiguresModel;
class MixChart;
class SourcesPanel;

class Details : public QWidget {
  Q_OBJECT

 public:
  enum class View { Why, WhatWouldChangeIt, Figures, Claims, Sources, LeftOut, HowLikely, WhatWouldHaveToBeTrue };

  Details(Document& document, Analyst& analyst, QWidget* parent);

  void setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault);
  // The gap and the year that the window speaks of.
  void setSpokenOf(const Figure& gap, Year year);
  // Of the ensembles that analyses take; those that take many take smaller ones.
  void setSample(const SampleOptions& sample);
  void setStale(bool stale);
  void show(View view);
  // Where a number comes from.
  void showSource(const Source& source);

  [[nodiscard]] MixChart& mixChart() const { return *m_mix; }
  [[nodiscard]] FigureChoice& figure() const { return *m_figure; }
  // Whether all analyses that are seen belong to the settings.
  [[nodiscard]] bool isAnswered() const;

 signals:
  void importEvidenceRequested();
  void exportEvidenceRequested();

 private:
  // What an analysis is about: the chosen figure, or the scenario as a whole.
  enum class About { Figure, Scenario };

  // A page of analyses, empty until it is shown for the first time: all of them would delay the first answer.
  struct AnalysisPage {
    QBoxLayout* page = nullptr;
    std::function<std::vector<AnalysisPanel*>()> make;  // puts its panels on the page; none once it has
    About about = About::Figure;
  };

  void addAnalysis(QBoxLayout* page, std::function<AnalysisPanel*()> make, About about = About::Figure);
  [[nodiscard]] ClaimsPanel* makeClaims();
  [[nodiscard]] SourcesPanel* makeSources(Document& document);
  void askNext(ClaimsPanel::Next next, const Claim& claim);
  // The only panel of its kind on the page of a view, which is then shown.
  template <class Panel>
  Panel* shown(View view);
  void connectPages();
  void showAnalyses();
  void tabInto(const QWidget& page);
  void fillCompute(QBoxLayout& page);
  void study();

  Analyst& m_analyst;
  DetailArea* m_area;
  FigureChoice* m_figure = nullptr;
  std::array<QBoxLayout*, 8> m_views{};  // by View
  std::vector<AnalysisPage> m_analysisPages;
  std::vector<AnalysisPanel*> m_analyses;  // of the pages that have been shown
  std::shared_ptr<const Outlook> m_now;
  bool m_isStale = false;
  SampleOptions m_sample{.members = kFullMembers, .seed = kDefaultSeed};
  FiguresModel* m_figures;
  MixChart* m_mix = nullptr;
  QTableView* m_figuresTable = nullptr;
  ChartTables* m_tables = nullptr;
};

}  // namespace chokepoint::ui
