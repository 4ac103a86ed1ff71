#include "ui/window/run_progress.h"

#include <QTimer>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/run/outlook_service.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr int kProgressEveryMs = 100;

}  // namespace

RunProgress::RunProgress(OutlookService& service, QWidget* parent)
    : QLabel(parent), m_service(service), m_timer(new QTimer(this)) {
  setObjectName(QStringLiteral("muted"));
  setFont(fontOf(TextRole::Small));
  setAccessibleName(tr("Progress of the full answer"));
  setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  m_timer->setInterval(kProgressEveryMs);
  connect(m_timer, &QTimer::timeout, this, &RunProgress::show);
  hide();
  connect(this, &QLabel::linkActivated, this, [this] { m_service.stopFull(); });
}

void RunProgress::begin() {
  if (m_service.sample().members > kFullMembers)
    m_timer->start();
  else
    tellOf({});
}

void RunProgress::end(std::size_t members) {
  if (!m_timer->isActive()) return;
  m_timer->stop();
  tellOf(members < m_service.sample().members ? tr("stopped: the answer is of %1 runs").arg(wholeNumber(members))
                                              : QString());
}

// Without words it is not there, nor for a screen reader.
void RunProgress::tellOf(const QString& words) {
  setText(words);
  setVisible(!words.isEmpty());
}

// Runs may be done and their quantiles still be looked for.
void RunProgress::show() {
  const auto all = m_service.sample().members;
  const double share = std::min(1.0, static_cast<double>(m_service.membersDone()) / static_cast<double>(all));
  tellOf(tr(R"(%1 of %2 runs (<a href="stop" style="color: %3">stop</a>))", "share, runs")
             .arg(percent(share), wholeNumber(all), theme().us.name()));
}

}  // namespace chokepoint::ui
