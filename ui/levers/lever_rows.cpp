#include "ui/levers/lever_rows.h"

#include <cassert>

namespace chokepoint::ui {

LeverRows::LeverRows(Document& document, QObject* parent) : QObject(parent), m_document(document) {
  connect(&document, &Document::changed, this, &LeverRows::refresh);
}

LeverSlider* LeverRows::create(ParameterId id, SliderSize size, QWidget* parent) {
  assert(!m_rows.contains(id));
  auto* row = new LeverSlider(spec(id), size, parent);
  m_rows[id] = row;
  m_shown[id] = stateOf(id);
  row->setState(m_shown[id]);
  if (const auto note = m_notes.find(id); note != m_notes.end()) row->setNote(note->second);
  connectRow(*row);
  return row;
}

void LeverRows::connectRow(LeverSlider& row) {
  const ParameterId id = row.id();
  connect(&row, &LeverSlider::gestureStarted, &m_document, &Document::beginGesture);
  connect(&row, &LeverSlider::gestureEnded, &m_document, &Document::endGesture);
  connect(&row, &LeverSlider::valueEdited, this, [this, id](double value) { m_document.setParameter(id, value); });
  connect(&row, &LeverSlider::pinRequested, this, [this, id] { m_document.setParameter(id, m_document.value(id)); });
  connect(&row, &LeverSlider::sourceRequested, this, [this, id] { emit sourceRequested(id); });
  connect(&row, &LeverSlider::priorRequested, this, [this, id] { emit priorRequested(id); });
  connect(&row, &LeverSlider::resetRequested, this, [this, id] { reset(id); });
}

LeverSlider* LeverRows::find(ParameterId id) const {
  const auto row = m_rows.find(id);
  return row == m_rows.end() ? nullptr : row->second;
}

// What is seen first goes first: while an input is fixed no run draws it.
void LeverRows::reset(ParameterId id) {
  if (m_document.isFixed(id))
    m_document.resetParameter(id);
  else
    m_document.resetPrior(id);
}

void LeverRows::setNote(ParameterId id, const QStringList& note) {
  m_notes[id] = note;
  if (const auto row = m_rows.find(id); row != m_rows.end()) row->second->setNote(note);
}

void LeverRows::setNotesStale(bool stale) {
  for (const auto& [id, note] : m_notes)
    if (const auto row = m_rows.find(id); row != m_rows.end()) row->second->setNoteStale(stale);
}

void LeverRows::refresh() {
  for (const auto& [id, row] : m_rows) {
    const LeverState state = stateOf(id);
    if (state == m_shown[id]) continue;
    m_shown[id] = state;
    row->setState(state);
  }
}

LeverState LeverRows::stateOf(ParameterId id) const {
  return {.value = m_document.value(id),
          .fixed = m_document.isFixed(id),
          .prior = m_document.prior(id),
          .replaced = m_document.isReplacedByTimeline(id)};
}

}  // namespace chokepoint::ui
