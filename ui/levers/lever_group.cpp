#include "ui/levers/lever_group.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/levers/lever_group_header.h"
#include "ui/levers/lever_summary.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

constexpr int kGroupRowGap = 10;
constexpr int kGroupBodyTop = 4;
constexpr int kGroupBodyBottom = 10;

}  // namespace

LeverGroup::LeverGroup(LeverSection section, SliderSize size, LeverRows& rows, QWidget* parent)
    : QWidget(parent), m_section(std::move(section)), m_size(size), m_rows(rows) {
  setObjectName(QString::fromStdString(m_section.key));
  m_header = new LeverGroupHeader(m_section.title, m_section.question, this);
  m_body = new QWidget(this);
  m_column = new QVBoxLayout(m_body);
  m_column->setContentsMargins(0, kGroupBodyTop, 0, kGroupBodyBottom);
  m_column->setSpacing(kGroupRowGap);
  m_body->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_header);
  layout->addWidget(m_body);
  connect(m_header, &QAbstractButton::clicked, this, &LeverGroup::setOpen);
  refresh();
}

void LeverGroup::setOpen(bool open) {
  m_open = open;
  showBody(open);
}

void LeverGroup::showBody(bool shown) {
  if (shown) buildRows();
  m_header->setChecked(shown);
  m_body->setVisible(shown);
}

void LeverGroup::buildRows() {
  if (!m_sliders.empty()) return;
  for (const auto id : m_section.inputs) {
    m_sliders.push_back(m_rows.create(id, m_size, m_body));
    m_column->insertWidget(static_cast<int>(m_sliders.size()) - 1, m_sliders.back());
  }
  // Made late, they would come after everything else.
  QWidget* before = m_header;
  for (auto* control : m_body->findChildren<QWidget*>()) {
    if ((control->focusPolicy() & Qt::TabFocus) == 0) continue;
    setTabOrder(before, control);
    before = control;
  }
}

int LeverGroup::filter(const QString& needle) {
  const auto isWanted = [&](ParameterId id) { return matches(spec(id), m_section.title, needle); };
  const auto found = static_cast<int>(std::ranges::count_if(m_section.inputs, isWanted));
  setVisible(found > 0);
  showBody(needle.isEmpty() ? m_open : found > 0);
  for (auto* slider : m_sliders) slider->setVisible(isWanted(slider->id()));
  return found;
}

void LeverGroup::refresh() {
  const auto& document = m_rows.document();
  const auto isFixed = [&](ParameterId id) { return document.isFixed(id); };
  m_header->setFixedCount(static_cast<int>(std::ranges::count_if(m_section.inputs, isFixed)));
  m_header->setSummary(summaryTexts(m_section.key, [&](ParameterId id) { return document.value(id); }));
}

void LeverGroup::setOutcome(const QString& sentences, const QString& tip) {
  if (m_sentences == nullptr) {
    m_sentences = noteLabel(m_body);
    m_column->addWidget(m_sentences);
  }
  m_sentences->setText(sentences);
  m_sentences->setToolTip(tip);
}

void LeverGroup::setOutcomeStale(bool stale) {
  if (m_sentences != nullptr) m_sentences->setEnabled(!stale);
}

}  // namespace chokepoint::ui
