// What the commands of the main window do, and where its search leads.
#include <array>
#include <utility>

#include "ui/charts/volume_chart.h"
#include "ui/commands/commands.h"
#include "ui/document/start_from.h"
#include "ui/levers/lever_panel.h"
#include "ui/search/search_box.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/details.h"
#include "ui/views/views.h"
#include "ui/window/file_dialogs.h"
#include "ui/window/guide.h"
#include "ui/window/main_window.h"
#include "ui/window/notice_bar.h"
#include "ui/window/pages.h"
#include "ui/window/top_bar.h"

namespace chokepoint::ui {

void MainWindow::connectDocument() {
  m_commands->on("new", this, [this] { startAnew(m_document); });
  m_commands->on("open", m_dialogs, &FileDialogs::open);
  m_commands->on("save", m_dialogs, &FileDialogs::save);
  m_commands->on("save-as", m_dialogs, &FileDialogs::saveAs);
  m_commands->on("quit", this, &QWidget::close);
}

void MainWindow::connectFiles() {
  connect(&m_files, &DocumentFiles::opened, m_notice, &NoticeBar::pass);
  connect(&m_files, &DocumentFiles::failed, m_notice, &NoticeBar::warn);
  connect(&m_files, &DocumentFiles::noticed, this, &MainWindow::tellAtLength);
  connect(m_dialogs, &FileDialogs::discarded, this, &MainWindow::discarded);
}

void MainWindow::connectCharts() {
  m_commands->on("compare", this, [this] { m_answer->details().open("compare"); });
  auto& details = m_answer->details();
  m_commands->on("enlarge", &details, &Details::enlargeOrShrink);
  m_commands->on("tear-off", &details, [&details] { details.tearOff(); });
  m_commands->on("bring-back", &details, &Details::bringBack);
  const auto follow = [this, &details] {
    m_commands->action("tear-off").setEnabled(!details.isShownTornOff());
    m_commands->action("bring-back").setEnabled(details.isShownTornOff());
  };
  connect(&details, &Details::arrangementChanged, this, follow);
  follow();
  m_commands->on("central-run", m_answer, &AnswerArea::setCentralRunShown);
  m_commands->on("linear-axis", this, [this](bool isLinear) {
    m_answer->volumeChart().setLinear(isLinear);
    emit linearAxisToggled(isLinear);
  });
  m_commands->on("precise", this, &MainWindow::setPrecise);
  m_commands->on("sample", this, &MainWindow::showSample);
  m_commands->on("appearance", this,
                 [] { useTheme(theme().appearance == Appearance::Dark ? Appearance::Light : Appearance::Dark); });
  constexpr std::array kShown{std::pair("marks-all", MarksShown::All),
                              std::pair("marks-believed", MarksShown::Believed),
                              std::pair("marks-none", MarksShown::None)};
  for (const auto& [command, shown] : kShown)
    m_commands->on(command, m_answer, [this, shown = shown] { m_answer->setMarksShown(shown); });
}

void MainWindow::connectHelp() {
  m_commands->on("guide", this, [this] { showGuide(*this); });
  m_commands->on("shortcuts", this, [this] { showShortcuts(*this); });
  m_commands->on("changes", this, [this] { showGuide(*this).turnToChanges(); });
  m_commands->on("about", this, [this] { showAbout(m_info, sample(), this); });
}

void MainWindow::addSearch() {
  auto& details = m_answer->details();
  m_search = new SearchBox(
      {.document = m_document,
       .commands = *m_commands,
       .views = views(),
       .menus = m_bar->menus(),
       .toInput = [this](ParameterId id) { m_levers->reveal(id); },
       .toView = [&details](std::string_view view, const Subject& subject) { details.open(view, subject); },
       .toFigure = [this](const Figure& figure) { showFigure(figure); },
       .toFact = [this](const Fact& fact) { showFact(*this, fact); }},
      *m_bar, this);
  m_commands->on("find", m_search, &SearchBox::open);
}

// A gap in its chart too.
void MainWindow::showFigure(const Figure& figure) {
  if (figure.gap) m_answer->setGap(figure);
  m_answer->details().open("why", &figure);
}

}  // namespace chokepoint::ui
