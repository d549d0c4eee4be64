// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// A call has a short code that can be typed from paper. It is the number of the delivery, spread over all codes of five
// signs: a typing error nearly always hits a code that does not exist. No vowels, so no words; no 0, 1, I, O.

const signs = "23456789BCDFGHJKLMNPQRSTVWXZ";
const size = signs.length ** 5;
/** Coprime to `size` (2^10 · 7^5), so every number below it has a code of its own. */
const stride = 6_180_337;
const back = inverse(stride, size);

/** "7K3MF" */
export function codeOf(number: number): string {
  let rest = spread(number, stride);
  let code = "";
  for (let place = 0; place < 5; place++) {
    code = signs[rest % signs.length] + code;
    rest = Math.floor(rest / signs.length);
  }
  return code;
}

/** The number behind a code in any notation ("7k3 mf"); null for what is no code. */
export function numberOf(code: string): number | null {
  const plain = code.toUpperCase().replace(/[\s.–-]/g, "");
  if (plain.length !== 5 || [...plain].some((sign) => !signs.includes(sign))) return null;
  const spreadOut = [...plain].reduce((sum, sign) => sum * signs.length + signs.indexOf(sign), 0);
  return spread(spreadOut, back);
}

/** Products of two numbers below `size` do not fit in a double. */
const spread = (number: number, factor: number): number => Number((BigInt(number) * BigInt(factor)) % BigInt(size));

function inverse(value: number, modulus: number): number {
  let [a, b, x, y] = [value, modulus, 1, 0];
  while (a > 1) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a % b];
    [x, y] = [y, x - quotient * y];
  }
  return x < 0 ? x + modulus : x;
}
