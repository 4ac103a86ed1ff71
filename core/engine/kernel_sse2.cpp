#include "core/engine/kernel.inl"

constinit const chokepoint::KernelSet chokepoint_kernel_sse2 = chokepoint::kernelsOf<xsimd::sse2>();
