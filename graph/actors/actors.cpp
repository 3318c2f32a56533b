#include "graph/actors/actors.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "graph/actors/actor_reader.hpp"
#include "graph/actors/form_key.hpp"

namespace entente {
namespace {

/// Forms of at most so many letters must be written as in the table ("US" is not "us").
constexpr std::size_t kShortForm = 4;

bool has_capital(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

enum class Fit { kNone, kCapitals, kExact };

/// How well words as written fit a form's spelling; both have the same key.
Fit fit_of(std::string_view written, std::string_view spelling) {
  if (written == spelling) return Fit::kExact;
  if (spelling.size() <= kShortForm) {
    return written == ascii_upper(spelling) ? Fit::kCapitals : Fit::kNone;
  }
  if (has_capital(spelling) && !has_capital(written)) return Fit::kNone;
  return Fit::kCapitals;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_separator(char c) { return c == ' ' || c == '-' || c == '\n' || c == '\t'; }

/// Does a typographic or plain apostrophe begin at `i`? Its size in bytes, or 0.
std::size_t apostrophe_at(std::string_view text, std::size_t i) {
  if (text[i] == '\'') return 1;
  return text.substr(i, 3) == "\xe2\x80\x99" ? 3 : 0;
}

/// Ends (in bytes) of the first `words` words that `text` begins with: "U.S. Navy" → 3, 4, 9.
/// "'s" ends a word, though a form may go on behind it ("People's Republic"); other apostrophes
/// are inside one ("N'Djamena").
std::vector<std::size_t> word_ends(std::string_view text, std::size_t words) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < text.size() && words > 0;) {
    if (const auto size = apostrophe_at(text, i); size > 0) {
      const auto rest = text.substr(i + size);
      const bool is_genitive =
          rest.starts_with('s') && (rest.size() == 1 || !is_word_byte(rest[1]));
      if (is_genitive && (ends.empty() || ends.back() != i)) ends.push_back(i);
      i += size + (is_genitive ? 1 : 0);
      continue;
    }
    const bool is_inside = is_word_byte(text[i]) || (text[i] == '.' && i > 0);
    if (is_inside) {
      const bool ends_here = i + 1 == text.size() || !is_word_byte(text[i + 1]);
      if (ends_here) ends.push_back(i + 1);
    } else if (is_separator(text[i])) {
      if (i == 0 || !is_separator(text[i - 1])) --words;
    } else if (text[i] != ',' && text[i] != '&' && text[i] != '/') {
      break;
    }
    ++i;
  }
  return ends;
}

/// "Islamic Republic", "Hashemite Kingdom", "Government": what stands before "of" in a state's full
/// name, or in its government's.
bool is_state_style(std::string_view words) {
  static constexpr std::array<std::string_view, 10> kStates = {
      "republic", "kingdom", "union",        "commonwealth", "sultanate",
      "emirate",  "duchy",   "principality", "federation",   "government"};
  static constexpr std::array<std::string_view, 13> kStyles = {
      "islamic", "democratic", "people's",    "federal",    "socialist",     "united",    "arab",
      "grand",   "hashemite",  "cooperative", "bolivarian", "plurinational", "federative"};
  const auto last = words.rfind(' ');
  const auto state = last == std::string_view::npos ? words : words.substr(last + 1);
  if (std::ranges::find(kStates, state) == kStates.end()) return false;
  auto before = last == std::string_view::npos ? std::string_view{} : words.substr(0, last);
  while (!before.empty()) {
    const auto blank = std::min(before.find(' '), before.size());
    if (std::ranges::find(kStyles, before.substr(0, blank)) == kStyles.end()) return false;
    before.remove_prefix(std::min(blank + 1, before.size()));
  }
  return true;
}

std::string office_key(std::string_view office) {
  std::string key = form_key(office);
  for (const auto& [british, american] :
       {std::pair{"defence", "defense"}, std::pair{"advisor", "adviser"}}) {
    if (const auto at = key.find(british); at != std::string::npos) key.replace(at, 7, american);
  }
  return key;
}

bool holds_on(const Office& office, const std::optional<Date>& on) {
  return !on || ((!office.from || *office.from <= *on) && (!office.to || *on <= *office.to));
}

}  // namespace

struct ActorTable::Index {
  ActorRows rows;
  std::unordered_map<std::string, std::uint32_t> countries;
  /// "office|country" → person and office
  std::unordered_map<std::string, std::vector<std::pair<std::uint32_t, std::uint32_t>>> holders;

  explicit Index(ActorRows all) : rows(std::move(all)) {
    for (std::uint32_t i = 0; i < rows.actors.size(); ++i) {
      const auto& actor = rows.actors[i];
      if (actor.type == EntityType::kCountry && actor.sector.empty()) {
        countries.emplace(actor.country, i);
      }
      for (std::uint32_t o = 0; o < rows.offices[i].size(); ++o) {
        const auto& office = rows.offices[i][o];
        holders[office_key(office.name) + "|" + form_key(office.country)].emplace_back(i, o);
      }
    }
  }

