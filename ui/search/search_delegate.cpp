#include "ui/search/search_delegate.h"

#include <QPainter>
#include <algorithm>

#include "ui/search/search_model.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr int kRowPadding = 4;
constexpr int kRowAside = 10;
constexpr double kMostOfTitle = 0.62;  // of the row, where both are long
constexpr double kRowCorner = 4.0;

void paintHeading(QPainter& painter, const QRect& row, const QString& heading) {
  painter.setFont(fontOf(TextRole::Small));
  painter.setPen(theme().muted);
  painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, heading);
}

// The title has what it needs, and leaves the rest.
void paintTexts(QPainter& painter, const QRect& row, const QString& title, const QString& what) {
  const QFontMetrics metrics = painter.fontMetrics();
  const QFontMetrics small(fontOf(TextRole::Small));
  constexpr int kRounding = 2;  // a text is cut where it has but its own width
  const int wanted = metrics.horizontalAdvance(title) + kRounding;
  const int forWhat = std::min(small.horizontalAdvance(what) + kRounding, row.width());
  const int least = static_cast<int>(row.width() * kMostOfTitle);
  const int forTitle = std::min(wanted, std::max(row.width() - forWhat - kRowAside, least));
  painter.setPen(theme().text);
  painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(title, Qt::ElideRight, forTitle));
  painter.setFont(fontOf(TextRole::Small));
  painter.setPen(theme().muted);
  const int room = row.width() - forTitle - kRowAside;
  painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, small.elidedText(what, Qt::ElideRight, room));
}

}  // namespace

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRect row = option.rect.adjusted(kRowAside, 0, -kRowAside, 0);
  if (index.data(SearchModel::IsHeadingRole).toBool()) {
    paintHeading(*painter, row, index.data().toString());
  } else {
    if ((option.state & QStyle::State_Selected) != 0) {
      painter->setPen(QPen(theme().us, 1.0));
      painter->setBrush(theme().panel);
      painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kRowCorner, kRowCorner);
    }
    painter->setFont(option.font);
    paintTexts(*painter, row, index.data().toString(), index.data(SearchModel::WhatRole).toString());
  }
  painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {0, option.fontMetrics.height() + 2 * kRowPadding};
}

}  // namespace chokepoint::ui
