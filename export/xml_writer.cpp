#include "export/xml_writer.hpp"

#include "export/xml_text.hpp"

namespace entente {

XmlWriter::XmlWriter(std::ostream& output) : output_(output) {
  output_ << R"(<?xml version="1.0" encoding="UTF-8"?>)";
}

void XmlWriter::open(std::string_view name) {
  end_tag();
  output_ << '\n';
  for (std::size_t i = 0; i < open_.size(); ++i) output_ << "  ";
  output_ << '<' << name;
  open_.push_back(name);
  is_in_tag_ = true;
  has_text_ = false;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
  output_ << ' ' << name << "=\"" << escape_xml_attribute(value) << '"';
}

void XmlWriter::text(std::string_view text) {
  end_tag();
  output_ << escape_xml_text(text);
  has_text_ = true;
}

void XmlWriter::close() {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (is_in_tag_) {
    output_ << "/>";
    is_in_tag_ = false;
  } else {
    if (!has_text_) {
      output_ << '\n';
      for (std::size_t i = 0; i < open_.size(); ++i) output_ << "  ";
    }
    output_ << "</" << name << '>';
  }
  has_text_ = false;
  if (open_.empty()) output_ << '\n';
}

void XmlWriter::end_tag() {
  if (is_in_tag_) output_ << '>';
  is_in_tag_ = false;
}

}  // namespace entente
