#include "export/report/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "export/fields.hpp"
#include "export/report/parts.hpp"
#include "graph/rank.hpp"

namespace entente {
namespace {

void add_paragraph(std::vector<ReportBlock>& blocks, const std::string& text) {
  blocks.push_back(make_block(ReportBlockKind::kParagraph, 0, {{.text = text}}));
}

/// " by 3 publishers", or where not all articles have one ", 4 of them by 3 publishers".
std::string share_text(std::size_t part, std::size_t whole, const std::string& what) {
  if (part == 0) return "";
  return part == whole ? what : fmt::format(", {} of them{}", part, what);
}

/// "11 articles by 3 publishers, 9 of them of 2022-11-07 to 2024-10-30, say"
std::string basis_text(const RelationQuotes& quotes) {
  std::map<std::string, const Quote*> articles;
  for (const auto& list : quotes) {
    for (const ClaimQuote& quote : list) articles.emplace(quote.quote.document, &quote.quote);
  }
  std::multiset<std::string> publishers;
  std::multiset<std::string> days;
  for (const auto& [document, quote] : articles) {
    if (!quote->publisher.empty()) publishers.insert(quote->publisher);
    if (quote->published) days.insert(date_text(quote->published));
  }
  const std::set<std::string> distinct(publishers.begin(), publishers.end());
  std::string text = count_text(articles.size(), "article", "articles");
  const std::size_t start = text.size();
  text += share_text(publishers.size(), articles.size(),
                     " by " + count_text(distinct.size(), "publisher", "publishers"));
  if (!days.empty()) {
    const std::string period = *days.begin() == *days.rbegin()
                                   ? *days.begin()
                                   : fmt::format("{} to {}", *days.begin(), *days.rbegin());
    const bool has_all = days.size() == articles.size();
    text += share_text(days.size(), articles.size(), (has_all ? ", of " : " of ") + period);
  }
  if (text.find(',', start) != std::string::npos) text += ',';
  return text + (articles.size() == 1 ? " says" : " say");
}

std::string overview_text(const ReportInput& input, const RelationQuotes& quotes) {
  const auto& relations = input.snapshot.relations;
  const auto many = [&](auto matches) {
    return static_cast<std::size_t>(std::ranges::count_if(relations, matches));
  };
  const auto several = many([](const Relation& relation) { return relation.source_count > 1; });
  const auto disputed =
      many([](const Relation& relation) { return is_contradicted(relation.stances); });
  std::set<std::uint32_t> connected;
  for (const Relation& relation : relations) connected.insert({relation.subject, relation.object});
  return fmt::format(
      "This report tells what {}: {} between {}. {} {} on more than one independent source, {} "
      "{} both affirmed and denied.{}{}",
      basis_text(quotes), count_text(relations.size(), "relation", "relations"),
      count_text(connected.size(), "entity", "entities"), several, several == 1 ? "rests" : "rest",
      disputed, disputed == 1 ? "is" : "are", input.share.empty() ? "" : " ", input.share);
}

void add_notes(const ReportInput& input, std::vector<ReportBlock>& blocks) {
  blocks.push_back(make_block(ReportBlockKind::kHeading, 2, {{.text = "How to read this"}}));
  const auto item = [&](const char* word, const char* meaning) {
    blocks.push_back(make_block(ReportBlockKind::kItem, 0,
                                {{.text = word, .is_bold = true}, {.text = meaning}}));
  };
  item("stated", ": the article, or the speaker it quotes, states it as a fact. It may be wrong.");
  item("possible", ": it is told as likely, planned, feared, alleged or asked about.");
  item("denied", ": somebody says that it is not so. A denial is never counted as an affirmation.");
  item(
      "right, worth",
      ": how likely the text says so, and how likely a reader would give it a line, as the program "
      "judges of the claim that speaks best. Neither says that it is true.");
  item("independent sources", ": articles of different origin; copies of one report count once.");
  add_paragraph(blocks,
                "Every relation was read from the words quoted with it, by a program: read the "
                "quote, and the article behind it, before you rely on it.");
  std::vector<Run> made = {{.text = "Made by " + input.made_by}};
  if (!input.command.empty()) {
    made.push_back({.text = ": "});
    made.push_back({.text = input.command, .is_code = true});
  }
  blocks.push_back(make_block(ReportBlockKind::kParagraph, 0, std::move(made)));
}

}  // namespace

std::vector<ReportBlock> make_report(const ReportInput& input) {
  const RelationQuotes quotes = collect_quotes(input.snapshot, input.claims);
  const ReportView view{input.snapshot, quotes,
                        strongest_relations(input.snapshot, input.snapshot.relations.size())};
  std::vector<ReportBlock> blocks;
  const std::string title =
      input.picture.title.empty() ? "Who does what to whom" : input.picture.title;
  blocks.push_back(make_block(ReportBlockKind::kHeading, 1, {{.text = title}}));
  add_paragraph(blocks, overview_text(input, quotes));
  blocks.push_back(make_block(ReportBlockKind::kPicture, 0, {{.text = input.picture.caption}}));
  add_main_actors(view, blocks);
  add_disputes(view, blocks);
  add_time_line(view, blocks);
  add_sources(view, blocks);
  add_notes(input, blocks);
  return blocks;
}

}  // namespace entente
