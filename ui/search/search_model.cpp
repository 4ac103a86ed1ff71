#include "ui/search/search_model.h"

#include <algorithm>

#include "ui/format/rich_words.h"
#include "ui/search/value_offers.h"

namespace chokepoint::ui {

namespace {

constexpr std::size_t kMostOfAKind = 6;

}  // namespace

SearchModel::SearchModel(QObject* parent) : QAbstractListModel(parent) {}

void SearchModel::setContext(const SearchContext& context) {
  beginResetModel();
  m_document = &context.document;
  m_rows.clear();
  m_offers.clear();
  m_groups.clear();
  for (const auto& kind : searchKinds()) m_groups.push_back({headingOf(kind), kind.isDone, kind.items(context)});
  endResetModel();
}

SearchModel::Found SearchModel::foundIn(const Group& group, const QString& query) {
  Found found{&group, {}};
  for (const auto& item : group.items)
    if (const auto match = item.words.match(query)) found.items.emplace_back(*match, &item);
  std::ranges::stable_sort(found.items, std::less(), [](const auto& one) { return one.first; });
  if (found.items.size() > kMostOfAKind) found.items.resize(kMostOfAKind);
  return found;
}

// The kind of what fits best comes first, of those that something is done with and then of those that are read.
std::vector<SearchModel::Found> SearchModel::found(const QString& query) const {
  std::vector<Found> all;
  for (const auto& group : m_groups)
    if (auto one = foundIn(group, query); !one.items.empty()) all.push_back(std::move(one));
  std::ranges::stable_sort(all, std::less(),
                           [](const Found& one) { return std::pair(!one.group->isDone, one.items.front().first); });
  return all;
}

void SearchModel::addRows(const Found& found) {
  m_rows.push_back({found.group->heading, nullptr});
  for (const auto& [match, item] : found.items) m_rows.push_back({{}, item});
}

void SearchModel::addOffers(const QString& query) {
  m_offers = valueOffers(query, *m_document);
  if (!m_offers.empty()) m_rows.push_back({tr("Set an input"), nullptr});
  for (const auto& offer : m_offers) m_rows.push_back({{}, &offer});
}

void SearchModel::find(const QString& query) {
  beginResetModel();
  m_rows.clear();
  addOffers(query);
  for (const auto& one : found(query)) addRows(one);
  endResetModel();
}

std::optional<int> SearchModel::next(int row, int step) const {
  for (int at = row + step; at >= 0 && at < rowCount(); at += step)
    if (m_rows[static_cast<std::size_t>(at)].item != nullptr) return at;
  return std::nullopt;
}

std::function<void()> SearchModel::choice(int row) const { return m_rows[static_cast<std::size_t>(row)].item->choose; }

int SearchModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const {
  const auto& [heading, item] = m_rows[static_cast<std::size_t>(index.row())];
  if (role == IsHeadingRole) return item == nullptr;
  if (item == nullptr) return role == Qt::DisplayRole ? heading : QVariant();
  switch (role) {
    case Qt::DisplayRole: return item->title;
    case WhatRole: return item->what;
    case Qt::AccessibleTextRole:
      return item->what.isEmpty() ? item->title
                                  : tr("%1, %2", "what was found, what it is").arg(item->title, item->what);
    case Qt::ToolTipRole: return tipInLines(item->description);
    case Qt::AccessibleDescriptionRole: return item->description;
    default: return {};
  }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex& index) const {
  const auto* item = m_rows[static_cast<std::size_t>(index.row())].item;
  if (item == nullptr) return Qt::ItemNeverHasChildren;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace chokepoint::ui
