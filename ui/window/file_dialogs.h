// Asks in which file a scenario is, or is to be, and whether changes may be lost.
#pragma once

#include <QObject>

class QWidget;

namespace chokepoint::ui {

class Document;
class DocumentFiles;

class FileDialogs : public QObject {
  Q_OBJECT

 public:
  FileDialogs(Document& document, DocumentFiles& files, QWidget* window);

  void open();
  // Asks where the document has no file yet, and where somebody else has written it since. Whether what is on screen
  // was saved: not where theirs was opened instead.
  bool save();
  bool saveAs();
  // Of changes that are in no file and that nothing keeps; whether they are saved now or may go.
  [[nodiscard]] bool mayLoseChanges();

 signals:
  // Changes that were in no file: they are not to come back.
  void discarded();

 private:
  bool askWhoseStays();

  Document& m_document;
  DocumentFiles& m_files;
  QWidget* m_window;
};

}  // namespace chokepoint::ui
