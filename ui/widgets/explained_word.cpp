#include "ui/widgets/explained_word.h"

#include <QFocusEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QToolTip>

#include "ui/format/rich_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/quiet_label.h"

namespace chokepoint::ui {

namespace {

// A label may set its own tip whenever its text is cut, so that the explanation stands here.
class WordExplainer : public QObject {
 public:
  explicit WordExplainer(QLabel& label) : QObject(&label), m_label(label) {
    label.setFocusPolicy(Qt::TabFocus);
    label.installEventFilter(this);
  }

  void setExplanation(const QString& explanation) {
    m_explanation = explanation;
    if (auto* quiet = qobject_cast<QuietLabel*>(&m_label); quiet != nullptr)
      quiet->setHeardDescription(explanation);
    else if (m_label.accessibleDescription() != explanation)
      m_label.setAccessibleDescription(explanation);
  }

  bool eventFilter(QObject* watched, QEvent* event) override {
    switch (event->type()) {
      case QEvent::ToolTip: explainAt(static_cast<QHelpEvent*>(event)->globalPos()); return true;
      case QEvent::FocusIn:
        explainAt(m_label.mapToGlobal(m_label.rect().bottomLeft()));
        m_label.update();
        return false;
      case QEvent::FocusOut:
        QToolTip::hideText();
        m_label.update();
        return false;
      case QEvent::Paint:
        if (!m_label.hasFocus()) return false;
        paintFocused(*event);
        return true;
      default: return QObject::eventFilter(watched, event);
    }
  }

 private:
  void explainAt(const QPoint& place) { QToolTip::showText(place, tipInLines(m_explanation), &m_label); }

  // A plain label shows no focus.
  void paintFocused(QEvent& event) {
    m_label.removeEventFilter(this);
    static_cast<QObject&>(m_label).event(&event);
    m_label.installEventFilter(this);
    QPainter painter(&m_label);
    painter.setPen(QPen(theme().us, 1.0));
    painter.drawRect(m_label.rect().adjusted(0, 0, -1, -1));
  }

  QLabel& m_label;
  QString m_explanation;
};

}  // namespace

void explainWord(QLabel& label, const QString& explanation) {
  auto* explainer = static_cast<WordExplainer*>(label.property("explainer").value<QObject*>());
  if (explainer == nullptr) {
    explainer = new WordExplainer(label);
    label.setProperty("explainer", QVariant::fromValue<QObject*>(explainer));
  }
  explainer->setExplanation(explanation);
}

}  // namespace chokepoint::ui
