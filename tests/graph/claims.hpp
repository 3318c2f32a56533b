#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "graph/article.hpp"
#include "graph/article_identity.hpp"
#include "graph/claim.hpp"
#include "graph/slug.hpp"

namespace entente::testing {

/// A folder that goes with the test.
class TempFolder {
 public:
  TempFolder() {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            fmt::format("entente-test-{}-{}", ::getpid(), ++count);
    std::filesystem::create_directories(path_);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

/// The first place of `words` in the article.
inline Span find_span(const Article& article, std::string_view words, std::size_t from = 0) {
  const auto begin = static_cast<std::uint32_t>(article.text.find(words, from));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

inline Participant name_participant(const Article& article, std::string_view words,
                                    const std::string& name, EntityType type, Span sentence) {
  Participant participant;
  participant.id = slug(name);
  participant.name = name;
  participant.type = type;
  participant.text = words;
  participant.span = find_span(article, words, sentence.begin);
  return participant;
}

struct Who {
  std::string words;
  std::string name;
  EntityType type = EntityType::kCountry;
};

/// A claim over the sentence of `article` that holds all the words: "Ruritania sells Syldavia …".
inline Claim make_claim(const Article& article, std::string_view sentence, const Who& subject,
                        std::string_view verb_words, const Who& object) {
  Claim claim;
  const Span span = find_span(article, sentence);
  claim.subject = name_participant(article, subject.words, subject.name, subject.type, span);
  claim.object = name_participant(article, object.words, object.name, object.type, span);
  claim.relation = verb_words;
  claim.predicate = verb_words;
  claim.verb = verb_words.substr(0, verb_words.find(' '));
  claim.predicate_span = find_span(article, claim.verb, span.begin);
  claim.confidence = 0.9;
  claim.right = 0.95;
  Evidence evidence = evidence_of(article);
  evidence.sentence = sentence;
  evidence.span = span;
  evidence.extractor = "clause";
  evidence.rule = "transitive";
  claim.evidence.push_back(evidence);
  claim.id = claim_id(claim);
  return claim;
}

}  // namespace entente::testing
