#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace entente {

/// What an object says about an article. Empty = not said. The names of the fields that are read:
/// `text` (articleBody, body, content), `id`, `title` (headline), `date` (datePublished, published,
/// published_at, pubDate), `publisher` (source; a text or an object with a `name`), `url` (link,
/// mainEntityOfPage), `@type`. Where an object has two of one kind, the first counts.
struct JsonRecord {
  std::string text;
  std::string id;
  std::string title;
  std::string date;
  std::string publisher;
  std::string url;
  std::string type;
  bool has_text = false;
  int depth = 0;  ///< 1 for an object at the top, 2 inside one array or object, …
};

using JsonSink = std::function<void(JsonRecord)>;

/// Reads one JSON value, at most 500 levels deep, without building it, and hands over each object
/// in it once it is complete (inner ones first). Returns what is wrong and where ("byte 17: …") or
/// nothing; the objects before an error have been handed over. `json` must be valid UTF-8. Memory:
/// the fields above of the objects that are open.
[[nodiscard]] std::string read_json(std::string_view json, const JsonSink& on_record);

}  // namespace entente
