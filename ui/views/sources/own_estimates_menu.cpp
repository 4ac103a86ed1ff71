#include "ui/views/sources/own_estimates_menu.h"

#include <QFileDialog>

#include "core/scenario/evidence_rules.h"
#include "ui/document/document.h"
#include "ui/document/document_files.h"
#include "ui/views/sources/estimate_dialog.h"

namespace chokepoint::ui {

namespace {

QString tableFilter() { return OwnEstimatesMenu::tr("Tables (*.csv)"); }

}  // namespace

OwnEstimatesMenu::OwnEstimatesMenu(Document& document, DocumentFiles& files, QWidget* parent)
    : QMenu(parent), m_document(document), m_files(files) {
  setToolTipsVisible(true);
  const auto add = [this](const QString& text, const QString& toolTip, const auto& triggered) {
    auto* action = addAction(text);
    action->setToolTip(toolTip);
    connect(action, &QAction::triggered, this, triggered);
    return action;
  };
  m_add = add(tr("Add …"), tr("An estimate of your own"), [this] { edit(nullptr); });
  m_edit = add(tr("Edit …"), tr("The chosen estimate, if it is yours"), [this] { edit(&*m_chosen); });
  m_remove =
      add(tr("Remove"), tr("The chosen estimate, if it is yours"), [this] { m_document.removeEstimate(m_chosen->id); });
  addSeparator();
  add(tr("Import …"), tr("Estimates of your own, or a pack, from a table (CSV)"), &OwnEstimatesMenu::importTable);
  add(tr("Export …"), tr("Yours and what is believed, as a table; a template if there is nothing yet"),
      &OwnEstimatesMenu::exportTable);
  setChosen({});
}

void OwnEstimatesMenu::setChosen(const std::optional<Estimate>& chosen) {
  m_chosen = chosen;
  m_add->setEnabled(m_document.scenario().evidence.size() < kMostOwnEstimates);
  m_edit->setEnabled(m_chosen.has_value());
  m_remove->setEnabled(m_chosen.has_value());
}

void OwnEstimatesMenu::edit(const Estimate* estimate) {
  EstimateDialog dialog(m_document.scenario(), estimate, parentWidget());
  if (dialog.exec() != QDialog::Accepted || !dialog.estimate()) return;
  const Estimate set = *dialog.estimate();
  m_document.setEstimate(set);
  emit estimateSet(set);
}

void OwnEstimatesMenu::importTable() {
  const QString path = QFileDialog::getOpenFileName(parentWidget(), tr("Import estimates"), {}, tableFilter());
  if (!path.isEmpty()) m_files.importEvidence(path);
}

void OwnEstimatesMenu::exportTable() {
  QFileDialog dialog(parentWidget(), tr("Export estimates"), {}, tableFilter());
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix(QStringLiteral("csv"));
  if (dialog.exec() == QDialog::Accepted) m_files.exportEvidence(dialog.selectedFiles().front());
}

}  // namespace chokepoint::ui
