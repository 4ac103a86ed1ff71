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
    : QWidget(window), m_foot(foot), m_label(new QLabel(this)), m_goesLater(new QTimer(this)) {
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
  auto* away = linkButton(tr("Dismiss"), tr("Put this line away"), this);
  connect(away, &QToolButton::clicked, this, &QWidget::hide);
  row->addWidget(away, 0, Qt::AlignTop);
  hide();
  m_goesLater->setSingleShot(true);
  constexpr int kReadMs = 15000;
  m_goesLater->setInterval(kReadMs);
  connect(m_goesLater, &QTimer::timeout, this, &QWidget::hide);
  window->installEventFilter(this);
}

bool NoticeBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) place();
  const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
  if (isEscape && isVisible()) {
    hide();
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

void NoticeBar::takeBack(const QString& sentence) {
  if (text() == sentence) hide();
}
QString NoticeBar::text() const { return isHidden() ? QString() : m_label->text(); }

void NoticeBar::show(const QString& sentence, bool warning) {
  // A file with a thousand faults fills no screen; the command line lists them all.
  constexpr int kLines = 8;
  QStringList lines = sentence.split(QChar('\n'));
  const auto more = static_cast<int>(lines.size()) - kLines;
  if (more > 0) lines = lines.mid(0, kLines) << tr("... and %n more", nullptr, more);
  m_label->setText(lines.join(QChar('\n')));
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
