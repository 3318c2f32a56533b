#pragma once

#include <string>

#include "train/language/batches.hpp"
#include "train/language/lemma_tables.hpp"
#include "train/language/network.hpp"
#include "train/language/segmenter.hpp"
#include "train/language/vectors.hpp"

namespace entente::train {

/// What stands in the model file beside the network.
struct ModelTables {
  const Classes& classes;
  const Vocabulary& vocabulary;
  const WordVectors& vectors;
  const SegmenterWeights& segmenter;
  const LemmaTables& lemmas;
};

/// Writes the network in 8 bits and its tables as extract/ reads them.
void export_model(Network& network, const ModelTables& tables, const std::string& path);

}  // namespace entente::train
