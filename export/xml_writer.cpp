#include "export/xml_writer.hpp"

#include "export/xml_text.hpp"

namespace entente {
namespace {

constexpr std::size_t kBufferSize = 1 << 16;

}  // namespace

XmlWriter::XmlWriter(std::ostream& output, std::size_t line_depth)
    : output_(output), line_depth_(line_depth) {
  buffer_ = R"(<?xml version="1.0" encoding="UTF-8"?>)";
}

void XmlWriter::open(std::string_view name) {
  end_tag();
  if (open_.size() <= line_depth_) start_line();
  buffer_ += '<';
  buffer_ += name;
  open_.push_back(name);
  is_in_tag_ = true;
  has_lines_ = false;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
  buffer_ += ' ';
  buffer_ += name;
  buffer_ += "=\"";
  append_xml_attribute(value, buffer_);
  buffer_ += '"';
}

void XmlWriter::plain_attribute(std::string_view name, std::string_view value) {
  buffer_ += ' ';
  buffer_ += name;
  buffer_ += "=\"";
  buffer_ += value;
  buffer_ += '"';
}

void XmlWriter::text(std::string_view text) {
  end_tag();
  append_xml_text(text, buffer_);
}

void XmlWriter::close() {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (is_in_tag_) {
    buffer_ += "/>";
    is_in_tag_ = false;
  } else {
    if (has_lines_) start_line();
    buffer_ += "</";
    buffer_ += name;
    buffer_ += '>';
  }
  has_lines_ = open_.size() <= line_depth_;
  if (open_.empty()) buffer_ += '\n';
  flush_above(open_.empty() ? 0 : kBufferSize);
}

void XmlWriter::element(
    std::string_view name,
    std::initializer_list<std::pair<std::string_view, std::string_view>> attributes) {
  open(name);
  for (const auto& [key, value] : attributes) plain_attribute(key, value);
  close();
}

void XmlWriter::end_tag() {
  if (is_in_tag_) buffer_ += '>';
  is_in_tag_ = false;
}

void XmlWriter::start_line() {
  buffer_ += '\n';
  buffer_.append(2 * open_.size(), ' ');
}

void XmlWriter::flush_above(std::size_t size) {
  if (buffer_.size() <= size) return;
  output_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  buffer_.clear();
}

}  // namespace entente
