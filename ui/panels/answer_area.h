// All that answers: the sentence, two hero charts, headline numbers, and one detail view.
//
// Shows the newest outlook against the default's; greys it when it no longer belongs to the
// settings.
#pragma once

#include <QWidget>
#include <memory>

#include "core/analysis/attribution.h"
#include "core/analysis/outlook.h"
#include "ui/models/chart_series.h"

class QTimer;
class QVBoxLayout;

namespace chokepoint::ui {

class ChartTables;
class DetailArea;
class FiguresModel;
class HeadlinePanel;
class MixChart;
class RatioChart;
class SentencePanel;
class VolumeChart;

class AnswerArea : public QWidget {
  Q_OBJECT

 public:
  explicit AnswerArea(QWidget* parent = nullptr);

  void setDefault(std::shared_ptr<const Outlook> outlook);
  void setOutlook(std::shared_ptr<const Outlook> outlook);
  // Belongs to the outlook that is shown, or is dropped.
  void setAttribution(const std::shared_ptr<const Outlook>& outlook, std::shared_ptr<const GapAttribution> parts);
  void setStale(bool stale);
  // The details follow the sentence and the hero charts, this soon or a little later.
  void showDetails();

  void setYear(Year year);
  void setGap(Gap gap);
  // Colours stand in the sentence's text as well.
  void refreshTheme();

  [[nodiscard]] const SentencePanel& sentence() const { return *m_sentence; }
  [[nodiscard]] RatioChart& ratioChart() { return *m_ratio; }
  [[nodiscard]] VolumeChart& volumeChart() { return *m_volume; }
  [[nodiscard]] MixChart& mixChart() { return *m_mix; }

 private:
  void addHeroes(QVBoxLayout& column);
  [[nodiscard]] QWidget* ratioSide();
  [[nodiscard]] QWidget* volumeSide();
  [[nodiscard]] QWidget* gapSwitch();
  void addDetails(QVBoxLayout& column);
  [[nodiscard]] QWidget* computePage();
  void showOutlook();
  void showWords();

  std::shared_ptr<const Outlook> m_now;
  std::shared_ptr<const Outlook> m_default;
  std::shared_ptr<const GapAttribution> m_attribution;

  SentencePanel* m_sentence;
  RatioChart* m_ratio;
  VolumeChart* m_volume;
  HeadlinePanel* m_headlines;
  DetailArea* m_details;
  MixChart* m_mix;
  FiguresModel* m_figures;
  ChartTables* m_tables;
  QTimer* m_detailsLater;
};

}  // namespace chokepoint::ui
