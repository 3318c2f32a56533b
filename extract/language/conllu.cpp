#include "extract/language/conllu.hpp"

#include <array>
#include <charconv>
#include <istream>
#include <optional>
#include <string_view>
#include <utility>

#include "extract/language/normal_form.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

using Fields = std::array<std::string_view, 10>;

[[nodiscard]] std::optional<Fields> split_fields(std::string_view line) {
  Fields fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == fields.size())) return {};
    fields[i] = line.substr(0, tab);
    line = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
  }
  return fields;
}

[[nodiscard]] std::optional<std::size_t> parse_number(std::string_view digits) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return {};
  return value;
}

[[nodiscard]] std::string_view find_misc(std::string_view misc, std::string_view key) {
  while (!misc.empty()) {
    const std::string_view item = misc.substr(0, misc.find('|'));
    if (item.starts_with(key)) return item.substr(key.size());
    misc.remove_prefix(std::min(misc.size(), item.size() + 1));
  }
  return {};
}

[[nodiscard]] std::string known(std::string_view field) {
  return field == "_" ? std::string() : std::string(field);
}

class Reader {
 public:
  explicit Reader(const std::string& name) : name_(name) {}

  void read_line(std::string_view line) {
    ++line_number_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty())
      close_sentence();
    else if (line[0] == '#')
      read_comment(line.substr(1));
    else
      read_word(line);
  }

  [[nodiscard]] std::vector<AnalysedArticle> finish() {
    close_sentence();
    return std::move(articles_);
  }

 private:
  [[nodiscard]] Error bad(const std::string& what) const {
    return {ErrorKind::kInput, name_ + ":" + std::to_string(line_number_) + ": " + what,
            "see universaldependencies.org/format"};
  }

  void read_comment(std::string_view comment) {
    comment.remove_prefix(std::min(comment.find_first_not_of(' '), comment.size()));
    if (comment.starts_with("newdoc")) {
      articles_.emplace_back();
      const std::size_t equals = comment.find("= ");
      articles_.back().article.document =
          equals == std::string_view::npos ? name_ : std::string(comment.substr(equals + 2));
      starts_block_ = true;
    } else if (comment.starts_with("speaker = ")) {
      speaker_ = comment.substr(10);
    } else if (comment.starts_with("newpar") && !comment.starts_with("newpar_")) {
      starts_block_ = true;
    }
  }

  void read_word(std::string_view line) {
    const auto fields = split_fields(line);
    if (!fields) throw bad("a word has ten fields, divided by tabs");
    const auto& [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc] = *fields;
    if (id.find('.') != std::string_view::npos) return;
    const bool joins = find_misc(misc, "SpaceAfter=") == "No";
    if (const std::size_t dash = id.find('-'); dash != std::string_view::npos) {
      const auto first = parse_number(id.substr(0, dash)), last = parse_number(id.substr(dash + 1));
      if (!first || !last || *first != sentence().tokens.size() + 1 || *last < *first)
        throw bad("a multiword token does not precede its words");
      open_multiword(form, *last - *first + 1, joins);
      return;
    }
    if (parse_number(id) != sentence().tokens.size() + 1)
      throw bad("words are not numbered 1, 2 …");
    Token token;
    token.span = multiword_words_ > 0 ? next_part(form) : append(form, joins);
    token.joins_next = multiword_words_ > 0;
    token.lemma = known(lemma);
    token.upos = parse_upos(upos).value_or(Upos::kX);
    token.xpos = known(xpos);
    token.feats = known(feats);
    if (head != "_") {
      const auto number = parse_number(head);
      if (!number) throw bad("a head is not a number");
      token.head = static_cast<std::int32_t>(*number) - 1;
    }
    token.deprel = parse_deprel(deprel).value_or(Deprel::kDep);
    const std::string_view ner = find_misc(misc, "NER="), outer = find_misc(misc, "OuterNER=");
    if (!ner.empty()) (outer.empty() ? token.ner : token.inner_ner) = ner;
    if (!outer.empty()) token.ner = outer;
    sentence().tokens.push_back(std::move(token));
  }

  [[nodiscard]] Sentence& sentence() {
    if (!sentence_) {
      if (articles_.empty()) {
        articles_.emplace_back();
        articles_.back().article.document = name_;
        starts_block_ = true;
      }
      open_block();
      sentence_.emplace().speaker = std::exchange(speaker_, {});
    }
    return *sentence_;
  }

  void open_block() {
    auto& [article, document] = articles_.back();
    if (starts_block_ || document.blocks.empty()) {
      while (!article.text.empty() && article.text.back() == ' ') article.text.pop_back();
      if (!article.text.empty()) article.text += "\n\n";
      const auto at = static_cast<std::uint32_t>(article.text.size());
      document.blocks.push_back({{at, at}, BlockKind::kParagraph});
    }
    starts_block_ = false;
  }

  [[nodiscard]] Span append(std::string_view form, bool joins) {
    std::string& text = articles_.back().article.text;
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += form;
    const auto end = static_cast<std::uint32_t>(text.size());
    if (!joins) text += ' ';
    return {begin, end};
  }

  void open_multiword(std::string_view form, std::size_t words, bool joins) {
    multiword_ = append(form, joins);
    multiword_words_ = words;
  }

  /// The next word of an open multiword token: the characters that its form is long, the rest for
  /// the last word.
  [[nodiscard]] Span next_part(std::string_view form) {
    --multiword_words_;
    Span part = multiword_;
    if (multiword_words_ > 0) {
      const std::string& text = articles_.back().article.text;
      std::size_t length = std::min<std::size_t>(form.size(), multiword_.size());
      while (multiword_.begin + length < multiword_.end &&
             (text[multiword_.begin + length] & 0xC0) == 0x80)
        ++length;
      part.end = part.begin + static_cast<std::uint32_t>(length);
      multiword_.begin = part.end;
    }
    return part;
  }

  void close_sentence() {
    if (!sentence_) return;
    auto& [article, document] = articles_.back();
    const auto size = static_cast<std::int32_t>(sentence_->tokens.size());
    for (const Token& token : sentence_->tokens) {
      if (token.head >= size) throw bad("a head lies outside its sentence");
      sentence_->span = cover(sentence_->span, token.span);
    }
    sentence_->block = static_cast<std::uint32_t>(document.blocks.size() - 1);
    document.blocks.back().span.end = sentence_->span.end;
    if (size > 0) document.sentences.push_back(std::move(*sentence_));
    sentence_.reset();
    multiword_words_ = 0;
  }

  std::string name_;
  std::size_t line_number_ = 0;
  std::vector<AnalysedArticle> articles_;
  std::optional<Sentence> sentence_;
  std::string speaker_;  ///< of the next sentence
  bool starts_block_ = true;
  Span multiword_;
  std::size_t multiword_words_ = 0;
};

