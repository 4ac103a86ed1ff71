#include "ui/window/patient_files.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QMessageBox>
#include <QTimer>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>

#include "ui/document/aside.h"
#include "ui/format/others_words.h"
#include "ui/window/file_dialogs.h"

namespace chokepoint::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookEvery = 10ms;
constexpr auto kUntilSaid = 400ms;  // a disk that has to spin up first takes longer

QString waitingFor(const std::string& path) {
  return FileDialogs::tr("Waiting for %1, which does not answer yet.")
      .arg(othersWords(QFileInfo(QString::fromStdString(path)).fileName()));
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

// One that was given up may still come: who writes to the same path after it waits for it.
class Turns {
 public:
  std::shared_ptr<std::mutex> at(const std::string& path) {
    auto& turn = m_turns[path];
    if (!turn) turn = std::make_shared<std::mutex>();
    return turn;
  }

 private:
  std::map<std::string, std::shared_ptr<std::mutex>> m_turns;
};

}  // namespace

FileAccess patientFiles(const FileAccess& files, QWidget* window) {
  FileAccess patient;
  if (files.read)
    patient.read = [read = files.read, window](const std::string& path) {
      return waitedFor(aside([read, path] { return read(path); }), path, say("was not opened: it does not answer"),
                       window);
    };
  if (files.write)
    patient.write = [write = files.write, turns = std::make_shared<Turns>(), window](const std::string& path,
                                                                                     std::string_view content) {
      const auto inTurn = [write, path, text = std::string(content), turn = turns->at(path)] {
        const std::lock_guard lock(*turn);
        return write(path, text);
      };
      return waitedFor(aside(inTurn), path, say("may not have been written: it does not answer"), window);
    };
  return patient;
}

}  // namespace chokepoint::ui
