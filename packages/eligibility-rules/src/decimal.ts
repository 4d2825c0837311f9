/**
 * Decimal numbers of 34 significant digits, rounded half to even, as the DMN standard has them.
 *
 * A number is a JavaScript number where a double's shortest text is exactly the decimal meant, and otherwise
 * a `Decimal`. Shortest texts keep the order of the doubles, so two plain numbers compare as they are, and
 * small whole numbers add and multiply as they are; everything else goes by way of big integers.
 */
export type Numeric = number | Decimal;

/** `coefficient` × 10^`exponent`, for what no double's shortest text says exactly. */
export class Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
  constructor(coefficient: bigint, exponent: number) {
    this.coefficient = coefficient;
    this.exponent = exponent;
  }
}

/** `half …` where both neighbours are as near; the others always one way: `up` is away from 0, `down` towards it. */
export type Rounding = "half even" | "half up" | "half down" | "up" | "down" | "floor" | "ceiling";
type Parts = [coefficient: bigint, exponent: number];

const digits = 34;
const ten = (power: number): bigint => 10n ** BigInt(power);
const length = (n: bigint): number => `${n < 0n ? -n : n}`.length;
const whole = Number.isSafeInteger;

export const isNumeric = (value: unknown): value is Numeric =>
  typeof value === "number" || value instanceof Decimal;

/** Reads a decimal written out, with or without an exponent; null if it is not one. */
export function parseDecimal(text: string): Numeric | null {
  const parts = read(text);
  return parts && decimal(...parts);
}

/** coefficient × 10^exponent, rounded to 34 digits; null when it is too large or too small to write. */
export function decimal(coefficient: bigint, exponent: number): Numeric | null {
  const excess = length(coefficient) - digits;
  if (excess > 0) {
    coefficient = divideWhole(coefficient, ten(excess), "half even");
    exponent += excess;
  }
  [coefficient, exponent] = strip(coefficient, exponent);
  if (Math.abs(exponent) > 6111) return null;
  const double = Number(`${coefficient}e${exponent}`);
  const again = read(`${double}`);
  return again && again[0] === coefficient && again[1] === exponent
    ? double
    : new Decimal(coefficient, exponent);
}

export function partsOf(n: Numeric): Parts {
  return typeof n !== "number" ? [n.coefficient, n.exponent] : whole(n) ? [BigInt(n), 0] : read(`${n}`)!;
}

export function add(a: Numeric, b: Numeric): Numeric | null {
  return whole(a) && whole(b) && whole((a as number) + (b as number))
    ? (a as number) + (b as number)
    : aligned(a, b, (x, y, exponent) => decimal(x + y, exponent));
}

export function multiply(a: Numeric, b: Numeric): Numeric | null {
  if (whole(a) && whole(b) && whole((a as number) * (b as number))) return (a as number) * (b as number) || 0;
  const [x, ex] = partsOf(a);
  const [y, ey] = partsOf(b);
  return decimal(x * y, ex + ey);
}

export function divide(a: Numeric, b: Numeric): Numeric | null {
  return divideParts(partsOf(a), partsOf(b));
}

/** Powers with a whole exponent of three figures at most; null for others. */
export function power(base: Numeric, exponent: Numeric): Numeric | null {
  if (!whole(exponent) || Math.abs(exponent as number) > 999) return null;
  const times = Math.abs(exponent as number);
  const [x, ex] = partsOf(base);
  const raised: Parts = [x ** BigInt(times), ex * times];
  return (exponent as number) < 0 ? divideParts([1n, 0], raised) : decimal(...raised);
}

/** What is left of a division, with the sign of the divisor. */
export function modulo(a: Numeric, b: Numeric): Numeric | null {
  return aligned(a, b, (x, y, exponent) => (y ? decimal(((x % y) + y) % y, exponent) : null));
}

/** To so many places after the point; places may be negative. */
export function round(n: Numeric, places: Numeric, rounding: Rounding): Numeric | null {
  const [x, exponent] = partsOf(n);
  const kept = Math.trunc(Number(places));
  if (!(kept >= -6111 && kept <= 6176)) return null;
  const drop = -kept - exponent;
  return drop <= 0 ? n : decimal(divideWhole(x, ten(drop), rounding), -kept);
}

/** Below, above or 0, as for a sort. */
export function compareDecimals(a: Numeric, b: Numeric): number {
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : aligned(a, b, (x, y) => (x < y ? -1 : x > y ? 1 : 0));
}

function read(text: string): Parts | null {
  const match = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d{1,5}))?$/.exec(text);
  if (!match || !(match[2] || match[3])) return null;
  return strip(BigInt(match[1]! + match[2]! + match[3]!), Number(match[4] ?? 0) - match[3]!.length);
}

function strip(coefficient: bigint, exponent: number): Parts {
  if (!coefficient) return [0n, 0];
  while (!(coefficient % 10n)) {
    coefficient /= 10n;
    exponent++;
  }
  return [coefficient, exponent];
}

function aligned<T>(a: Numeric, b: Numeric, use: (x: bigint, y: bigint, exponent: number) => T): T {
  const [x, ex] = partsOf(a);
  const [y, ey] = partsOf(b);
  const exponent = Math.min(ex, ey);
  return use(x * ten(ex - exponent), y * ten(ey - exponent), exponent);
}

function divideParts([x, ex]: Parts, [y, ey]: Parts): Numeric | null {
  if (!y) return null;
  const shift = Math.max(0, digits + 2 + length(y) - length(x));
  const scaled = x * ten(shift);
  // One more digit says that something was left over, so that a half is never mistaken.
  const rest = scaled % y ? (x < 0n !== y < 0n ? -1n : 1n) : 0n;
  return decimal((scaled / y) * 10n + rest, ex - ey - shift - 1);
}

function divideWhole(n: bigint, by: bigint, rounding: Rounding): bigint {
  const quotient = n / by;
  const rest = n % by;
  const sign = n < 0n ? -1n : 1n;
  const half = rest * sign * 2n - by;
  const away = rounding.startsWith("half")
    ? half > 0n || (!half && (rounding === "half up" || (rounding === "half even" && quotient % 2n)))
    : rest && (rounding === "up" || (rounding === "floor" && n < 0n) || (rounding === "ceiling" && n > 0n));
  return away ? quotient + sign : quotient;
}
