#include "app/window/arrangement.h"

#include <QSettings>
#include <QTimer>
#include <array>

#include "ui/answer/answer_area.h"
#include "ui/answer/answer_stage.h"
#include "ui/views/frame/details.h"
#include "ui/views/views.h"

namespace chokepoint::app {

namespace {

using Shows = ui::AnswerStage::Shows;

constexpr int kWriteWithinMs = 300;

const auto kView = QStringLiteral("view");
const auto kShows = QStringLiteral("views/shows");
const auto kShare = QStringLiteral("views/share");
const auto kWindows = QStringLiteral("views/windows");

constexpr std::array<const char*, 3> kNamesOfShows{"both", "charts", "details"};  // in the order of the enumeration

QString nameOf(Shows shows) { return QString::fromLatin1(kNamesOfShows[static_cast<std::size_t>(shows)]); }

Shows showsOf(const QString& name) {
  for (const Shows shows : {Shows::Charts, Shows::Details})
    if (name == nameOf(shows)) return shows;
  return Shows::Both;
}

}  // namespace

Arrangement::Arrangement(ui::AnswerArea& answer) : m_answer(answer), m_later(new QTimer(this)) {
  restore();
  m_later->setSingleShot(true);
  m_later->setInterval(kWriteWithinMs);
  connect(m_later, &QTimer::timeout, this, &Arrangement::write);
  const auto later = [this] {
    if (!m_later->isActive()) m_later->start();
  };
  connect(&answer.stage(), &ui::AnswerStage::choiceChanged, this, later);
  connect(&answer.details(), &ui::Details::arrangementChanged, this, later);
}

Arrangement::~Arrangement() {
  if (m_later->isActive()) write();
}

void Arrangement::restore() {
  const QSettings settings;
  auto& details = m_answer.details();
  if (const auto* view = ui::findView(settings.value(kView).toString().toStdString())) details.turnTo(view->key);
  const double share = settings.value(kShare, m_answer.stage().choice().share).toDouble();
  m_answer.stage().setChoice({showsOf(settings.value(kShows).toString()), share});
  details.setTornOff(settings.value(kWindows).toMap());
}

void Arrangement::write() {
  m_later->stop();
  const auto view = m_answer.details().shown().key;
  QSettings settings;
  settings.setValue(kView, QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())));
  settings.setValue(kShows, nameOf(m_answer.stage().choice().shows));
  settings.setValue(kShare, m_answer.stage().choice().share);
  settings.setValue(kWindows, m_answer.details().tornOff());
}

}  // namespace chokepoint::app
