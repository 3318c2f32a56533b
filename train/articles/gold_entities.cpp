#include "train/articles/gold_entities.hpp"

#include <fstream>
#include <string_view>

#include "graph/error.hpp"

namespace entente::train {
namespace {

/// One document's entities while its words are read.
class EntityReader {
 public:
  void read_word(std::string_view misc) {
    constexpr std::string_view kKey = "Entity=";
    for (std::size_t at = misc.find(kKey); at != std::string_view::npos;
         at = misc.find(kKey, at + 1)) {
      if (at > 0 && misc[at - 1] != '|') continue;
      const auto value = misc.substr(at + kKey.size());
      read_brackets(value.substr(0, value.find('|')));
      break;
    }
    ++word_;
  }

  [[nodiscard]] Entities finish() {
    Entities found;
    for (auto& [name, mentions] : entities_) found.push_back(std::move(mentions));
    return found;
  }

 private:
  void read_brackets(std::string_view value) {
    while (!value.empty()) {
      const bool opens = value[0] == '(';
      if (opens) value.remove_prefix(1);
      const std::size_t end = value.find_first_of("()");
      const auto body = value.substr(0, end);
      const std::string name(body.substr(0, body.find_first_of("-[")));
      const bool closes = end != std::string_view::npos && value[end] == ')';
      auto& open = open_[name];
      if (opens) open.push_back(word_);
      if (closes && !open.empty()) {
        entities_[name].insert({open.back(), word_});
        open.pop_back();
      }
      value.remove_prefix(end == std::string_view::npos ? value.size() : end + (closes ? 1 : 0));
    }
  }

  std::uint32_t word_ = 0;
  std::map<std::string, std::vector<std::uint32_t>> open_;
  std::map<std::string, std::set<WordRange>> entities_;
};

}  // namespace

std::vector<Entities> read_gold_entities(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  std::vector<EntityReader> readers;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# newdoc")) readers.emplace_back();
    if (line.empty() || line[0] < '0' || line[0] > '9') continue;
    const auto id = std::string_view(line).substr(0, line.find('\t'));
    if (id.find_first_of("-.") != std::string_view::npos) continue;
    if (readers.empty()) readers.emplace_back();
    readers.back().read_word(std::string_view(line).substr(line.rfind('\t') + 1));
  }
  std::vector<Entities> found;
  for (auto& reader : readers) found.push_back(reader.finish());
  return found;
}

}  // namespace entente::train
