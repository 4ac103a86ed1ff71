#include "core/engine/kernel.inl"

extern "C" void chokepoint_kernel_avx512(const chokepoint::KernelRequest& request) {
  chokepoint::runKernel<xsimd::avx512bw>(request);
}
