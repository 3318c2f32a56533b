#include "extract/pattern/dependents.hpp"

#include <algorithm>

namespace entente {
namespace {

void append_new(std::vector<std::size_t>& to, const std::vector<std::size_t>& from) {
  for (const auto word : from) {
    if (std::ranges::find(to, word) == to.end()) to.push_back(word);
  }
}

bool is_relation(Deprel deprel, const Role& role) {
  return deprel == role.deprel || (!role.has_subtype && base_of(deprel) == role.deprel);
}

}  // namespace

Dependents::Dependents(const SentenceView& view, const std::vector<Frame>& frames)
    : view_(view), syntax_(view.syntax), frames_(view.syntax.size(), nullptr) {
  for (const auto& frame : frames) frames_[frame.predicate] = &frame;
}

std::vector<std::size_t> Dependents::of(std::size_t token, const std::vector<Role>& roles) const {
  std::vector<std::size_t> found;
  for (const auto& role : roles) add(token, role, found);
  return found;
}

void Dependents::add(std::size_t token, const Role& role, std::vector<std::size_t>& found) const {
  if (role.kind == RoleKind::kAny) return append_new(found, syntax_.children(token));
  if (role.kind == RoleKind::kRelation || role.kind == RoleKind::kParticle) {
    for (const auto c : syntax_.children(token)) {
      const bool is_it = role.kind == RoleKind::kParticle
                             ? syntax_.deprel(c) == Deprel::kCompoundPrt
                             : is_relation(syntax_.deprel(c), role);
      if (is_it) append_new(found, {c});
    }
    return;
  }
  if (frames_[token] != nullptr) add_of_frame(*frames_[token], role, found);
  if (is_nominal(syntax_[token].upos)) add_of_noun(token, role, found);
}

void Dependents::add_of_frame(const Frame& frame, const Role& role,
                              std::vector<std::size_t>& found) const {
  if (role.kind == RoleKind::kSubject) append_new(found, frame.subjects);
  if (role.kind == RoleKind::kObject) append_new(found, frame.objects);
  if (role.kind == RoleKind::kRecipient) append_new(found, frame.recipients);
  if (role.kind != RoleKind::kPreposition) return;
  for (const auto& oblique : frame.obliques) {
    if (oblique.preposition == role.preposition) append_new(found, {oblique.head});
  }
}

/// "Ada's visit to Bern", "the visit of Ada", "the Russian attack on Kyiv": a noun's participants.
void Dependents::add_of_noun(std::size_t noun, const Role& role,
                             std::vector<std::size_t>& found) const {
  for (const auto c : syntax_.children(noun)) {
    const Deprel deprel = syntax_.deprel(c);
    const bool is_before = c < noun && (deprel == Deprel::kCompound || deprel == Deprel::kAmod);
    if (is_before || deprel == Deprel::kNmodPoss) {
      const bool is_owner = role.kind == RoleKind::kSubject || role.kind == RoleKind::kOwner;
      if (is_owner && (deprel == Deprel::kNmodPoss || view_.resolver.is_actor(c))) {
        append_new(found, syntax_.conjuncts(c));
      }
      continue;
    }
    if (base_of(deprel) != Deprel::kNmod) continue;
    const auto preposition = syntax_.preposition(c);
    const bool is_it = (role.kind == RoleKind::kPreposition && preposition == role.preposition) ||
                       (role.kind == RoleKind::kSubject && preposition == "by") ||
                       (role.kind == RoleKind::kObject && preposition == "of") ||
                       (role.kind == RoleKind::kOwner && preposition == "of");
    if (is_it) append_new(found, syntax_.conjuncts(c));
  }
}

}  // namespace entente
