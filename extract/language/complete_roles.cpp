#include "extract/language/complete_roles.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace entente {
namespace {

/// The role that a dependent of a verb has by its relation alone.
[[nodiscard]] std::optional<SemanticRole> role_of(Deprel relation) {
  switch (relation) {
    case Deprel::kNsubj:
    case Deprel::kCsubj:
    case Deprel::kOblAgent:
      return SemanticRole::kArg0;
    case Deprel::kNsubjPass:
    case Deprel::kObj:
    case Deprel::kCcomp:
    case Deprel::kXcomp:
      return SemanticRole::kArg1;
    case Deprel::kIobj:
      return SemanticRole::kArg2;
    default:
      return std::nullopt;
  }
}

class Completer {
 public:
  explicit Completer(Sentence& sentence)
      : sentence_(sentence), tokens_(sentence.tokens), children_(tokens_.size()) {
    for (std::size_t w = 0; w < tokens_.size(); ++w)
      if (tokens_[w].head != kNoHead)
        children_[static_cast<std::size_t>(tokens_[w].head)].push_back(w);
  }

  void run() {
    add_verbs();
    for (Predicate& predicate : sentence_.predicates) {
      add_dependents(predicate);
      add_shared_subject(predicate);
      std::ranges::stable_sort(predicate.arguments, {}, &PredicateArgument::token);
    }
  }

 private:
  void add_verbs() {
    std::vector<bool> is_known(tokens_.size(), false);
    for (const Predicate& predicate : sentence_.predicates) is_known[predicate.token] = true;
    for (std::uint32_t w = 0; w < tokens_.size(); ++w)
      if (tokens_[w].upos == Upos::kVerb && !is_known[w]) sentence_.predicates.push_back({w, {}});
    std::ranges::sort(sentence_.predicates, {}, &Predicate::token);
  }

  void add_dependents(Predicate& predicate) const {
    const std::size_t told = predicate.arguments.size();
    for (const std::size_t child : children_[predicate.token])
      if (const auto role = role_of(tokens_[child].deprel);
          role && !has_argument_in(predicate, told, child))
        if (const auto free = find_free(predicate, *role)) add(predicate, child, *free);
  }

  /// Whether one of the first `told` arguments is the word or hangs below it.
  [[nodiscard]] bool has_argument_in(const Predicate& predicate, std::size_t told,
                                     std::size_t word) const {
    return std::any_of(
        predicate.arguments.begin(),
        predicate.arguments.begin() + static_cast<std::ptrdiff_t>(told),
        [&](const PredicateArgument& argument) { return hangs_below(argument.token, word); });
  }

  [[nodiscard]] bool hangs_below(std::size_t word, std::size_t top) const {
    // A tree has no circle, and what is deeper than this is no sentence.
    constexpr int kDeepest = 100;
    for (int steps = 0; word != top; ++steps) {
      if (tokens_[word].head == kNoHead || steps > kDeepest) return false;
      word = static_cast<std::size_t>(tokens_[word].head);
    }
    return true;
  }

  void add_shared_subject(Predicate& predicate) const {
    const auto subject = find_subject(predicate.token);
    if (!subject || *subject == predicate.token) return;
    // "The ships were sold and sunk" has one auxiliary for both.
    const bool shares_passive =
        tokens_[*subject].deprel == Deprel::kNsubjPass && tokens_[predicate.token].xpos == "VBN";
    const SemanticRole role =
        shares_passive || is_passive(predicate.token) ? SemanticRole::kArg1 : SemanticRole::kArg0;
    for (const PredicateArgument& argument : predicate.arguments)
      if (argument.role == role || argument.token == *subject) return;
    add(predicate, *subject, role);
  }

  [[nodiscard]] bool is_passive(std::size_t verb) const {
    if (tokens_[verb].deprel == Deprel::kAcl && tokens_[verb].xpos == "VBN") return true;
    return std::ranges::any_of(children_[verb], [&](std::size_t child) {
      return tokens_[child].deprel == Deprel::kAuxPass ||
             tokens_[child].deprel == Deprel::kNsubjPass;
    });
  }

  [[nodiscard]] std::optional<std::size_t> find_child(std::size_t word, Deprel a, Deprel b) const {
    for (const std::size_t child : children_[word])
      if (tokens_[child].deprel == a || tokens_[child].deprel == b) return child;
    return std::nullopt;
  }

  /// Of the verb itself, or of what it is coordinated with, complements or modifies.
  [[nodiscard]] std::optional<std::size_t> find_subject(std::size_t verb) const {
    constexpr int kMostSteps = 4;
    for (int steps = 0; steps <= kMostSteps; ++steps) {
      if (const auto own = find_child(verb, Deprel::kNsubj, Deprel::kNsubjPass)) return own;
      const Token& token = tokens_[verb];
      if (token.head == kNoHead) return std::nullopt;
      const auto above = static_cast<std::size_t>(token.head);
      switch (token.deprel) {
        case Deprel::kXcomp:  // "asked Kenya to sell"
          if (const auto object = find_child(above, Deprel::kObj, Deprel::kIobj)) return object;
          break;
        case Deprel::kConj:
        case Deprel::kAdvcl:
          break;
        case Deprel::kAclRelcl:
          return above;
        case Deprel::kAcl:
          if (token.xpos == "VBG" || token.xpos == "VBN") return above;
          return std::nullopt;
        default:
          return std::nullopt;
      }
      verb = above;
    }
    return std::nullopt;
  }

  /// The role itself, or the next behind it that no word has: a role goes to one word at most.
  [[nodiscard]] static std::optional<SemanticRole> find_free(const Predicate& predicate,
                                                             SemanticRole role) {
    for (; is_core(role); role = static_cast<SemanticRole>(static_cast<int>(role) + 1))
      if (std::ranges::none_of(predicate.arguments, [&](const PredicateArgument& argument) {
            return argument.role == role && argument.part == ArgumentPart::kHead;
          }))
        return role;
    return std::nullopt;
  }

  static void add(Predicate& predicate, std::size_t word, SemanticRole role) {
    predicate.arguments.push_back(
        {static_cast<std::uint32_t>(word), role, ArgumentPart::kHead, true});
  }

  Sentence& sentence_;
  const std::vector<Token>& tokens_;
  std::vector<std::vector<std::size_t>> children_;
};

}  // namespace

void complete_roles(Sentence& sentence) { Completer(sentence).run(); }

}  // namespace entente