  /// The holder whose term began last among those that cover the day.
  const Actor* holder(const std::string& key, const std::optional<Date>& on) const {
    const auto found = holders.find(key);
    if (found == holders.end()) return nullptr;
    const Actor* best = nullptr;
    std::optional<Date> since;
    for (const auto& [person, term] : found->second) {
      const auto& office = rows.offices[person][term];
      if (!holds_on(office, on) || (best != nullptr && office.from <= since)) continue;
      best = &rows.actors[person];
      since = office.from;
    }
    return best;
  }
};

ActorTable::ActorTable(std::unique_ptr<Index> index) : index_(std::move(index)) {}
ActorTable::ActorTable(ActorTable&&) noexcept = default;
ActorTable& ActorTable::operator=(ActorTable&&) noexcept = default;
ActorTable::~ActorTable() = default;

ActorTable ActorTable::load(const std::string& folder) {
  return ActorTable(std::make_unique<Index>(read_actor_rows(folder)));
}

std::optional<ActorMatch> ActorTable::find(std::string_view form) const {
  const auto written = form_spelling(form);
  const FormTable& forms = index_->rows.forms;
  std::vector<std::pair<int, const FormEntry*>> fits;  // the smaller, the likelier
  bool is_exact = false;
  for (const auto* entry : forms.find(ascii_lower(written))) {
    const auto fit = fit_of(written, forms.text(entry->spelling));
    if (fit == Fit::kNone) continue;
    is_exact = is_exact || fit == Fit::kExact;
    const int rank = (fit == Fit::kExact ? 0 : 1) + (entry->is_secondary ? 2 : 0);
    fits.emplace_back(rank, entry);
  }
  if (is_exact && written.size() <= kShortForm) {
    std::erase_if(fits, [](const auto& fit) { return fit.first % 2 == 1; });
  }
  if (fits.empty()) return find_state(form);
  std::ranges::stable_sort(fits, {}, [](const auto& fit) { return fit.first; });
  const FormEntry& best = *fits.front().second;
  ActorMatch match;
  match.actor = &index_->rows.actors[best.actor];
  match.form = best.form;
  match.is_place = best.is_place;
  match.is_secondary = best.is_secondary;
  match.place_name = forms.text(best.place);
  for (const auto& [rank, entry] : fits) {
    const Actor* actor = &index_->rows.actors[entry->actor];
    if (actor != match.actor && std::ranges::find(match.others, actor) == match.others.end()) {
      match.others.push_back(actor);
    }
  }
  return match;
}

std::optional<ActorMatch> ActorTable::find_state(std::string_view form) const {
  const auto of = form.find(" of ");
  if (of == std::string_view::npos ||
      !is_state_style(ascii_lower(form_spelling(form.substr(0, of)))))
    return {};
  auto match = find(form.substr(of + 4));
  const bool is_state = match && match->actor->type == EntityType::kCountry &&
                        match->form == ActorForm::kName && !match->is_place;
  return is_state ? match : std::nullopt;
}

std::optional<ActorTable::Prefix> ActorTable::find_prefix(std::string_view text) const {
  const auto first = text.substr(0, std::min(text.find_first_of(" \n-,/;:\"()"), text.size()));
  const auto key = form_key(first);
  const FormTable& forms = index_->rows.forms;
  // "People's Republic": the key of the word alone has no "'s".
  const auto longest = key == "the" ? 0 : std::max(forms.longest(key), forms.longest(key + "'s"));
  if (longest == 0) return {};
  const auto ends = word_ends(text, longest);
  for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
    if (auto match = find(text.substr(0, *end))) return Prefix{std::move(*match), *end};
  }
  return {};
}

std::vector<const Actor*> ActorTable::find_in_context(std::string_view form) const {
  std::vector<const Actor*> found;
  const auto hit = index_->rows.contexts.find(form_key(form));
  if (hit == index_->rows.contexts.end()) return found;
  for (const auto actor : hit->second) found.push_back(&index_->rows.actors[actor]);
  return found;
}

std::optional<Actor> ActorTable::office_holder(std::string_view office, std::string_view country,
                                               std::optional<Date> on) const {
  const auto name = office_key(office);
  std::vector<std::string> offices;
  for (const auto& alias : index_->rows.office_aliases) {
    if (alias.name != name) continue;
    if (!alias.countries.empty() &&
        std::ranges::find(alias.countries, country) == alias.countries.end()) {
      continue;
    }
    offices = alias.offices;
    break;
  }
  offices.insert(offices.begin(), name);
  for (const auto& each : offices) {
    const auto* actor = index_->holder(each + "|" + form_key(country), on);
    if (actor != nullptr) return *actor;
  }
  return {};
}

const std::vector<Office>& ActorTable::offices_of(const Actor& actor) const {
  static const std::vector<Office> kNoOffices;
  const auto& actors = index_->rows.actors;
  const bool is_ours = &actor >= actors.data() && &actor < actors.data() + actors.size();
  return is_ours ? index_->rows.offices[static_cast<std::size_t>(&actor - actors.data())]
                 : kNoOffices;
}

const Actor* ActorTable::find_country(std::string_view alpha3) const {
  const auto found = index_->countries.find(std::string(alpha3));
  return found == index_->countries.end() ? nullptr : &index_->rows.actors[found->second];
}

const std::vector<Actor>& ActorTable::actors() const { return index_->rows.actors; }

void ActorTable::each_form(const std::function<void(std::string_view spelling)>& on_form) const {
  const FormTable& forms = index_->rows.forms;
  for (const auto& entry : forms.entries()) on_form(forms.text(entry.spelling));
}

}  // namespace entente
