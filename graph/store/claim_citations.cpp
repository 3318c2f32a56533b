#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "graph/date.hpp"
#include "graph/store/claim_reader.hpp"
#include "graph/store/claim_writer.hpp"
#include "graph/store/contents.hpp"
#include "graph/store/document_names.hpp"

namespace entente {

/// Other evidence as it was stated, and where it stands.
struct ClaimWriter::Citation {
  std::int64_t claim;
  std::int64_t position;
  std::int64_t sentence;
  std::int64_t article;
  Evidence evidence;
};

void ClaimWriter::place_citations(const StoredArticle& text) {
  move_citations(read_citations(text, 0), 0, Uncited::kNoted);
}

void ClaimWriter::leave_citations(const StoredArticle& text, Uncited rest) {
  std::vector<Citation> citations = read_citations(text, text.row);
  std::erase_if(citations, [&](const Citation& each) { return each.article != text.row; });
  move_citations(citations, text.row, rest);
}

/// Of claims of all articles `except` one.
std::vector<ClaimWriter::Citation> ClaimWriter::read_citations(const StoredArticle& text,
                                                               std::int64_t except) {
  const std::string& label = text.article.document;
  Statement rows = database_.prepare(
      "SELECT claim, position, other.sentence, sentences.article, cited.document, title, "
      "publisher, url,"
      " published FROM citations AS cited JOIN other_evidence AS other USING (claim, position)"
      " JOIN sentences ON sentences.id = other.sentence JOIN claims ON claims.id = claim"
      " WHERE (cited.document = ?1 OR cited.document BETWEEN ?2 AND ?3) AND claims.article <> ?4"
      " ORDER BY sentences.article, other.sentence, claim, position");
  const std::string shortest = exact_name(label, text.content_hash, kLeastDigits);
  const std::string longest = exact_name(label, text.content_hash, kMostDigits);
  rows.bind_all(std::string_view(label), std::string_view(shortest), std::string_view(longest),
                except);
  ClaimReader reader(database_);
  std::vector<Citation> citations;
  while (rows.step()) {
    Evidence evidence = reader.read_sentence(rows.get_int(2));
    evidence.document = rows.get_text(4);
    evidence.title = rows.get_text(5);
    evidence.publisher = rows.get_text(6);
    evidence.url = rows.get_text(7);
    evidence.published = from_days(rows.find_int(8));
    citations.push_back(
        {rows.get_int(0), rows.get_int(1), rows.get_int(2), rows.get_int(3), std::move(evidence)});
  }
  return citations;
}

void ClaimWriter::move_citations(const std::vector<Citation>& citations, std::int64_t except,
                                 Uncited rest) {
  std::vector<std::int64_t> left;
  const Evidence* last = nullptr;  // what `home` was found for
  std::optional<StoredArticle> home;
  for (const Citation& each : citations) {
    if (last == nullptr || *last != each.evidence) {
      home = find_cited(database_, each.evidence, except);
      if (!home && rest == Uncited::kNoted) home = home_of(database_, each.evidence, except);
      last = &each.evidence;
    }
    if (!home || home->row == each.article) continue;
    const std::int64_t sentence = put_sentence(each.evidence, *home);
    last_sentence_.is_new = false;
    database_.run("UPDATE other_evidence SET sentence = ? WHERE claim = ? AND position = ?",
                  sentence, each.claim, each.position);
    touch(home->row);
    left.push_back(each.sentence);
  }
  const auto again = std::ranges::unique(left);
  left.erase(again.begin(), again.end());
  if (!left.empty()) remove_uncited(database_, std::move(left));
}

}  // namespace entente
