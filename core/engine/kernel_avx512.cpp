#include "core/engine/kernel.inl"

constinit const chokepoint::KernelSet chokepoint_kernel_avx512 = chokepoint::kernelsOf<xsimd::avx512bw>();
