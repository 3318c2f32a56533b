#include "extract/lexicon_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

constexpr std::array<std::string_view, 15> kReportClassNames = {
    "say",   "confirm", "deny",  "accuse", "warn", "promise",  "predict", "ask",
    "order", "believe", "doubt", "hope",   "know", "perceive", "show"};
constexpr std::array<std::string_view, 17> kOperatorClassNames = {
    "modal",      "adverb",     "negation", "exception", "condition",   "purpose",
    "intention",  "attempt",    "demand",   "ability",   "implicative", "aspect",
    "prevention", "occurrence", "verdict",  "evidence",  "noun"};

constexpr std::array<std::string_view, 3> kRoleBearerNames = {"does", "undergoes", "mutual"};

template <typename Enum, std::size_t N>
Enum parse_name(const Tsv::Row& row, std::size_t column,
                const std::array<std::string_view, N>& names) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == row[column]) return static_cast<Enum>(i);
  }
  row.fail(fmt::format("unknown class \"{}\"", row[column]));
}

NounClass parse_noun_class(const Tsv::Row& row, std::string_view name) {
  for (const auto& known : kNounClassNames) {
    if (known.name == name) return known.value;
  }
  row.fail(fmt::format("unknown noun class \"{}\"", name));
}

/// FactBank's values: CT+, PR+, PS+, U, PS-, PR-, CT-.
Stance parse_stance(const Tsv::Row& row, std::string_view value) {
  if (value == "U") return {Polarity::kPositive, Factuality::kUnderspecified};
  if (value.size() == 3 && (value[2] == '+' || value[2] == '-')) {
    const auto polarity = value[2] == '+' ? Polarity::kPositive : Polarity::kNegative;
    const auto degree = value.substr(0, 2);
    if (degree == "CT") return {polarity, Factuality::kCertain};
    if (degree == "PR") return {polarity, Factuality::kProbable};
    if (degree == "PS") return {polarity, Factuality::kPossible};
  }
  row.fail(fmt::format("\"{}\" is none of CT+ PR+ PS+ U PS- PR- CT-", value));
}

class TableReader {
 public:
  explicit TableReader(const std::string& folder) : folder_(folder) {
    tables_.events.reserve(8192);
    tables_.nouns.reserve(4096);
  }

  LexiconTables read() {
    table("report_verbs.tsv", 6, &TableReader::read_report);
    table("operators.tsv", 6, &TableReader::read_operator);
    table("events.tsv", 4, &TableReader::read_event);
    table("noun_classes.tsv", 3, &TableReader::read_noun);
    table("nominal_verbs.tsv", 4, &TableReader::read_nominal);
    table("role_nouns.tsv", 4, &TableReader::read_role);
    table("light_verbs.tsv", 5, &TableReader::read_light);
    table("symmetric_verbs.tsv", 2, &TableReader::read_symmetric);
    table("converse_verbs.tsv", 5, &TableReader::read_converse);
    table("judgements.tsv", 3, &TableReader::read_judgement);
    table("given_names.tsv", 2, &TableReader::read_given_name);
    table("senses.tsv", 5, &TableReader::read_sense);
    table("rule_words.tsv", 2, &TableReader::read_list);
    table("label_habits.tsv", 3, &TableReader::read_habit);
    return std::move(tables_);
  }

 private:
  using Row = Tsv::Row;

  void table(const char* file, std::size_t columns, void (TableReader::*read_row)(const Row&)) {
    auto& tsv = tables_.files.emplace_back(Tsv::read(folder_ + "/" + file));
    tsv.for_each(columns, [&](const Row& row) { (this->*read_row)(row); });
  }

  template <typename Value>
  static void add(const Row& row, WordMap<Value>& map, const Words& words, Value value) {
    if (!map.emplace(words, std::move(value)).second) row.fail("stands in the table already");
  }

  void read_report(const Row& row) {
    ReportCue cue;
    cue.kind = parse_name<ReportClass>(row, 2, kReportClassNames);
    cue.has_speaker = row[3] == "yes";
    if (!cue.has_speaker && row[3] != "no") row.fail("the speaker column is yes or no");
    cue.affirmed = parse_stance(row, row[4]);
    cue.negated = parse_stance(row, row[5]);
    add(row, tables_.reports, {row[0], row[1], {}}, cue);
  }

  void read_operator(const Row& row) {
    Operator word;
    word.kind = parse_name<OperatorClass>(row, 2, kOperatorClassNames);
    word.affirmed = parse_stance(row, row[3]);
    word.negated = parse_stance(row, row[4]);
    word.is_done_by_subject = row[5] == "subject";
    if (!word.is_done_by_subject && row[5] != "-") row.fail("the doer column is subject or -");
    add(row, tables_.operators, {row[0], row[1], {}}, word);
  }

