#include "ui/views/frame/detail_area.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/views/frame/frame_accessible.h"
#include "ui/views/frame/view_page.h"
#include "ui/views/frame/view_tabs.h"

namespace chokepoint::ui {

namespace {

constexpr int kUnderTabs = 6;
constexpr int kLeastPage = 180;  // beneath which a view is not to be read

}  // namespace

DetailArea::DetailArea(QWidget* parent)
    : QWidget(parent), m_tabs(new ViewTabs(this)), m_pages(new QStackedWidget(this)) {
  installFrameAccessibility();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnderTabs);
  column->addWidget(m_tabs);
  column->addWidget(m_pages, 1);
}

ViewPage* DetailArea::addPage(const ViewSpec& view) {
  auto* page = new ViewPage(titleOf(view), m_pages);
  m_tabs->add(view, m_pages->addWidget(page));
  return page;
}

void DetailArea::showPage(int number) {
  m_pages->setCurrentIndex(number);
  m_tabs->choose(number);
  emit pageChanged();
}

int DetailArea::shownPage() const { return m_pages->currentIndex(); }

void DetailArea::setFolded(bool folded) {
  m_pages->setVisible(!folded);
  setMaximumHeight(folded ? foldedHeight() : QWIDGETSIZE_MAX);
}

int DetailArea::foldedHeight() const { return m_tabs->minimumSizeHint().height(); }
int DetailArea::leastHeight() const { return foldedHeight() + kUnderTabs + kLeastPage; }

}  // namespace chokepoint::ui
