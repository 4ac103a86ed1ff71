// How what is shown of a question stands to it.
#pragma once

namespace chokepoint::ui {

enum class AnswerState {
  Awaited,  // it is of an earlier question, or of none
  Given,
  None,  // there is no answer, and words say why
};

}  // namespace chokepoint::ui
