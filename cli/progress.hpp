#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstddef>

namespace entente {

/// "12 articles, 340 claims" on stderr, at most once a second, and only where somebody looks.
class Progress {
 public:
  void show(std::size_t articles, std::size_t claims) {
    const auto now = std::chrono::steady_clock::now();
    if (!is_terminal_ || now - last_ < std::chrono::seconds(1)) return;
    last_ = now;
    fmt::print(stderr, "\r{} articles, {} claims", articles, claims);
    is_shown_ = true;
  }
  void clear() const {
    if (is_shown_) fmt::print(stderr, "\r\033[K");
  }

 private:
  bool is_terminal_ = isatty(STDERR_FILENO) != 0;
  bool is_shown_ = false;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace entente
