#include "export/obsidian.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "export/fields.hpp"
#include "export/json_text.hpp"
#include "export/note_name.hpp"
#include "export/web_address.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

/// The relations of each entity, without a list of its own for each: those of entity `i` are
/// [begin[i], begin[i + 1]).
struct Incidence {
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> relations;

  Incidence(const Snapshot& snapshot, std::uint32_t Relation::*end)
      : begin(snapshot.entities.size() + 1), relations(snapshot.relations.size()) {
    for (const Relation& relation : snapshot.relations) ++begin[relation.*end + 1];
    for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    for (std::uint32_t i = 0; i < relations.size(); ++i) {
      relations[next[snapshot.relations[i].*end]++] = i;
    }
  }

  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t entity) const {
    return std::span(relations).subspan(begin[entity], begin[entity + 1] - begin[entity]);
  }
};

/// What Markdown and Obsidian take for markup.
constexpr std::array<bool, 256> kMarkup = [] {
  std::array<bool, 256> markup{};
  for (const char c : std::string_view("\\`*_[]<>#|~$=%^!")) {
    markup[static_cast<unsigned char>(c)] = true;
  }
  return markup;
}();

/// Text on one line in which nothing is markup, a tag, a formula or a link.
std::string plain(std::string_view text) {
  std::string escaped;
  for (const char c : clean_for_xml(text)) {
    if (c == '\n' || c == '\r' || c == '\t') {
      if (!escaped.ends_with(' ')) escaped += ' ';
      continue;
    }
    if (kMarkup[static_cast<unsigned char>(c)]) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

class VaultWriter {
 public:
  explicit VaultWriter(const Snapshot& snapshot)
      : snapshot_(snapshot),
        names_(note_names(snapshot.entities)),
        outgoing_(snapshot, &Relation::subject),
        incoming_(snapshot, &Relation::object) {}

  void write(FolderWriter& folder) {
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      const std::string_view type = to_string(snapshot_.entities[i].type);
      folder.write(fmt::format("{}/{}.md", type, names_[i]),
                   [&](std::ostream& output) { output << note(i); });
    }
  }

 private:
  [[nodiscard]] std::string note(std::uint32_t entity) const;
  [[nodiscard]] std::string front_matter(const Entity& entity) const;
  [[nodiscard]] std::string link(std::uint32_t entity) const;
  [[nodiscard]] std::string facts(const Relation& relation) const;
  [[nodiscard]] std::string quote(const Quote& quote) const;

  const Snapshot& snapshot_;
  std::vector<std::string> names_;
  Incidence outgoing_;
  Incidence incoming_;
};

std::string VaultWriter::front_matter(const Entity& entity) const {
  std::string text = "---\naliases: [";  // JSON is YAML
  std::string separator;
  for (const std::string& alias : entity.aliases) {
    text += separator;
    append_json_string(text, clean_for_xml(alias));
    separator = ", ";
  }
  text += fmt::format("]\ntype: {}\n", to_string(entity.type));
  if (!entity.country.empty()) {
    text += "country: ";
    append_json_string(text, entity.country);
    text += '\n';
  }
  text += "id: ";
  append_json_string(text, entity.id);
  return text + fmt::format("\nmentions: {}\narticles: {}\n---\n", entity.mention_count,
                            entity.article_count);
}

/// The note's name is shown: with what it lacks of the entity's, a link could break.
std::string VaultWriter::link(std::uint32_t entity) const {
  return fmt::format("[[{}]]", names_[entity]);
}

/// " · denied · 3 claims, 2 sources · 2024-06-19 – 2024-07-01 · right 81 %, worth 77 %"
std::string VaultWriter::facts(const Relation& relation) const {
  std::string text;
  const std::string_view stance = main_stance(relation.stances);
  if (stance != "stated") text += fmt::format(" · *{}*", stance);
  text += fmt::format(" · {} claim{}, {} source{}", relation.claim_count,
                      relation.claim_count == 1 ? "" : "s", relation.source_count,
                      relation.source_count == 1 ? "" : "s");
  const auto& first = relation.first ? relation.first : relation.last;
  const auto& last = relation.last ? relation.last : relation.first;
  if (first) text += " · " + format_date(*first);
  if (first != last) text += " – " + format_date(*last);
  return text + " · " + doubt_text(relation.right, relation.confidence);
}

std::string VaultWriter::quote(const Quote& quote) const {
  if (quote.sentence.empty()) return "";
  std::string source = plain(source_of(quote));
  if (is_web_address(quote.url)) {
    source = fmt::format("[{}](<{}>)", source, address_iri(quote.url));
  }
  return fmt::format("  > {}\n  > — {}\n", plain(quote.sentence), source);
}

std::string VaultWriter::note(std::uint32_t entity) const {
  std::string text = front_matter(snapshot_.entities[entity]);
  text += fmt::format("# {}\n", plain(snapshot_.entities[entity].name));
  if (!outgoing_.of(entity).empty()) text += "\n## Relations\n\n";
  for (const std::uint32_t index : outgoing_.of(entity)) {
    const Relation& relation = snapshot_.relations[index];
    text += fmt::format("- **{}** {}{}\n{}", plain(relation.label), link(relation.object),
                        facts(relation), quote(relation.quote));
  }
  if (!incoming_.of(entity).empty()) text += "\n## Named by others\n\n";
  for (const std::uint32_t index : incoming_.of(entity)) {
    const Relation& relation = snapshot_.relations[index];
    text += fmt::format("- {} **{}** this{}\n", link(relation.subject), plain(relation.label),
                        facts(relation));
  }
  return text;
}

}  // namespace

void write_obsidian(const Snapshot& snapshot, FolderWriter& folder) {
  VaultWriter(snapshot).write(folder);
}

}  // namespace entente
