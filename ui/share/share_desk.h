// Hands out what the window shows: onto the clipboard, into files, onto paper. Nothing of it goes onto a network.
//
// What is asked for while an answer is being computed is done once the answer stands, with its figures. Files are
// written whole or not at all; what cannot be done is said in a sentence.
#pragma once

#include <QDate>
#include <QObject>
#include <QPointer>
#include <QWidget>
#include <functional>
#include <optional>
#include <string>

#include "ui/document/file_access.h"
#include "ui/share/composition.h"
#include "ui/share/shared_file.h"

class QPrinter;
class QTimer;

namespace chokepoint::ui {

// How pictures are made; remembered from one start to the next.
struct ShareChoice {
  bool withWords = true;  // title, sentence and source
  PictureSize size;       // of charts and views
  bool operator==(const ShareChoice&) const = default;
};

// What the window lends.
struct ShareContext {
  FileAccess files;
  QString program;                // "chokepoint 0.1.0 (model 1.1)"
  std::function<QDate()> today;   // of pictures; may be empty: then they bear no date
  std::function<bool()> isReady;  // whether all that is shown belongs to the settings
};

class ShareDesk : public QObject {
  Q_OBJECT

 public:
  ShareDesk(Exhibits exhibits, ShareContext context, QObject* parent);

  [[nodiscard]] const Exhibits& exhibits() const { return m_exhibits; }
  [[nodiscard]] const ShareChoice& choice() const { return m_choice; }
  void setChoice(const ShareChoice& choice);

  // Of what has that key (Exhibits); what is not there any more is left alone.
  void copyPicture(const std::string& key);
  void copyData(const std::string& key);
  // Asks for the file first. Its ending says what is written.
  void askAndSave(const std::string& key);
  void save(const std::string& key, const QString& path);
  void askAndPrint(const std::string& key);
  void print(const std::string& key, QPrinter& printer);
  // All charts and the views that have been opened, pictures and figures, into a folder: 01-..., 02-... What is there
  // already is kept: the new ones get a number more. The window turns to each view for it, and is as it was afterwards;
  // one folder at a time.
  void askAndSaveAll();
  void saveAll(const QString& folder);
  void askForSize();

 signals:
  void told(const QString& sentence);
  void failed(const QString& sentence);
  void choiceChanged();

 private:
  void whenReady(std::function<void()> job);
  void doWhatWaits();
  void withExhibit(const std::string& key, const std::function<void(const Exhibit&)>& job);
  [[nodiscard]] Composition composed(const Exhibit& exhibit) const;
  bool write(const Exhibit& exhibit, FileKind kind, const QString& path);
  int writePair(const Exhibit& exhibit, const QString& stem);
  bool isAtIt();
  void saveNext();
  void giveBackFocus(QWidget* to);
  void endBatch(bool isWhole);

  Exhibits m_exhibits;
  ShareContext m_context;
  ShareChoice m_choice;
  // All that goes into a folder, one after the other.
  struct Batch {
    QString folder;
    std::string shownBefore;       // the view
    QPointer<QWidget> focus = {};  // what had it before
    std::vector<std::string> keys = {};
    QStringList stems = {};  // of their files
    std::size_t next = 0;
    int files = 0;
  };

  std::optional<Batch> m_batch;
  QTimer* m_waiting;
  std::vector<std::function<void()>> m_jobs;  // that wait for the answer
};

}  // namespace chokepoint::ui
