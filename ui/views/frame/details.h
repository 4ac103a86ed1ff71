// The area beneath the charts: one view at a time of a table of views, each made when it is shown for the first time.
//
// Hands every view the newest outlook against the default's, or the study of the chosen figure; each greys what no
// longer belongs.
#pragma once

#include <QWidget>
#include <memory>
#include <span>
#include <vector>

#include "ui/format/chart_series.h"
#include "ui/views/frame/view_spec.h"

class QBoxLayout;

namespace chokepoint::ui {

class AnalysisPanel;
class DetailArea;
class FigureChoice;
class OutlookPanel;

// What the window speaks of.
struct SpokenOf {
  const Figure& gap;
  Measure measure{};  // of a gap that has none of its own too
  Year year{};
};

class Details : public QWidget {
  Q_OBJECT

 public:
  // Shows none of them until one is opened.
  Details(std::span<const ViewSpec> views, Document& document, DocumentFiles& files, Analyst& analyst, QWidget* parent);

  // Shows the view of that key, which is one of the table, and in it what a link leads to.
  void open(std::string_view key, const Subject& subject = {});
  [[nodiscard]] const ViewSpec& shown() const;

  void setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault);
  void setSpokenOf(const SpokenOf& spoken);
  // Of the ensembles that analyses take; those that take many take smaller ones.
  void setSample(const SampleOptions& sample);
  void setStale(bool stale);

  // Whether all analyses that are seen belong to the settings.
  [[nodiscard]] bool isAnswered() const;

 private:
  void followShown();
  void make(std::size_t number);
  void tabInto(const QWidget& page);
  void study();

  std::span<const ViewSpec> m_views;
  ViewContext m_context;
  DetailArea* m_area;
  FigureChoice* m_figure;
  std::vector<QBoxLayout*> m_pages;  // by view; empty until it is made
  std::vector<AnalysisPanel*> m_analyses;
  std::vector<OutlookPanel*> m_outlookPanels;
  std::shared_ptr<const Outlook> m_now;
  std::shared_ptr<const Outlook> m_default;
  Measure m_measure = Measure::Compute;
  bool m_isStale = false;
  SampleOptions m_sample{.members = kFullMembers, .seed = kDefaultSeed};
};

}  // namespace chokepoint::ui
