#include "ui/views/frame/torn_view.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/commands/commands.h"
#include "ui/theme/text_scale.h"
#include "ui/widgets/buttons.h"

namespace chokepoint::ui {

namespace {

constexpr QSize kTornSize(960, 520);
constexpr QSizeF kLeastSize(600, 440);  // in which no view's parts lie over each other
constexpr int kTornMargin = 16;

}  // namespace

TornView::TornView(const QString& title, QWidget* content, QWidget* owner) : QWidget(owner->window(), Qt::Window) {
  setWindowTitle(tr("%1 · Chokepoint", "a view").arg(title));
  setAccessibleName(title);
  pressWithEnter(*this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kTornMargin, kTornMargin, kTornMargin, kTornMargin);
  column->addWidget(content);
  content->show();
  fitType();
  resize(kTornSize);
  for (const auto& keys : sequencesOf("bring-back"))
    connect(new QShortcut(keys, this), &QShortcut::activated, this, &QWidget::close);
}

void TornView::putAt(const QByteArray& place) { restoreGeometry(place); }

void TornView::fitType() { setMinimumSize((kLeastSize * textScale()).toSize()); }

void TornView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fitType();
}

// With the program's window it goes without a word: it is to be there again the next time.
void TornView::closeEvent(QCloseEvent* event) {
  QWidget::closeEvent(event);
  if (parentWidget()->isVisible()) emit closed();
}

void TornView::moveEvent(QMoveEvent* event) {
  QWidget::moveEvent(event);
  emit moved();
}

void TornView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  emit moved();
}

}  // namespace chokepoint::ui
