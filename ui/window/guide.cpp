#include "ui/window/guide.h"

#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "core/model/version.h"
#include "ui/format/language.h"
#include "ui/format/term_words.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// Translated by paragraph: what is new to a language is in English, and the rest is not.
QString inThisLanguage(const QString& markdown) {
  QStringList paragraphs = markdown.trimmed().split(QStringLiteral("\n\n"));
  for (auto& paragraph : paragraphs) {
    const QString translation = inCatalogue("Guide", paragraph.toStdString());
    if (!translation.isNull()) paragraph = translation;
  }
  return paragraphs.join(QStringLiteral("\n\n"));
}

QString guideFrom(const QString& markdown) {
  return inThisLanguage(markdown) + QStringLiteral("\n\n") + glossaryChapter();
}

// Pictures are wider than a page of text should be.
class Page : public QTextBrowser {
 public:
  using QTextBrowser::QTextBrowser;

 protected:
  QVariant loadResource(int type, const QUrl& name) override {
    const QVariant resource = QTextBrowser::loadResource(type, name);
    if (type == QTextDocument::MarkdownResource) return guideFrom(QString::fromUtf8(resource.toByteArray()));
    if (type != QTextDocument::ImageResource) return resource;
    constexpr int kMarginOfPage = 90;  // and the scroll bar
    const auto picture =
        resource.canConvert<QImage>() ? resource.value<QImage>() : QImage::fromData(resource.toByteArray());
    if (picture.isNull()) return resource;
    const int wanted = std::min(picture.width(), viewport()->width() - kMarginOfPage);
    const qreal ratio = devicePixelRatioF();
    auto fitting = picture.scaledToWidth(static_cast<int>(wanted * ratio), Qt::SmoothTransformation);
    fitting.setDevicePixelRatio(ratio);
    return fitting;
  }
};

}  // namespace

Guide::Guide(QWidget* parent) : QDialog(parent), m_page(new Page(this)) {
  setWindowTitle(tr("Guide"));
  constexpr QSize kSize{900, 760};
  resize(kSize);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  m_page->setAccessibleName(tr("Guide"));
  m_page->setFont(fontOf(TextRole::Body));
  m_page->setFrameShape(QFrame::NoFrame);
  m_page->setOpenExternalLinks(true);
  m_page->document()->setDocumentMargin(20);
  column->addWidget(m_page);
  // Pictures are fitted to the width that the page has once it is laid out.
  column->activate();
  m_page->setSource(QUrl(QStringLiteral("qrc:/help/guide.md")), QTextDocument::MarkdownResource);
}

void Guide::turnToChanges() {
  const QString heading =
      inThisLanguage(QStringLiteral("## What version %1 changed").arg(QLatin1String(kModelVersion)));
  const QString title = heading.mid(heading.indexOf(QLatin1Char(' ')) + 1);
  for (auto block = m_page->document()->begin(); block.isValid(); block = block.next())
    if (block.text() == title) {
      m_page->setTextCursor(QTextCursor(m_page->document()->lastBlock()));  // so that the heading comes to the top
      m_page->setTextCursor(QTextCursor(block));
    }
}

Guide& showGuide(QWidget& window) {
  auto* guide = window.findChild<Guide*>();
  if (guide == nullptr) guide = new Guide(&window);
  guide->show();
  guide->raise();
  guide->activateWindow();
  return *guide;
}

}  // namespace chokepoint::ui
