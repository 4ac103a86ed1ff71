#include "ui/share/on_paper.h"

#include <QAbstractButton>
#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextLayout>
#include <QTreeView>
#include <QtMath>
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

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

// Of a line of text, or of what stands like one, from top to bottom of a scroll area.
struct Lying {
  double top = 0.0;
  double bottom = 0.0;
};

std::vector<Lying> linesOf(const QTextBrowser& text) {
  std::vector<Lying> lines;
  const double scrolled = text.verticalScrollBar()->value();
  for (auto block = text.document()->begin(); block.isValid(); block = block.next()) {
    const double top = text.document()->documentLayout()->blockBoundingRect(block).top() - scrolled;
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
      const QRectF line = block.layout()->lineAt(i).rect().translated(0.0, top);
      lines.push_back({line.top(), line.bottom()});
    }
  }
  return lines;
}

// What it scrolls in is another area, within.
bool isWithinAnother(const QWidget& part, const QScrollArea& area) {
  for (const auto* around = part.parentWidget(); around != nullptr && around != area.viewport();
       around = around->parentWidget())
    if (qobject_cast<const QAbstractScrollArea*>(around) != nullptr) return true;
  return false;
}

std::vector<Lying> linesOf(const QScrollArea& area) {
  std::vector<Lying> lines;
  auto labels = area.widget()->findChildren<QLabel*>();
  if (auto* alone = qobject_cast<QLabel*>(area.widget())) labels.append(alone);
  for (const auto* label : labels) {
    if (!label->isVisibleTo(area.widget()) || isWithinAnother(*label, area)) continue;
    const double height = label->fontMetrics().lineSpacing();
    const double top = label->mapTo(area.viewport(), label->contentsRect().topLeft()).y();
    for (double y = top; y + height <= top + label->contentsRect().height() + 1.0; y += height)
      lines.push_back({y, y + height});
  }
  return lines;
}

// In place of its last line, or of part of it: of all lines that would be cut there.
template <class Area>
std::optional<PaperWords> restOfText(const Area& area, const QWidget& page) {
  if (area.verticalScrollBar()->maximum() == 0) return std::nullopt;
  const QRect viewport = placeOf(*area.viewport(), page);
  const double room = area.fontMetrics().lineSpacing();
  if (viewport.height() < room) return std::nullopt;
  const auto lines = linesOf(area);
  const double lowest = viewport.height() - room;
  double cut = lowest;
  constexpr double kAlmost = 0.01;  // of a pixel: rounding
  const auto isCut = [&](const Lying& line) { return line.top < cut && line.bottom > cut + kAlmost; };
  for (auto line = std::ranges::find_if(lines, isCut); line != lines.end(); line = std::ranges::find_if(lines, isCut))
    cut = line->top;
  // Side by side, lines may lie across each other's ends without end.
  if (cut < std::max(0.0, lowest - 2.0 * room)) cut = lowest;
  return PaperWords{QRect(QPoint(viewport.left(), viewport.top() + qFloor(cut)), viewport.bottomRight()),
                    QStringLiteral("..."), area.font()};
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

std::optional<PaperWords> restOfArea(const QWidget& part, const QWidget& page) {
  const auto* area = qobject_cast<const QScrollArea*>(&part);
  return area != nullptr && area->widget() != nullptr ? restOfText(*area, page) : std::nullopt;
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

const QHeaderView* headerOf(const QAbstractItemView& view) {
  if (const auto* table = qobject_cast<const QTableView*>(&view)) return table->horizontalHeader();
  const auto* tree = qobject_cast<const QTreeView*>(&view);
  return tree != nullptr ? tree->header() : nullptr;
}

// The first column has what others leave it. Of long names a part will do.
double widthOfNamesMissing(const QAbstractItemView& view, const QHeaderView& header) {
  if (header.count() == 0 || header.isSectionHidden(0)) return 0.0;
  const double needed = std::min<double>(view.sizeHintForColumn(0), scaled(200.0));
  return std::max(0.0, needed - header.sectionSize(0));
}

}  // namespace

QRect seenPartOf(const QWidget& part, const QWidget& page) {
  QRect seen = placeOf(part, page);
  for (const auto* around = part.parentWidget(); around != nullptr && around != &page; around = around->parentWidget())
    seen &= placeOf(*around, page);
  return seen;
}

double widthMissing(const QWidget& page) {
  double missing = 0.0;
  for (const auto* view : page.findChildren<const QAbstractItemView*>())
    if (const auto* header = headerOf(*view); header != nullptr && view->isVisibleTo(&page))
      missing =
          std::max(missing, double(header->length() - view->viewport()->width()) + widthOfNamesMissing(*view, *header));
  return missing;
}

std::vector<PaperWords> wordsOnPaper(const QWidget& page) {
  std::vector<PaperWords> words;
  std::vector<PaperWords> rests;  // over what stands in the areas
  for (const auto* part : page.findChildren<const QWidget*>()) {
    if (!part->isVisibleTo(&page) || isWithinBox(*part) || seenPartOf(*part, page).isEmpty()) continue;
    add(words, *part, page);
    if (auto rest = restOfArea(*part, page)) rests.push_back(std::move(*rest));
  }
  words.insert(words.end(), rests.begin(), rests.end());
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
