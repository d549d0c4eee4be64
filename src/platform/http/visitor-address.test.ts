// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { networkOf } from "./visitor-address.ts";

test("a house with IPv6 is one visitor, whichever of its addresses it takes", () => {
  const house = networkOf("2001:db8:85a3:8d3:1319:8a2e:370:7348");
  expect(networkOf("2001:db8:85a3:8d3::1")).toBe(house);
  expect(networkOf("2001:db8:85a3:8d4::1")).not.toBe(house);
});

test("IPv4 stays as it is, also when it comes in IPv6; what is no address as well", () => {
  expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
  expect(networkOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
  expect([networkOf(""), networkOf("unknown")]).toEqual(["", "unknown"]);
});
