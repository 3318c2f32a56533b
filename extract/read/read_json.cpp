#include "extract/read/read_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

namespace entente {
namespace {

using Parser = nlohmann::json;

struct Field {
  std::string_view name;
  std::string JsonRecord::*member;
};
constexpr std::array kFields = {
    Field{"text", &JsonRecord::text},
    Field{"articleBody", &JsonRecord::text},
    Field{"body", &JsonRecord::text},
    Field{"content", &JsonRecord::text},
    Field{"id", &JsonRecord::id},
    Field{"title", &JsonRecord::title},
    Field{"headline", &JsonRecord::title},
    Field{"date", &JsonRecord::date},
    Field{"datePublished", &JsonRecord::date},
    Field{"published", &JsonRecord::date},
    Field{"published_at", &JsonRecord::date},
    Field{"pubDate", &JsonRecord::date},
    Field{"publisher", &JsonRecord::publisher},
    Field{"source", &JsonRecord::publisher},
    Field{"url", &JsonRecord::url},
    Field{"link", &JsonRecord::url},
    Field{"mainEntityOfPage", &JsonRecord::url},
    Field{"@type", &JsonRecord::type},
};

constexpr std::size_t kMaxNesting = 500;

const Field* find_field(std::string_view name) {
  for (const auto& field : kFields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

/// nlohmann's event interface: one frame for each open object or array.
class RecordBuilder final : public Parser::json_sax_t {
 public:
  explicit RecordBuilder(const JsonSink& on_record) : on_record_(on_record) {}

  [[nodiscard]] const std::string& error() const { return error_; }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t value) override { return take(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return take(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& digits) override { return take(digits); }
  bool string(string_t& value) override { return take(std::move(value)); }
  bool binary(binary_t&) override { return true; }

  bool start_object(std::size_t) override { return push(false); }
  bool start_array(std::size_t) override { return push(true); }
  bool end_array() override {
    frames_.pop_back();
    return true;
  }
  bool key(string_t& name) override {
    auto& frame = frames_.back();
    frame.field = find_field(name);
    frame.is_name = name == "name";
    return true;
  }
  bool end_object() override {
    auto frame = std::move(frames_.back());
    frames_.pop_back();
    // A publisher may be an object: its name stands for it, in the object around it.
    if (!frame.name.empty() && !frames_.empty()) {
      auto& outer = frames_.back();
      if (outer.field && outer.field->member == &JsonRecord::publisher) take(frame.name);
    }
    on_record_(std::move(frame.record));
    return true;
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& exception) override {
    // "[json.exception…] parse error at …: syntax error while … - unexpected …; expected …"
    const std::string_view what = exception.what();
    const auto dash = what.find(" - ");
    const auto begin = dash == what.npos ? 0 : dash + 3;
    const auto end = std::min(what.find(';', begin), what.size());
    error_ = fmt::format("byte {}: {}", position, what.substr(begin, end - begin));
    return false;
  }

 private:
  struct Frame {
    JsonRecord record;
    std::string name;
    const Field* field = nullptr;  ///< of the key whose value comes next
    bool is_name = false;
    bool is_array = false;
  };

  bool push(bool is_array) {
    if (frames_.size() == kMaxNesting) {
      error_ = fmt::format("nested deeper than {} levels", kMaxNesting);
      return false;
    }
    Frame frame;
    frame.is_array = is_array;
    frame.record.depth = static_cast<int>(frames_.size()) + 1;
    // An array of values counts as the value of its key: {"@type": ["Thing", "NewsArticle"]}.
    if (is_array && !frames_.empty()) frame.field = frames_.back().field;
    frames_.push_back(std::move(frame));
    return true;
  }

  bool take(std::string value) {
    if (frames_.empty()) return true;
    auto* frame = &frames_.back();
    if (frame->is_array) {
      if (!frame->field || frames_.size() < 2) return true;
      frame = &frames_[frames_.size() - 2];
      if (frame->is_array) return true;
    }
    if (frame->is_name && !frames_.back().is_array) frame->name = std::move(value);
    if (!frame->field) return true;
    auto& member = frame->record.*(frame->field->member);
    frame->record.has_text |= frame->field->member == &JsonRecord::text;
    if (frame->field->member == &JsonRecord::type) {
      member += member.empty() ? value : ' ' + value;  // ["Thing", "NewsArticle"]
    } else if (member.empty()) {
      member = std::move(value);
    }
    return true;
  }

  const JsonSink& on_record_;
  std::vector<Frame> frames_;
  std::string error_;
};

}  // namespace

std::string read_json(std::string_view json, const JsonSink& on_record) {
  RecordBuilder builder(on_record);
  Parser::sax_parse(json.begin(), json.end(), &builder);
  return builder.error();
}

}  // namespace entente
