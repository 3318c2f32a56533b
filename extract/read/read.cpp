#include "extract/read/read.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>
#include <utility>

#include "extract/read/read_folder.hpp"
#include "extract/read/read_source.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

using ReadSource = void (*)(std::istream&, const SourceOutput&);

std::optional<std::int64_t> find_modified(const fs::path& path) {
  std::error_code error;
  const auto written = fs::last_write_time(path, error);
  if (error) return {};
  const auto since_1970 = std::chrono::file_clock::to_sys(written).time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since_1970).count();
}

/// A file, whatever it is called by; nothing for a pipe, or where no path can be told.
SourceFile find_file(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return {};
  const fs::path whole = fs::canonical(path, error);
  if (error) return {};
  return {whole.string(), find_modified(whole)};
}

/// Opens a file and reads it; what went wrong, or empty.
std::string read_file(const fs::path& path, const SourceOutput& output, ReadSource read) {
  std::error_code error;
  if (fs::is_directory(path, error)) return "a folder, not a file";
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::generic_category().message(errno);
  read(in, output);
  return in.bad() ? "cannot be read to its end" : "";
}

/// Nothing is fetched from the net: what it says today it may not say tomorrow.
void check_is_no_address(const std::string& path) {
  std::error_code error;
  if (!is_remote_address(path) || fs::exists(path, error)) return;
  throw Error(ErrorKind::kInput, fmt::format("{}: an address, and only files are read", path),
              fmt::format("save it first: curl -L -o page.html '{}'; then give page.html", path));
}

/// Reads a file or standard input that was asked for by name.
void read_named(const std::string& path, const SourceOutput& output, ReadSource read) {
  if (path == "-") return read(std::cin, output);
  check_is_no_address(path);
  const auto problem = read_file(path, output, read);
  if (!problem.empty()) throw Error(ErrorKind::kInput, fmt::format("{}: {}", path, problem));
}

void read_folder(const std::string& folder, const ArticleSink& on_article,
                 const DiagnosticSink& on_diagnostic) {
  std::size_t article_count = 0;
  const ArticleSink count = [&](Article article) {
    ++article_count;
    on_article(std::move(article));
  };
  const auto files = find_article_files(folder, on_diagnostic);
  for (const auto& file : files) {
    const fs::path path = fs::path(folder) / file;
    const SourceOutput output(file, count, on_diagnostic, find_file(path));
    const auto problem = read_file(path, output, read_source);
    if (!problem.empty()) output.report(file, problem);
  }
  if (article_count > 0) return;
  throw Error(ErrorKind::kInput,
              files.empty() ? fmt::format("{}: no article in this folder", folder)
                            : fmt::format("{}: no article in this folder; none of {} file{} could "
                                          "be read",
                                          folder, files.size(), files.size() == 1 ? "" : "s"),
              "give a folder of .txt, .html or .jsonl files");
}

}  // namespace

bool is_remote_address(std::string_view path) {
  return path.starts_with("https://") || path.starts_with("http://") || path.starts_with("ftp://");
}

void read_articles(const std::string& path, const ArticleSink& on_article,
                   const DiagnosticSink& on_diagnostic) {
  std::error_code error;
  if (path != "-" && fs::is_directory(path, error)) {
    return read_folder(path, on_article, on_diagnostic);
  }
  read_named(path, SourceOutput(path, on_article, on_diagnostic, find_file(path)), read_source);
}

std::optional<Origin> find_file_origin(const std::string& path) {
  SourceFile file = find_file(path);
  if (file.path.empty()) return {};
  const ArticleSink no_article;
  const DiagnosticSink no_diagnostic;
  return SourceOutput(path, no_article, no_diagnostic, std::move(file)).origin();
}

void read_lines(const std::string& path, const ArticleSink& on_article,
                const DiagnosticSink& on_diagnostic) {
  read_named(path, SourceOutput(path, on_article, on_diagnostic, find_file(path)), read_text_lines);
}

}  // namespace entente
