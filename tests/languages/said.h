// All that a window says: what its widgets are asked for, and what they paint.
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QFontDatabase>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QTableView>
#include <QTextBlock>
#include <QTextEdit>
#include <QWidget>
#include <functional>

#include "ui/charts/chart.h"

namespace chokepoint::ui {

using Say = std::function<void(const QObject& who, const QString& text)>;

inline void sayCell(const QAbstractItemView& view, const QModelIndex& cell, const Say& say) {
  for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
    if (const auto value = cell.data(role); value.typeId() == QMetaType::QString) say(view, value.toString());
}

inline void sayModel(const QAbstractItemView& view, const QModelIndex& parent, const Say& say) {
  const auto* model = view.model();
  if (model == nullptr) return;
  for (int row = 0; row < model->rowCount(parent); ++row) {
    for (int column = 0; column < model->columnCount(parent); ++column)
      sayCell(view, model->index(row, column, parent), say);
    sayModel(view, model->index(row, 0, parent), say);
  }
  for (const auto direction : {Qt::Horizontal, Qt::Vertical})
    for (int i = 0; i < (direction == Qt::Horizontal ? model->columnCount() : model->rowCount()); ++i)
      for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
        if (const auto value = model->headerData(i, direction, role); value.typeId() == QMetaType::QString)
          say(view, value.toString());
}

inline void sayCombo(const QComboBox& combo, const Say& say) {
  for (int i = 0; i < combo.count(); ++i) {
    say(combo, combo.itemText(i));
    say(combo, combo.itemData(i, Qt::ToolTipRole).toString());
  }
}

inline void sayChart(Chart& chart, const Say& say) {
  for (const QString& text : {chart.name(), chart.subtitle(), chart.summary(), chart.reading()}) say(chart, text);
  if (const auto* spoken = QAccessible::queryAccessibleInterface(&chart))
    for (const auto what : {QAccessible::Name, QAccessible::Description, QAccessible::Help, QAccessible::Value})
      say(chart, spoken->text(what));
}

// Without code, which is to be typed as it stands.
inline void sayPage(const QTextEdit& page, const Say& say) {
  const auto ofCode = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
  for (auto block = page.document()->begin(); block.isValid(); block = block.next()) {
    QString text;
    for (auto it = block.begin(); !it.atEnd(); ++it)
      if (it.fragment().charFormat().font().family() != ofCode) text += it.fragment().text();
    say(page, text);
  }
}

inline void sayOwn(QWidget& widget, const Say& say) {
  for (const QString& text : {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(),
                              widget.windowTitle(), widget.statusTip(), widget.whatsThis()})
    say(widget, text);
  for (const auto* action : widget.actions())
    for (const QString& text : {action->text(), action->toolTip()}) say(widget, text);
  if (const auto* label = qobject_cast<QLabel*>(&widget)) say(widget, label->text());
  if (const auto* button = qobject_cast<QAbstractButton*>(&widget)) say(widget, button->text());
  if (const auto* group = qobject_cast<QGroupBox*>(&widget)) say(widget, group->title());
  if (const auto* menu = qobject_cast<QMenu*>(&widget)) say(widget, menu->title());
  if (const auto* combo = qobject_cast<QComboBox*>(&widget)) sayCombo(*combo, say);
  if (const auto* edit = qobject_cast<QLineEdit*>(&widget)) say(widget, edit->placeholderText());
  if (const auto* text = qobject_cast<QTextEdit*>(&widget)) sayPage(*text, say);
  if (const auto* view = qobject_cast<QAbstractItemView*>(&widget);
      view != nullptr && !qobject_cast<QHeaderView*>(&widget))
    sayModel(*view, {}, say);
  if (auto* chart = qobject_cast<Chart*>(&widget)) sayChart(*chart, say);
}

// Hidden or shown.
inline void sayAll(QWidget& window, const Say& say) {
  sayOwn(window, say);
  for (auto* widget : window.findChildren<QWidget*>()) sayOwn(*widget, say);
}

// A text as it was painted, and where, in the coordinates of the widget.
struct Painted {
  QString text;
  QRectF box;
};

// Paints nothing, and keeps the texts.
class TextRecorder : public QPaintDevice {
 public:
  explicit TextRecorder(const QSize& size) : m_size(size) {}
  [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
  [[nodiscard]] const std::vector<Painted>& texts() const { return m_engine.texts; }

 protected:
  [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
    constexpr int kDotsPerInch = 96;
    switch (metric) {
      case PdmWidth: return m_size.width();
      case PdmHeight: return m_size.height();
      case PdmDpiX:
      case PdmDpiY:
      case PdmPhysicalDpiX:
      case PdmPhysicalDpiY: return kDotsPerInch;
      case PdmDepth: return 32;
      case PdmDevicePixelRatio: return 1;
      case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
      default: return 0;
    }
  }

 private:
  class Engine : public QPaintEngine {
   public:
    Engine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
      const QRectF box(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
      texts.push_back({item.text(), painter()->combinedTransform().mapRect(box)});
    }
    [[nodiscard]] Type type() const override { return User; }

    std::vector<Painted> texts;
  };

  QSize m_size;
  mutable Engine m_engine;
};

// What a widget itself paints, without those on it.
inline std::vector<Painted> painted(QWidget& widget) {
  TextRecorder recorder(widget.size());
  QPainter painter(&recorder);
  widget.render(&painter, QPoint(), QRegion(), QWidget::RenderFlags());
  painter.end();
  return recorder.texts();
}

}  // namespace chokepoint::ui
