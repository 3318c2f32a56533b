#pragma once

#include <fmt/format.h>
#include <simdjson.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "graph/date.hpp"
#include "graph/error.hpp"
#include "graph/span.hpp"

namespace entente {

/// Where a line stands. Millions of lines are read and few are wrong, so it is put into words only
/// when somebody asks.
struct JsonPlace {
  std::string_view name;
  std::size_t line = 0;  ///< from 1; 0: the name says it all

  [[nodiscard]] std::string text() const {
    return line == 0 ? std::string(name) : fmt::format("{}:{}", name, line);
  }
};

/// An object of the line being read: knows where it is, so that every complaint can say so. Must
/// not outlive the object around it.
class JsonFields {
 public:
  JsonFields(simdjson::dom::element value, const JsonPlace& place)
      : JsonFields(value, place, nullptr, "") {}

  [[noreturn]] void fail(std::string_view key, std::string_view what) const {
    std::string name = path();
    if (!name.empty() && !key.empty()) name += '.';
    name += key;
    throw Error(
        ErrorKind::kInput,
        fmt::format("{}: {} {}", place_.text(), name.empty() ? "a claim" : '"' + name + '"', what),
        "docs/claim.schema.json says what a claim looks like");
  }

  /// Nothing where the key is missing or its value is null. Keys are looked for from behind the one
  /// found last: fastest in the order of the format.
  [[nodiscard]] std::optional<simdjson::dom::element> find(std::string_view key) const {
    const auto start = next_;
    for (auto at = start; at != end_; ++at) {
      if (at.key_equals(key)) return take(at);
    }
    for (auto at = begin_; at != start; ++at) {
      if (at.key_equals(key)) return take(at);
    }
    return {};
  }

  [[nodiscard]] JsonFields enter(std::string_view key, simdjson::dom::element value) const {
    return {value, place_, this, key};
  }

  [[nodiscard]] std::string get_text(std::string_view key) const {
    std::string text = text_or(key, "");
    if (text.empty()) fail(key, "must be a text that is not empty");
    return text;
  }

  [[nodiscard]] std::string text_or(std::string_view key, std::string_view fallback) const {
    return std::string(view_or(key, fallback));
  }

  [[nodiscard]] std::optional<Date> find_date(std::string_view key) const {
    const std::string_view text = view_or(key, "");
    if (text.empty()) return {};
    const auto date = parse_iso_date(text);
    if (!date) fail(key, "must be a date like \"2024-06-19\"");
    return date;
  }

  [[nodiscard]] Span read_span(std::string_view start = "start",
                               std::string_view end = "end") const {
    const Span span{offset_or_zero(start), offset_or_zero(end)};
    if (span.begin > span.end) fail(end, "must not be before the start");
    return span;
  }

  /// A value out of a fixed list, `parse` being its reader.
  template <typename T>
  [[nodiscard]] T choice_or(std::string_view key, std::optional<T> (*parse)(std::string_view),
                            T fallback) const {
    const auto value = find(key);
    if (!value) return fallback;
    std::string_view text;
    const auto choice = value->get(text) == simdjson::SUCCESS ? parse(text) : std::nullopt;
    if (!choice) {
      fail(key, fmt::format("is {}, which is not one of its values", simdjson::minify(*value)));
    }
    return *choice;
  }

  [[nodiscard]] bool is_true(std::string_view key) const {
    const auto value = find(key);
    if (!value) return false;
    bool is_set = false;
    if (value->get(is_set) != simdjson::SUCCESS) fail(key, "must be true or false");
    return is_set;
  }

  [[nodiscard]] std::optional<double> find_number(std::string_view key) const {
    const auto value = find(key);
    if (!value) return {};
    double number = 0;
    if (value->get(number) != simdjson::SUCCESS) fail(key, "must be a number");
    return number;
  }

  /// Calls `read` with each element of a list, which may be missing, and its number.
  template <typename Read>
  void for_each(std::string_view key, Read read) const {
    const auto value = find(key);
    if (!value) return;
    simdjson::dom::array list;
    if (value->get(list) != simdjson::SUCCESS) fail(key, "must be a list");
    std::size_t number = 0;
    for (const simdjson::dom::element item : list) read(item, number++);
  }

  /// As for_each, each element being an object.
  template <typename Read>
  void for_each_object(std::string_view key, Read read) const {
    for_each(key, [&](simdjson::dom::element item, std::size_t number) {
      read(JsonFields(item, place_, this, key, number));
    });
  }

 private:
  static constexpr std::size_t kNoNumber = std::numeric_limits<std::size_t>::max();

  JsonFields(simdjson::dom::element value, const JsonPlace& place, const JsonFields* around,
             std::string_view key, std::size_t number = kNoNumber)
      : place_(place), around_(around), key_(key), number_(number) {
    simdjson::dom::object fields;
    if (value.get(fields) != simdjson::SUCCESS) fail("", "must be an object");
    begin_ = next_ = fields.begin();
    end_ = fields.end();
  }

  /// "arguments[0].amount"
  [[nodiscard]] std::string path() const {
    std::string path = around_ == nullptr ? "" : around_->path();
    if (!path.empty() && !key_.empty()) path += '.';
    path += key_;
    if (number_ != kNoNumber) path += fmt::format("[{}]", number_);
    return path;
  }

  [[nodiscard]] std::optional<simdjson::dom::element> take(
      simdjson::dom::object::iterator at) const {
    const simdjson::dom::element value = at.value();
    next_ = ++at;
    if (value.is_null()) return {};
    return value;
  }

  [[nodiscard]] std::string_view view_or(std::string_view key, std::string_view fallback) const {
    const auto value = find(key);
    if (!value) return fallback;
    std::string_view text;
    if (value->get(text) != simdjson::SUCCESS) fail(key, "must be a text");
    return text;
  }

  [[nodiscard]] std::uint32_t offset_or_zero(std::string_view key) const {
    const auto value = find(key);
    if (!value) return 0;
    std::uint64_t offset = 0;
    if (value->get(offset) != simdjson::SUCCESS ||
        offset > std::numeric_limits<std::uint32_t>::max()) {
      fail(key, "must be a number of bytes");
    }
    return static_cast<std::uint32_t>(offset);
  }

  simdjson::dom::object::iterator begin_;
  simdjson::dom::object::iterator end_;
  mutable simdjson::dom::object::iterator next_;
  const JsonPlace& place_;
  const JsonFields* around_;  ///< null at the top
  std::string_view key_;
  std::size_t number_;  ///< in a list
};

}  // namespace entente
