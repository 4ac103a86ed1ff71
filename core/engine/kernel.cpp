#include "core/engine/kernel.h"

extern "C" {
void chokepoint_kernel_sse2(const chokepoint::KernelRequest& request);
void chokepoint_kernel_avx2(const chokepoint::KernelRequest& request);
void chokepoint_kernel_avx512(const chokepoint::KernelRequest& request);
}

namespace chokepoint {

Kernel kernelFor(InstructionSet set) {
  switch (set) {
    case InstructionSet::Avx512: return chokepoint_kernel_avx512;
    case InstructionSet::Avx2: return chokepoint_kernel_avx2;
    case InstructionSet::Sse2: break;
  }
  return chokepoint_kernel_sse2;
}

}  // namespace chokepoint
