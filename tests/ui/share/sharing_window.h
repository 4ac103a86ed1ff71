// A window that writes real files and bears a date, and what a person does to share something of it.
#pragma once

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QWindow>
#include <QXmlStreamReader>

#include "tests/ui/coarse_window.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"
#include "ui/share/share_desk.h"
#include "ui/window/notice_bar.h"

namespace chokepoint::ui {

// As the application writes, but for its care.
inline Expected<std::monostate> writeTestFile(const std::string& path, std::string_view content) {
  QFile file(QString::fromStdString(path));
  if (file.open(QIODevice::WriteOnly) && file.write(content.data(), qint64(content.size())) >= 0)
    return std::monostate{};
  return Error{ErrorCode::File, path, say("cannot be written: %1", file.errorString().toStdString())};
}

inline ProgramInfo datedProgram() {
  return {.version = "chokepoint 0.1.0 (model 1.1)", .engine = {}, .today = [] { return QDate(2026, 11, 29); }};
}

class SharingWindow : public CoarseWindow {
 public:
  SharingWindow() : CoarseWindow({.read = {}, .write = writeTestFile}, datedProgram()) {}

  [[nodiscard]] ShareDesk& desk() { return window().share(); }
  [[nodiscard]] AnswerArea& answer() { return window().answer(); }
  [[nodiscard]] QString notice() { return window().findChild<NoticeBar*>()->text(); }

  // The menu that a press of the right button opens there; null if none does.
  QMenu* rightClick(QWidget& on, const QPoint& at) {
    QTest::mouseClick(window().windowHandle(), Qt::RightButton, {}, on.mapTo(&window(), at));
    return openMenu();
  }
  QMenu* rightClick(QWidget& on) { return rightClick(on, on.rect().center()); }

  static QMenu* openMenu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
};

inline QString withoutMnemonic(QString text) { return text.remove('&'); }

inline QStringList entriesOf(const QMenu& menu) {
  QStringList texts;
  for (const auto* action : menu.actions())
    if (!action->isSeparator()) texts += withoutMnemonic(action->text());
  return texts;
}

// As by a click on it.
inline void chooseEntry(QMenu& menu, const QString& text) {
  for (auto* action : menu.actions()) {
    if (withoutMnemonic(action->text()) != text) continue;
    menu.setActiveAction(action);
    QTest::keyClick(&menu, Qt::Key_Return);
    return;
  }
  QFAIL(qPrintable("no entry is called " + text));
}

inline QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Empty where it is no XML.
inline QString wordsOfSvg(const QByteArray& svg) {
  QXmlStreamReader xml(svg);
  QString words;
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::Characters) words += xml.text().toString() + ' ';
  return xml.hasError() ? QString() : words.simplified();
}

inline QString wordsOfPdf(const QString& path) {
  QProcess process;
  process.start("pdftotext", {path, "-"});
  return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()).simplified() : QString();
}

// The tables of a text of tab-separated values: lines of cells, the first of them headers.
inline QList<QList<QStringList>> tablesIn(const QString& text) {
  QList<QList<QStringList>> tables{{}};
  for (const auto& line : text.split('\n')) {
    if (line.isEmpty())
      tables.append(QList<QStringList>());
    else if (line.contains('\t'))
      tables.back().append(line.split('\t'));
  }
  tables.removeIf([](const auto& table) { return table.isEmpty(); });
  return tables;
}

}  // namespace chokepoint::ui