/// A value that stands on one line.
[[nodiscard]] std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return out;
}

[[nodiscard]] bool space_follows(const std::string& text, std::size_t at) {
  return at >= text.size() || is_space(next_code_point(text, at));
}

/// "Pred=supply|Args=ARG0:2,ARG1:5": the predicate's lemma, and the id of each argument's head.
[[nodiscard]] std::string roles_of(const Predicate& predicate, const std::string& lemma) {
  std::string out = "Pred=" + lemma;
  for (const PredicateArgument& argument : predicate.arguments) {
    out += &argument == &predicate.arguments.front() ? "|Args=" : ",";
    out += to_string(RoleLabel{argument.role, argument.part}) + ":" +
           std::to_string(argument.token + 1);
  }
  return out;
}

class Writer {
 public:
  Writer(const Article& article, const Document& document, const MiscSource& more_misc)
      : article_(article), document_(document), more_misc_(more_misc) {}

  [[nodiscard]] std::string write() {
    const std::string id = one_line(article_.document);
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      const Sentence& sentence = document_.sentences[s];
      if (s == 0) out_ += "# newdoc id = " + id + "\n";
      if (s == 0 && more_misc_) out_ += "# global.Entity = eid-etype-head\n";
      if (s == 0 || sentence.block != document_.sentences[s - 1].block) out_ += "# newpar\n";
      out_ += "# sent_id = " + id + "-" + std::to_string(s + 1) + "\n";
      if (!sentence.speaker.empty()) out_ += "# speaker = " + one_line(sentence.speaker) + "\n";
      out_ += "# text = " + text_of(sentence) + "\n";
      for (std::size_t t = 0; t < sentence.tokens.size(); ++t) write_word(s, t);
      out_ += '\n';
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string text_of(const Sentence& sentence) const {
    std::string text;
    for (const Token& token : sentence.tokens) {
      text += one_line(slice(article_.text, token.span));
      if (!token.joins_next && space_follows(article_.text, token.span.end)) text += ' ';
    }
    while (text.ends_with(' ')) text.pop_back();
    return text;
  }

  void write_multiword(const std::vector<Token>& tokens, std::size_t first) {
    std::size_t last = first;
    while (last + 1 < tokens.size() && tokens[last].joins_next) ++last;
    const Span span = cover(tokens[first].span, tokens[last].span);
    out_ += std::to_string(first + 1) + "-" + std::to_string(last + 1) + "\t" +
            one_line(slice(article_.text, span)) + "\t_\t_\t_\t_\t_\t_\t_\t" +
            (space_follows(article_.text, span.end) ? "_" : "SpaceAfter=No") + "\n";
  }

  void write_word(std::size_t s, std::size_t t) {
    const auto& tokens = document_.sentences[s].tokens;
    const Token& token = tokens[t];
    const bool continues = t > 0 && tokens[t - 1].joins_next;
    const bool joins = token.joins_next && t + 1 < tokens.size();
    if (joins && !continues) write_multiword(tokens, t);
    const auto field = [](std::string_view value) {
      return value.empty() ? std::string("_") : one_line(value);
    };
    std::string misc = more_misc_ ? more_misc_(s, t) : "";
    const auto add = [&](const std::string& item) { misc += (misc.empty() ? "" : "|") + item; };
    const bool is_nested = !token.inner_ner.empty();
    if (is_nested || token.ner != "O") add("NER=" + (is_nested ? token.inner_ner : token.ner));
    if (is_nested) add("OuterNER=" + token.ner);
    for (const Predicate& predicate : document_.sentences[s].predicates)
      if (predicate.token == t) add(roles_of(predicate, one_line(token.lemma)));
    if (!continues && !joins && !space_follows(article_.text, token.span.end)) add("SpaceAfter=No");
    out_ += std::to_string(t + 1) + "\t" + field(slice(article_.text, token.span)) + "\t" +
            field(token.lemma) + "\t" + std::string(to_string(token.upos)) + "\t" +
            field(token.xpos) + "\t" + field(token.feats) + "\t" + std::to_string(token.head + 1) +
            "\t" + std::string(to_string(token.deprel)) + "\t_\t" + field(misc) + "\n";
  }

  const Article& article_;
  const Document& document_;
  const MiscSource& more_misc_;
  std::string out_;
};

}  // namespace

std::vector<AnalysedArticle> read_conllu(std::istream& in, const std::string& name) {
  Reader reader(name);
  for (std::string line; std::getline(in, line);) reader.read_line(line);
  return reader.finish();
}

std::string write_conllu(const Article& article, const Document& document,
                         const MiscSource& more_misc) {
  return Writer(article, document, more_misc).write();
}

}  // namespace entente
