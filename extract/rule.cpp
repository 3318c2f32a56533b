#include "extract/rule.hpp"

#include <array>

namespace entente {
namespace {

constexpr std::array<RuleRow, 35> kRules = {{
    {Rule::kClause, "clause", "what the subject of a verb does to its object",
     "Chad attacked Niger on Monday.", "Chad → attacks → Niger",
     "There was an attack on Niger on Monday."},
    {Rule::kPassive, "passive", "what is done to the subject, by somebody who is named",
     "Niger was attacked by Chad on Monday.", "Chad → attacks → Niger",
     "Niger was attacked on Monday."},
    {Rule::kRelative, "relative", "what the noun of a relative clause without a subject does",
     "Ben Bell, whose side joined Acme, has left.", "Ben Bell → joins → Acme",
     "Ben Bell, whom Acme joined, has left."},
    {Rule::kControl, "control", "whose doing an infinitive or a gerund is, its governor knows",
     "Chad persuaded Niger to attack Togo.", "Niger → attacks → Togo",
     "Chad promised Niger that Togo would attack Ghana."},
    {Rule::kAdverbial, "adverbial", "a clause beside another one shares its subject",
     "Chad left the talks after attacking Niger.", "Chad → attacks → Niger",
     "Chad left the talks after Togo attacked Niger."},
    {Rule::kParticiple, "participle", "what the noun before a participle does or undergoes",
     "The army of Chad, attacking Niger, lost ten men.", "Chad → attacks → Niger",
     "Chad lost ten men in the attack on Niger."},
    {Rule::kNounInfinitive, "noun-infinitive", "whose doing a noun's infinitive is, the noun knows",
     "Chad has a plan to attack Niger.", "Chad → attacks → Niger",
     "Chad has a plan for the attack on Niger."},
    {Rule::kGapping, "gapping", "a verb that is said once for two clauses",
     "Russia sued China, and India Pakistan.", "India → sues → Pakistan",
     "Russia sued China and India."},
    {Rule::kRole, "role", "whom who does what has do it, where the tree names nobody",
     "Chad has chosen to remain quiet, rather than challenging Niger.", "Chad → challenges → Niger",
     "Chad has remained quiet."},
    {Rule::kRecipient, "recipient", "whom something is given, what is given in the label",
     "Chad gave Niger ten tanks.", "Chad → gives tanks → Niger", "Chad gave ten tanks away."},
    {Rule::kDitransitiveWith, "ditransitive-with", "whom somebody supplies with something",
     "Chad supplied Niger with tanks.", "Chad → supplies tanks → Niger",
     "Chad attacked Niger with tanks."},
    {Rule::kTarget, "target", "whom a deed is for, from or against, its object in the label",
     "Chad sold tanks to Niger.", "Chad → sells tanks to → Niger", "Chad sold Niger its tanks."},
    {Rule::kOblique, "oblique", "whom a verb without an object leads to by a preposition",
     "Chad relies on Niger.", "Chad → relies on → Niger", "Chad relied on Monday."},
    {Rule::kNested, "nested", "an actor inside of what the verb leads to",
     "Chad ignored the demands of Niger.", "Chad → ignores demands of → Niger",
     "Chad ignored Niger."},
    {Rule::kPlace, "place", "the named place at which a deed strikes",
     "Chad launched an attack on Agadez.", "Chad → launches attack on → Agadez",
     "Chad met its allies in Agadez."},
    {Rule::kCollective, "collective", "what several do with each other",
     "Chad and Niger signed a treaty.", "Chad → signs treaty with → Niger",
     "Chad and Niger sold tanks to Togo."},
    {Rule::kAgentless, "agentless", "what is done to the subject by nobody who is named",
     "The tanks were shipped to Niger.", "tanks → is shipped to → Niger",
     "The tanks were shipped by Chad to Niger."},
    {Rule::kCopula, "copula", "what somebody is", "Ada Abba is the president of Chad.",
     "Ada Abba → is president of → Chad", "Ada Abba met the president of Chad."},
    {Rule::kContent, "content", "whom somebody accuses, or of whom something is demanded",
     "Chad demanded that Niger withdraw its troops.", "Chad → demands of → Niger",
     "Chad said that Niger had withdrawn its troops."},
    {Rule::kAttitude, "attitude", "whom somebody praises or criticizes by a word for them",
     "Ada Abba called Ben Bell a liar.", "Ada Abba → criticizes → Ben Bell",
     "Ada Abba called Ben Bell on Monday."},
    {Rule::kVictim, "victim", "who suffers in somebody's deed",
     "Ben Bell was killed in an attack by Chad.", "Chad → kills in attack → Ben Bell",
     "Ben Bell was killed in an accident."},
    {Rule::kTitle, "title", "whose office stands before a name or behind \"as\"",
     "Chadian President Ada Abba left on Monday.", "Ada Abba → is president of → Chad",
     "Ada Abba left Chad on Monday."},
    {Rule::kApposition, "apposition", "what stands behind a name between commas",
     "Ada Abba, head of Acme Bank, left on Monday.", "Ada Abba → heads → Acme Bank",
     "Ada Abba, Ben Bell and Acme Bank left on Monday."},
    {Rule::kOwned, "owned", "a participle and whose it is, joined by a hyphen",
     "Chad-backed Ben Bell left on Monday.", "Chad → backs → Ben Bell",
     "Chad-based Ben Bell left on Monday."},
    {Rule::kNominalisation, "nominalisation", "a noun of a deed, with who does it and to whom",
     "Chad's invasion of Niger has ended.", "Chad → invades → Niger",
     "Chad's memory of Niger has ended."},
    {Rule::kBetween, "between", "a noun of what several do, with between whom",
     "The war between Chad and Niger has ended.", "Chad → fights against → Niger",
     "The road between Chad and Niger has ended."},
    {Rule::kReached, "reached", "a noun's own participle, with whose it is and with whom",
     "Chad's agreement reached with Niger has ended.", "Chad → reaches agreement with → Niger",
     "Chad's agreement reached on Monday has ended."},
    {Rule::kPair, "pair", "two names joined by a hyphen before a noun of what both do",
     "The Chad-Niger alliance has ended.", "Chad → allies with → Niger",
     "The Chad-Niger road has ended."},
    {Rule::kDrawnVerb, "drawn-verb", "what no other rule reads at a verb",
     "For Chad, suing Niger was a mistake.", "Chad → sues → Niger", "Chad sued Niger."},
    {Rule::kDrawnEvent, "drawn-event", "what no other rule reads at a noun of a deed",
     "Chad's exports to Niger fell.", "Chad → exports to → Niger",
     "Chad carried out work in Agadez."},
    {Rule::kDrawnTie, "drawn-tie", "what no other rule reads at a noun of a tie",
     "Chad's ties to Niger are strong.", "Chad → has ties with → Niger",
     "Chad has strong ties to Niger."},
    {Rule::kDrawnOffice, "drawn-office", "what no other rule reads at a noun of an office",
     "Ada Abba became president of Chad.", "Ada Abba → is president of → Chad",
     "Chadian President Ada Abba left on Monday."},
    {Rule::kDrawnAdjective, "drawn-adjective", "what no other rule reads at an adjective",
     "Chad, wary of Niger, has left.", "Chad → is wary of → Niger", "Chad is wary of Niger."},
    {Rule::kDrawnTold, "drawn-told", "a relation that the words need not name",
     "Ada Abba said Ben Bell was doing a terrible job.", "Ada Abba → criticizes → Ben Bell",
     "Ada Abba said on Monday that Ben Bell was ill."},
    {Rule::kReceived, "received", "what is received, told from whoever gives it",
     "Niger won praise from Chad.", "Chad → praises → Niger", "Niger won a match against Chad."},
}};

}  // namespace

std::span<const RuleRow> rule_rows() { return kRules; }

std::string_view to_string(Rule rule) { return kRules[static_cast<std::size_t>(rule)].name; }

std::string to_string(RuleSet rules) {
  std::string names;
  for (const RuleRow& row : kRules) {
    if (!rules.has(row.rule)) continue;
    if (!names.empty()) names += '-';
    names += row.name;
  }
  return names;
}

}  // namespace entente
