#include "ui/share/share_desk.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPrinter>
#include <QTimer>
#include <utility>

#include "ui/answer/answer_area.h"
#include "ui/answer/answer_stage.h"
#include "ui/format/words.h"
#include "ui/share/data_text.h"
#include "ui/share/file_names.h"
#include "ui/share/file_questions.h"
#include "ui/share/paper.h"
#include "ui/share/size_dialog.h"
#include "ui/views/frame/details.h"
#include "ui/views/views.h"

namespace chokepoint::ui {

namespace {

constexpr int kLookAgainMs = 50;

QMimeData* figuresForClipboard(const SharedData& data) {
  auto* mime = new QMimeData;
  if (data.tables.empty()) {
    mime->setText(data.words);
    return mime;
  }
  mime->setText(tabSeparated(data.tables));
  mime->setHtml(inHtml(data.tables));
  return mime;
}

}  // namespace

ShareDesk::ShareDesk(Exhibits exhibits, ShareContext context, QObject* parent)
    : QObject(parent), m_exhibits(exhibits), m_context(std::move(context)), m_waiting(new QTimer(this)) {
  m_waiting->setInterval(kLookAgainMs);
  connect(m_waiting, &QTimer::timeout, this, &ShareDesk::doWhatWaits);
}

void ShareDesk::setChoice(const ShareChoice& choice) {
  if (choice == m_choice) return;
  m_choice = choice;
  emit choiceChanged();
}

void ShareDesk::whenReady(std::function<void()> job) {
  m_jobs.push_back(std::move(job));
  doWhatWaits();
}

// A job may ask for another answer, or for another job.
void ShareDesk::doWhatWaits() {
  m_waiting->stop();
  while (!m_jobs.empty() && m_context.isReady()) {
    const auto job = std::move(m_jobs.front());
    m_jobs.erase(m_jobs.begin());
    job();
  }
  if (!m_jobs.empty()) m_waiting->start();
}

void ShareDesk::withExhibit(const std::string& key, const std::function<void(const Exhibit&)>& job) {
  whenReady([this, key, job] {
    if (const auto exhibit = m_exhibits.find(key)) job(*exhibit);
  });
}

Composition ShareDesk::composed(const Exhibit& exhibit) const {
  const Origin origin{m_context.program, m_context.today ? m_context.today() : QDate()};
  return ui::composed(exhibit, m_exhibits, m_choice.withWords ? std::optional(origin) : std::nullopt, m_choice.size);
}

void ShareDesk::copyPicture(const std::string& key) {
  withExhibit(key, [this](const Exhibit& exhibit) {
    const auto picture = composed(exhibit);
    const QImage image = imageOf(picture.size, picture.paint);
    if (image.isNull()) return emit failed(tr("There is not enough memory for a picture of this size."));
    QApplication::clipboard()->setImage(image);
    emit told(tr("%1 is on the clipboard, as a picture.", "what was copied").arg(exhibit.title));
  });
}

void ShareDesk::copyData(const std::string& key) {
  withExhibit(key, [this](const Exhibit& exhibit) {
    QApplication::clipboard()->setMimeData(figuresForClipboard(exhibit.data()));
    emit told(tr("%1 is on the clipboard, as data.", "what was copied").arg(exhibit.title));
  });
}

// Asked at once, and not when an answer happens to stand: a question that comes of itself disturbs.
void ShareDesk::askAndSave(const std::string& key) {
  const auto exhibit = m_exhibits.find(key);
  const QString path = exhibit ? askForFile(*exhibit, m_exhibits.window()) : QString();
  if (!path.isEmpty()) save(key, path);
}

void ShareDesk::save(const std::string& key, const QString& path) {
  const auto kind = kindOfFile(path);
  if (!kind)
    return emit failed(
        tr("“%1” ends with none of .png, .svg, .pdf, .csv and .txt, so that it is not clear what to write.", "file")
            .arg(path));
  withExhibit(key, [this, path, kind](const Exhibit& exhibit) {
    if (write(exhibit, *kind, path)) emit told(tr("%1 is in %2.", "what was saved, file").arg(exhibit.title, path));
  });
}

bool ShareDesk::write(const Exhibit& exhibit, FileKind kind, const QString& path) {
  const auto bytes = bytesOf(exhibit, kind, composed(exhibit));
  const auto written =
      bytes ? m_context.files.write(path.toStdString(), *bytes) : Expected<std::monostate>(bytes.errors());
  if (!written) emit failed(worded(written.errors()));
  return written.ok();
}

void ShareDesk::askAndPrint(const std::string& key) {
  if (const std::shared_ptr<QPrinter> printer = askForPrinter(m_exhibits.window()))
    whenReady([this, key, printer] { print(key, *printer); });
}

void ShareDesk::print(const std::string& key, QPrinter& printer) {
  const auto exhibit = m_exhibits.find(key);
  if (exhibit && !printOn(printer, [this, &exhibit] { return composed(*exhibit); }))
    emit failed(tr("Printing on “%1” could not be begun.", "printer").arg(printer.printerName()));
}

bool ShareDesk::isAtIt() {
  if (m_batch) emit failed(tr("All charts go into a folder already; ask again when they are in it."));
  return m_batch.has_value();
}

// Said before anybody chooses a folder for nothing.
void ShareDesk::askAndSaveAll() {
  if (isAtIt()) return;
  const QString folder = askForFolder(m_exhibits.window());
  if (!folder.isEmpty()) saveAll(folder);
}

void ShareDesk::saveAll(const QString& folder) {
  if (isAtIt()) return;
  Batch batch{.folder = folder, .shownBefore = m_exhibits.keyOfShownView(), .focus = QApplication::focusWidget()};
  for (const auto key : Exhibits::chartKeys()) batch.keys.emplace_back(key);
  for (const auto& key : m_exhibits.keysOfOpenedViews()) batch.keys.push_back(key);
  QStringList titles;
  for (const auto& key : batch.keys) titles += m_exhibits.find(key)->title;
  batch.stems = freeNames(folder, titles);
  m_batch = std::move(batch);
  m_exhibits.answer().stage().holdOpen(true);
  saveNext();
}

// A view answers only while it is seen, so each of them is shown until its answer stands. Those in windows of their own
// are seen.
void ShareDesk::saveNext() {
  if (m_batch->next == m_batch->keys.size()) return endBatch(true);
  const std::string key = m_batch->keys[m_batch->next];
  if (findView(key) != nullptr) m_exhibits.answer().details().turnTo(key);
  whenReady([this, key] {
    const int written = writePair(*m_exhibits.find(key), m_batch->stems[static_cast<qsizetype>(m_batch->next++)]);
    m_batch->files += written;
    if (written == 0)
      endBatch(false);
    else
      saveNext();
  });
}

// A page that is turned away takes the focus along; whoever went on elsewhere meanwhile keeps it.
void ShareDesk::giveBackFocus(QWidget* to) {
  const auto* now = QApplication::focusWidget();
  if (to != nullptr && (now == nullptr || m_exhibits.answer().details().isAncestorOf(now)))
    to->setFocus(Qt::OtherFocusReason);
}

void ShareDesk::endBatch(bool isWhole) {
  const Batch batch = *std::exchange(m_batch, std::nullopt);
  m_exhibits.answer().details().turnTo(batch.shownBefore);
  m_exhibits.answer().stage().holdOpen(false);
  giveBackFocus(batch.focus);
  if (isWhole) emit told(tr("%n files are in %1.", "number, folder", batch.files).arg(batch.folder));
}

// A picture, and its figures or words beside it; how many files, none where something went wrong.
int ShareDesk::writePair(const Exhibit& exhibit, const QString& stem) {
  const auto twin = exhibit.data().tables.empty() ? FileKind::Text : FileKind::Csv;
  for (const auto kind : {FileKind::Png, twin})
    if (!write(exhibit, kind, QStringLiteral("%1.%2").arg(stem, endingOf(kind)))) return 0;
  return 2;
}

void ShareDesk::askForSize() { askForPictureSize(*this, m_exhibits.window()); }

}  // namespace chokepoint::ui
