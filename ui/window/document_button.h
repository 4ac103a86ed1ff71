// The scenario's name with a mark for changes that are not saved; under it its menu: new, open, save, start from.
//
// A name is cut in its middle where there is no room for it, and never left out.
#pragma once

#include "ui/widgets/menu_button.h"

namespace chokepoint::ui {

class Commands;
class Document;
class RecentFiles;

class DocumentButton : public MenuButton {
  Q_OBJECT

 public:
  DocumentButton(Document& document, const Commands& commands, RecentFiles& recent, QWidget* parent);

  // Once more, to whoever listens from now on.
  void sayTitle();

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void recentChosen(const QString& path);
  // What the window is to be called: with [*] where Qt puts its own mark.
  void titleChanged(const QString& title, bool isEdited);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fillMenu(const Commands& commands);
  void fillRecent();
  void fillPresets();
  void showName();
  void fit();
  // The text around a name of that length.
  [[nodiscard]] QString textFor(const QString& name) const;
  [[nodiscard]] int widthOf(const QString& name) const;

  Document& m_document;
  RecentFiles& m_recent;
  QMenu* m_recentMenu;
  QMenu* m_presetMenu;
  QString m_name;
  bool m_isEdited = false;
};

}  // namespace chokepoint::ui
