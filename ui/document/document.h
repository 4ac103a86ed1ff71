// The scenario being edited: one document, one undo history, one signal.
//
// Every edit is a core Edit wrapped in a QUndoCommand: a drag merges into one, and a drag back
// to its start leaves none.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include "core/scenario/edit.h"
#include "core/scenario/scenario.h"

namespace chokepoint::ui {

// Of a scenario in a file: its own, or the file's where it has none or a preset's.
[[nodiscard]] std::string nameInFile(const Scenario& scenario, const QString& path);

class Document : public QObject {
  Q_OBJECT

 public:
  explicit Document(QObject* parent = nullptr);

  [[nodiscard]] const Scenario& scenario() const { return m_scenario; }
  // Fixed, or where it stands by default; of a lever that a timeline replaces, where the last segment leads.
  [[nodiscard]] double value(ParameterId id) const { return at(m_values, id); }
  // Named in the scenario, even at its default, or led elsewhere than there by a timeline.
  [[nodiscard]] bool isFixed(ParameterId id) const;
  [[nodiscard]] const PriorSpec& prior(ParameterId id) const;  // the scenario's own, or the default one
  // Whether a timeline takes the input's place, so that setting it moves the timeline's last segment.
  [[nodiscard]] bool isReplacedByTimeline(ParameterId id) const;
  [[nodiscard]] QUndoStack* history() { return &m_history; }

  // One drag or run of key presses: edits of the same input between begin and end become one
  // step. Edits outside of a gesture are steps of their own.
  void beginGesture();
  void endGesture();

  void setParameter(ParameterId id, double value);  // within the input's range
  void resetParameter(ParameterId id);
  // The same scenario with another timeline, or with other policy levers (policy_moves.h). Steps of a gesture merge,
  // unless `what` names them. False, and nothing is done, where it is not allowed.
  bool setPolicy(const Scenario& with, const QString& what = {});
  // What runs draw an assumption from; false where it cannot be drawn from.
  [[nodiscard]] bool setPrior(ParameterId id, const PriorSpec& prior);
  void resetPrior(ParameterId id);
  void setBeliefs(const Beliefs& beliefs);
  // Switches belief in these estimates on or off.
  void believe(const std::vector<std::string>& estimates, bool isBelieved);
  void believeOnly(const std::vector<std::string>& estimates);
  // Of an estimate, 0 for no belief; false where it cannot be one.
  [[nodiscard]] bool weigh(const std::string& estimate, double weight);
  // The user's own estimate, in place of the one with its id; believed if it is new.
  void setEstimate(const Estimate& estimate);
  void removeEstimate(const std::string& id);
  // The same scenario with other estimates and beliefs, from a table; `what` names the step.
  void takeEvidence(const Scenario& with, const QString& what);
  void setPosterior(const std::optional<Posterior>& posterior);
  void resetAll();  // all but name, notes and the user's own estimates
  void rename(const QString& name);
  // A preset or an opened file in place of what is there; `what` names the step ("Preset: ...").
  // The document then belongs to the file, or to none, so that saving overwrites no other; taking
  // the step back gives it back to the file it came from.
  void replace(const Scenario& scenario, const QString& what, const QString& filePath = {});

  // Where the document was opened from or saved to; empty for a new one.
  [[nodiscard]] QString filePath() const { return m_filePath; }
  // What its file calls it; without a file what the scenario does, which may be nothing.
  [[nodiscard]] std::string name() const;
  // Starts a new history: the document as it stands in a file.
  void load(const Scenario& scenario, const QString& filePath);
  // Starts a new history with what an autosave kept: it is in no file yet.
  void recover(const Scenario& scenario, const QString& filePath);
  void markSaved(const QString& filePath);
  // What a file held when it was last read or written here (file_on_disk.h). Of several, as undoing leads back to them.
  void noteFile(const QString& filePath, const QByteArray& digest) { m_fileDigests[filePath] = digest; }
  // Of the document's own file; empty where it is not known.
  [[nodiscard]] QByteArray fileDigest() const { return m_fileDigests.value(m_filePath); }
  [[nodiscard]] bool isModified() const { return !m_history.isClean(); }

  // Undoes the last step and, when that has been seen, redoes it.
  void replayLast();
  [[nodiscard]] bool isReplaying() const { return m_replay.isActive(); }

 signals:
  void changed();      // the scenario
  void allReset();     // by resetAll()
  void fileChanged();  // path, name or modified state

 private:
  friend class EditCommand;
  void push(const Edit& edit, const QString& text = {}, const std::optional<QString>& filePath = std::nullopt);
  void apply(const Edit& edit);
  void take(const Scenario& scenario);
  void setFilePath(const QString& filePath);
  void dropIdleDrag();

  Scenario m_scenario;
  Parameters<double> m_values;  // of the scenario
  QString m_filePath;
  QHash<QString, QByteArray> m_fileDigests;  // by path
  QUndoStack m_history;
  QTimer m_replay;
  int m_gesture;  // number of the current one
  int m_gestures = 0;
};

}  // namespace chokepoint::ui
