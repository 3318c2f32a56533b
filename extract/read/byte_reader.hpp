#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>

namespace entente {

/// A text, a line or a file larger than this is refused. No news article comes near; reading one
/// line of this size takes about a second and four times its size in memory.
inline constexpr std::size_t kMaxSourceBytes = std::size_t{64} << 20;

/// Reads a stream by lines or as a whole in bounded memory, after a look at how it begins.
/// The stream must outlive the reader.
class ByteReader {
 public:
  explicit ByteReader(std::istream& in) : in_(in) {}

  /// The next unread bytes, 64 KB or more save at the end of the stream; they stay unread.
  [[nodiscard]] std::string_view peek();

  /// Makes bytes that were read the next unread ones again.
  void put_back(std::string_view bytes);

  enum class Line { kRead, kTooLong, kEnd };
  /// The next line with its "\n", if it has one; a line above `limit` bytes is skipped whole and
  /// leaves `line` empty.
  Line read_line(std::string& line, std::size_t limit = kMaxSourceBytes);

  /// All unread bytes, appended to `bytes`; false when `bytes` would grow above `limit`.
  [[nodiscard]] bool read_rest(std::string& bytes, std::size_t limit = kMaxSourceBytes);

 private:
  void fill();

  std::istream& in_;
  std::string buffer_;
  std::size_t begin_ = 0;  ///< of the unread bytes of `buffer_`
};

}  // namespace entente
