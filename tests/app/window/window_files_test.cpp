// What the window opens are files, and what is none is refused at once: a pipe would be waited for, perhaps for ever.
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/window/application.h"

using namespace chokepoint;
using namespace chokepoint::app;

class WindowFilesTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsNoFileIsRefusedAtOnce_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    const QString none = "is no file: a pipe, a socket or a device cannot be opened here";
    QTest::newRow("a pipe") << "pipe" << none;
    QTest::newRow("a link to a pipe") << "link" << none;
    QTest::newRow("a socket") << "socket" << none;
    QTest::newRow("a device") << "/dev/zero" << none;
    QTest::newRow("a folder") << "."
                              << "is a folder, not a file";
    QTest::newRow("nothing") << "missing"
                             << "does not exist";
    QTest::newRow("a name that is not UTF-8, as Qt's dialogs have it")
        << QStringLiteral("caf\ufffd.json") << "has a name that is not UTF-8; give it one that is";
  }
  void whatIsNoFileIsRefusedAtOnce() {
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    const QTemporaryDir folder;
    const auto file = [&](const char* called) { return folder.filePath(called).toStdString(); };
    QCOMPARE(mkfifo(file("pipe").c_str(), 0600), 0);
    QVERIFY(QFile::link(folder.filePath("pipe"), folder.filePath("link")));
    const int socket = boundSocket(file("socket"));
    const auto path = name.startsWith('/') ? name : folder.filePath(name);
    const auto content = fileAccess().read(path.toStdString());
    ::close(socket);
    QVERIFY(!content.ok());
    QCOMPARE(QString::fromStdString(inWords(content.errors())), path + ": " + sentence);
  }

  void aFileIsRead() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QString::fromUtf8("caf\u00e9.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("content") == 7);
    file.close();
    QCOMPARE(fileAccess().read(file.fileName().toStdString()).value(), std::string("content"));
  }

 private:
  static int boundSocket(const std::string& path) {
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    path.copy(static_cast<char*>(address.sun_path), sizeof(address.sun_path) - 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) qFatal("cannot bind a socket");
    return socket;
  }
};

QTEST_GUILESS_MAIN(WindowFilesTest)
#include "window_files_test.moc"
