#include "core/expression/expression.h"

#include "core/expression/parser.h"

namespace chokepoint {

Expected<Expression> Expression::parse(std::string_view text) {
  auto program = Parser(text).run();
  if (!program) return program.errors();
  return Expression(std::make_shared<const Program>(*std::move(program)));
}

const std::string& Expression::text() const { return m_program->text; }
std::span<const QuantityId> Expression::quantities() const { return m_program->quantities; }
std::span<const std::string> Expression::scenarios() const { return m_program->scenarios; }
bool Expression::isCondition() const { return m_program->isCondition; }

}  // namespace chokepoint
