#include "ui/widgets/wrapped_tips.h"

#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>
#include <QWidget>

#include "ui/format/rich_words.h"

namespace chokepoint::ui {

namespace {

constexpr int kShort = 70;  // letters that one line holds

}  // namespace

WrappedTips::WrappedTips(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool WrappedTips::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ToolTip || !watched->isWidgetType()) return false;
  auto* widget = static_cast<QWidget*>(watched);
  const QString tip = widget->toolTip();
  if (tip.size() <= kShort || Qt::mightBeRichText(tip)) return false;
  QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tipInLines(tip), widget);
  return true;
}

}  // namespace chokepoint::ui
