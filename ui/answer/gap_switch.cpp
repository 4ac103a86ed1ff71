#include "ui/answer/gap_switch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

#include "ui/format/figure_words.h"
#include "ui/format/format.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

QToolButton* pill(const std::string& label, const std::string& meaning, QWidget* parent) {
  auto* button = choiceButton(sentenceStart(translated(label)), translated(meaning), parent);
  button->setProperty("role", "pill");
  return button;
}

const Figure& gapOf(int id) { return figures()[static_cast<std::size_t>(id)]; }

}  // namespace

GapSwitch::GapSwitch(QWidget* parent)
    : QWidget(parent),
      m_title(titleLabel(this)),
      m_pills(new FlowLayout(2)),
      m_gaps(new QButtonGroup(this)),
      m_bandwidth(pill(wordsOf(Measure::Bandwidth).label, wordsOf(Measure::Bandwidth).meaning, this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  row->addWidget(m_title);
  row->addLayout(m_pills, 1);
  addGaps();
  addMeasure();
  m_title->setText(sidesOf(gapOf(m_gaps->checkedId())));
  setTabOrder(m_gaps->buttons().last(), m_bandwidth);
}

void GapSwitch::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitTitle();
  updateGeometry();
}

void GapSwitch::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fitTitle();
}

// As high as its lines are at this width.
QSize GapSwitch::minimumSizeHint() const {
  const int lines = layout()->heightForWidth(std::max(width(), m_pills->minimumSize().width()));
  return {m_pills->minimumSize().width(), std::max(QWidget::minimumSizeHint().height(), lines)};
}

// Whole or not at all, and as wide whichever gap is chosen: the pills stay where they are.
void GapSwitch::fitTitle() {
  constexpr int kAside = 12;
  int wanted = 0;
  for (auto* button : m_gaps->buttons())
    wanted = std::max(wanted, m_title->fontMetrics().horizontalAdvance(sidesOf(gapOf(m_gaps->id(button)))) + kAside);
  m_title->setFixedWidth(m_pills->sizeHint().width() + wanted <= width() ? wanted : 0);
}

void GapSwitch::addGaps() {
  for (const Figure& gap : figuresWith(&Figure::gap, Measure::Compute)) {
    auto* button = pill(gap.gap->label, gap.gap->meaning, this);
    m_gaps->addButton(button, static_cast<int>(gap.index));
    m_pills->addWidget(button);
  }
  m_gaps->buttons().first()->setChecked(true);
  connect(m_gaps, &QButtonGroup::idToggled, this, [this](int, bool chosen) {
    if (chosen) choose();
  });
}

void GapSwitch::addMeasure() {
  m_bandwidth->setAutoExclusive(false);
  m_pills->addWidget(m_bandwidth);
  connect(m_bandwidth, &QToolButton::toggled, this, &GapSwitch::choose);
}

Measure GapSwitch::measure() const { return m_bandwidth->isChecked() ? Measure::Bandwidth : Measure::Compute; }

void GapSwitch::choose() {
  const Figure& gap = gapOf(m_gaps->checkedId());
  m_bandwidth->setEnabled(!gap.gap->counterpart.empty());
  m_title->setText(sidesOf(gap));
  fitTitle();
  emit gapChosen(in(measure(), gap));
}

void GapSwitch::setGap(const Figure& gap) {
  {
    const QSignalBlocker quietly(m_gaps);
    const QSignalBlocker too(m_bandwidth);
    m_gaps->button(static_cast<int>(in(Measure::Compute, gap).index))->setChecked(true);
    if (!gap.gap->counterpart.empty()) m_bandwidth->setChecked(gap.gap->measure == Measure::Bandwidth);
  }
  choose();
}

}  // namespace chokepoint::ui
