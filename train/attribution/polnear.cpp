#include "train/attribution/polnear.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string_view>

#include "graph/error.hpp"

namespace entente::train {
namespace {

namespace fs = std::filesystem;

std::string read_all(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::kInput, path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The byte at which each character begins, and the end.
std::vector<std::uint32_t> byte_offsets(const std::string& text) {
  std::vector<std::uint32_t> offsets;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
      offsets.push_back(static_cast<std::uint32_t>(i));
    }
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

/// "Source 89 126;130 140": the spans behind the kind.
std::vector<Span> parse_spans(std::string_view cell, const std::vector<std::uint32_t>& offsets) {
  std::string numbers(cell.substr(cell.find(' ')));
  for (char& c : numbers) {
    if (c == ';') c = ' ';
  }
  std::istringstream in(numbers);
  std::vector<Span> spans;
  for (std::size_t begin = 0, end = 0; in >> begin >> end;) {
    if (end < offsets.size()) spans.push_back({offsets[begin], offsets[end]});
  }
  return spans;
}

/// "Attribution:T4 Content:T3 Cue:T2 Source:T1"
GoldAttribution parse_event(const std::string& roles,
                            const std::map<std::string, std::vector<Span>>& spans) {
  GoldAttribution attribution;
  std::istringstream in(roles);
  for (std::string role; in >> role;) {
    const auto colon = role.find(':');
    const auto found = spans.find(role.substr(colon + 1));
    if (found == spans.end()) continue;
    auto* out = role.starts_with("Source")    ? &attribution.source
                : role.starts_with("Cue")     ? &attribution.cue
                : role.starts_with("Content") ? &attribution.content
                                              : nullptr;
    if (out != nullptr) out->insert(out->end(), found->second.begin(), found->second.end());
  }
  return attribution;
}

std::vector<GoldAttribution> read_annotations(const fs::path& path, const std::string& text) {
  const auto offsets = byte_offsets(text);
  std::istringstream in(read_all(path));
  std::map<std::string, std::vector<Span>> spans;
  std::vector<GoldAttribution> found;
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const auto key = line.substr(0, tab);
    const auto cell = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
    if (key.starts_with('T')) spans[key] = parse_spans(cell, offsets);
    if (key.starts_with('E')) found.push_back(parse_event(cell, spans));
  }
  return found;
}

}  // namespace

std::vector<GoldArticle> read_polnear(const std::string& folder) {
  std::map<std::string, fs::path> annotations;  // by the article's name, "NAME_xxxx.ann"
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder + "/attributions")) {
    files.insert(entry.path());
  }
  for (const auto& file : files) {
    const auto name = file.filename().string();
    annotations.emplace(name.substr(0, name.rfind('_')), file);
  }
  std::vector<GoldArticle> articles;
  for (const auto& [name, file] : annotations) {
    const auto path = folder + "/text/" + name + ".txt";
    if (!fs::exists(path)) continue;
    GoldArticle article{path, read_all(path), {}};
    article.attributions = read_annotations(file, article.text);
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace entente::train
