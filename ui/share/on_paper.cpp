#include "ui/share/on_paper.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTreeView>
#include <optional>

#include "ui/theme/text_scale.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

QRect placeOf(const QWidget& part, const QWidget& page) { return {part.mapTo(&page, QPoint(0, 0)), part.size()}; }

// Part of another control, which stands for it.
bool isWithinBox(const QWidget& part) { return qobject_cast<const QComboBox*>(part.parentWidget()) != nullptr; }

// Of choices, what is chosen; what is done by a button is done no more.
QString wordsOfButton(const QAbstractButton& button) { return button.isChecked() ? button.text() : QString(); }

// Nothing for what is none.
std::optional<QString> wordsOfControl(const QWidget& part) {
  if (qobject_cast<const QScrollBar*>(&part) != nullptr) return QString();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&part)) return wordsOfButton(*button);
  const auto* box = qobject_cast<const QComboBox*>(&part);
  const auto* line = qobject_cast<const QLineEdit*>(&part);
  if (box == nullptr && line == nullptr) return std::nullopt;
  if (!part.isEnabled()) return QString();
  return box != nullptr ? box->currentText() : line->text();
}

QModelIndex below(const QAbstractItemView& view, const QModelIndex& row) {
  const auto* tree = qobject_cast<const QTreeView*>(&view);
  return tree != nullptr ? tree->indexBelow(row) : row.siblingAtRow(row.row() + 1);
}

int rowsFrom(const QAbstractItemView& view, QModelIndex row) {
  int rows = 0;
  for (; row.isValid(); row = below(view, row)) ++rows;
  return rows;
}

// In place of its last row that has room, or of part of it: how many more there are. From where the view begins, as a
// row may have a heading of its own.
std::optional<PaperWords> restOfList(const QAbstractItemView& view, const QWidget& page) {
  const QRect seen = view.viewport()->rect();
  const QModelIndex last = view.indexAt({0, seen.bottom()});
  if (!last.isValid()) return std::nullopt;
  const QRect row = view.visualRect(last);
  const int more = rowsFrom(view, last);
  if (more == 1 && row.bottom() <= seen.bottom()) return std::nullopt;
  const bool isLow = seen.bottom() - row.top() < row.height() - 1;  // words would be cut there: the row above as well
  const int unseen = isLow ? more + 1 : more;
  const QRect viewport = placeOf(*view.viewport(), page);
  const QRect whole = placeOf(view, page);
  const int top = viewport.top() + (isLow ? row.top() - row.height() : row.top());
  return PaperWords{QRect(QPoint(whole.left(), top), QPoint(whole.right(), viewport.bottom())),
                    QCoreApplication::translate("OnPaper", "and %n more", "rows", unseen), view.font()};
}

// In place of its last line, or of part of it.
std::optional<PaperWords> restOfText(const QTextBrowser& text, const QWidget& page) {
  if (text.verticalScrollBar()->maximum() == 0) return std::nullopt;
  const QRect viewport = placeOf(*text.viewport(), page);
  const int line = text.fontMetrics().height();
  const int top = text.cursorRect(text.cursorForPosition({0, viewport.height() - line})).top();
  if (viewport.height() - top > 2 * line) return std::nullopt;  // lines of it are not where they will be seen yet
  return PaperWords{QRect(QPoint(viewport.left(), viewport.top() + top), viewport.bottomRight()), QStringLiteral("..."),
                    text.font()};
}

// The square between two scroll bars.
QRect cornerOf(const QAbstractScrollArea& area, const QWidget& page) {
  if (!area.verticalScrollBar()->isVisible() || !area.horizontalScrollBar()->isVisible()) return {};
  const QRect viewport = placeOf(*area.viewport(), page);
  return {viewport.bottomRight() + QPoint(1, 1), placeOf(area, page).bottomRight()};
}

void addCorner(std::vector<PaperWords>& words, const QWidget& part, const QWidget& page) {
  const auto* area = qobject_cast<const QAbstractScrollArea*>(&part);
  const QRect corner = area != nullptr ? cornerOf(*area, page) : QRect();
  if (!corner.isEmpty()) words.push_back({corner, {}, part.font()});
}

void add(std::vector<PaperWords>& words, const QWidget& part, const QWidget& page) {
  addCorner(words, part, page);
  if (const auto* text = qobject_cast<const QTextBrowser*>(&part))
    if (auto rest = restOfText(*text, page)) return words.push_back(std::move(*rest));
  if (const auto control = wordsOfControl(part))
    return words.push_back({seenPartOf(part, page), *control, part.font()});
  const auto* view = qobject_cast<const QAbstractItemView*>(&part);
  if (view == nullptr || view->model() == nullptr || qobject_cast<const QHeaderView*>(view) != nullptr) return;
  if (auto rest = restOfList(*view, page)) words.push_back(std::move(*rest));
}

}  // namespace

QRect seenPartOf(const QWidget& part, const QWidget& page) {
  QRect seen = placeOf(part, page);
  for (const auto* around = part.parentWidget(); around != nullptr && around != &page; around = around->parentWidget())
    seen &= placeOf(*around, page);
  return seen;
}

std::vector<PaperWords> wordsOnPaper(const QWidget& page) {
  std::vector<PaperWords> words;
  for (const auto* part : page.findChildren<const QWidget*>())
    if (part->isVisibleTo(&page) && !isWithinBox(*part) && !seenPartOf(*part, page).isEmpty()) add(words, *part, page);
  return words;
}

QRegion restOfPage(const QWidget& page, const std::vector<PaperWords>& words) {
  QRegion rest(page.rect());
  for (const auto& [place, text, font] : words) rest -= place;
  return rest;
}

void write(QPainter& painter, const std::vector<PaperWords>& words) {
  painter.setPen(theme().text);
  for (const auto& [place, text, font] : words) {
    painter.fillRect(place, theme().window);
    painter.setFont(font);
    painter.drawText(place.adjusted(qRound(scaled(4.0)), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
  }
}

}  // namespace chokepoint::ui
