// Tables of estimates as files: taken whole or not at all, and written so that they read back.
#include "ui/document/document_files.h"

#include <QUndoStack>
#include <QtTest>

#include "core/scenario/evidence_csv.h"
#include "core/scenario/presets.h"
#include "tests/core/scenario/own_estimate.h"
#include "ui/document/start_from.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class DocumentFilesTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_content.clear();
    m_sentences.clear();
    m_document = std::make_unique<Document>();
    FileAccess access;
    access.read = [this](const std::string& path) -> Expected<std::string> {
      const auto found = m_content.find(path);
      if (found == m_content.end()) return Error{ErrorCode::File, path, say("cannot be read")};
      return found->second;
    };
    access.write = [this](const std::string& path, std::string_view text) -> Expected<std::monostate> {
      if (path == "/full.csv") return Error{ErrorCode::File, path, say("cannot be written: the disk is full")};
      m_content[path] = text;
      return std::monostate{};
    };
    m_files = std::make_unique<DocumentFiles>(*m_document, access);
    connect(m_files.get(), &DocumentFiles::failed, this, [this](const QString& why) { m_sentences += why; });
  }

  void aTableIsOneUndoableStep() {
    m_content["/a/mine.csv"] = evidenceTemplate();
    QVERIFY(m_files->importEvidence("/a/mine.csv"));
    QCOMPARE(m_document->scenario().evidence.size(), std::size_t{1});
    QCOMPARE(m_document->scenario().beliefs.at("my-estimate-of-2026"), 1.0);
    QCOMPARE(m_document->history()->undoText(), "Estimates of mine.csv");
    m_document->history()->undo();
    QVERIFY(m_document->scenario() == Scenario());
  }

  void whereOneRowIsBadNoneIsTaken() {
    m_content["/a/bad.csv"] = evidenceTemplate() + "huawei-2025-idc,,,,,,,,,,,,much\n";
    const Scenario before = m_document->scenario();
    QVERIFY(!m_files->importEvidence("/a/bad.csv"));
    QVERIFY(m_document->scenario() == before);
    QVERIFY(!m_document->history()->canUndo());
    QVERIFY2(m_sentences.contains("bad.csv, line 3.weight: \"much\" is not a number"), qPrintable(m_sentences));
  }

  void aNameThatAFileGivesCanBeReadAgain() {
    const QString path = "/a/" + QString(250, QChar(0x00E4)) + ".json";
    QVERIFY2(m_files->save(path), qPrintable(m_sentences));
    QVERIFY2(m_files->open(path), qPrintable(m_sentences));
    QCOMPARE(QString::fromStdString(m_document->name()), QString(200, QChar(0x00E4)));
  }

  // It is no step: what was taken back is done again, what was saved is taken back.
  void aNameThatAFileGivesIsNoStep() {
    m_document->setParameter(parameter("die_yield_now"), 0.4);
    m_document->setParameter(parameter("smic_capacity_2028"), 120.0);
    m_document->history()->undo();
    const int steps = m_document->history()->count();
    QVERIFY(m_files->save("/a/mine.json"));
    QCOMPARE(m_document->name(), "mine");
    QCOMPARE(m_document->history()->count(), steps);
    QVERIFY(m_document->history()->isClean());
    m_document->history()->redo();
    QCOMPARE(m_document->value(parameter("smic_capacity_2028")), 120.0);
    QCOMPARE(m_document->name(), "mine");
    m_document->history()->undo();
    QVERIFY(m_document->history()->isClean());
    QVERIFY(m_files->open("/a/mine.json"));
    QCOMPARE(m_document->name(), "mine");
    QVERIFY(m_files->save("/a/yours.json"));
    QCOMPARE(m_document->name(), "yours");
    QVERIFY(m_content["/a/yours.json"].find("\"yours\"") != std::string::npos);
  }

  void aPresetThatWasSavedIsTakenBack() {
    startFrom(*m_document, *findPreset("no-controls"));
    QVERIFY(m_files->save("/a/mine.json"));
    QCOMPARE(m_document->name(), "mine");
    m_document->history()->undo();
    QVERIFY(m_document->scenario() == Scenario());
    QCOMPARE(m_document->name(), "");
    m_document->history()->redo();
    QVERIFY(sameInputs(m_document->scenario(), findPreset("no-controls")->scenario));
  }

  // The scenario first: a table before it would be gone.
  void whatIsDroppedTogetherIsTakenOrRefusedByName() {
    m_content["/a/mine.csv"] = evidenceTemplate();
    QVERIFY(m_files->save("/a/one.json"));
    m_files->take({QUrl::fromLocalFile("/a/mine.csv"), QUrl::fromLocalFile("/a/one.json"),
                   QUrl::fromLocalFile("/a/two.json"), QUrl("https://example.org/three.json")});
    QCOMPARE(m_document->scenario().evidence.size(), std::size_t{1});
    QVERIFY2(m_sentences.contains("two.json: was not opened: one scenario is open at a time") &&
                 m_sentences.contains("three.json: is no file of this machine"),
             qPrintable(m_sentences));
  }

  void whatCannotBeReadOrWrittenIsSaid() {
    QVERIFY(!m_files->importEvidence("/none.csv"));
    QVERIFY2(m_sentences.contains("/none.csv: cannot be read"), qPrintable(m_sentences));
    QVERIFY(!m_files->exportEvidence("/full.csv"));
    QVERIFY2(m_sentences.contains("the disk is full"), qPrintable(m_sentences));
  }

  void whatIsExportedIsImportedElsewhere() {
    m_document->setEstimate(ownEstimate("mine", "annual(huawei_chips, 2025)", 7e5));
    const Scenario scenario = m_document->scenario();
    QVERIFY(m_files->exportEvidence("/out.csv"));
    m_document->load({}, {});
    QVERIFY(m_files->importEvidence("/out.csv"));
    QVERIFY(m_document->scenario() == scenario);
  }

 private:
  std::map<std::string, std::string> m_content;
  QString m_sentences;
  std::unique_ptr<Document> m_document;
  std::unique_ptr<DocumentFiles> m_files;
};

QTEST_APPLESS_MAIN(DocumentFilesTest)
#include "document_files_test.moc"
