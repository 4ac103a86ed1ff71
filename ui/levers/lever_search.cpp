#include "ui/levers/lever_search.h"

#include <QKeyEvent>
#include <QPainter>

#include "core/model/parameters.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr double kSearchCorner = 4.0;
constexpr int kSearchPadding = 4;

}  // namespace

LeverSearch::LeverSearch(QWidget* parent) : QLineEdit(parent) {
  setObjectName(QStringLiteral("search"));
  setFont(fontOf(TextRole::Small));
  setFrame(false);
  setTextMargins(kSearchPadding, kSearchPadding - 1, kSearchPadding, kSearchPadding - 1);
  setAttribute(Qt::WA_Hover);
  // The box itself is painted below. A palette would not do: the style sheet overrules it.
  setStyleSheet(QStringLiteral("background: transparent; border: none; padding: 0;"));
  setPlaceholderText(tr("find"));
  setClearButtonEnabled(false);
  setAccessibleName(tr("Find an input"));
  setToolTip(tr("Find one of the %1 inputs by a word of its name, or by what people call it").arg(kParameterCount));
}

bool LeverSearch::event(QEvent* event) {
  // Esc empties the field before any shortcut of the window.
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
      !text().isEmpty())
    event->accept();
  return QLineEdit::event(event);
}

void LeverSearch::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
    clear();
    return;
  }
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down) {
    focusNextChild();
    return;
  }
  QLineEdit::keyPressEvent(event);
}

void LeverSearch::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(hasFocus() ? theme().us : underMouse() ? theme().muted : theme().faint, 1.0));
  painter.setBrush(theme().window);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kSearchCorner, kSearchCorner);
  painter.end();
  QLineEdit::paintEvent(event);
}

}  // namespace chokepoint::ui
