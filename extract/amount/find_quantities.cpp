#include "extract/amount/find_quantities.hpp"

#include <array>
#include <utility>

namespace entente {
namespace {

struct Symbol {
  std::string_view mark;
  std::string_view unit;
};
constexpr std::array kCurrencies = {Symbol{"$", "dollar"}, Symbol{"€", "euro"},
                                    Symbol{"£", "pound"}, Symbol{"¥", "yen"}};

/// The currency before a number: "$3", "US$3".
std::string_view currency_at(const TimeWords& words, std::size_t at) {
  for (const Symbol& symbol : kCurrencies) {
    if (words.is(at, symbol.mark)) return symbol.unit;
  }
  return {};
}

Approximation approximation_of(std::string_view bound) {
  if (bound == "APPROX") return Approximation::kAbout;
  if (bound == "LESS_THAN") return Approximation::kLessThan;
  if (bound == "MORE_THAN") return Approximation::kMoreThan;
  if (bound == "EQUAL_OR_LESS") return Approximation::kAtMost;
  return Approximation::kAtLeast;
}

/// "percent", "%", "percentage points" behind a number; the position behind it.
std::size_t percent_end(const TimeWords& words, std::size_t at) {
  if (words.is_any(at, {"%", "percent", "pc"})) return at + 1;
  if (words.is(at, "per") && words.is(at + 1, "cent")) return at + 2;
  return at;
}

/// "several", "few", "many" and "some" tell no number worth keeping; "dozens" and "thousands" do.
bool is_mere_determiner(const TimeWords& words, std::size_t at) {
  return words.is_any(at, {"several", "few", "many", "some", "numerous"}) ||
         (words.is(at, "a") && words.is(at + 1, "few"));
}

/// The number at `at` with its currency, range and percent sign, unbounded.
struct AmountMatch {
  Quantity quantity;
  std::size_t end = 0;
};
std::optional<AmountMatch> read_quantity(const TimeWords& words, std::size_t at) {
  AmountMatch match;
  std::size_t next = at;
  if (words.is_any(next, {"us", "a", "c"}) && words.is(next + 1, "$") &&
      words.is_joined(next + 1)) {
    ++next;
  }
  const std::string_view currency = currency_at(words, next);
  if (!currency.empty()) {
    match.quantity.unit = currency;
    ++next;
  }
  // "F-16", "Article 5" and "No. 3" count nothing; the first two never stand before their noun.
  const bool is_part = words.is_joined(next) && next > 0 && words.is(next - 1, "-") && next == at;
  if (is_part || is_mere_determiner(words, next)) return {};
  const auto first = words.number(next);
  if (!first) return {};
  match.end = first->end;
  if (!first->is_vague || first->value > 0) match.quantity.from = first->value;
  match.quantity.to = match.quantity.from;
  if (first->is_vague) match.quantity.approximation = Approximation::kAbout;
  if (words.is_any(first->end, {"to", "-"}) && match.quantity.from) {
    const std::size_t other = currency.empty()                             ? first->end + 1
                              : currency_at(words, first->end + 1).empty() ? first->end + 1
                                                                           : first->end + 2;
    const auto second = words.number(other);
    if (second && !second->is_vague && second->value > first->value) {
      match.quantity.to = second->value;
      match.end = second->end;
    }
  }
  const std::size_t behind = percent_end(words, match.end);
  if (behind > match.end) match.quantity.unit = "percent";
  match.end = behind;
  return match;
}

class QuantityFinder {
 public:
  QuantityFinder(const Article& article, const TimeTables& tables, Document& document)
      : article_(article), tables_(tables), document_(document) {}

  void find() {
    for (const Sentence& sentence : document_.sentences) {
      const TimeWords words(split_plain_words(article_.text, sentence.span), {}, tables_);
      for (std::size_t at = 0; at < words.size();) at = read_at(words, at);
    }
  }

 private:
  /// The position to go on from.
  std::size_t read_at(const TimeWords& words, std::size_t at) {
    const auto bound = words.find(at, TimeClass::kBound);
    auto match = read_quantity(words, bound ? bound->end : at);
    if (!match) return at + 1;
    if (bound) match->quantity.approximation = approximation_of(bound->entry->value);
    match->quantity.span = {words[at].span.begin, words[match->end - 1].span.end};
    if (!is_time(match->quantity.span)) document_.quantities.push_back(std::move(match->quantity));
    return match->end;
  }

  /// Times come in text order, as do the questions.
  bool is_time(Span span) {
    const auto& times = document_.times;
    while (time_ < times.size() && times[time_].span.end <= span.begin) ++time_;
    return time_ < times.size() && times[time_].span.overlaps(span);
  }

  const Article& article_;
  const TimeTables& tables_;
  Document& document_;
  std::size_t time_ = 0;
};

}  // namespace

void find_quantities(const Article& article, const TimeTables& tables, Document& document) {
  document.quantities.clear();
  QuantityFinder(article, tables, document).find();
}

}  // namespace entente
