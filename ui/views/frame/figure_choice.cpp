#include "ui/views/frame/figure_choice.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/figure_words.h"
#include "ui/format/words.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/figure_titles.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/control_name.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/named_choice.h"

namespace chokepoint::ui {

FigureChoice::FigureChoice(QWidget* parent) : QWidget(parent), m_box(new QComboBox(this)), m_error(troubleLabel(this)) {
  constexpr int kLeastLetters = 26;
  constexpr int kLeastWidth = 80;
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* row = new QHBoxLayout;
  column->addLayout(row);
  row->addStretch();
  auto* title = new QLabel(tr("Of"), this);
  title->setObjectName(QStringLiteral("muted"));
  title->setFont(fontOf(TextRole::Body));
  row->addWidget(title);
  row->addSpacing(4);
  row->addWidget(m_box);
  makeSearchable(*m_box, kLeastLetters);
  m_box->setMinimumWidth(kLeastWidth);  // the tabs of a language of long words leave no more in a small window
  nameControl(*m_box, tr("Figure that is studied"));
  explain(*m_box, tr("What the analyses below study: choose a figure, or type an expression such as "
                     "at(huawei_chips, 2027-06) or annual(us_output, 2030) / 1000000"));
  m_error->setAutoFillBackground(true);  // it stands upon the view, as a note with an edge
  m_error->setFrameStyle(static_cast<int>(QFrame::Box) | static_cast<int>(QFrame::Plain));
  m_error->setMargin(4);
  m_box->lineEdit()->installEventFilter(this);
  connect(m_box, &QComboBox::activated, this, &FigureChoice::takeOffered);
  connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &FigureChoice::takeTyped);
  offer();
}

void FigureChoice::setSpokenOf(const Figure& gap, Year year) {
  if (&gap == m_spoken && year == m_year) return;
  m_spoken = &gap;
  m_year = year;
  followSpoken();
}

void FigureChoice::followSpoken() { offer(); }

std::vector<const Figure*> FigureChoice::offered() const {
  std::vector<const Figure*> all{m_spoken};
  for (const Figure& figure : figures())
    if (&figure != m_spoken) all.push_back(&figure);
  return all;
}

void FigureChoice::offer() {
  const QSignalBlocker quietly(m_box);
  m_box->clear();
  for (const Figure* figure : offered())
    m_box->addItem(nameOf(*figure, m_year), QString::fromStdString(figure->of(m_year).text()));
  m_box->setCurrentIndex(0);
  takeOffered(0);
}

void FigureChoice::type(const QString& expression) {
  m_box->setEditText(expression);
  takeTyped();
}

void FigureChoice::takeTyped() {
  const QString typed = m_box->currentText().trimmed();
  if (typed == m_shown) return tellError({});  // the focus alone has moved, or what was there is back
  const int offered = m_box->findText(typed);
  if (offered >= 0) {
    m_box->setCurrentIndex(offered);
    return takeOffered(offered);
  }
  const auto parsed = Expression::parse(typed.toStdString());
  const QString error = !parsed ? worded(parsed.errors())
                        : parsed->isCondition()
                            ? tr("This is a condition; a number is wanted, such as annual(huawei_chips, 2027)")
                            : QString();
  tellError(error);
  if (!error.isEmpty()) return;
  const QString title = titleOf(*parsed);
  {
    const QSignalBlocker quietly(m_box);
    m_box->setCurrentIndex(-1);
    m_box->setEditText(title.isEmpty() ? typed : title);
  }
  take(*parsed, title.isEmpty() ? tr("“%1”", "an expression").arg(typed) : title);
}

void FigureChoice::takeOffered(int item) {
  take(offered()[static_cast<std::size_t>(item)]->of(m_year), m_box->itemText(item));
}

void FigureChoice::take(const Expression& expression, const QString& name) {
  tellError({});
  m_box->lineEdit()->setCursorPosition(0);
  m_shown = m_box->currentText();
  if (expression == m_expression && name == m_name) return;
  m_expression = expression;
  m_name = name;
  emit figureChanged();
}

void FigureChoice::tellError(const QString& error) {
  sayTrouble(*m_error, error);
  placeError();
}

// Beneath the box and upon what stands there, which stays where it is.
void FigureChoice::placeError() {
  if (m_error->isHidden() || m_surface == nullptr) return;
  constexpr int kErrorWidth = 420;
  const int width = std::min(std::max(kErrorWidth, m_box->width()), m_surface->width());
  const QPoint under = m_box->mapTo(m_surface, QPoint(0, m_box->height()));
  const int left = std::clamp(under.x(), 0, m_surface->width() - width);
  m_error->setGeometry(left, under.y(), width, m_error->heightForWidth(width));
  m_error->raise();
}

void FigureChoice::setSurface(QWidget* surface) {
  m_surface = surface;
  m_error->setParent(surface);
  surface->installEventFilter(this);
}

bool FigureChoice::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) placeError();
  const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
  if (isKey && watched == m_box->lineEdit() && static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape &&
      isOther()) {
    event->accept();  // before a shortcut of the window takes it
    if (event->type() == QEvent::KeyPress) putBack();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

bool FigureChoice::isOther() const { return m_box->currentText() != m_shown || !m_error->isHidden(); }

// What is in force, in place of what was typed and not taken.
void FigureChoice::putBack() {
  m_box->setEditText(m_shown);
  m_box->lineEdit()->setCursorPosition(0);
  tellError({});
}

// An error belongs to a field that is seen.
void FigureChoice::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  if (!event->spontaneous() && isOther()) putBack();
}

void FigureChoice::moveEvent(QMoveEvent* event) {
  QWidget::moveEvent(event);
  placeError();
}

QWidget* FigureChoice::box() const { return m_box; }

}  // namespace chokepoint::ui
