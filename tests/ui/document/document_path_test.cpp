// Which file a document belongs to, through presets, opening and undo: saving must never overwrite
// another file.
#include <QUndoStack>
#include <QtTest>

#include "ui/document/document.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

Scenario total() {
  Scenario scenario;
  scenario.parameters = {{parameter("export_control_strictness"), 1.0}};
  return scenario;
}

}  // namespace

class DocumentPathTest : public QObject {
  Q_OBJECT

 private slots:
  void takingAnOpenedFileBackGivesTheDocumentBackToItsOwn() {
    Document document;
    document.load({}, "mine.json");
    document.replace(total(), "Open", "theirs.json");
    QCOMPARE(document.filePath(), "theirs.json");
    document.history()->undo();
    QCOMPARE(document.filePath(), "mine.json");
    document.history()->redo();
    QCOMPARE(document.filePath(), "theirs.json");
  }

  void aPresetBelongsToNoFileSoThatSavingOverwritesNone() {
    Document document;
    document.load({}, "mine.json");
    document.replace(total(), "Preset");
    QVERIFY(document.filePath().isEmpty());
    document.history()->undo();
    QCOMPARE(document.filePath(), "mine.json");
  }

  void resettingEverythingStaysWithItsFile() {
    Document document;
    document.load(total(), "mine.json");
    document.resetAll();
    QCOMPARE(document.filePath(), "mine.json");
  }
};

QTEST_GUILESS_MAIN(DocumentPathTest)
#include "document_path_test.moc"
