// Opens and saves the document; errors and notices are sentences for the person who asked.
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

#include "ui/document/document.h"
#include "ui/document/file_on_disk.h"

namespace chokepoint::ui {

class DocumentFiles : public QObject {
  Q_OBJECT

 public:
  DocumentFiles(Document& document, FileAccess access, QObject* parent = nullptr);

  // The document as it stood is one undo away.
  bool open(const QString& path);
  // A scenario without a name, or with that of a preset, is named after its file.
  bool save(const QString& path);
  // Of the document's file, before it is saved there: changed where saving would take the place of what somebody else
  // has written. That somebody has written the same is no such thing. What does not answer is said.
  [[nodiscard]] OnDisk onDisk();
  // The user's own estimates and weights, as a table (core/scenario/evidence_csv.h): all rows or none.
  bool importEvidence(const QString& path);
  // Each is taken or refused by its name: tables of estimates, any other file a scenario, of which there is one at a
  // time.
  void take(const QList<QUrl>& files);
  bool exportEvidence(const QString& path);

 signals:
  void opened();
  void failed(const QString& sentence);
  // Of a file of that name: what an older model's has become, and whether that is to be calibrated again.
  void noticed(const QString& name, const QStringList& sentences, bool wantsCalibration);

 private:
  [[nodiscard]] Scenario namedFor(const QString& path) const;
  [[nodiscard]] Errors openScenario(const QString& path);
  [[nodiscard]] Errors importTable(const QString& path);
  bool tellOf(const Errors& errors);

  Document& m_document;
  FileAccess m_access;
};

}  // namespace chokepoint::ui
