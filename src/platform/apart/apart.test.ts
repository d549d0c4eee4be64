// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { ApartEnded, runApart } from "./apart.ts";

const module = new URL("./apart.test-data.ts", import.meta.url);
const limits = { ms: 5_000, mb: 64 };
const ended = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error as ApartEnded,
  );

test("a function runs in a thread of its own and its answer comes back", async () => {
  expect(await runApart<string>(module, "greet", ["buurt"], limits)).toBe("Dag, buurt van vandaag 2026-11-24");
});

test("work that never ends is ended, and the rest of the process goes on meanwhile", async () => {
  let beats = 0;
  const heart = setInterval(() => beats++, 20);
  const error = await ended(runApart(module, "forEver", [], { ms: 600, mb: 64 }));
  clearInterval(heart);
  expect(error).toBeInstanceOf(ApartEnded);
  expect(error?.reason).toBe("time");
  expect(beats).toBeGreaterThan(10);
});

test("work that eats all memory is ended; the process lives", async () => {
  expect((await ended(runApart(module, "eatMemory", [], { ms: 10_000, mb: 32 })))?.reason).toBe("memory");
});

test("what the function throws is told, and so is a function that is not there", async () => {
  expect((await ended(runApart(module, "fail", [], limits)))?.message).toBe("mislukt");
  expect((await ended(runApart(module, "absent", [], limits)))?.reason).toBe("error");
});
