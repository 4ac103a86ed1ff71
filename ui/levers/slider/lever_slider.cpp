#include "ui/levers/slider/lever_slider.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/level_text.h"
#include "ui/format/lever_tip.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"
#include "ui/format/plain_text.h"
#include "ui/format/rich_words.h"
#include "ui/levers/slider/lever_pin.h"
#include "ui/levers/slider/slider_value_box.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_label.h"
#include "ui/widgets/fitting_label.h"

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

}  // namespace

LeverSlider::LeverSlider(const ParameterSpec& spec, SliderSize size, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_state{spec.defaultValue(), false, spec.prior, false} {
  setObjectName(QString::fromStdString(spec.key));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_track = new SliderTrack(spec, size, this);
  addHeader(size);
  m_track->setAccessibleName(translated(spec.label));
  m_track->setAccessibleDescription(descriptionText());
  column->addWidget(m_track);
  addFooter();
  showPrior();
  connectTrack();
  connectBox();
  setState(m_state);
}

QString LeverSlider::descriptionText() const {
  const QString kind = sentenceStart(kindText(m_spec.kind));
  const QString what = translated(m_spec.description);
  const auto native = [](QKeyCombination keys) { return QKeySequence(keys).toString(QKeySequence::NativeText); };
  const QString source = native(Qt::SHIFT | Qt::Key_F1);
  return m_spec.kind == ParameterKind::Assumption
             ? tr("%1. %2. %3 leads to its source, %4 to what is assumed of it.", "kind, sentence, keys")
                   .arg(kind, what, source, native(Qt::ALT | Qt::Key_Enter))
             : tr("%1. %2. %3 leads to its source.", "kind, sentence, keys").arg(kind, what, source);
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
  fitReset();
  m_error = new WarningLabel(this);  // in no layout: it stands over the words beneath the track, and moves nothing
  m_error->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_error->setAutoFillBackground(true);
  m_error->setBackgroundRole(QPalette::AlternateBase);
  row->addWidget(m_pin);
  row->addWidget(m_detail, 1);
  row->addWidget(m_reset);
  auto* column = static_cast<QVBoxLayout*>(layout());
  column->addLayout(row);
  setTabOrder(m_track, m_box);
  setTabOrder(m_box, m_pin);
  setTabOrder(m_pin, m_reset);
  connect(m_pin, &QAbstractButton::clicked, this,
          [this](bool checked) { checked ? emit pinRequested() : emit resetRequested(); });
  connect(m_reset, &QAbstractButton::clicked, this, &LeverSlider::resetRequested);
}

void LeverSlider::fitReset() {
  m_reset->setFixedSize(m_reset->fontMetrics().horizontalAdvance(m_reset->text()) + 2, m_pin->sizeHint().height());
}

void LeverSlider::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fitReset();
}

void LeverSlider::connectTrack() {
  connect(m_track, &SliderTrack::gestureStarted, this, &LeverSlider::gestureStarted);
  connect(m_track, &SliderTrack::gestureEnded, this, &LeverSlider::gestureEnded);
  connect(m_track, &SliderTrack::valueEdited, this, &LeverSlider::valueEdited);
  connect(m_track, &SliderTrack::resetRequested, this, &LeverSlider::resetRequested);
  connect(m_track, &SliderTrack::typed, m_box, &SliderValueBox::startTyping);
  connect(m_track, &SliderTrack::sourceRequested, this, &LeverSlider::sourceRequested);
  connect(m_track, &SliderTrack::priorRequested, this, &LeverSlider::priorRequested);
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
  m_pin->setEnabled(!state.replaced);
  showReset();
  showDetail();
}

void LeverSlider::showPrior() {
  setToolTip(leverTip(m_spec, m_state.prior));
  m_track->setToolTip(toolTip());
  setAccessibleDescription(plainText(toolTip()));
}

// What was fixed goes first, then what was assumed.
void LeverSlider::showReset() {
  const bool hasOwnPrior = m_state.prior != m_spec.prior;
  m_reset->setVisible(m_state.fixed || hasOwnPrior);
  const QString tip = m_state.fixed || !hasOwnPrior
                          ? tr("Back to the default, %1").arg(levelText(m_spec, m_state.prior.central))
                          : tr("Back to the default, drawn from %1", "range")
                                .arg(rangeText(m_spec, m_spec.prior.low, m_spec.prior.high));
  if (tip != m_reset->toolTip()) explain(*m_reset, tip);
}

void LeverSlider::setNote(const QStringList& note) {
  m_note = note;
  showDetail();
}

void LeverSlider::setNoteStale(bool stale) { m_detail->setEnabled(m_note.isEmpty() || !stale); }

void LeverSlider::showError(const QString& sentence) {
  m_error->setSentence(sentence);
  m_error->setToolTip(asTip(sentence));
  placeError();
}

// Over the words beneath the track and what is said of its numbers; a long one over the track as well.
void LeverSlider::placeError() {
  if (m_error->isHidden()) return;
  const int needed = m_error->heightForWidth(width());
  const int underTicks = m_track->y() + qFloor(m_track->geometryNow().ticksBottom());
  const int top = std::clamp(height() - needed, m_track->y(), std::max(m_track->y(), underTicks));
  m_error->setGeometry(0, top, width(), std::max(needed, height() - top));
  m_error->raise();
}

void LeverSlider::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeError();
}

QStringList LeverSlider::detailTexts() const {
  if (m_state.replaced) return {tr("where your timeline ends"), tr("your timeline's end")};
  const QString published = publishedText(m_spec);
  const bool beyond = isBeyondPublished(m_spec, m_state.value);
  const QString evidence = beyond ? tr("a what-if: %1").arg(published) : published;
  QStringList texts;
  if (!m_note.isEmpty() && !evidence.isEmpty()) texts << besideEachOther({m_note.front(), evidence});
  if (!m_note.isEmpty()) return texts + m_note;
  if (!evidence.isEmpty()) texts << evidence;
  if (beyond) texts << tr("a what-if");
  return texts;
}

void LeverSlider::showDetail() {
  showPin();
  QStringList texts = detailTexts();
  if (!m_pin->text().isEmpty())
    for (QString& text : texts) text.prepend(kMiddleDot);
  m_detail->setTexts(texts);
}

// Who decides is said where nothing better is.
void LeverSlider::showPin() {
  const bool isLever = m_spec.kind == ParameterKind::Lever;
  m_pin->setState({.fixed = m_state.fixed,
                   .ownPrior = m_state.prior != m_spec.prior,
                   .isBare = m_state.replaced || (isLever && !m_note.isEmpty())});
}

void LeverSlider::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  const QString value = valueText(m_spec, m_state.value);
  auto* pin = menu.addAction(m_state.fixed ? tr("&Let go of it") : tr("&Fix it at %1").arg(value));
  auto* type = menu.addAction(tr("&Type a value"));
  for (auto* action : {pin, type}) action->setEnabled(!m_state.replaced);
  connect(pin, &QAction::triggered, m_pin, &QAbstractButton::click);
  connect(type, &QAction::triggered, m_track, [this] { emit m_track->typed({}); });
  menu.addSeparator();
  if (m_spec.kind == ParameterKind::Assumption)
    connect(menu.addAction(tr("What is &assumed of it ...")), &QAction::triggered, this, &LeverSlider::priorRequested);
  connect(menu.addAction(tr("Where its numbers &come from")), &QAction::triggered, this, &LeverSlider::sourceRequested);
  menu.exec(event->globalPos());
}

}  // namespace chokepoint::ui
