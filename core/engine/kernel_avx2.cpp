#include "core/engine/kernel.inl"

constinit const chokepoint::KernelSet chokepoint_kernel_avx2 = chokepoint::kernelsOf<xsimd::fma3<xsimd::avx2>>();
