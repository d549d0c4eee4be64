// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { lightOf } from "./light.ts";

test("the light is green when little waits and the team calls fast, amber or red when it takes long", () => {
  expect(lightOf({ waiting: 0, took: [] })).toEqual({ colour: "green", days: 5 });
  expect(lightOf({ waiting: 1, took: [2, 3, 4, 3] })).toMatchObject({ colour: "green" });
  expect(lightOf({ waiting: 2, took: [9, 10, 11, 12] })).toMatchObject({ colour: "amber" });
  expect(lightOf({ waiting: 3, took: [20, 25, 18] })).toMatchObject({ colour: "red" });
  expect(lightOf({ waiting: 40, took: [2, 3, 4] }).colour).toBe("red");
  expect(lightOf({ waiting: 5000, took: [1, 1, 1] }).days).toBe(60);
});
