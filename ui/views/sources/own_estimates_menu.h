// Estimates of the user's own: added, edited and removed here; tables of them are for whoever knows about files.
#pragma once

#include <QMenu>
#include <optional>

#include "core/evidence/estimates.h"

namespace chokepoint::ui {

class Document;
class DocumentFiles;

class OwnEstimatesMenu : public QMenu {
  Q_OBJECT

 public:
  OwnEstimatesMenu(Document& document, DocumentFiles& files, QWidget* parent);

  // The estimate that is chosen elsewhere, which can be edited and removed; nothing if it is not the user's.
  void setChosen(const std::optional<Estimate>& chosen);

 signals:
  // The document has it, new or as it was edited.
  void estimateSet(const chokepoint::Estimate& estimate);

 private:
  void edit(const Estimate* estimate);
  void importTable();
  void exportTable();

  Document& m_document;
  DocumentFiles& m_files;
  std::optional<Estimate> m_chosen;
  QAction* m_add;
  QAction* m_edit;
  QAction* m_remove;
};

}  // namespace chokepoint::ui
