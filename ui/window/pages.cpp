#include "ui/window/pages.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <array>

#include "ui/commands/commands.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/provenance.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct Pages {
  Q_DECLARE_TR_FUNCTIONS(Pages)
};

// In place of the one of that name that there is.
void showPage(QWidget& window, const QString& name, const QString& title, const QString& html, QSize size) {
  delete window.findChild<QDialog*>(name);
  auto* page = new QDialog(&window);
  page->setObjectName(name);
  page->setWindowTitle(title);
  constexpr int kFrame = 60;  // of the window's title and edges
  page->resize(size.boundedTo(window.screen()->availableSize() - QSize(kFrame, kFrame)));
  auto* column = new QVBoxLayout(page);
  auto* text = new QTextBrowser(page);
  text->setAccessibleName(title);
  text->setFont(fontOf(TextRole::Body));
  text->setFrameShape(QFrame::NoFrame);
  text->setOpenExternalLinks(true);
  text->setHtml(html);
  column->addWidget(text, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, page);
  QObject::connect(buttons, &QDialogButtonBox::rejected, page, &QDialog::hide);
  column->addWidget(buttons);
  page->show();
  page->raise();
  page->activateWindow();
}

QString headingRow(const QString& heading) {
  return QStringLiteral("<tr><td colspan='2'><h4>%1</h4></td></tr>").arg(heading.toHtmlEscaped());
}

QString keyRow(const QString& keys, const QString& does) {
  return QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>")
      .arg(keys.toHtmlEscaped(), does.toHtmlEscaped());
}

QString titleOf(CommandMenu menu) {
  switch (menu) {
    case CommandMenu::Document: return Pages::tr("Scenario");
    case CommandMenu::Share: return Pages::tr("Share");
    case CommandMenu::View: return Pages::tr("View");
    case CommandMenu::TextSize: return Pages::tr("Text size");
    case CommandMenu::Marks: return Pages::tr("Marks");
    case CommandMenu::Help: break;
  }
  return Pages::tr("Help");
}

QString rowsOf(CommandMenu menu) {
  QString rows;
  for (const auto& command : commandTable())
    if (const auto keys = shortcutsOf(command); command.menu == menu && !keys.isEmpty())
      rows += keyRow(either(keys), Pages::tr("%1: %2", "command, what it does").arg(textOf(command), tipOf(command)));
  return rows.isEmpty() ? rows : headingRow(titleOf(menu)) + rows;
}

// "Left, Right" as the keyboard of this language has them.
QString keysOf(const KeySpec& spec) {
  QStringList keys;
  for (const auto& key : QString::fromLatin1(spec.keys).split(QLatin1Char(' ')))
    keys << QKeySequence(key, QKeySequence::PortableText).toString(QKeySequence::NativeText);
  return keys.join(QStringLiteral(" "));
}

QString rowsElsewhere() {
  QString rows;
  QString where;
  for (const auto& spec : keysElsewhere()) {
    const QString here = QCoreApplication::translate("Commands", spec.where);
    if (here != where) rows += headingRow(here);
    where = here;
    rows += keyRow(keysOf(spec), QCoreApplication::translate("Commands", spec.does));
  }
  return rows;
}

}  // namespace

void showShortcuts(QWidget& window) {
  constexpr QSize kShortcutsSize{680, 720};
  constexpr std::array kMenus{CommandMenu::Document, CommandMenu::Share, CommandMenu::View,
                              CommandMenu::TextSize, CommandMenu::Marks, CommandMenu::Help};
  QString rows;
  for (const auto menu : kMenus) rows += rowsOf(menu);
  showPage(window, QStringLiteral("shortcuts"), Pages::tr("Shortcuts"),
           QStringLiteral("<table cellpadding='3'>%1%2</table>").arg(rows, rowsElsewhere()), kShortcutsSize);
}

void showFact(QWidget& window, const Fact& fact) {
  constexpr QSize kFactSize{560, 320};
  showPage(window, QStringLiteral("fact"), translated(fact.quantity), provenanceOf(fact), kFactSize);
}

}  // namespace chokepoint::ui
