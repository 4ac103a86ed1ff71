#include "core/engine/kernel.inl"

extern "C" void chokepoint_kernel_avx2(const chokepoint::KernelRequest& request) {
  chokepoint::runKernel<xsimd::fma3<xsimd::avx2>>(request);
}
