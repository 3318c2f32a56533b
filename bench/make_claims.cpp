// Prints generated claims as JSON Lines, as `entente extract` prints them: names by Zipf's law, two
// claims a sentence and thirty-six an article on average, every fourth with a speaker, every
// fortieth with a time. The shares are those of 39,636 claims read from newspaper articles.
//
// usage: entente_make_claims COUNT [SEED]
//
// Names are made of syllables, so that as many as needed are different; the r-th is drawn with a
// weight of 1 / r. The same count and seed give the same bytes.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using std::string_view;

constexpr std::array<string_view, 20> kVerbs = {
    "accuse", "aid",  "arm",  "ask",    "back",     "ban", "blame", "call",  "fund", "help",
    "invite", "join", "meet", "praise", "sanction", "sue", "tell",  "visit", "warn", "answer"};
constexpr std::array<string_view, 20> kNouns = {
    "agreement", "border", "budget", "convoy",   "election", "embargo", "factory",
    "harbour",   "law",    "market", "minister", "pipeline", "port",    "refugee",
    "report",    "school", "ship",   "strike",   "treaty",   "vessel"};
constexpr std::array<string_view, 16> kFillers = {
    "after a long debate in the capital",      "before the summer session ends",
    "despite warnings from the opposition",    "in a letter that was read to the press",
    "over the objections of two partners",     "as prices rose for the third month",
    "while talks went on behind closed doors", "without a word to its neighbours",
    "under a plan drawn up last winter",       "with the help of a private bank",
    "at a meeting of regional officials",      "during a visit to the northern coast",
    "because of a dispute about fees",         "according to papers seen on Monday",
    "though few had expected the move",        "once the commission had agreed"};
constexpr std::array<string_view, 8> kSayings = {"say",   "tell", "warn",   "add",
                                                 "claim", "deny", "report", "announce"};
constexpr std::array<string_view, 10> kTypes = {
    "person",       "person",       "person",       "person",  "person",
    "organization", "organization", "organization", "country", "place"};
constexpr std::array<string_view, 4> kFactualities = {"certain", "probable", "possible",
                                                      "underspecified"};

/// Draws by itself: the distributions of the standard library differ between its makers.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::uint64_t below(std::uint64_t count) { return engine_() % count; }
  double share() { return static_cast<double>(engine_() >> 11) / 9007199254740992.0; }
  std::uint64_t bits() { return engine_(); }
  template <typename List>
  string_view pick(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::mt19937_64 engine_;
};

/// The number in the digits of fixed syllables, two words; shuffled, so that neighbours are unlike.
std::string make_name(std::uint64_t number) {
  constexpr string_view kConsonants = "bdfgklmnprstvzhj";
  constexpr string_view kVowels = "aeiou";
  constexpr std::uint64_t kSyllables = kConsonants.size() * kVowels.size();
  constexpr std::uint64_t kNames = kSyllables * kSyllables * kSyllables * kSyllables;
  std::uint64_t rest = (number * 7'654'321 + 13'579'246) % kNames;
  std::string name;
  for (int i = 0; i < 4; ++i) {
    const std::uint64_t digit = rest % kSyllables;
    rest /= kSyllables;
    if (i == 2) name += ' ';
    const char consonant = kConsonants[digit / kVowels.size()];
    name += i % 2 == 0 ? static_cast<char>(consonant - 'a' + 'A') : consonant;
    name += kVowels[digit % kVowels.size()];
  }
  return name;
}

