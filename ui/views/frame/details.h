// The area beneath the charts: one view at a time of a table of views, each made when it is shown for the first time,
// and any of them in windows of their own.
//
// Hands every view the newest outlook against the default's, or the study of the chosen figure; each greys what no
// longer belongs.
#pragma once

#include <QVariantMap>
#include <QWidget>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "ui/format/chart_series.h"
#include "ui/views/frame/view_spec.h"

namespace chokepoint::ui {

class AnalysisPanel;
class DetailArea;
class FigureChoice;
class OutlookPanel;
class TornView;
class ViewPage;

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
  // With the views in windows of their own.
  ~Details() override;

  // Shows the view of that key, which is one of the table, and in it what a link leads to. The focus goes there.
  void open(std::string_view key, const Subject& subject = {});
  // The same of the figure and the year that the window speaks of, whatever figure was chosen.
  void openOfSpoken(std::string_view key, const Subject& subject = {});
  // Turns to it as the window does when it opens: nothing unfolds, and the focus stays.
  void turnTo(std::string_view key);
  [[nodiscard]] const ViewSpec& shown() const;
  // The page of a view of the table, here or torn off; null until the view has been opened.
  [[nodiscard]] QWidget* openedPage(std::string_view key) const;
  // What the views of a figure are of: "the production gap in 2027".
  [[nodiscard]] QString figureName() const;

  // The view that is shown, in a window of its own.
  void tearOff();
  [[nodiscard]] bool isShownTornOff() const;
  // From its window.
  void bringBack();
  // Over the charts, or under them again.
  void enlargeOrShrink() { emit enlargeAsked(!m_isEnlarged); }
  // Views in windows of their own, by key, each with its place on the screen; for the next time.
  [[nodiscard]] QVariantMap tornOff() const;
  // What names no view is passed over.
  void setTornOff(const QVariantMap& places);

  // As there is room: to the row of views; over the charts.
  void setFolded(bool folded);
  void setEnlarged(bool enlarged);
  [[nodiscard]] int foldedHeight() const;
  [[nodiscard]] int leastHeight() const;

  void setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault);
  // Another gap, measure or year brings the figure back to what is spoken of.
  void setSpokenOf(const SpokenOf& spoken);
  // Of the ensembles that analyses take; those that take many take smaller ones.
  void setSample(const SampleOptions& sample);
  void setStale(bool stale);
  // The settings change: what is asked of those before is computed no further.
  void holdBack();

  // Whether all analyses that are seen belong to the settings.
  [[nodiscard]] bool isAnswered() const;

 signals:
  // A view was asked for, and is to be seen.
  void viewAsked();
  void enlargeAsked(bool enlarge);
  // Another view is shown, or other views stand in windows of their own, or elsewhere.
  void arrangementChanged();

 private:
  [[nodiscard]] std::size_t numberOf(std::string_view key) const;
  [[nodiscard]] std::size_t numberShown() const;
  void take(int number, bool withFocus);
  void followShown();
  void make(std::size_t number);
  void tabInto(const QWidget& page);
  void focusInto(std::size_t number);
  TornView& tearOff(std::size_t number);
  void takeBack(std::size_t number);
  void study();

  std::span<const ViewSpec> m_views;
  ViewContext m_context;
  DetailArea* m_area;
  FigureChoice* m_figure;
  std::vector<ViewPage*> m_pages;           // by view; empty until it is made
  std::map<std::size_t, TornView*> m_torn;  // by view
  std::vector<AnalysisPanel*> m_analyses;
  std::vector<OutlookPanel*> m_outlookPanels;
  std::shared_ptr<const Outlook> m_now;
  std::shared_ptr<const Outlook> m_default;
  Measure m_measure = Measure::Compute;
  bool m_isStale = false;
  bool m_isEnlarged = false;
  SampleOptions m_sample{.members = kFullMembers, .seed = kDefaultSeed};
};

}  // namespace chokepoint::ui
