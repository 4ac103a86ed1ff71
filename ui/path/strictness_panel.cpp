#include "ui/path/strictness_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/format/term_words.h"
#include "ui/path/decision_card.h"
#include "ui/path/event_editor.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/control_name.h"
#include "ui/widgets/explained_word.h"
#include "ui/widgets/fitting_label.h"

namespace chokepoint::ui {

StrictnessPanel::StrictnessPanel(Document& document, QWidget* parent, std::span<const RecordedEvent> decisions)
    : QWidget(parent),
      m_strip(new StrictnessStrip(document, decisions, this)),
      m_applyAll(linkButton({}, tr("Applies each decision after the record's end that moves a path"), this)) {
  setObjectName(QStringLiteral("strictness"));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  addTitle();
  column->addWidget(m_strip);
  connect(m_applyAll, &QToolButton::clicked, this, [this] { m_strip->edits().applyAll(); });
  connect(m_strip, &StrictnessStrip::typeRequested, this, &StrictnessPanel::openEditor);
  connect(m_strip, &StrictnessStrip::decisionRequested, this,
          [this](const RecordedEvent*, const QPoint& at) { openCard(at); });
  connect(m_strip, &StrictnessStrip::chosenChanged, this, &StrictnessPanel::follow);
  follow();
}

void StrictnessPanel::addTitle() {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  auto* title = new QLabel(tr("Strictness of the controls"), this);
  QFont bold = fontOf(TextRole::Small);
  bold.setWeight(QFont::DemiBold);
  title->setFont(bold);
  title->setBuddy(m_strip);
  explainWord(*title, explainedTerm("strictness"));
  m_applyAll->setObjectName(QStringLiteral("applyAll"));
  m_applyAll->setFont(fontOf(TextRole::Small));
  row->addWidget(title);
  row->addWidget(m_applyAll);
  auto* how = new FittingLabel(this);
  how->setObjectName(QStringLiteral("muted"));
  how->setFont(fontOf(TextRole::Small));
  how->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  how->setTexts({tr("drag a point, click to add"), {}});
  row->addWidget(how, 1);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void StrictnessPanel::followPlot(const QWidget* chart, std::function<QRectF()> plot) {
  m_strip->followPlot([this, chart, plot = std::move(plot)] {
    const QRectF area = plot();
    const double shift = m_strip->mapFromGlobal(chart->mapToGlobal(QPoint())).x();
    return std::pair(area.left() + shift, area.right() + shift);
  });
}

void StrictnessPanel::openEditor(const PolicyEvent& event, const QPoint& at) {
  if (m_editor == nullptr) {
    m_editor = new EventEditor(
        m_strip, [this](const auto& now, const auto& by) { return m_strip->replace(now, by); },
        [this](const auto& now, const auto& path) { return m_strip->setPath(now, path); });
    connect(m_editor, &EventEditor::deleteRequested, this,
            [this](const PolicyEvent& gone) { m_strip->edits().remove(gone); });
  }
  if (m_card != nullptr) m_card->dismiss();
  m_editor->setEvent(event);
  m_editor->showAt(at);
  m_editor->startTyping();
}

void StrictnessPanel::openCard(const QPoint& at) {
  if (m_card == nullptr) {
    m_card = new DecisionCard(m_strip);
    connect(m_card, &DecisionCard::applyRequested, this, [this](const auto* one) { m_strip->edits().apply(*one); });
    connect(m_card, &DecisionCard::takeBackRequested, this,
            [this](const auto* one) { m_strip->edits().takeBack(*one); });
  }
  if (m_editor != nullptr) m_editor->dismiss();
  m_card->setPoint(m_strip->content().points[*m_strip->chosen()]);
  m_card->showAt(at);
  m_card->focusFirst();
}

void StrictnessPanel::offerToApply() {
  const auto toApply = static_cast<int>(m_strip->edits().toApply());
  const QString offer = toApply == 1 ? tr("Apply one decision") : tr("Apply %n decisions", "two and more", toApply);
  if (offer != m_applyAll->text()) m_applyAll->setText(offer);
  nameControl(*m_applyAll, offer);
  m_applyAll->setVisible(toApply > 0);
}

// What stands open is of the point that is chosen, as it is now.
void StrictnessPanel::follow() {
  offerToApply();
  const auto chosen = m_strip->chosen();
  const StripPoint* point = chosen ? &m_strip->content().points[*chosen] : nullptr;
  if (m_card != nullptr && m_card->isVisible()) {
    const bool isOfIt = point != nullptr && point->decision == m_card->decision();
    isOfIt ? m_card->setPoint(*point) : m_card->dismiss();
  }
  if (m_editor != nullptr && m_editor->isVisible()) {
    const bool isOfIt = point != nullptr && point->kind == StripPoint::Kind::Own;
    isOfIt ? m_editor->follow(*point->event) : m_editor->dismiss();
  }
}

}  // namespace chokepoint::ui
