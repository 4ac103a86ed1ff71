// Memory for many numbers, handed from one answer to the next: fresh memory costs as much time as running the model.
#pragma once

#include <boost/container/vector.hpp>
#include <cstddef>

namespace chokepoint {

using Storage = boost::container::vector<double>;

// What it held is gone and nothing is set in its place: setting tens of megabytes to zero, or moving them, holds up
// whoever is waited for meanwhile.
inline void resizeUnset(Storage& storage, std::size_t count) {
  if (count > storage.capacity()) storage = Storage();
  storage.resize(count, boost::container::default_init);
}

}  // namespace chokepoint
