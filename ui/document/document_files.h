// Opens and saves the document; errors and notices are sentences for the person who asked.
#pragma once

#include <QObject>

#include "ui/document/document.h"
#include "ui/document/file_access.h"

namespace chokepoint::ui {

class DocumentFiles : public QObject {
  Q_OBJECT

 public:
  DocumentFiles(Document& document, FileAccess access, QObject* parent = nullptr);

  // The document as it stood is one undo away.
  bool open(const QString& path);
  // A scenario without a name, or with that of a preset, is named after its file.
  bool save(const QString& path);
  // The user's own estimates and weights, as a table (core/scenario/evidence_csv.h): all rows or none.
  bool importEvidence(const QString& path);
  // A table is of estimates, any other file a scenario.
  bool take(const QString& path);
  bool exportEvidence(const QString& path);

 signals:
  void opened();
  void failed(const QString& sentence);
  // Of a file of that name: what an older model's has become, and whether that is to be calibrated again.
  void noticed(const QString& name, const QStringList& sentences, bool wantsCalibration);

 private:
  Document& m_document;
  FileAccess m_access;
};

}  // namespace chokepoint::ui
