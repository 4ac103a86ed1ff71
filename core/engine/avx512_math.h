// Quotients, at most 1 ULP off, and exp, log and x^(-1/4), at most 2.1, on AVX-512 registers.
//
// In line and with tables in registers: a power, exp(b log(a)), takes half of what it does with the
// C library's vector functions, around whose calls every register is spilled and which gather their
// tables from memory. Both reduce the argument to a short interval around 0, where a Taylor
// polynomial is off by less than an ULP, and look up the rest by four bits.
// What is infinite, zero, negative or no number comes out as from the C library. Leaves out: subnormal arguments
// of log.
#pragma once

#include <immintrin.h>

#include <numbers>

namespace chokepoint {

using EightDoubles = __m512d;

namespace avx512 {

inline constexpr int kMantissaBits = 52;
inline constexpr int kTableBits = 4;

// 16 numbers in two registers, looked up by the low four bits of each lane.
struct alignas(64) LookUp {
  double values[16];  // NOLINT(*-avoid-c-arrays): loaded as two registers

  [[nodiscard]] EightDoubles operator[](__m512i index) const {
    return _mm512_permutex2var_pd(_mm512_load_pd(values), index, _mm512_load_pd(values + 8));
  }
};

// 2^(i / 16).
inline constexpr LookUp kRootsOfTwo{
    {0x1.0000000000000p+0, 0x1.0b5586cf9890fp+0, 0x1.172b83c7d517bp+0, 0x1.2387a6e756238p+0, 0x1.306fe0a31b715p+0,
     0x1.3dea64c123422p+0, 0x1.4bfdad5362a27p+0, 0x1.5ab07dd485429p+0, 0x1.6a09e667f3bcdp+0, 0x1.7a11473eb0187p+0,
     0x1.8ace5422aa0dbp+0, 0x1.9c49182a3f090p+0, 0x1.ae89f995ad3adp+0, 0x1.c199bdd85529cp+0, 0x1.d5818dcfba487p+0,
     0x1.ea4afa2a490dap+0}};

// Sixteenths of a doubling by the leading bits of the mantissa, from 0.734375 on, so that 1 lies inside of
// one: a number near each one's reciprocal, in 24 bits, and minus its logarithm.
inline constexpr double kFirstSixteenth = 0.734375;
inline constexpr LookUp kNearReciprocal{{0x1.555556p+0, 0x1.47ae14p+0, 0x1.3b13b2p+0, 0x1.2f684cp+0, 0x1.24924ap+0,
                                         0x1.1a7b96p+0, 0x1.111112p+0, 0x1.084210p+0, 0x1.000000p+0, 0x1.e1e1e2p-1,
                                         0x1.c71c72p-1, 0x1.af286cp-1, 0x1.99999ap-1, 0x1.861862p-1, 0x1.745d18p-1,
                                         0x1.642c86p-1}};
inline constexpr LookUp kLogOfNear{{-0x1.269623134db8ap-2, -0x1.f991c3cb3b370p-3, -0x1.a93ed8c8ad9cap-3,
                                    -0x1.5bf407b543db1p-3, -0x1.1178ee227e458p-3, -0x1.9335e4d594988p-4,
                                    -0x1.08599959e39a5p-4, -0x1.0415c89e74404p-5, 0x0.0p+0, 0x1.f0a30a01162a7p-5,
                                    0x1.e27074e2af2e8p-4, 0x1.5ff3060a793d5p-3, 0x1.c8ff7a79a9a26p-3,
                                    0x1.1675c97aba611p-2, 0x1.4618ba21c5ecap-2, 0x1.739d7e2bbd00ap-2}};

inline EightDoubles all(double value) { return _mm512_set1_pd(value); }
inline EightDoubles fused(EightDoubles a, EightDoubles b, EightDoubles c) { return _mm512_fmadd_pd(a, b, c); }
inline EightDoubles fused(EightDoubles a, double b, double c) { return _mm512_fmadd_pd(a, all(b), all(c)); }

}  // namespace avx512

// exp(x) = 2^(n/16) exp(r), |r| <= log(2)/32.
inline EightDoubles vectorExp(EightDoubles x) {
  using namespace avx512;
  constexpr double kLog2High = std::numbers::ln2 / 16.0;
  constexpr double kLog2Low = 0x1.abc9e3b39803fp-60;  // what is left of log(2) / 16
  constexpr double kRounding = 0x1.8p52;              // leaves the whole number in the lowest bits
  constexpr double kInfinite = 800.0;                 // and the exponential of its negative zero
  x = _mm512_max_pd(all(-kInfinite), _mm512_min_pd(all(kInfinite), x));
  const EightDoubles shifted = fused(x, 16.0 / std::numbers::ln2, kRounding);
  const EightDoubles n = _mm512_sub_pd(shifted, all(kRounding));
  const EightDoubles r = _mm512_fnmadd_pd(n, all(kLog2Low), _mm512_fnmadd_pd(n, all(kLog2High), x));
  const EightDoubles r2 = _mm512_mul_pd(r, r);
  const EightDoubles low = fused(r, 1.0 / 6.0, 1.0 / 2.0);
  const EightDoubles middle = fused(r, 1.0 / 120.0, 1.0 / 24.0);
  const EightDoubles high = fused(r, 1.0 / 5040.0, 1.0 / 720.0);
  const EightDoubles less1 = fused(r2, fused(r2, fused(r2, high, middle), low), r);
  const EightDoubles root = kRootsOfTwo[_mm512_castpd_si512(shifted)];
  return _mm512_scalef_pd(fused(root, less1, root), _mm512_mul_pd(n, all(1.0 / 16.0)));
}

// log(x) = e log(2) - log(c) + log(1 + r), 1 + r = c m for a mantissa m and c near 1 / m, |r| <= 1/32.
inline EightDoubles vectorLog(EightDoubles x) {
  using namespace avx512;
  const __m512i bits = _mm512_castpd_si512(x);
  const __m512i place = _mm512_sub_epi64(bits, _mm512_castpd_si512(all(kFirstSixteenth)));
  const __m512i exponent = _mm512_srai_epi64(place, kMantissaBits);
  const __m512i sixteenth = _mm512_srli_epi64(place, kMantissaBits - kTableBits);
  const EightDoubles m = _mm512_castsi512_pd(_mm512_sub_epi64(bits, _mm512_slli_epi64(exponent, kMantissaBits)));
  const EightDoubles r = _mm512_fmsub_pd(m, kNearReciprocal[sixteenth], all(1.0));
  const EightDoubles r2 = _mm512_mul_pd(r, r);
  const EightDoubles r4 = _mm512_mul_pd(r2, r2);
  const EightDoubles low = fused(r2, fused(r, 1.0 / 5.0, -1.0 / 4.0), fused(r, 1.0 / 3.0, -1.0 / 2.0));
  const EightDoubles middle = fused(r, 1.0 / 7.0, -1.0 / 6.0);
  const EightDoubles high = fused(r2, all(-1.0 / 10.0), fused(r, 1.0 / 9.0, -1.0 / 8.0));
  const EightDoubles log1r = fused(r2, fused(r4, fused(r2, high, middle), low), r);
  const EightDoubles whole = fused(_mm512_cvtepi64_pd(exponent), all(std::numbers::ln2), kLogOfNear[sixteenth]);
  // By the kind of x, from the lowest digit: no number (quiet, signalling) 1 itself, 2 the same made quiet; zero 4
  // -inf; one 0 as computed; -inf 3 no number; inf 5 inf; other negative ones 3 no number; positive ones 0 as computed.
  constexpr long long kResults = 0x03530421;
  return _mm512_fixupimm_pd(_mm512_add_pd(whole, log1r), x, _mm512_set1_epi64(kResults), 0);
}

// x^(-1/4) for x > 0, neither subnormal nor infinite: two roots and a division keep the processor busy five times as
// long. A guess y in 14 bits, then what is left of 1 - x y^4 = h by the first terms of (1 - h)^(-1/4), twice.
inline EightDoubles vectorPerFourthRoot(EightDoubles x) {
  using namespace avx512;
  const EightDoubles per_root = _mm512_rsqrt14_pd(x);
  EightDoubles y = _mm512_mul_pd(per_root, _mm512_rsqrt14_pd(per_root));
  for (int i = 0; i < 2; ++i) {
    const EightDoubles y2 = _mm512_mul_pd(y, y);
    const EightDoubles left = _mm512_fnmadd_pd(_mm512_mul_pd(x, y2), y2, all(1.0));
    y = fused(_mm512_mul_pd(y, left), fused(left, 5.0 / 32.0, 1.0 / 4.0), y);
  }
  return y;
}

// a / b: the instruction keeps the processor busy three times as long. A guess at 1 / b in 14 bits is made one in 42 by
// the first terms of 1 / (1 - left), and the quotient by what a lacks of it. Where that is no number or infinite, as of
// zero or of what is as large as numbers get, the instruction has the answer.
inline EightDoubles vectorQuotient(EightDoubles a, EightDoubles b) {
  using namespace avx512;
  const EightDoubles guess = _mm512_rcp14_pd(b);
  const EightDoubles left = _mm512_fnmadd_pd(b, guess, all(1.0));
  const EightDoubles per = fused(guess, fused(left, left, left), guess);
  const EightDoubles near = _mm512_mul_pd(a, per);
  const EightDoubles quotient = fused(_mm512_fnmadd_pd(b, near, a), per, near);
  constexpr int kNoNumberOrInfinite = 0x01 | 0x08 | 0x10 | 0x80;  // quiet, +inf, -inf, signalling
  const __mmask8 isOther = _mm512_fpclass_pd_mask(quotient, kNoNumberOrInfinite);
  if (isOther != 0) [[unlikely]]
    return _mm512_mask_div_pd(quotient, isOther, a, b);
  return quotient;
}

}  // namespace chokepoint
