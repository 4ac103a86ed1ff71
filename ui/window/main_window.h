// The window: composes the bar, the levers and the answer, and ties them to the document.
#pragma once

#include <QMainWindow>
#include <functional>

#include "ui/answer/answer_area.h"
#include "ui/document/document.h"
#include "ui/document/document_files.h"
#include "ui/run/outlook_service.h"
#include "ui/window/about.h"

class QTimer;

namespace chokepoint::ui {

class Commands;
class FileDialogs;
class LeverPanel;
class NoticeBar;
class NoticeList;
class RecentFiles;
class RunProgress;
class SampleDialog;
class SearchBox;
class TextSize;
class ShareDesk;
struct Remedy;
class TopBar;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(Document& document, const FileAccess& files, ProgramInfo info, QWidget* parent = nullptr);
  ~MainWindow() override;

  // Opens a file as from the menu.
  void open(const QString& path);
  void tell(const QString& sentence);
  // At length, of a file of that name: until it is closed.
  void tellAtLength(const QString& of, const QStringList& sentences, bool wantsCalibration);
  // No longer, if it is still said.
  void takeBack(const QString& sentence);
  void warn(const QString& sentence);
  // Until it is taken back or put away, with what can be done about it.
  void stand(const QString& sentence, const Remedy& remedy);

  // Closing asks about changes that are in no file where `isLost` says that nobody else keeps them.
  void askBeforeLosingWhen(std::function<bool()> isLost) { m_isLost = std::move(isLost); }
  // Whether the window may close, or the desktop's session end, for all that it holds: asks if it has to.
  [[nodiscard]] bool mayClose();

  // Of the ensembles that answer: how many runs, on which luck.
  void setSample(const SampleOptions& sample);
  [[nodiscard]] const SampleOptions& sample() const { return m_service.sample(); }
  // Which language the menu has chosen, by its code; empty for the system's.
  void setLanguage(const QString& code);

  // What is remembered from one start to the next.
  [[nodiscard]] RecentFiles& recentFiles() const { return *m_recent; }
  [[nodiscard]] TextSize& textSize() const { return *m_textSize; }
  void setLinearAxis(bool isLinear);

  [[nodiscard]] AnswerArea& answer() { return *m_answer; }
  [[nodiscard]] LeverPanel& levers() const { return *m_levers; }
  [[nodiscard]] ShareDesk& share() const { return *m_share; }
  // Whether what is shown belongs to the document as it stands, and whether to the full sample too.
  [[nodiscard]] bool isCurrent() const;
  [[nodiscard]] bool isFull() const;

 signals:
  // The charts have been given the figures of the document as it stands.
  void answered();
  // So have the words: nothing more follows.
  void settled();
  // Changes that are in no file, by who was asked: they are not to come back.
  void discarded();
  // For the next start: what is said already stays as it is.
  void languageChosen(const QString& code);
  // Huawei's volume, in place of an axis of factors.
  void linearAxisToggled(bool isLinear);

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void addBar();
  void connectDocument();
  void connectFiles();
  void connectCharts();
  void connectHelp();
  void addSearch();
  void orderTabs();
  void addCentre();
  void addStatus();
  void addShare();
  void connectService();
  void recompute();
  void takeOutlook(const OutlookPtr& outlook, const OutlookPtr& byDefault);
  void setStale(bool stale);
  void setPrecise(bool precise);
  void showSample();
  void showFigure(const Figure& figure);
  void calibrateAgain();

  Document& m_document;
  FileAccess m_access;  // that waits for no disk
  DocumentFiles m_files;
  ProgramInfo m_info;
  OutlookService m_service;
  OutlookPtr m_shown;
  QTimer* m_greyLater;
  Commands* m_commands;
  RecentFiles* m_recent;
  TextSize* m_textSize;
  TopBar* m_bar = nullptr;
  SearchBox* m_search = nullptr;
  SampleDialog* m_sampleDialog = nullptr;  // made when it is first asked for
  FileDialogs* m_dialogs;
  NoticeBar* m_notice;
  NoticeList* m_noticeList = nullptr;  // made when there is something to say at length
  LeverPanel* m_levers = nullptr;
  AnswerArea* m_answer;
  ShareDesk* m_share = nullptr;
  RunProgress* m_progress;
  std::function<bool()> m_isLost = [] { return false; };
};

}  // namespace chokepoint::ui
