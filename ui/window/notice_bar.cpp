#include "ui/window/notice_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

#include "ui/widgets/buttons.h"

namespace chokepoint::ui {

NoticeBar::NoticeBar(const QWidget& foot, QWidget* window)
    : QWidget(window),
      m_foot(foot),
      m_label(new QLabel(this)),
      m_remedy(linkButton({}, {}, this)),
      m_goesLater(new QTimer(this)) {
  setObjectName(QStringLiteral("notice"));
  setAttribute(Qt::WA_StyledBackground);
  m_label->setWordWrap(true);
  // Imported text is text: nothing in it is markup.
  m_label->setTextFormat(Qt::PlainText);
  m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_label->setAccessibleName(tr("Notice"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 6, 12, 6);
  row->addWidget(m_label, 1);
  connect(m_remedy, &QToolButton::clicked, this, [this] {
    const auto apply = m_apply;  // which may put another in its place
    apply();
  });
  row->addWidget(m_remedy, 0, Qt::AlignTop);
  auto* away = linkButton(tr("Dismiss"), tr("Put this line away"), this);
  connect(away, &QToolButton::clicked, this, &NoticeBar::putAway);
  row->addWidget(away, 0, Qt::AlignTop);
  hide();
  m_goesLater->setSingleShot(true);
  constexpr int kReadMs = 15000;
  m_goesLater->setInterval(kReadMs);
  connect(m_goesLater, &QTimer::timeout, this, &NoticeBar::leave);
  window->installEventFilter(this);
}

bool NoticeBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) place();
  const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
  if (isEscape && isVisible()) {
    putAway();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void NoticeBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) place();
}

void NoticeBar::place() {
  constexpr int kAside = 12;
  constexpr int kMostLetters = 130;  // in a line
  const QWidget& window = *parentWidget();
  const int width = std::min(window.width() - 2 * kAside, kMostLetters * fontMetrics().averageCharWidth());
  const int height = std::max(layout()->totalHeightForWidth(width), layout()->totalMinimumSize().height());
  setGeometry(window.width() - width - kAside, m_foot.y() - height - kAside, width, height);
}

void NoticeBar::warn(const QString& sentence) {
  m_goesLater->stop();
  show(sentence, true);
}

void NoticeBar::tell(const QString& sentence) {
  m_goesLater->start();
  show(sentence, false);
}

void NoticeBar::stand(const QString& sentence, const Remedy& remedy) {
  m_standing.append({sentence, remedy});
  m_goesLater->stop();
  show(sentence, true, remedy);
}

void NoticeBar::pass() {
  const bool stands = std::ranges::any_of(m_standing, [this](const auto& one) { return one.sentence == text(); });
  if (!stands) leave();
}

void NoticeBar::takeBack(const QString& sentence) {
  m_standing.removeIf([&](const Standing& one) { return one.sentence == sentence; });
  if (text() == sentence) leave();
}

void NoticeBar::putAway() { takeBack(text()); }

void NoticeBar::leave() {
  m_goesLater->stop();
  if (m_standing.isEmpty()) return hide();
  show(m_standing.back().sentence, true, m_standing.back().remedy);
}

QString NoticeBar::text() const { return isHidden() ? QString() : m_label->text(); }

void NoticeBar::show(const QString& sentence, bool warning, const Remedy& remedy) {
  // A file with a thousand faults fills no screen; the command line lists them all.
  constexpr int kLines = 8;
  QStringList lines = sentence.split(QChar('\n'));
  const auto more = static_cast<int>(lines.size()) - kLines;
  if (more > 0) lines = lines.mid(0, kLines) << tr("... and %n more", nullptr, more);
  m_label->setText(lines.join(QChar('\n')));
  m_apply = remedy.apply;
  m_remedy->setText(remedy.text);
  explain(*m_remedy, remedy.tip);
  m_remedy->setVisible(static_cast<bool>(remedy.apply));
  m_label->setObjectName(warning ? QStringLiteral("warning") : QString());
  m_label->style()->unpolish(m_label);  // it goes by the name when it is polished
  m_label->style()->polish(m_label);
  place();
  setVisible(true);
  raise();
  QAccessibleEvent said(m_label, QAccessible::Alert);
  QAccessible::updateAccessibility(&said);
}

}  // namespace chokepoint::ui
