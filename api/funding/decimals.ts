/** Decimal numbers added exactly: 0.1 and 0.2 make 0.3, and 0.004 stays 0.004. */

/** The sum; null for none: unknown is never zero. */
export function added(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const parts = values.map(decimal);
  const places = Math.max(...parts.map((one) => one.places));
  const total = parts.reduce(
    (sum, one) => sum + one.units * 10n ** BigInt(places - one.places),
    0n,
  );
  return Number(`${total}e-${places}`);
}

/** The shortest decimal that a number stands for, as whole units of its last place. */
function decimal(value: number): { readonly units: bigint; readonly places: number } {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const places = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 };
}

/** A number times another, without the noise of binary fractions. */
export function times(value: number, factor: number): number {
  const [a, b] = [decimal(value), decimal(factor)];
  return Number(`${a.units * b.units}e-${a.places + b.places}`);
}
