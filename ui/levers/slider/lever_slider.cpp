#include "ui/levers/slider/lever_slider.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/format/lever_tip.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"
#include "ui/levers/slider/lever_pin.h"
#include "ui/levers/slider/slider_value_box.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/lever_label.h"

namespace chokepoint::ui {

namespace {

const QString kMiddleDot = QStringLiteral("· ");

// A link that ends where the track ends.
constexpr auto kFlushLink =
    "QToolButton { border: 1px solid transparent; padding: 0; background: transparent; color: palette(link); }"
    "QToolButton:hover { text-decoration: underline; }"
    "QToolButton:focus { border-color: palette(link); border-radius: 3px; }";

QFont labelFont(SliderSize size) { return fontOf(size == SliderSize::Hero ? TextRole::Title : TextRole::Body); }

QFont valueFont(SliderSize size) {
  QFont font = labelFont(size);
  font.setWeight(QFont::DemiBold);
  return font;
}

QFont unitFont(SliderSize size) {
  QFont font = labelFont(size);
  font.setWeight(QFont::Normal);
  return font;
}

// Keeps its place while it is hidden, so that nothing jumps when it comes.
void keepPlace(QWidget& widget) {
  QSizePolicy policy = widget.sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  widget.setSizePolicy(policy);
}

}  // namespace

LeverSlider::LeverSlider(const ParameterSpec& spec, SliderSize size, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_state{spec.defaultValue(), false, spec.prior, false} {
  setObjectName(QString::fromStdString(spec.key));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(1);
  m_track = new SliderTrack(spec, size, this);
  addHeader(size);
  m_track->setAccessibleName(translated(spec.label));
  m_track->setAccessibleDescription(tr("%1. %2 Shift+F1 leads to its source.", "kind, sentences")
                                        .arg(kindText(spec.kind), translated(spec.description)));
  column->addWidget(m_track);
  addFooter();
  showPrior();
  connectTrack();
  connectBox();
  setState(m_state);
}

void LeverSlider::addHeader(SliderSize size) {
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  auto* label = new TitleLabel(translated(m_spec.label), this);
  label->setFont(labelFont(size));
  connect(label, &TitleLabel::clicked, this, &LeverSlider::sourceRequested);
  label->setWordWrap(true);
  label->setBuddy(m_track);
  row->addWidget(label, 1);
  m_box = new SliderValueBox(m_spec, valueFont(size), this);
  m_box->setToolTip(tr("Type a value: %1").arg(rangeText(m_spec, m_spec.min, m_spec.max)));
  row->addWidget(m_box, 0, Qt::AlignTop);
  if (const QString unit = unitText(m_spec); !unit.isEmpty()) {
    auto* unitLabel = new QLabel(unit, this);
    unitLabel->setFont(unitFont(size));
    unitLabel->setForegroundRole(QPalette::PlaceholderText);
    unitLabel->setContentsMargins(0, 1, 0, 0);  // on the line of the number in its box
    row->addWidget(unitLabel, 0, Qt::AlignTop);
  }
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void LeverSlider::addFooter() {
  auto* row = new QHBoxLayout;
  row->setSpacing(1);
  m_pin = new LeverPin(m_spec, this);
  m_detail = new FittingLabel(this);
  makeMuted(*m_detail);
  m_reset = linkButton(tr("reset"), {}, this);
  m_reset->setObjectName(QStringLiteral("reset"));
  m_reset->setAccessibleName(tr("Reset %1").arg(translated(m_spec.label)));
  m_reset->setFont(fontOf(TextRole::Small));
  m_reset->setStyleSheet(QString::fromLatin1(kFlushLink));
  m_reset->setFixedSize(m_reset->fontMetrics().horizontalAdvance(m_reset->text()) + 2, m_pin->sizeHint().height());
  keepPlace(*m_reset);
  m_error = new WarningLabel(this);
  row->addWidget(m_pin);
  row->addWidget(m_detail, 1);
  row->addWidget(m_reset);
  auto* column = static_cast<QVBoxLayout*>(layout());
  column->addLayout(row);
  column->addWidget(m_error);
  setTabOrder(m_track, m_box);
  setTabOrder(m_box, m_pin);
  setTabOrder(m_pin, m_reset);
  connect(m_pin, &QAbstractButton::clicked, this,
          [this](bool checked) { checked ? emit pinRequested() : emit resetRequested(); });
  connect(m_reset, &QAbstractButton::clicked, this, &LeverSlider::resetRequested);
}

void LeverSlider::connectTrack() {
  connect(m_track, &SliderTrack::gestureStarted, this, &LeverSlider::gestureStarted);
  connect(m_track, &SliderTrack::gestureEnded, this, &LeverSlider::gestureEnded);
  connect(m_track, &SliderTrack::valueEdited, this, &LeverSlider::valueEdited);
  connect(m_track, &SliderTrack::resetRequested, this, &LeverSlider::resetRequested);
  connect(m_track, &SliderTrack::typed, m_box, &SliderValueBox::startTyping);
  connect(m_track, &SliderTrack::sourceRequested, this, &LeverSlider::sourceRequested);
}

void LeverSlider::connectBox() {
  connect(m_box, &SliderValueBox::committed, this, &LeverSlider::valueEdited);
  connect(m_box, &SliderValueBox::rejected, this, &LeverSlider::showError);
  connect(m_box, &SliderValueBox::left, m_track, [this] { m_track->setFocus(Qt::OtherFocusReason); });
}

void LeverSlider::setState(const LeverState& state) {
  if (state != m_state) m_error->setSentence({});
  const bool hasNewPrior = state.prior != m_state.prior;
  m_state = state;
  if (hasNewPrior) showPrior();
  m_track->setState(state);
  m_box->setValue(state.value);
  m_box->setEnabled(!state.replaced);
  m_pin->setFixed(state.fixed);
  m_pin->setEnabled(!state.replaced);
  m_reset->setVisible(state.fixed);
  showDetail();
}

void LeverSlider::showPrior() {
  setToolTip(leverTip(m_spec, m_state.prior));
  m_track->setToolTip(toolTip());
  explain(*m_reset, tr("Back to the default, %1").arg(valueText(m_spec, m_state.prior.central)));
}

void LeverSlider::setNote(const QString& note) {
  m_note = note;
  showDetail();
}

void LeverSlider::setNoteStale(bool stale) { m_detail->setEnabled(m_note.isEmpty() || !stale); }

void LeverSlider::showError(const QString& sentence) { m_error->setSentence(sentence); }

QStringList LeverSlider::detailTexts() const {
  if (m_state.replaced) return {kMiddleDot + tr("follows your timeline")};
  const QString published = publishedText(m_spec);
  const bool beyond = isBeyondPublished(m_spec, m_state.value);
  const QString evidence = beyond ? tr("a what-if: %1").arg(published) : published;
  QStringList texts;
  if (!m_note.isEmpty() && !evidence.isEmpty()) texts << kMiddleDot + besideEachOther({m_note, evidence});
  if (!m_note.isEmpty()) return texts << kMiddleDot + m_note;
  if (!evidence.isEmpty()) texts << kMiddleDot + evidence;
  if (beyond) texts << kMiddleDot + tr("a what-if");
  return texts;
}

void LeverSlider::showDetail() { m_detail->setTexts(detailTexts()); }

}  // namespace chokepoint::ui
