// Documents lead somewhere: every link to a file of the checkout is to one that is there.
#include <QtTest>

#include "tests/architecture/source_tree.h"

using namespace chokepoint;

namespace {

// What a text in Markdown links to and shows, without what lies on the web or within the text.
QStringList linksIn(const QString& markdown) {
  static const QRegularExpression kLink(R"re(\]\(([^)#:\s]+)\))re");
  QStringList links;
  for (auto it = kLink.globalMatch(markdown); it.hasNext();) links << it.next().captured(1);
  return links;
}

}  // namespace

class DocumentsTest : public QObject {
  Q_OBJECT

 private slots:
  void everyLinkLeadsToAFile_data() {
    QTest::addColumn<QString>("document");
    for (const auto* document : {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "resources/help/guide.md"})
      QTest::newRow(document) << document;
  }

  void everyLinkLeadsToAFile() {
    QFETCH(QString, document);
    QFile file(topFolder() + '/' + document);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const auto links = linksIn(QString::fromUtf8(file.readAll()));
    QVERIFY(!links.isEmpty());
    for (const auto& link : links)
      QVERIFY2(QFileInfo::exists(QFileInfo(file).path() + '/' + link), qPrintable(link + " is not there"));
  }
};

QTEST_APPLESS_MAIN(DocumentsTest)
#include "documents_test.moc"
