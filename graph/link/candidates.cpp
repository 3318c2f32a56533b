#include "graph/link/candidates.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "graph/link/name.hpp"
#include "graph/link/words.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

struct Entry {
  std::uint64_t key;
  std::uint32_t unit;
  KeyRole role;

  auto operator<=>(const Entry&) const = default;
};

std::string join(std::vector<std::string> texts, bool sorts) {
  if (sorts) std::ranges::sort(texts);
  std::string joined;
  for (const std::string& text : texts) joined += text + ' ';
  return joined;
}

using Words = std::vector<NameWord>;

std::string join_bones(const Words& words, std::size_t without) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i != without) texts.push_back(words[i].bones);
  }
  return join(std::move(texts), true);
}

std::string join_sounds(const Words& words, std::size_t begin, std::size_t end) {
  std::vector<std::string> texts;
  for (std::size_t i = begin; i < end; ++i) texts.push_back(words[i].sound);
  return join(std::move(texts), false);
}

/// The keys of one unit.
class Keys {
 public:
  Keys(const LinkUnit& unit, std::vector<LinkKey>& keys)
      : unit_(unit), kind_(kind_of(unit.type)), keys_(keys), parts_(take_apart(unit.name, kind_)) {}

  void add_all() {
    if (!has_capital()) return;  // "buildings": no name at all
    switch (kind_) {
      case EntityKind::kPerson:
        add_person();
        break;
      case EntityKind::kOrganization:
        add_organization();
        break;
      case EntityKind::kCountry:
        add_country();
        break;
      case EntityKind::kPlace:
        add_place();
        break;
      case EntityKind::kOther:
        if (unit_.type != EntityType::kThing) add("letters", parts_.letters);
        return;
    }
    add_aliases();
  }