  void read_event(const Row& row) {
    const auto event = parse_event(row[3]);
    if (!event) row.fail(fmt::format("\"{}\" is no PLOVER class", row[3]));
    const auto object = row[2];
    if (object.starts_with('@')) (void)parse_noun_class(row, object.substr(1));
    if (object.starts_with("->@")) {
      (void)parse_noun_class(row, object.substr(3));
      add(row, tables_.targets, {row[0], row[1], object.substr(2)}, *event);
    } else if (object.starts_with("<-@")) {
      (void)parse_noun_class(row, object.substr(3));
      add(row, tables_.doers, {row[0], {}, object.substr(2)}, *event);
    } else if (row[1] == "n") {
      add(row, tables_.event_nouns, {row[0], {}, {}}, *event);
    } else {
      add(row, tables_.events, {row[0], row[1], object}, *event);
    }
  }

  void read_noun(const Row& row) {
    NounInfo info;
    for (const auto name : split_list(row[1])) {
      info.classes = info.classes | parse_noun_class(row, name);
    }
    info.sector = row[2];
    add(row, tables_.nouns, {row[0], {}, {}}, info);
  }

  void read_nominal(const Row& row) {
    if (row[1].empty()) row.fail("no verb");
    add(row, tables_.nominals, {row[0], {}, {}}, NominalVerb{row[1], row[2], row[3]});
  }

  void read_role(const Row& row) {
    if (row[1].empty()) row.fail("no verb");
    const auto bearer = parse_name<RoleBearer>(row, 3, kRoleBearerNames);
    add(row, tables_.roles, {row[0], {}, {}}, RoleNoun{row[1], row[2], bearer});
  }

  void read_light(const Row& row) {
    if (row[3].empty()) row.fail("no verb to read it as");
    add(row, tables_.lights, {row[0], row[1], row[2]}, LightVerb{row[3], row[4]});
  }

  void read_symmetric(const Row& row) { add(row, tables_.symmetric, {row[0], row[1], {}}, true); }

  void read_converse(const Row& row) {
    if (row[3].empty()) row.fail("no verb");
    const ConverseVerb verb{row[3], row[4]};
    if (row[1].empty()) add(row, tables_.converses, {row[0], {}, row[2]}, verb);
    for (const auto object : split_list(row[1]))
      add(row, tables_.converses, {row[0], object, row[2]}, verb);
  }

  void read_judgement(const Row& row) {
    const bool is_praise = row[2] == "praise";
    if (!is_praise && row[2] != "blame") row.fail("a judgement is praise or blame");
    add(row, tables_.judgements, {row[0], row[1], {}}, is_praise ? 1 : -1);
  }

  void read_given_name(const Row& row) {
    const bool is_female = row[1] == "female";
    if (!is_female && row[1] != "male") row.fail("a given name is female or male");
    add(row, tables_.given_names, {row[0], {}, {}}, is_female ? Sex::kFemale : Sex::kMale);
  }

  void read_sense(const Row& row) {
    if (row[0].empty()) row.fail("no verb to be known by");
    const bool is_turned = row[0].starts_with("< ");
    const auto sense = is_turned ? row[0].substr(2) : row[0];
    const bool keeps_object = sense.ends_with(" @");
    const auto verb = keeps_object ? sense.substr(0, sense.size() - 2) : sense;
    const auto or_nothing = [](std::string_view word) { return word == "-" ? "" : word; };
    for (const auto word : split_list(row[2])) {
      for (const auto object : split_list(row[3])) {
        for (const auto link : split_list(row[4])) {
          add(row, tables_.senses, {word, or_nothing(object), or_nothing(link)},
              {verb, row[1], keeps_object, is_turned});
        }
      }
    }
  }

  void read_list(const Row& row) {
    const auto list = std::ranges::find(kRuleWordsNames, row[0]);
    if (list == kRuleWordsNames.end()) row.fail(fmt::format("unknown list \"{}\"", row[0]));
    for (const auto word : split_list(row[1])) add(row, tables_.listed, {word, *list, {}}, true);
  }

  void read_habit(const Row& row) {
    add(row, tables_.habits, {row[0], {}, {}},
        LabelHabit{row.number<std::size_t>(1), row.number<std::size_t>(2)});
  }

  std::string folder_;
  LexiconTables tables_;
};

}  // namespace

LexiconTables read_lexicon_tables(const std::string& folder) { return TableReader(folder).read(); }

}  // namespace entente
