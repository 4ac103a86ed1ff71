// The sliders that exist, each tied to the document: edits go in, the document's state comes out.
#pragma once

#include <QObject>
#include <QStringList>
#include <map>

#include "ui/document/document.h"
#include "ui/levers/slider/lever_slider.h"

namespace chokepoint::ui {

class LeverRows : public QObject {
  Q_OBJECT

 public:
  LeverRows(Document& document, QObject* parent);

  [[nodiscard]] const Document& document() const { return m_document; }
  // At most once for each input.
  LeverSlider* create(ParameterId id, SliderSize size, QWidget* parent);
  // Nothing until it is created.
  [[nodiscard]] LeverSlider* find(ParameterId id) const;
  // Also for a slider that is built later.
  void setNote(ParameterId id, const QStringList& note);
  void setNotesStale(bool stale);
  void refresh();

 signals:
  void sourceRequested(chokepoint::ParameterId id);
  void priorRequested(chokepoint::ParameterId id);

 private:
  void connectRow(LeverSlider& row);
  void reset(ParameterId id);
  [[nodiscard]] LeverState stateOf(ParameterId id) const;

  Document& m_document;
  std::map<ParameterId, LeverSlider*> m_rows;  // owned by their parents
  std::map<ParameterId, LeverState> m_shown;
  std::map<ParameterId, QStringList> m_notes;
};

}  // namespace chokepoint::ui
