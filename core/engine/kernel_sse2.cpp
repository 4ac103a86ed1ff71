#include "core/engine/kernel.inl"

extern "C" void chokepoint_kernel_sse2(const chokepoint::KernelRequest& request) {
  chokepoint::runKernel<xsimd::sse2>(request);
}
