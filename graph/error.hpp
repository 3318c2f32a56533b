#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace entente {

/// What kind of thing went wrong; `cli/main.cpp` turns it into an exit code (usage 2, others 1).
enum class ErrorKind { kUsage, kInput, kStorage };

/// The one exception type that leaves the library. The message says what and where (file:line,
/// article:byte); `hint` says how to mend it and is printed on a line of its own, or is empty.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message, std::string hint = "")
      : std::runtime_error(message), kind_(kind), hint_(std::move(hint)) {}

  [[nodiscard]] ErrorKind kind() const { return kind_; }
  [[nodiscard]] const std::string& hint() const { return hint_; }

 private:
  ErrorKind kind_;
  std::string hint_;
};

/// One bad sentence or file that did not stop the run: counted and printed by the command line,
/// or thrown as an Error under `--strict`.
struct Diagnostic {
  std::string where;    ///< file, file:line or document name
  std::string message;  ///< what, and what was done instead
  std::string hint;     ///< how to mend it; may be empty
};

}  // namespace entente
