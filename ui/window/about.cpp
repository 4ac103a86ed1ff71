#include "ui/window/about.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>
#include <array>

#include "ui/format/format.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct About {
  Q_DECLARE_TR_FUNCTIONS(About)
};

struct Library {
  const char* name;
  const char* license;  // by its SPDX name where it has one
};
constexpr std::array kLibraries{
    Library{"QCustomPlot", "GPL-3.0-or-later"},
    Library{"Qt Charts", "GPL-3.0"},
    Library{"Boost", "BSL-1.0"},
    Library{"xsimd", "BSD-3-Clause"},
    Library{"Random123", "BSD-3-Clause"},
    Library{"nlohmann/json", "MIT"},
    Library{"CLI11", "BSD-3-Clause"},
    Library{"SQLite", QT_TRANSLATE_NOOP("About", "public domain")},
};

QString libraryRows() {
  QString rows = QStringLiteral("<tr><td>Qt %1</td><td>LGPL-3.0</td></tr>").arg(QString::fromLatin1(qVersion()));
  for (const auto& library : kLibraries)
    rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
                .arg(QString::fromLatin1(library.name), About::tr(library.license));
  return rows;
}

QString sampleText(const SampleOptions& sample) {
  return About::tr("%1 runs of the model a full answer (seed %2, %3)", "runs, seed, method")
      .arg(wholeNumber(sample.members), QString::number(sample.seed),
           sample.method == SampleMethod::Sobol ? About::tr("scrambled Sobol' points") : About::tr("random points"));
}

QString aboutText(const ProgramInfo& info, const SampleOptions& sample) {
  return About::tr(
             "<h3>Chokepoint</h3>"
             "<p>An interactive simulator of the U.S.-China race in AI chips. Every figure is a model's, not a "
             "forecast.</p>"
             "<p>%1<br>%2<br>%3</p>"
             "<p>Free software under the GNU General Public License, version 3 or later, without any warranty.</p>"
             "<p>It is made with:</p><table>%4</table>"
             "<p>The record and the published figures are those of their publishers, named beside each.</p>")
      .arg(info.version.toHtmlEscaped(), info.engine.toHtmlEscaped(), sampleText(sample), libraryRows());
}

QDialog* makeDialog(const ProgramInfo& info, const SampleOptions& sample, QWidget* parent) {
  auto* dialog = new QDialog(parent);
  dialog->setObjectName(QStringLiteral("about"));
  dialog->setWindowTitle(About::tr("About Chokepoint"));
  auto* text = new QLabel(aboutText(info, sample), dialog);
  text->setWordWrap(true);
  text->setFont(fontOf(TextRole::Body));
  text->setTextInteractionFlags(Qt::TextBrowserInteraction);
  text->setAccessibleName(About::tr("About Chokepoint"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::hide);
  auto* column = new QVBoxLayout(dialog);
  column->setContentsMargins(24, 16, 24, 16);
  column->addWidget(text);
  column->addWidget(buttons);
  dialog->setMinimumWidth(440);
  return dialog;
}

}  // namespace

void showAbout(const ProgramInfo& info, const SampleOptions& sample, QWidget* parent) {
  delete parent->findChild<QDialog*>(QStringLiteral("about"));
  auto* dialog = makeDialog(info, sample, parent);
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

}  // namespace chokepoint::ui
