// The files that scenarios were opened from or saved to of late, the last one first.
#pragma once

#include <QObject>
#include <QStringList>

namespace chokepoint::ui {

class Document;

class RecentFiles : public QObject {
  Q_OBJECT

 public:
  static constexpr int kMost = 8;

  RecentFiles(Document& document, QObject* parent);

  [[nodiscard]] const QStringList& paths() const { return m_paths; }
  void setPaths(const QStringList& paths);
  void clear() { setPaths({}); }

 signals:
  void changed(const QStringList& paths);

 private:
  void add(const QString& path);

  QStringList m_paths;
};

}  // namespace chokepoint::ui
