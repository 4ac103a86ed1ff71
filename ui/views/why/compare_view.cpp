#include "ui/views/why/compare_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/scenario/presets.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"
#include "ui/views/why/change_panel.h"
#include "ui/views/why/explain_panel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/invitation.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

CompareView::CompareView(Analyst& analyst, QWidget* parent)
    : QWidget(parent),
      m_other(new QComboBox(this)),
      m_pages(new QStackedWidget(this)),
      m_change(new ChangePanel(analyst, this)),
      m_explain(new ExplainPanel(analyst, this)) {
  auto* choice = new QHBoxLayout;
  choice->addWidget(titleLabel(this, tr("Compared with")));
  choice->addWidget(m_other);
  choice->addStretch();
  m_pages->addWidget(m_change);
  m_pages->addWidget(invitation());
  auto* column = new QVBoxLayout;
  column->setSpacing(4);
  column->addLayout(choice);
  column->addWidget(m_pages, 1);
  auto* sides = new QHBoxLayout(this);
  sides->setContentsMargins(0, 0, 0, 0);
  sides->setSpacing(28);
  sides->addLayout(column, 1);
  sides->addWidget(m_explain, 1);
  m_other->setFont(fontOf(TextRole::Body));
  m_other->setAccessibleName(tr("Scenario to compare with"));
  explain(*m_other, tr("The default, or one of the presets"));
  m_other->addItem(tr("the default"));
  for (const auto& preset : presets()) m_other->addItem(translated(preset.title));
  connect(m_other, &QComboBox::currentIndexChanged, this, &CompareView::chooseOther);
  connect(m_change, &ChangePanel::comparedWithItself, this, [this](bool itself) {
    m_pages->setCurrentIndex(itself ? 1 : 0);
    m_explain->setHidden(itself);
  });
}

// Nothing to compare is no empty table.
QWidget* CompareView::invitation() {
  auto* invitation = new Invitation(tr("Both are the same: move a lever, or choose what to compare with."),
                                    tr("Choose a scenario"), tr("Opens the list of scenarios to compare with"), this);
  connect(invitation, &Invitation::taken, m_other, [this] {
    m_other->setFocus();
    m_other->showPopup();
  });
  return invitation;
}

void CompareView::chooseOther() {
  const int item = m_other->currentIndex();
  const Scenario other = item > 0 ? presets()[static_cast<std::size_t>(item) - 1].scenario : Scenario{};
  const QString name = item > 0 ? m_other->currentText() : tr("by default");
  m_change->setBefore(other, sentenceStart(name));
  m_explain->setBefore(other, name);
}

}  // namespace chokepoint::ui
