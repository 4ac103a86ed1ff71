#include "ui/views/sources/calibrator.h"

#include <QTimer>
#include <QToolButton>

#include "ui/document/document.h"
#include "ui/format/belief_words.h"
#include "ui/format/format.h"
#include "ui/format/words.h"
#include "ui/widgets/buttons.h"

namespace chokepoint::ui {

Calibrator::Calibrator(Document& document, Analyst& analyst, QWidget* parent)
    : QObject(parent),
      m_document(document),
      m_analyst(analyst),
      m_button(linkButton(tr("Calibrate"), tr("Find where the assumptions lie, given what is believed"), parent)),
      m_progress(new QTimer(this)) {
  constexpr int kProgressMs = 100;
  m_progress->setInterval(kProgressMs);
  connect(m_progress, &QTimer::timeout, this, &Calibrator::showProgress);
  connect(m_button, &QToolButton::clicked, this, &Calibrator::startOrStop);
}

void Calibrator::follow() {
  m_button->setEnabled(isCalibrating() || !m_document.scenario().beliefs.empty());
  if (!isCalibrating()) emit said(calibrationWords(m_document.scenario()));
}

void Calibrator::start() {
  if (!isCalibrating() && m_button->isEnabled()) startOrStop();
  m_button->setFocus();
}

void Calibrator::startOrStop() {
  if (isCalibrating()) {
    m_analyst.forget(this);
    end();
    return emit said(tr("Stopped; nothing was changed."));
  }
  m_temperature = std::make_shared<std::atomic<double>>(0.0);
  m_button->setText(tr("Stop"));
  m_progress->start();
  showProgress();
  m_analyst.ask(
      this,
      [scenario = m_document.scenario(), seed = m_seed, temperature = m_temperature](Workshop& workshop,
                                                                                     const RunWatch& watch) {
        return calibrate(scenario, {.seed = seed}, workshop.pool,
                         {.stop = watch.stop, .temperature = temperature.get()});
      },
      [this, scenario = m_document.scenario()](const Expected<Calibration>& found) { take(found, scenario); });
}

void Calibrator::showProgress() {
  emit said(tr("Calibrating: %1 of the evidence is let in.").arg(percent(*m_temperature)));
}

void Calibrator::end() {
  m_temperature.reset();
  m_progress->stop();
  m_button->setText(tr("Calibrate"));
  follow();
}

void Calibrator::take(const Expected<Calibration>& found, const Scenario& of) {
  end();
  if (!found) return emit said(worded(found.errors().front().sentence));
  if (!sameInputs(of, m_document.scenario()))
    return emit said(tr("The scenario has changed meanwhile; nothing was kept."));
  m_document.setPosterior(found->posterior);
  emit said(calibrationWords(m_document.scenario()) + QChar('\n') + marginalWords(*found));
}

}  // namespace chokepoint::ui
