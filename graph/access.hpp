#pragma once

namespace entente {

/// How a graph file is opened.
enum class Access { kRead, kWrite, kCreate };

}  // namespace entente
