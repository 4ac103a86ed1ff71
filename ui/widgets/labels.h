// Labels by what they are for.
#pragma once

#include <QString>
#include <initializer_list>

class QLabel;
class QTextBrowser;
class QWidget;

namespace chokepoint::ui {

class FittingLabel;

// Words with markup; who reads the same ones stays where they were reading.
void showHtml(QTextBrowser& browser, const QString& html);

[[nodiscard]] QLabel* titleLabel(QWidget* parent, const QString& text = {});
// A title of any length: it wraps, and never asks for more width than there is.
[[nodiscard]] QLabel* answerLabel(QWidget* parent);
// Muted and small: how something came about.
[[nodiscard]] QLabel* noteLabel(QWidget* parent, const QString& text = {});
// Labels beneath one another; where there is no room for all of them they scroll.
[[nodiscard]] QWidget* wordsOf(std::initializer_list<QLabel*> labels, QWidget* parent);
// A label without words takes no room.
void showWords(QLabel& label, const QString& words);
// What is wrong, as plain text; not there until it says something.
[[nodiscard]] QLabel* troubleLabel(QWidget* parent);
void sayTrouble(QLabel& label, const QString& trouble);
// What is wrong with the field above it, on one line that is kept free for it: nothing moves where it speaks.
[[nodiscard]] FittingLabel* lineForError(QWidget* parent);
void sayError(FittingLabel& line, const QString& error);

}  // namespace chokepoint::ui
