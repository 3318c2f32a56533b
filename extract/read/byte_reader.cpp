#include "extract/read/byte_reader.hpp"

namespace entente {
namespace {

constexpr std::size_t kChunk = 1 << 16;

}  // namespace

void ByteReader::fill() {
  buffer_.erase(0, begin_);
  begin_ = 0;
  const auto size = buffer_.size();
  if (size >= kChunk || !in_) return;
  buffer_.resize(kChunk);
  in_.read(buffer_.data() + size, static_cast<std::streamsize>(kChunk - size));
  buffer_.resize(size + static_cast<std::size_t>(in_.gcount()));
}

std::string_view ByteReader::peek() {
  fill();
  return buffer_;
}

void ByteReader::put_back(std::string_view bytes) {
  buffer_.replace(0, begin_, bytes);
  begin_ = 0;
}

ByteReader::Line ByteReader::read_line(std::string& line, std::size_t limit) {
  line.clear();
  std::size_t size = 0;
  for (;;) {
    if (begin_ == buffer_.size()) fill();
    if (begin_ == buffer_.size()) break;
    const auto end = buffer_.find('\n', begin_);
    const auto stop = end == std::string::npos ? buffer_.size() : end + 1;
    size += stop - begin_;
    if (size <= limit) line.append(buffer_, begin_, stop - begin_);
    begin_ = stop;
    if (end != std::string::npos) break;
  }
  if (size <= limit) return size == 0 ? Line::kEnd : Line::kRead;
  line = std::string();  // gives the memory back
  return Line::kTooLong;
}

bool ByteReader::read_rest(std::string& bytes, std::size_t limit) {
  for (;;) {
    bytes.append(buffer_, begin_);
    begin_ = buffer_.size();
    if (bytes.size() > limit) return false;
    fill();
    if (buffer_.empty()) return true;
  }
}

}  // namespace entente
