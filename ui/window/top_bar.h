// The bar at the top: undo, redo, replay, reset; menus of presets, files, views and help; and whose scenario this is.
#pragma once

#include <QToolBar>

#include "ui/charts/marks/estimate_marks.h"
#include "ui/document/document.h"

class QActionGroup;
class QMenu;

namespace chokepoint::ui {

class FittingLabel;

class TopBar : public QToolBar {
  Q_OBJECT

 public:
  explicit TopBar(Document& document, QWidget* parent = nullptr);

  // Whether answers have so many runs that more are not asked for.
  void setPrecise(bool precise);
  // By its code; empty for the system's.
  void setLanguage(const QString& code);

 signals:
  void openRequested();
  void saveRequested();
  void saveAsRequested();
  void appearanceToggled();
  void languageChosen(const QString& code);
  void centralRunToggled(bool shown);
  void marksChosen(chokepoint::ui::MarksShown shown);
  void preciseToggled(bool precise);
  void sampleRequested();
  void guideRequested();
  void changesRequested();
  void aboutRequested();

 private:
  void addHistory();
  void addPresets();
  void addFiles();
  void addView();
  void addMarks(QMenu& view);
  void addLanguages(QMenu& view);
  void addHelp();
  QAction* addCommand(const QString& text, const QString& toolTip, const QKeySequence& shortcut);
  QMenu* addMenuButton(const QString& text, const QString& toolTip);
  QAction* addEntry(QMenu& menu, const QString& text, const QString& toolTip, const QKeySequence& shortcut);
  // One of several that exclude one another.
  static QAction* addChoice(QMenu& menu, QActionGroup& group, const QString& text);
  void showTitle();

  Document& m_document;
  QAction* m_precise = nullptr;
  QActionGroup* m_languages = nullptr;
  FittingLabel* m_title;
};

}  // namespace chokepoint::ui
