// Draws the strongest relations of a graph (or of a made-up one) and measures the pictures: how
// long the layout takes and what a reader would find wrong with it.
// usage: entente_pictures [GRAPH]
#include <fmt/format.h>

#include <chrono>
#include <ctime>

#include "bench/large_graph.hpp"
#include "export/draw/picture.hpp"
#include "graph/filter.hpp"
#include "graph/graph.hpp"
#include "tests/export/picture_checks.hpp"

using namespace entente;

namespace {

void measure(const char* name, const Snapshot& snapshot, bool has_clusters) {
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t start_of_work = std::clock();
  const Drawing drawing =
      make_picture(snapshot, {.has_clusters = has_clusters, .caption = "a picture to be measured"});
  const double worked = static_cast<double>(std::clock() - start_of_work) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
  fmt::print("{:<9} {:5} {:5} {:8.2f} {:7.2f} {:6.0f}x{:<5.0f} {:6.1f} {:8} {:9} {:6} {:5}\n", name,
             snapshot.entities.size(), snapshot.relations.size(), worked, passed.count(),
             drawing.size.width, drawing.size.height, smallest_text_on(drawing, kA4),
             overlaps_in(drawing).size(), count_crossings(drawing), count_hidden_lines(drawing),
             count_lost_lines(drawing));
  std::fflush(stdout);
}

Snapshot load(const char* path) {
  const Graph graph = Graph::open(path, Access::kRead);
  return load_snapshot(graph, {.with_quotes = false});
}

}  // namespace

int main(int argc, char** argv) {
  fmt::print(
      "what      nodes lines  s (cpu) s (all)  page in pt  pt at A4 overlaps crossings hidden "
      "lost\n");
  const Snapshot whole = argc > 1 ? load(argv[1]) : make_large_graph(120, 400);
  for (const std::size_t count : {30U, 100U, 300U}) {
    const Snapshot cut = filter(whole, {.top = count});
    measure("plain", cut, false);
    if (count <= 100) measure("clusters", cut, true);
    if (cut.relations.size() < count) break;
  }
}
