#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/arrow.hpp"
#include "extract/claim/claim_features.hpp"
#include "extract/deprel.hpp"

namespace entente {
namespace {

/// Steps in the tree, of which more say no more.
constexpr int kFarthest = 4;

double log_count(std::size_t count) { return std::log1p(static_cast<double>(count)); }

class ContextReader {
 public:
  ContextReader(const SentenceView& view, const Draft& draft, std::size_t subject,
                const Claim& claim, FeatureList& features)
      : view_(view),
        syntax_(view.syntax),
        draft_(draft),
        subject_(subject),
        claim_(claim),
        features_(features) {}

  void read() {
    const double subject_mentions = read_end("subject", subject_, claim_.subject);
    const double object_mentions = read_end("object", draft_.object, claim_.object);
    features_.set("predicate_upos", to_string(syntax_[draft_.predicate].upos));
    features_.set("predicate_told", syntax_.predicate_at(draft_.predicate) == nullptr ? 0 : 1);
    features_.set("fewest_mentions", std::min(subject_mentions, object_mentions));
    features_.set("sentence", log_count(view_.sentence));
    read_arrows();
  }

 private:
  /// What the head of arrows says of the two ends at this predicate, at any, and the other way
  /// round.
  void read_arrows() {
    const Sentence& sentence = view_.document.sentences[view_.sentence];
    // Of a subject in another sentence the predicate speaks.
    const auto subject = subject_ == kNoToken ? draft_.predicate : subject_;
    set_sureness("arrow", arrow_at(sentence, draft_.predicate, subject, draft_.object));
    set_sureness("arrow_between", arrow_between(sentence, subject, draft_.object));
    set_sureness("arrow_turned", arrow_between(sentence, draft_.object, subject));
    if (draft_.extractor != "drawn") return;
    features_.set("drawn_by_others", draft_.is_by_others ? 1 : 0);
    features_.set("drawn_between", is_between_actors(claim_) ? 1 : 0);
    if (subject_ != kNoToken) read_way("drawn_subject", subject_);
    read_way("drawn_object", draft_.object);
  }

  void set_sureness(const std::string& name, ArrowSureness sureness) {
    features_.set(name + "_least", sureness.least);
    features_.set(name + "_right", sureness.right);
    features_.set(name + "_worth", sureness.worth);
    features_.set(name + "_read", sureness.least > -kMostSure ? 1 : 0);
  }

  /// How the end lies to the predicate: steps up and down in the tree, whether a role is its own.
  void read_way(const std::string& end, std::size_t word) {
    std::vector<std::size_t> above;
    for (auto at = draft_.predicate; at != kNoToken; at = syntax_.head(at)) above.push_back(at);
    std::size_t down = 0;
    auto at = word;
    while (std::ranges::find(above, at) == above.end()) {
      at = syntax_.head(at);
      ++down;
    }
    const auto up = std::ranges::find(above, at) - above.begin();
    features_.set(end + "_up", static_cast<double>(std::min<std::ptrdiff_t>(up, kFarthest)));
    features_.set(end + "_down", static_cast<double>(std::min(down, std::size_t{kFarthest})));
    features_.set(end + "_told", role_of(word) == nullptr ? 0 : 1);
  }

  /// What the head of roles has the word be to the predicate, or its nearest kin in the tree;
  /// nothing where it says nothing.
  const PredicateArgument* role_of(std::size_t word) const {
    const Predicate* predicate = syntax_.predicate_at(draft_.predicate);
    if (predicate == nullptr) return nullptr;
    const PredicateArgument* near = nullptr;
    for (const auto& argument : predicate->arguments) {
      if (argument.part != ArgumentPart::kHead) continue;
      if (argument.token == word) return &argument;
      const bool is_kin =
          syntax_.head(argument.token) == word || syntax_.head(word) == argument.token;
      if (is_kin && near == nullptr) near = &argument;
    }
    return near;
  }

  const Chain* chain_of(std::size_t head, const Participant& participant) const {
    if (head != kNoToken) {
      const auto* chain = view_.resolver.chain_at(head);
      if (chain != nullptr && chain->id == participant.id) return chain;
    }
    const auto& chains = view_.document.chains;
    const auto found = std::ranges::find(chains, participant.id, &Chain::id);
    return found == chains.end() ? nullptr : &*found;
  }

  /// A pronoun or noun means whom coreference has it mean; how surely.
  void read_link(const std::string& end, std::size_t head) {
    const auto here = view_.resolver.phrases();
    const auto phrase = std::ranges::find_if(here, [&](const Phrase& each) {
      return each.head == head && !each.is_coordination && each.antecedent != kNoPhrase;
    });
    if (phrase == here.end() || view_.resolver.name_at(head) != nullptr) return;
    features_.set(end + "_linked");
    features_.set(end + "_link_doubt", 1.0 - static_cast<double>(phrase->probability));
  }

  /// What the head of names has the word be: "Person", "NORP", "none".
  std::string_view name_class(std::size_t word) const {
    const Token& token = syntax_[word];
    const std::string_view label = token.inner_ner.empty() ? token.ner : token.inner_ner;
    return label.size() > 2 ? label.substr(2) : "none";
  }

  /// Gives back how often the article names the end, as a logarithm.
  double read_end(const std::string& end, std::size_t head, const Participant& participant) {
    if (head == kNoToken) {
      features_.set(end + "_elsewhere");
    } else {
      const auto* role = role_of(head);
      features_.set(
          end + "_role",
          role == nullptr
              ? "none"
              : std::string_view(kSemanticRoleNames[static_cast<std::size_t>(role->role)]));
      features_.set(end + "_role_of_tree", role != nullptr && role->is_of_tree ? 1 : 0);
      features_.set(end + "_deprel", to_string(syntax_.deprel(head)));
      features_.set(end + "_upos", to_string(syntax_[head].upos));
      features_.set(end + "_ner", name_class(head));
      read_link(end, head);
    }
    const auto* chain = chain_of(head, participant);
    const double mentions = log_count(chain == nullptr ? 0 : chain->mentions.size());
    features_.set(end + "_mentions", mentions);
    const auto& document = view_.document;
    features_.set(end + "_first",
                  log_count(chain == nullptr || chain->mentions.empty()
                                ? document.sentences.size()
                                : document.mentions[chain->mentions.front()].sentence));
    // A name without a capital is one that the text has cut or misspelt.
    const bool is_low =
        !participant.name.empty() && participant.name[0] >= 'a' && participant.name[0] <= 'z';
    features_.set(end + "_low", is_actor(participant.type) && is_low ? 1 : 0);
    features_.set(end + "_as_named", participant.text == participant.name ? 1 : 0);
    return mentions;
  }

  const SentenceView& view_;
  const Syntax& syntax_;
  const Draft& draft_;
  std::size_t subject_;
  const Claim& claim_;
  FeatureList& features_;
};

}  // namespace

void add_context_features(const SentenceView& view, const Draft& draft, std::size_t subject,
                          const Claim& claim, FeatureList& features) {
  ContextReader(view, draft, subject, claim, features).read();
}

}  // namespace entente
