// On paper a page has words where there is something to work with on the screen, and says how much of a list it lacks.
#include "ui/share/on_paper.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QtTest>
#include <algorithm>
#include <optional>

#include "ui/share/page.h"
#include "ui/theme/theme.h"

using namespace chokepoint::ui;

namespace {

constexpr int kRows = 50;

struct Page {
  QWidget page;
  QVBoxLayout column{&page};
  QComboBox choice;
  QLineEdit number{QStringLiteral("30")};
  QPushButton add{QStringLiteral("Add")};
  QCheckBox unchosen{QStringLiteral("at each value of")};
  QCheckBox chosen{QStringLiteral("with levers")};
  QListWidget list;

  Page() {
    choice.addItem(QStringLiteral("is at least"));
    chosen.setChecked(true);
    for (int row = 0; row < kRows; ++row) list.addItem(QStringLiteral("row %1").arg(row));
    for (QWidget* part : std::initializer_list<QWidget*>{&choice, &number, &add, &unchosen, &chosen, &list})
      column.addWidget(part);
    page.resize(300, 400);
    page.show();
    QCoreApplication::processEvents();
  }

  [[nodiscard]] QStringList words() const {
    QStringList words;
    for (const auto& [place, text, font] : wordsOnPaper(page))
      if (!text.isEmpty()) words += text;
    return words;
  }
  // Rows of the list that are painted as they stand.
  [[nodiscard]] int rowsSeen() const {
    const QRegion rest = restOfPage(page, wordsOnPaper(page));
    int seen = 0;
    for (int row = 0; row < kRows; ++row) {
      const QRect place = list.visualItemRect(list.item(row)).translated(list.viewport()->mapTo(&page, QPoint()));
      if (QRegion(place).subtracted(rest).isEmpty()) ++seen;
    }
    return seen;
  }
};

// Where the dots begin that stand for what has no room.
std::optional<int> topOfDots(const QWidget& page) {
  const auto words = wordsOnPaper(page);
  const auto dots = std::ranges::find(words, QStringLiteral("..."), &PaperWords::words);
  return dots != words.end() ? std::optional(dots->place.top()) : std::nullopt;
}

}  // namespace

class OnPaperTest : public QObject {
  Q_OBJECT

 private slots:
  void choicesAreWordsAndButtonsNothing() {
    const Page page;
    const QStringList words = page.words();
    QVERIFY(words.contains("is at least"));
    QVERIFY(words.contains("30"));
    QVERIFY(!words.contains("Add"));
    const QRegion rest = restOfPage(page.page, wordsOnPaper(page.page));
    for (const QWidget* gone : std::initializer_list<const QWidget*>{&page.add, &page.unchosen, &page.choice})
      QVERIFY(!rest.intersects(gone->geometry()));
    QVERIFY(words.contains("with levers"));
  }

  void aChoiceThatIsOffSaysNothing() {
    Page page;
    page.choice.setEnabled(false);
    QVERIFY(!page.words().contains("is at least"));
  }

  void aListThatIsCutSaysHowMuchItLacks() {
    Page page;
    for (int height = 330; height < 380; ++height) {  // whatever part of a row is cut
      page.page.resize(300, height);
      QCoreApplication::processEvents();
      const QString last = page.words().last();
      QCOMPARE(last, QStringLiteral("and %1 more").arg(kRows - page.rowsSeen()));
    }
  }

  void aListThatFitsSaysNothing() {
    Page page;
    while (page.list.count() > 2) delete page.list.takeItem(2);
    QVERIFY(std::ranges::none_of(page.words(), [](const QString& text) { return text.endsWith("more"); }));
  }

  void aTextThatIsCutEndsInDotsAndNotWithinALine() {
    QWidget page;
    QVBoxLayout column(&page);
    QTextBrowser text;
    text.setPlainText(QStringLiteral("one line\n").repeated(60));
    column.addWidget(&text);
    page.show();
    for (int height = 200; height < 230; ++height) {
      page.resize(300, height);
      QCoreApplication::processEvents();
      const auto dots = topOfDots(page);
      QVERIFY(dots);
      const int top = *dots - text.viewport()->mapTo(&page, QPoint()).y();
      QCOMPARE(text.cursorRect(text.cursorForPosition({0, top + 1})).top(), top);  // a line begins there
    }
  }

  void wordsThatAreScrolledEndInDotsAndNotWithinALine() {
    QWidget page;
    QVBoxLayout column(&page);
    QScrollArea area;
    auto* words = new QLabel(QStringLiteral("one line\n").repeated(60).trimmed());
    area.setWidget(words);
    column.addWidget(&area);
    page.show();
    for (int height = 200; height < 230; ++height) {
      page.resize(300, height);
      QCoreApplication::processEvents();
      const auto dots = topOfDots(page);
      QVERIFY(dots);
      const int top = *dots - words->mapTo(&page, words->contentsRect().topLeft()).y();
      QCOMPARE(top % words->fontMetrics().lineSpacing(), 0);
    }
  }

  // Smaller as a whole rather than without its last columns.
  void aTableThatIsTooWideIsPaintedWhole() {
    constexpr int kColumns = 8;
    QWidget page;
    QVBoxLayout column(&page);
    QTableWidget table(2, kColumns);
    auto* last = new QTableWidgetItem;
    last->setBackground(Qt::red);
    table.setItem(1, kColumns - 1, last);
    column.addWidget(&table);
    page.resize(300, 200);
    page.show();
    QImage picture(page.size(), QImage::Format_RGB32);
    picture.fill(theme().window);
    QPainter painter(&picture);
    paintPage(painter, page, page.size());
    painter.end();
    int reds = 0;
    for (int y = 0; y < picture.height(); ++y) {
      QVERIFY(picture.pixelColor(picture.width() - 1, y) != QColor(Qt::red));
      for (int x = 0; x < picture.width(); ++x) reds += picture.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
    }
    QVERIFY(reds > 0);
    QCOMPARE(page.size(), QSize(300, 200));  // on the screen it is as it was
  }

  void thePictureHasNoScrollBar() {
    Page page;
    QImage picture(page.page.size(), QImage::Format_RGB32);
    picture.fill(theme().window);
    QPainter painter(&picture);
    paintPage(painter, page.page, page.page.size());
    painter.end();
    const auto* bar = page.list.verticalScrollBar();
    const QRect place(bar->mapTo(&page.page, QPoint()), bar->size());
    QVERIFY(bar->isVisible());
    const QImage there = picture.copy(place);
    for (int y = 0; y < there.height(); ++y)
      for (int x = 0; x < there.width(); ++x) QCOMPARE(there.pixelColor(x, y), theme().window);
  }
};

QTEST_MAIN(OnPaperTest)
#include "on_paper_test.moc"
