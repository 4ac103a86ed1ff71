// Computes what a line of infix.h says, by the rules that its header gives: a reader that stands
// here and knows nothing of the writer.
#pragma once

#include <QString>
#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace chokepoint {

class InfixReader {
 public:
  using Lookup = std::function<double(const std::string& name)>;  // of names, and of tables in this month

  InfixReader(std::string_view text, Lookup lookup) : m_rest(text), m_lookup(std::move(lookup)) {}

  double value() {
    const double all = choice();
    if (!m_rest.empty()) qFatal("not read: %s", std::string(m_rest).c_str());
    return all;
  }

 private:
  bool take(std::string_view sign) {
    while (m_rest.starts_with(' ')) m_rest.remove_prefix(1);
    if (!m_rest.starts_with(sign)) return false;
    m_rest.remove_prefix(sign.size());
    return true;
  }

  void expect(std::string_view sign) {
    if (!take(sign)) qFatal("%s expected before %s", std::string(sign).c_str(), std::string(m_rest).c_str());
  }

  double choice() {
    if (!take("if ")) return comparison();
    const bool condition = comparison() != 0.0;
    expect("then ");
    const double yes = comparison();
    expect("else ");
    const double no = choice();
    return condition ? yes : no;
  }

  double comparison() {
    const double left = sum();
    if (take(">=")) return left >= sum();
    if (take("<=")) return left <= sum();
    if (take(">")) return left > sum();
    if (take("<")) return left < sum();
    return left;
  }

  double sum() {
    double total = product();
    while (true)
      if (take("+ "))
        total += product();
      else if (take("- "))
        total -= product();
      else
        return total;
  }

  double product() {
    double all = sign();
    while (true)
      if (take("* "))
        all *= sign();
      else if (take("/ "))
        all /= sign();
      else
        return all;
  }

  double sign() { return take("-") ? -power() : power(); }

  double power() {
    const double base = whole();
    return take("^") ? std::pow(base, whole()) : base;
  }

  double whole() {
    if (take("(")) {
      const double inside = choice();
      expect(")");
      return inside;
    }
    const auto end = m_rest.find_first_of(" (),");
    const std::string word(m_rest.substr(0, end));
    m_rest.remove_prefix(std::min(end, m_rest.size()));
    if (const auto number = numberFromText(word)) return *number;
    return m_rest.starts_with('(') ? call(word) : m_lookup(word);
  }

  double call(const std::string& function) {
    std::vector<double> x;
    expect("(");
    do x.push_back(choice());
    while (take(","));
    expect(")");
    if (function == "lookup") return x.at(0);
    if (function == "exp") return std::exp(x.at(0));
    if (function == "ln") return std::log(x.at(0));
    if (function == "sqrt") return std::sqrt(x.at(0));
    if (function == "min") return std::min(x.at(0), x.at(1));
    if (function == "max") return std::max(x.at(0), x.at(1));
    qFatal("no function %s", function.c_str());
  }

  std::string_view m_rest;
  Lookup m_lookup;
};

}  // namespace chokepoint
