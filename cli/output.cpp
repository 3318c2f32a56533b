#include <fmt/format.h>

#include <cstdio>

#include "cli/command.hpp"

namespace entente {

void print_diagnostic(const Diagnostic& diagnostic) {
  const std::string where = diagnostic.where.empty() ? "" : diagnostic.where + ": ";
  fmt::print(stderr, "entente: {}{}\n", where, diagnostic.message);
  if (!diagnostic.hint.empty()) fmt::print(stderr, "try: {}\n", diagnostic.hint);
}

void print_out(std::string_view text) {
  const bool is_written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (!is_written || std::fflush(stdout) != 0) {
    throw Error(ErrorKind::kStorage, "standard output: cannot write",
                "free some space, or write to another place");
  }
}

}  // namespace entente
