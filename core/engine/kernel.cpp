#include "core/engine/kernel.h"

namespace chokepoint {

namespace {

const KernelSet& kernelSetOf(InstructionSet set) {
  switch (set) {
    case InstructionSet::Avx512: return chokepoint_kernel_avx512;
    case InstructionSet::Avx2: return chokepoint_kernel_avx2;
    case InstructionSet::Sse2: break;
  }
  return chokepoint_kernel_sse2;
}

}  // namespace

Kernel kernelFor(InstructionSet set) { return kernelSetOf(set).run; }
Loop loopFor(InstructionSet set) { return kernelSetOf(set).loop; }

}  // namespace chokepoint