std::string id_of(std::string name) {
  std::ranges::transform(name, name.begin(), [](char c) {
    return c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return name;
}

/// Numbers of names: the r-th with a weight of 1 / r, by inverting the sum of the harmonic series.
class Names {
 public:
  explicit Names(std::uint64_t count) : bounds_(count) {
    double total = 0;
    for (std::uint64_t rank = 0; rank < count; ++rank) {
      bounds_[rank] = total += 1.0 / static_cast<double>(rank + 1);
    }
  }
  std::uint64_t draw(Dice& dice) const {
    const auto found = std::ranges::upper_bound(bounds_, dice.share() * bounds_.back());
    return static_cast<std::uint64_t>(found - bounds_.begin());
  }

 private:
  std::vector<double> bounds_;
};

struct Sentence {
  std::string text;
  std::uint64_t begin = 0;  ///< in its article
  std::string article;      ///< the members of evidence that all its claims share
  std::uint64_t subject = 0;
  std::uint64_t object = 0;
  std::uint64_t other = 0;
};

class Writer {
 public:
  Writer(std::uint64_t count, std::uint64_t seed)
      : names_(std::max<std::uint64_t>(100, count / 10)), dice_(seed) {}

  void write(std::uint64_t count) {
    while (written_ < count) {
      const std::uint64_t claims = std::min(1 + geometric(0.465), count - written_);
      start_sentence();
      for (std::uint64_t i = 0; i < claims; ++i) write_claim(i);
      if (out_.size() > (1U << 20)) flush();
    }
    flush();
  }

 private:
  std::uint64_t geometric(double stop) {
    std::uint64_t count = 0;
    while (count < 9 && dice_.share() > stop) ++count;
    return count;
  }

  void start_sentence() {
    if (left_in_article_ == 0) {
      left_in_article_ = 5 + dice_.below(24);
      begin_ = 0;
      ++article_;
    }
    --left_in_article_;
    sentence_.subject = names_.draw(dice_);
    sentence_.object = names_.draw(dice_);
    sentence_.other = names_.draw(dice_);
    sentence_.begin = begin_;
    sentence_.text =
        fmt::format("{} {}s the {} of {} {}, {} {}s, and {} talks of the {}.",
                    make_name(sentence_.subject), dice_.pick(kVerbs), dice_.pick(kNouns),
                    make_name(sentence_.object), dice_.pick(kFillers), make_name(sentence_.other),
                    dice_.pick(kSayings), make_name(names_.draw(dice_)), dice_.pick(kNouns));
    begin_ += sentence_.text.size() + 1;
    sentence_.article = fmt::format(
        R"("document":"generated/{0:08}.txt","title":"{1} and the {2} of {3}","publisher":"Publisher {4}","published":"20{5:02}-{6:02}-{7:02}","url":"https://news{4}.example.org/{0}")",
        article_, make_name(article_ % 5000), kNouns[article_ % kNouns.size()],
        make_name(article_ % 701), article_ % 211, 10 + article_ % 20, 1 + article_ % 12,
        1 + article_ % 28);
  }

  /// The members that every participant has.
  std::string participant(std::uint64_t number, std::uint64_t begin) {
    const std::string name = make_name(number);
    const std::string family = name.substr(name.find(' ') + 1);
    const bool has_alias = dice_.below(8) == 0;
    return fmt::format(
        R"("id":"{}","name":"{}","type":"{}","country":{},"text":"{}","start":{},"end":{},"aliases":[{}])",
        id_of(name), name, kTypes[number % kTypes.size()], number % 3 == 0 ? "\"ATA\"" : "null",
        name, begin, begin + name.size(), has_alias ? '"' + family + '"' : "");
  }

  std::string attribution() {
    if (dice_.below(4) != 0) return "null";
    const std::uint64_t cue = sentence_.begin + 90;
    return fmt::format(R"({{{},"verb":"{}","cue_start":{},"cue_end":{}}})",
                       participant(sentence_.other, sentence_.begin + 60), dice_.pick(kSayings),
                       cue, cue + 5);
  }

  std::string arguments() {
    std::string list;
    if (dice_.below(5) < 2) {
      const string_view noun = dice_.pick(kNouns);
      list = fmt::format(R"({{"role":"with","text":"the {}","start":{},"end":{}}})", noun,
                         sentence_.begin + 30, sentence_.begin + 34 + noun.size());
    }
    if (dice_.below(5) == 0) {
      if (!list.empty()) list += ',';
      list += fmt::format(R"({{"role":"in",{}}})",
                          participant(names_.draw(dice_), sentence_.begin + 50));
    }
    return list;
  }

  std::string time() {
    if (dice_.below(40) != 0) return "null";
    const std::uint64_t year = 2010 + dice_.below(20);
    const std::uint64_t month = 1 + dice_.below(12);
    return fmt::format(
        R"({{"text":"in month {1} of {0}","from":"{0}-{1:02}-01","to":"{0}-{1:02}-28","precision":"month"}})",
        year, month);
  }

  void write_claim(std::uint64_t number) {
    const string_view verb = dice_.pick(kVerbs);
    const string_view noun = dice_.pick(kNouns);
    const std::uint64_t begin = sentence_.begin;
    const std::uint64_t object = number == 0 ? sentence_.object : names_.draw(dice_);
    out_ += fmt::format(
        R"({{"id":"c{:016x}","subject":{{{}}},"relation":"{}s {}","verb":"{}","predicate":"{} {}","event":{},"object":{{{}}},"arguments":[{}],)",
        dice_.bits(), participant(sentence_.subject, begin), verb, noun, verb, verb, noun,
        dice_.below(3) == 0 ? "\"CONSULT\"" : "null", participant(object, begin + 40), arguments());
    out_ += fmt::format(
        R"("polarity":"{}","factuality":"{}","attribution":{},"time":{},"confidence":{:.2f},)",
        dice_.below(10) == 0 ? "negative" : "positive",
        dice_.below(5) == 0 ? dice_.pick(kFactualities) : "certain", attribution(), time(),
        dice_.share());
    out_ += fmt::format(
        R"("evidence":[{{{},"sentence":"{}","start":{},"end":{},"extractor":"clause","rule":"rule-{}"}}],"predicate_start":{},"predicate_end":{},"symmetric":{}}})",
        sentence_.article, sentence_.text, begin, begin + sentence_.text.size(), dice_.below(40),
        begin + 15 + number, begin + 20 + number, verb == "meet");
    out_ += '\n';
    ++written_;
  }

  void flush() {
    if (std::fwrite(out_.data(), 1, out_.size(), stdout) != out_.size()) {
      std::perror("entente_make_claims");
      std::exit(1);
    }
    out_.clear();
  }

  Names names_;
  Dice dice_;
  Sentence sentence_;
  std::uint64_t article_ = 0;
  std::uint64_t left_in_article_ = 0;
  std::uint64_t begin_ = 0;
  std::uint64_t written_ = 0;
  std::string out_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    fmt::print(stderr, "usage: entente_make_claims COUNT [SEED]\n");
    return 2;
  }
  const std::uint64_t count = std::strtoull(argv[1], nullptr, 10);
  Writer(count, argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1).write(count);
}
