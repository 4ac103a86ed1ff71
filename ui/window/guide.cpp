#include "ui/window/guide.h"

#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/format/language.h"
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

// Pictures are wider than a page of text should be.
class Page : public QTextBrowser {
 public:
  using QTextBrowser::QTextBrowser;

 protected:
  QVariant loadResource(int type, const QUrl& name) override {
    const QVariant resource = QTextBrowser::loadResource(type, name);
    if (type == QTextDocument::MarkdownResource) return inThisLanguage(QString::fromUtf8(resource.toByteArray()));
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

Guide::Guide(QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Guide"));
  constexpr QSize kSize{900, 760};
  resize(kSize);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  auto* page = new Page(this);
  page->setAccessibleName(tr("Guide"));
  page->setFont(fontOf(TextRole::Body));
  page->setFrameShape(QFrame::NoFrame);
  page->setOpenExternalLinks(true);
  page->document()->setDocumentMargin(20);
  column->addWidget(page);
  // Pictures are fitted to the width that the page has once it is laid out.
  column->activate();
  page->setSource(QUrl(QStringLiteral("qrc:/help/guide.md")), QTextDocument::MarkdownResource);
}

void showGuide(QWidget& window) {
  auto* guide = window.findChild<Guide*>();
  if (guide == nullptr) guide = new Guide(&window);
  guide->show();
  guide->raise();
  guide->activateWindow();
}

}  // namespace chokepoint::ui
