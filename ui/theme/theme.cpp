#include "ui/theme/theme.h"

#include <QApplication>

#include "ui/theme/text_scale.h"

namespace chokepoint::ui {

namespace {

QColor withAlpha(QColor colour, double alpha) {
  colour.setAlphaF(static_cast<float>(alpha));
  return colour;
}

Theme makeLight() {
  return {.appearance = Appearance::Light,
          .window = "#ffffff",
          .panel = "#f5f7fa",
          .line = "#dfe4ea",
          .grid = "#eceff3",
          .past = "#f5f6f8",
          .chosenChip = "#e3f0f9",
          .chosenYear = "#fff4dc",
          .chosenRow = "#deecf4",
          .text = "#1a202c",
          .muted = "#475060",
          .faint = "#838e9e",
          .track = "#818ea5",
          .range = "#616b7e",
          .us = "#0070ae",
          .china = "#b44b00",
          .mark = "#ffffff",
          .packaging = "#657082",
          .dies = "#1b88c6",
          .memory = "#c970a1",
          .olderChips = "#7d4a1d",
          .huawei = "#d27625",
          .otherDomestic = "#b5841a",
          .licensed = "#1c95d9",
          .smuggled = "#8a63c8",
          .cloud = "#279f80",
          .stale = QColor(255, 255, 255, 150),
          .warning = "#A33A00"};
}

Theme makeDark() {
  return {.appearance = Appearance::Dark,
          .window = "#14171d",
          .panel = "#1b1f27",
          .line = "#2b313b",
          .grid = "#262b34",
          .past = "#1b1f27",
          .chosenChip = "#1d3344",
          .chosenYear = "#2e2a1e",
          .chosenRow = "#1d2b37",
          .text = "#eef1f5",
          .muted = "#c2c9d2",
          .faint = "#7b8492",
          .track = "#5f6b80",
          .range = "#858f9e",
          .us = "#56B4E9",
          .china = "#F0883E",
          .mark = "#14171d",
          .packaging = "#a0a9b9",
          .dies = "#4598cd",
          .memory = "#B56A93",
          .olderChips = "#b8a088",
          .huawei = "#CC7A38",
          .otherDomestic = "#C08A12",
          .licensed = "#3D8FC4",
          .smuggled = "#a98be0",
          .cloud = "#0E8563",
          .stale = QColor(20, 23, 29, 150),
          .warning = "#FF9D5C"};
}

const Theme*& current() {
  static const Theme* chosen = &lightTheme();
  return chosen;
}

// Nothing on screen is under 9 points.
double pointSizeOf(TextRole role) {
  switch (role) {
    case TextRole::Sentence: return 13.5;
    case TextRole::Headline: return 14.0;
    case TextRole::Title: return 10.5;
    case TextRole::Small: return 9.0;
    case TextRole::Body: break;
  }
  return 9.5;
}

}  // namespace

QColor Theme::outerBand(QColor hue) { return withAlpha(hue, 0.14); }
QColor Theme::innerBand(QColor hue) { return withAlpha(hue, 0.22); }

const Theme& lightTheme() {
  static const Theme light = makeLight();
  return light;
}

const Theme& darkTheme() {
  static const Theme dark = makeDark();
  return dark;
}

const Theme& theme() { return *current(); }

void useTheme(Appearance appearance) {
  current() = appearance == Appearance::Dark ? &darkTheme() : &lightTheme();
  // The palette's change is what tells every widget to take the new colours.
  QApplication::setPalette(paletteOf(theme()));
  qApp->setStyleSheet(styleSheetOf(theme()));
}

QPalette paletteOf(const Theme& theme) {
  QPalette palette;
  palette.setColor(QPalette::Window, theme.window);
  palette.setColor(QPalette::WindowText, theme.text);
  // Boxes to type into have no frame in the dark that could be told from what is around them.
  palette.setColor(QPalette::Base, theme.appearance == Appearance::Dark ? theme.panel : theme.window);
  palette.setColor(QPalette::AlternateBase, theme.panel);
  palette.setColor(QPalette::Text, theme.text);
  palette.setColor(QPalette::PlaceholderText, theme.muted);
  palette.setColor(QPalette::Button, theme.panel);
  palette.setColor(QPalette::ButtonText, theme.text);
  palette.setColor(QPalette::ToolTipBase, theme.panel);
  palette.setColor(QPalette::ToolTipText, theme.text);
  palette.setColor(QPalette::Highlight, theme.us);
  palette.setColor(QPalette::HighlightedText, theme.window);
  palette.setColor(QPalette::Link, theme.us);
  palette.setColor(QPalette::LinkVisited, theme.us);
  palette.setColor(QPalette::Mid, theme.line);
  palette.setColor(QPalette::Disabled, QPalette::Text, theme.faint);
  palette.setColor(QPalette::Disabled, QPalette::WindowText, theme.faint);
  palette.setColor(QPalette::Disabled, QPalette::ButtonText, theme.faint);
  return palette;
}

QString styleSheetOf(const Theme& theme) {
  const QString sheet = QStringLiteral(
      "QToolTip { color: $text; background: $panel; border: 1px solid $line; padding: 4px; }"
      "QScrollArea { border: none; background: transparent; }"
      "QScrollBar:vertical { background: transparent; width: 10px; }"
      "QScrollBar:horizontal { background: transparent; height: 10px; }"
      "QScrollBar::handle { background: $track; border-radius: 4px; min-height: 24px; min-width: 24px; }"
      "QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }"
      "QToolBar { background: $panel; border: none; border-bottom: 1px solid $line; spacing: 6px; padding: 6px; }"
      "QToolBar QToolButton { padding: 4px 7px; border: 1px solid transparent; border-radius: 4px; }"
      "QToolBar QToolButton:hover, QToolBar QToolButton:pressed { background: $line; }"
      "QToolBar QToolButton:checked { color: $us; font-weight: 600; }"
      "QToolBar QToolButton:focus { border-color: $us; }"
      "QToolBar QToolButton::menu-indicator { image: none; }"
      "QMenu::item:disabled { color: $faint; } QToolButton[role=\"link\"]:disabled { color: $faint; }"
      "QTreeView::indicator:unchecked { background: $window; border: 1px solid $muted; border-radius: 2px; width: "
      "12px; height: 12px; }"
      "QStatusBar { background: $panel; border-top: 1px solid $line; }"
      "QStatusBar::item { border: none; }"
      "QStatusBar QLabel { padding: 2px 14px; }"
      "QSplitter::handle { background: $line; }"
      "QLabel#muted { color: $muted; } QLabel#warning { color: $warning; }"
      "QLabel:disabled, QLabel#muted:disabled { color: $faint; }"
      "QWidget#notice { background: $panel; border: 1px solid $muted; border-radius: 4px; }"
      "QToolButton[role=\"link\"] { color: $us; border: 1px solid transparent; padding: 2px 4px; }"
      "QToolButton[role=\"link\"]:hover { text-decoration: underline; }"
      "QToolButton[role=\"link\"]::menu-indicator { image: none; }"
      "QToolButton[role=\"choice\"] { color: $muted; border: 1px solid transparent; padding: 2px 6px; }"
      "QToolButton[role=\"choice\"]:checked { color: $us; font-weight: 600; }"
      "QToolButton[role=\"pill\"] { color: $muted; border: 1px solid transparent; border-radius: 11px; padding: 3px "
      "6px; }"
      "QToolButton[role=\"pill\"]:checked { color: $text; background: $panel; border-color: $line; font-weight: 600; }"
      "QToolButton[role=\"pill\"]:disabled { color: $faint; background: transparent; border-color: transparent; }"
      "QToolButton[role=\"tab\"] { color: $muted; border: 1px solid transparent; border-bottom-width: 2px; padding: "
      "2px "
      "6px; }"
      "QToolButton[role=\"tab\"]:checked { color: $text; border-bottom-color: $us; font-weight: 600; }"
      "QToolButton[role=\"tab\"]::menu-indicator { image: none; }"
      "QToolButton[role]:focus { border-color: $us; } QToolButton[role]:hover { color: $text; }"
      "QTableView { background: $window; alternate-background-color: $panel; border: none; }"
      "QTreeView { selection-background-color: $chosen; selection-color: $text; }"
      "QHeaderView { background: $window; }"
      "QHeaderView::section { background: $window; color: $muted; border: none; padding: 2px 6px; font-size: $small; }"
      "QTableCornerButton::section { background: $window; border: none; }"
      "QTextBrowser { background: $window; border: none; }"
      "QFrame#search-box { background: $window; border: 1px solid $muted; border-radius: 6px; }"
      "QFrame#search-box QListView { background: $window; border: none; }");
  const std::initializer_list<std::pair<QString, QColor>> names{
      {QStringLiteral("$text"), theme.text},        {QStringLiteral("$panel"), theme.panel},
      {QStringLiteral("$line"), theme.line},        {QStringLiteral("$track"), theme.track},
      {QStringLiteral("$muted"), theme.muted},      {QStringLiteral("$faint"), theme.faint},
      {QStringLiteral("$warning"), theme.warning},  {QStringLiteral("$window"), theme.window},
      {QStringLiteral("$chosen"), theme.chosenRow}, {QStringLiteral("$us"), theme.us}};
  QString written = sheet;
  for (const auto& [name, colour] : names) written.replace(name, colour.name());
  written.replace(QStringLiteral("$small"), QStringLiteral("%1pt").arg(fontOf(TextRole::Small).pointSizeF()));
  return written;
}

QFont fontOf(TextRole role) {
  QFont font;
  font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
  font.setPointSizeF(pointSizeOf(role) * textScale());
  if (role == TextRole::Headline || role == TextRole::Title) font.setWeight(QFont::DemiBold);
  return font;
}

}  // namespace chokepoint::ui
