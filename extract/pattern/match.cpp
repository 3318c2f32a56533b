#include "extract/pattern/match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "extract/claim/trace.hpp"
#include "extract/pattern/dependents.hpp"
#include "extract/pattern/kinds.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// What the words of a part of a tree were found to be.
struct Binding {
  std::size_t subject = kNoToken;
  std::size_t object = kNoToken;
  std::vector<std::pair<const PatternWord*, std::size_t>> arguments;
};
using Bindings = std::vector<Binding>;

/// Each of the one with each of the other; one of the two names at most one binding, or they name
/// the relation's two ends.
Bindings join(const Bindings& left, const Bindings& right) {
  Bindings joined;
  for (const auto& a : left) {
    for (const auto& b : right) {
      Binding both = a;
      if (b.subject != kNoToken) both.subject = b.subject;
      if (b.object != kNoToken) both.object = b.object;
      both.arguments.insert(both.arguments.end(), b.arguments.begin(), b.arguments.end());
      joined.push_back(std::move(both));
    }
  }
  return joined;
}

/// Fits one tree onto words. Each line is tried once a word, so time is lines times words.
class TreeMatcher {
 public:
  TreeMatcher(const SentenceView& view, const WordNet& wordnet, const Dependents& dependents,
              const Pattern& pattern)
      : view_(view), wordnet_(wordnet), dependents_(dependents), pattern_(pattern) {}

  const Bindings& match(const PatternWord& word, std::size_t token) {
    const auto key = std::pair(&word, token);
    if (const auto found = tried_.find(key); found != tried_.end()) return found->second;
    return tried_.emplace(key, try_match(word, token)).first->second;
  }

  /// The last line that nothing fitted, or null.
  [[nodiscard]] const PatternWord* failed() const { return failed_; }

  [[nodiscard]] bool fits(const PatternWord& word, std::size_t token) const {
    if (!word.lemmas.empty()) {
      const auto lemma = lower_ascii(view_.syntax.lemma(token));
      const bool is_one = std::ranges::find(word.lemmas, lemma) != word.lemmas.end();
      if (is_one == word.is_other_lemma) return false;
    }
    return word.kinds.empty() || is_of_kinds(view_, wordnet_, token, word.kinds);
  }

 private:
  Bindings try_match(const PatternWord& word, std::size_t token) {
    if (!fits(word, token)) return {};
    Binding own;
    if (word.capture == pattern_.subject) {
      own.subject = token;
    } else if (word.capture == pattern_.object) {
      own.object = token;
    } else if (!word.capture.empty()) {
      own.arguments.emplace_back(&word, token);
    }
    Bindings found = {std::move(own)};
    for (const auto& below : word.below) {
      const auto there = find_below(below, token);
      const bool is_wanted = below.need != Need::kNot;
      if (below.need != Need::kMaybe && there.empty() == is_wanted) {
        failed_ = &below;
        return {};
      }
      if (is_wanted && !there.empty()) found = join(found, there);
    }
    return found;
  }

  Bindings find_below(const PatternWord& word, std::size_t token) {
    Bindings found;
    for (const auto c : dependents_.of(token, word.roles)) {
      const auto& here = match(word, c);
      found.insert(found.end(), here.begin(), here.end());
      if (!found.empty() && !word.has_end) {
        found.resize(1);
        break;
      }
    }
    return found;
  }

  const SentenceView& view_;
  const WordNet& wordnet_;
  const Dependents& dependents_;
  const Pattern& pattern_;
  std::map<std::pair<const PatternWord*, std::size_t>, Bindings> tried_;
  const PatternWord* failed_ = nullptr;
};

/// The top word's object where it is neither end: "stake" in "X acquires a stake in Y".
std::size_t theme_of(const Dependents& dependents, const Binding& binding, std::size_t top) {
  static const std::vector<Role> kObjects = {{RoleKind::kObject, "", Deprel::kDep, false}};
  const auto objects = dependents.of(top, kObjects);
  if (objects.empty() || objects.front() == binding.object || objects.front() == binding.subject)
    return kNoToken;
  return objects.front();
}

/// Tells a trace why a pattern whose top word is there was not found.
void note_failure(const SentenceView& view, const Pattern& pattern, const TreeMatcher& matcher,
                  std::size_t top) {
  if (view.trace == nullptr) return;
  const auto* failed = matcher.failed();
  const auto reason = failed == nullptr ? std::string("the top word is of another kind")
                      : failed->need == Need::kNot
                          ? fmt::format("line {} of the pattern rules it out", failed->line)
                          : fmt::format("nothing fits line {} of the pattern", failed->line);
  note_dropped(view, top, "pattern:" + pattern.name, reason);
}

}  // namespace

std::vector<Match> find_matches(const SentenceView& view, const Patterns& patterns,
                                const std::vector<Frame>& frames) {
  const Dependents dependents(view, frames);
  std::vector<Match> matches;
  for (std::size_t top = 0; top < view.syntax.size(); ++top) {
    patterns.for_each_tree(lower_ascii(view.syntax.lemma(top)), [&](Patterns::Tree tree) {
      const Pattern& pattern = patterns.all()[tree.pattern];
      const PatternWord& word = pattern.trees[tree.tree];
      TreeMatcher matcher(view, patterns.wordnet(), dependents, pattern);
      const auto& found = matcher.match(word, top);
      if (found.empty() && !word.lemmas.empty()) note_failure(view, pattern, matcher, top);
      for (const auto& binding : found) {
        if (binding.subject == binding.object) continue;
        matches.push_back({&pattern, top, binding.subject, binding.object,
                           theme_of(dependents, binding, top), binding.arguments});
      }
    });
  }
  return matches;
}

}  // namespace entente
