/** Share of a standard normal distribution below `x`, after Hart (1968) as given by West (2005). */
export function normalShare(x: number): number {
  const z = Math.abs(x);
  if (z > 37) return x > 0 ? 1 : 0;
  const tail = z < 7.07106781186547 ? hart(z) : continued(z);
  const below = Math.exp((-z * z) / 2) * tail;
  return x > 0 ? 1 - below : below;
}

function hart(z: number): number {
  let over = 3.52624965998911e-2 * z + 0.700383064443688;
  over = over * z + 6.37396220353165;
  over = over * z + 33.912866078383;
  over = over * z + 112.079291497871;
  over = over * z + 221.213596169931;
  over = over * z + 220.206867912376;
  let under = 8.83883476483184e-2 * z + 1.75566716318264;
  under = under * z + 16.064177579207;
  under = under * z + 86.7807322029461;
  under = under * z + 296.564248779674;
  under = under * z + 637.333633378831;
  under = under * z + 793.826512519948;
  under = under * z + 440.413735824752;
  return over / under;
}

function continued(z: number): number {
  return 1 / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / 2.506628274631;
}

/** The value below which a share of a standard normal distribution lies; after Acklam (2003), to 1e-9. */
export function normalQuantile(share: number): number {
  if (share <= 0) return Number.NEGATIVE_INFINITY;
  if (share >= 1) return Number.POSITIVE_INFINITY;
  if (share > 0.97575) return -lowTail(1 - share);
  return share < 0.02425 ? lowTail(share) : middle(share - 0.5);
}

function lowTail(share: number): number {
  const q = Math.sqrt(-2 * Math.log(share));
  let over = -7.784894002430293e-3 * q - 3.223964580411365e-1;
  over = over * q - 2.400758277161838;
  over = over * q - 2.549732539343734;
  over = over * q + 4.374664141464968;
  over = over * q + 2.938163982698783;
  let under = 7.784695709041462e-3 * q + 3.224671290700398e-1;
  under = under * q + 2.445134137142996;
  under = under * q + 3.754408661907416;
  return over / (under * q + 1);
}

function middle(q: number): number {
  const r = q * q;
  let over = -3.969683028665376e1 * r + 2.209460984245205e2;
  over = over * r - 2.759285104469687e2;
  over = over * r + 1.38357751867269e2;
  over = over * r - 3.066479806614716e1;
  over = over * r + 2.506628277459239;
  let under = -5.447609879822406e1 * r + 1.615858368580409e2;
  under = under * r - 1.556989798598866e2;
  under = under * r + 6.680131188771972e1;
  under = under * r - 1.328068155288572e1;
  return (over * q) / (under * r + 1);
}
