#pragma once

#include <string>

#include "train/batches.hpp"
#include "train/lemma_tables.hpp"
#include "train/network.hpp"
#include "train/segmenter.hpp"
#include "train/vectors.hpp"

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
