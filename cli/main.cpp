#include "cli/arguments.hpp"
#include "cli/command.hpp"

namespace entente {
namespace {

int exit_code(ErrorKind kind) { return kind == ErrorKind::kUsage ? 2 : 1; }

int run(int argc, char** argv) {
  try {
    return run_command_line(make_commands(), argc, argv);
  } catch (const Error& error) {
    print_diagnostic({"", error.what(), error.hint()});
    return exit_code(error.kind());
  } catch (const std::exception& error) {
    print_diagnostic({"", error.what(), ""});
    return 1;
  }
}

}  // namespace
}  // namespace entente

int main(int argc, char** argv) { return entente::run(argc, argv); }
