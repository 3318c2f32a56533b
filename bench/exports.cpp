// Times every format that writes a whole snapshot, on a made-up graph, and measures the memory it
// takes beside the graph.
// usage: entente_exports [NODES EDGES [FOLDER [FORMAT…]]]
// (100,000, 500,000 and all formats if not given; files stay in FOLDER)
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "bench/large_graph.hpp"
#include "export/formats.hpp"
#include "export/write_file.hpp"

using namespace entente;
namespace fs = std::filesystem;

namespace {

constexpr double kMegabyte = 1 << 20;

/// Memory in use now, in bytes.
double resident() {
  std::ifstream statm("/proc/self/statm");
  double pages = 0;
  statm >> pages >> pages;
  return pages * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

double size_of(const fs::path& path) {
  if (!fs::is_directory(path)) return static_cast<double>(fs::file_size(path));
  double size = 0;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) size += static_cast<double>(entry.file_size());
  }
  return size;
}

void write(const Format& format, const ExportInput& input, const std::string& path) {
  const ExportOptions options;
  if (format.write_folder == nullptr) {
    return write_file(path, [&](std::ostream& output) { format.write(input, options, output); });
  }
  FolderWriter folder(path);
  format.write_folder(input, options, folder);
  folder.finish();
}

/// In a process of its own: peaks of memory must not mix.
void measure(const Format& format, const Snapshot& snapshot, const std::string& path) {
  const double before = resident();
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t start_of_work = std::clock();
  write(format, {snapshot}, path);
  const double worked = static_cast<double>(std::clock() - start_of_work) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const double peak = static_cast<double>(usage.ru_maxrss) * 1024;
  fmt::print("{:<12} {:8.2f} {:8.2f} {:10.1f} {:10.1f}\n", format.name, worked, passed.count(),
             size_of(path) / kMegabyte, (peak - before) / kMegabyte);
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  const auto entities = static_cast<std::uint32_t>(argc > 2 ? std::atoi(argv[1]) : 100'000);
  const auto relations = static_cast<std::uint32_t>(argc > 2 ? std::atoi(argv[2]) : 500'000);
  const fs::path folder =
      argc > 3 ? fs::path(argv[3])
               : fs::temp_directory_path() / fmt::format("entente-exports-{}", ::getpid());
  fs::create_directories(folder);
  const Snapshot snapshot = make_large_graph(entities, relations);
  fmt::print("{} entities, {} relations: {:.0f} MB in memory\n", entities, relations,
             resident() / kMegabyte);
  fmt::print("format        s (cpu)   s (all)   MB file  MB memory\n");
  std::fflush(stdout);
  for (const Format& format : formats()) {
    if (format.is_picture || format.has_picture || format.claims_only) continue;
    if (argc > 4 && std::find(argv + 4, argv + argc, format.name) == argv + argc) continue;
    const std::string path =
        (folder / fmt::format("graph-{}{}", format.name, format.ending)).string();
    const pid_t child = ::fork();
    if (child == 0) {
      measure(format, snapshot, path);
      std::_Exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (status != 0) fmt::print("{:<12} failed\n", format.name);
    if (argc <= 3) fs::remove_all(path);
  }
  if (argc <= 3) fs::remove_all(folder);
}
