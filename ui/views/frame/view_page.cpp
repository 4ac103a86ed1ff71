#include "ui/views/frame/view_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <algorithm>

#include "ui/theme/text_scale.h"
#include "ui/widgets/invitation.h"
#include "ui/widgets/scrolling.h"

namespace chokepoint::ui {

namespace {

constexpr int kBetweenParts = 28;
constexpr double kLeastPart = 340.0;  // that can be read beside another

}  // namespace

ViewPage::ViewPage(const QString& title, QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_parts(new QWidget), m_content(new QHBoxLayout(m_parts)) {
  setAccessibleName(title);
  m_scroll = scrolling(m_parts, this);
  m_row->setContentsMargins(0, 0, 0, 0);
  m_row->addWidget(m_scroll);
  m_content->setContentsMargins(0, 0, 0, 0);
  m_content->setSpacing(kBetweenParts);
  m_scroll->installEventFilter(this);
  m_parts->installEventFilter(this);
}

bool ViewPage::eventFilter(QObject* watched, QEvent* event) {
  const bool asksForRoom = watched == m_parts && event->type() == QEvent::LayoutRequest;  // a table that got figures
  if (asksForRoom || (watched == m_scroll && event->type() == QEvent::Resize)) arrange();
  return QWidget::eventFilter(watched, event);
}

void ViewPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) arrange();
}

void ViewPage::arrange() {
  double needed = 0.0;
  for (int i = 0; i < m_content->count(); ++i)
    needed += std::max<double>(scaled(kLeastPart), m_content->itemAt(i)->minimumSize().width());
  const bool isWide = m_scroll->width() >= needed + kBetweenParts * (m_content->count() - 1);
  m_content->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ViewPage::add(QWidget& part) {
  m_content->addWidget(&part, 1);
  part.show();  // now: the layout would show it a turn of the event loop later
  arrange();
}

bool ViewPage::isMade() const { return m_content->count() > 0; }

QWidget* ViewPage::tearOff() {
  m_away = new Invitation(tr("This view stands in a window of its own."), tr("Bring it back"),
                          tr("Closes its window and shows the view here"), this);
  connect(m_away, &Invitation::taken, this, &ViewPage::wantedBack);
  m_row->removeWidget(m_scroll);
  m_row->addWidget(m_away);
  m_away->show();
  return m_scroll;
}

void ViewPage::takeBack() {
  m_away->hide();
  m_away->deleteLater();
  m_away = nullptr;
  m_row->addWidget(m_scroll);
  m_scroll->show();
}

}  // namespace chokepoint::ui
