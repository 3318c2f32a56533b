#pragma once

#include <fmt/core.h>

#include <cstdio>
#include <exception>
#include <string_view>

namespace entente::train {

/// What main() returns: 0, or 1 where `run` throws, after its message went to stderr.
template <typename Run>
int run_program(std::string_view name, Run run) {
  try {
    run();
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}: {}\n", name, error.what());
    return 1;
  }
  return 0;
}

}  // namespace entente::train
