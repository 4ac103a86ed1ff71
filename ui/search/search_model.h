// What a search has found, as rows under headings: the offers to set an input first, then the kinds of which something
// fits best. Headings cannot be chosen.
#pragma once

#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "ui/search/search_kinds.h"

namespace chokepoint::ui {

class SearchModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role { WhatRole = Qt::UserRole, IsHeadingRole };

  explicit SearchModel(QObject* parent);

  // Takes what there is to be found, as it stands now.
  void setContext(const SearchContext& context);
  void find(const QString& query);
  // The first row that can be chosen.
  [[nodiscard]] std::optional<int> firstChoice() const { return next(-1, 1); }
  // The nearest row in that direction that is no heading.
  [[nodiscard]] std::optional<int> next(int row, int step) const;
  // Of a row that is no heading; may be empty.
  [[nodiscard]] std::function<void()> choice(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  struct Row {
    QString heading;  // empty for what was found
    const SearchItem* item = nullptr;
  };
  struct Group {
    QString heading;
    bool isDone = true;
    std::vector<SearchItem> items;
  };
  struct Found {
    const Group* group = nullptr;
    std::vector<std::pair<SearchMatch, const SearchItem*>> items;  // the best first
  };

  [[nodiscard]] static Found foundIn(const Group& group, const QString& query);
  [[nodiscard]] std::vector<Found> found(const QString& query) const;
  void addRows(const Found& found);
  void addOffers(const QString& query);

  Document* m_document = nullptr;
  std::vector<Group> m_groups;
  std::vector<SearchItem> m_offers;
  std::vector<Row> m_rows;
};

}  // namespace chokepoint::ui
