#include "ui/window/patient_files.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QMessageBox>
#include <QTimer>
#include <chrono>

#include "ui/document/aside.h"
#include "ui/window/file_dialogs.h"

namespace chokepoint::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookEvery = 10ms;
constexpr auto kUntilSaid = 400ms;  // a disk that has to spin up first takes longer

QString waitingFor(const std::string& path) {
  return FileDialogs::tr("Waiting for %1, which does not answer yet.")
      .arg(QFileInfo(QString::fromStdString(path)).fileName());
}

// At first without a word, and without taking what is typed and clicked; then with a way out.
template <class T>
bool comesWhileWaiting(const std::future<T>& answer, const QString& sentence, QWidget* window) {
  QTimer look;
  look.start(kLookEvery);
  QEventLoop soon;
  QObject::connect(&look, &QTimer::timeout, &soon, [&] {
    if (isThere(answer)) soon.quit();
  });
  QTimer::singleShot(kUntilSaid, &soon, &QEventLoop::quit);
  soon.exec(QEventLoop::ExcludeUserInputEvents);
  if (isThere(answer)) return true;
  QMessageBox box(QMessageBox::NoIcon, FileDialogs::tr("Chokepoint"), sentence, QMessageBox::NoButton, window);
  box.setTextFormat(Qt::PlainText);
  box.addButton(FileDialogs::tr("Stop waiting"), QMessageBox::RejectRole);
  QObject::connect(&look, &QTimer::timeout, &box, [&] {
    if (isThere(answer)) box.done(QMessageBox::NoButton);
  });
  box.exec();
  return isThere(answer);
}

template <class T>
Expected<T> waitedFor(std::future<Expected<T>> answer, const std::string& path, Message ifNot, QWidget* window) {
  if (isThere(answer, kUnnoticed) || comesWhileWaiting(answer, waitingFor(path), window)) return answer.get();
  return Error{ErrorCode::Cancelled, path, std::move(ifNot)};
}

}  // namespace

FileAccess patientFiles(const FileAccess& files, QWidget* window) {
  FileAccess patient;
  if (files.read)
    patient.read = [read = files.read, window](const std::string& path) {
      return waitedFor(aside([read, path] { return read(path); }), path, say("was not opened: it does not answer"),
                       window);
    };
  if (files.write)
    patient.write = [write = files.write, window](const std::string& path, std::string_view content) {
      return waitedFor(aside([write, path, text = std::string(content)] { return write(path, text); }), path,
                       say("may not have been written: it does not answer"), window);
    };
  return patient;
}

}  // namespace chokepoint::ui