 private:
  [[nodiscard]] bool has_capital() const {
    return std::ranges::any_of(unit_.name, [](char c) {
      return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
  }

  void add(std::string_view rule, std::string_view text, KeyRole role = KeyRole::kPeer) {
    std::string key(rule);
    key += static_cast<char>('0' + static_cast<int>(kind_));
    key += text;
    keys_.push_back({stable_hash(key), role});
  }

  /// Same words in whatever order, however transliterated; or all the same but one.
  void add_spelling() {
    const Words& words = parts_.words;
    add("words", join_bones(words, words.size()));
    add("letters", parts_.letters);
    constexpr std::size_t kMostWords = 6;
    if (words.size() > kMostWords) return;
    const std::size_t taken = words.size() == 1 ? 3 : 2;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string& letters = words[i].letters;
      if (letters.size() < 5 || words[i].is_country()) continue;
      const std::string others = join_bones(words, i);
      add("begin", others + '|' + letters.substr(0, taken));
      add("end", others + '|' + letters.substr(letters.size() - taken));
    }
  }

  void add_person() {
    const Words& words = parts_.words;
    add_spelling();
    if (words.size() == 1) {
      add("family", words.front().sound, KeyRole::kShort);
      return;
    }
    const bool is_family_first = is_word(unit_.country, NameWordClass::kFamilyFirst);
    add("family", parts_.family(is_family_first).sound, KeyRole::kLong);
    add_first_and_last(words.back().bones);
    if (words.size() > 3) add_first_and_last(words[words.size() - 2].bones);
    add("part", join_sounds(words, 0, words.size()), KeyRole::kShort);
    for (std::size_t count = 2; count < words.size(); ++count) {
      for (std::size_t at = 0; at + count <= words.size(); ++at) {
        add("part", join_sounds(words, at, at + count), KeyRole::kLong);
      }
    }
  }

  void add_first_and_last(const std::string& family) {
    const NameWord& first = parts_.words.front();
    add("first", first.letters.substr(0, 1) + family);
    if (first.sound.front() != first.letters.front()) {
      add("first", first.sound.substr(0, 1) + family);
    }
    if (!is_given_name(first.letters)) return;
    const std::string roots = given_name_roots(first.letters);
    for (std::size_t at = 0; at < roots.size();) {
      const std::size_t end = std::min(roots.find(' ', at), roots.size());
      add("root", roots.substr(at, end - at) + family);
      at = end + 1;
    }
  }

  void add_organization() {
    add_spelling();
    add_country_word();
    const Words& words = parts_.words;
    if (parts_.is_acronym) add("initials", parts_.letters, KeyRole::kShort);
    for (const std::string& initials : parts_.initials) add("initials", initials, KeyRole::kLong);
    add("short", join_sounds(words, 0, words.size()), KeyRole::kShort);
    for (std::size_t count = words.size(); count-- > 1;) {
      if (!is_word(words[count].letters, NameWordClass::kBusiness)) break;
      add("short", join_sounds(words, 0, count), KeyRole::kLong);
    }
  }

  /// "Russian Defense Ministry" and "Ministry of Defence" of Russia meet here.
  void add_country_word() {
    const Words& words = parts_.words;
    const auto country = std::ranges::find_if(words, &NameWord::is_country);
    if (country == words.end()) {
      const std::string all = join_bones(words, words.size());
      if (!unit_.country.empty()) add("of", all + '@' + unit_.country);
      if (unit_.country.empty() && unit_.homes.size() == 1) add("of", all + '@' + unit_.homes[0]);
    } else if (words.size() > 1) {
      const auto at = static_cast<std::size_t>(country - words.begin());
      add("of", join_bones(words, at) + country->letters);
    }
  }

  /// A name that the table has may be misspelt in another unit.
  void add_country() {
    add_spelling();
    if (!unit_.country.empty()) add("country", unit_.country);
    constexpr std::size_t kTaken = 3;
    std::string letters;
    for (const std::string& word : split_words(unit_.name, false)) letters += word;
    if (letters.size() < kTaken) return;
    add("begin", letters.substr(0, kTaken));
    add("end", letters.substr(letters.size() - kTaken));
  }

  void add_place() {
    add_spelling();
    std::string key;
    for (const std::string& word : split_words(unit_.name, false)) {
      key += (key.empty() ? "" : " ") + word;
    }
    if (const auto name = find_place_name(key)) add("place", *name);
  }

  void add_aliases() {
    add("alias", parts_.letters, KeyRole::kShort);
    for (const std::string& alias : unit_.aliases) {
      add("alias", letters_of(alias, kind_), KeyRole::kLong);
    }
  }

  const LinkUnit& unit_;
  EntityKind kind_;
  std::vector<LinkKey>& keys_;
  NameParts parts_;
};

using EntryIterator = std::vector<Entry>::const_iterator;

/// The pairs of one block; entries of one unit in one role stand once.
void add_pairs(EntryIterator begin, EntryIterator end, std::vector<UnitPair>& pairs) {
  const auto add = [&](std::uint32_t a, std::uint32_t b) {
    if (a != b) pairs.emplace_back(std::min(a, b), std::max(a, b));
  };
  KeySharers sharers;
  std::vector<std::uint32_t> members[3];
  for (auto entry = begin; entry != end; ++entry) {
    members[static_cast<std::size_t>(entry->role)].push_back(entry->unit);
    sharers.add(entry->role);
  }
  const auto& [peers, shorts, longs] = members;
  if (sharers.compares_peers()) {
    for (std::size_t i = 0; i < peers.size(); ++i) {
      for (std::size_t k = i + 1; k < peers.size(); ++k) add(peers[i], peers[k]);
    }
  }
  if (!sharers.compares_shorts()) return;
  for (const std::uint32_t a : shorts) {
    for (const std::uint32_t b : longs) add(a, b);
  }
}

}  // namespace

void KeySharers::add(KeyRole role) {
  switch (role) {
    case KeyRole::kPeer:
      ++peers;
      break;
    case KeyRole::kShort:
      ++shorts;
      break;
    case KeyRole::kLong:
      ++longs;
      break;
  }
}

bool KeySharers::compares(KeyRole a, KeyRole b) const {
  if (a == KeyRole::kPeer && b == KeyRole::kPeer) return compares_peers();
  const bool are_unlike = (a == KeyRole::kShort && b == KeyRole::kLong) ||
                          (a == KeyRole::kLong && b == KeyRole::kShort);
  return are_unlike && compares_shorts();
}

std::vector<LinkKey> link_keys(const LinkUnit& unit) {
  std::vector<LinkKey> keys;
  Keys(unit, keys).add_all();
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::vector<std::vector<LinkKey>> link_keys(const std::vector<LinkUnit>& units) {
  std::vector<std::vector<LinkKey>> keys;
  keys.reserve(units.size());
  for (const LinkUnit& unit : units) keys.push_back(link_keys(unit));
  return keys;
}

std::vector<UnitPair> find_candidates(const std::vector<std::vector<LinkKey>>& keys_of_units) {
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < keys_of_units.size(); ++i) {
    for (const LinkKey& key : keys_of_units[i]) entries.push_back({key.key, i, key.role});
  }
  std::ranges::sort(entries);
  std::vector<UnitPair> pairs;
  for (auto begin = entries.cbegin(); begin != entries.cend();) {
    const auto end = std::find_if(begin, entries.cend(),
                                  [&](const Entry& entry) { return entry.key != begin->key; });
    if (end - begin > 1) add_pairs(begin, end, pairs);
    begin = end;
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace entente
