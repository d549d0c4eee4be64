// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { OperationOutcome } from "@medplum/fhirtypes";
import { expect, test } from "vitest";
import { world } from "#test/world.ts";
import { answers } from "./answers.ts";
import { completedBundle, completedWithin, example, exampleNames, examplesHere, whyNot } from "./examples.test-data.ts";
import { mutate, randomFrom } from "./mutate.test-data.ts";
import { asking, deBrug, practice, referral, tokenOf, transaction } from "./practice.test-data.ts";
import type { JsonObject } from "./read-json.ts";

// FUZZ_FHIR=10000 [FUZZ_SEED=new] vitest run src/modules/referrals/fhir/mutations.test.ts
const times = Number(process.env.FUZZ_FHIR ?? 600);
const seed = process.env.FUZZ_SEED === "new" ? Date.now() % 1_000_000_000 : Number(process.env.FUZZ_SEED ?? 16);

/** Of the people in the messages, and of what the mutations put in. */
const secrets = /CANARY|BAXTER|ABBAS|Meadow|Mountain|Truus|Kerkstraat|555-555|12 34 56|1032702/;

/** A sound referral is mutated as often as an example: it comes furthest. */
function sources(): (() => JsonObject)[] {
  const sound = [referral, transaction, ...(examplesHere ? [completedWithin, () => completedBundle()] : [])];
  const examples = exampleNames.map((name) => () => example(name));
  return examples.length > 0 ? [...examples, ...sound, ...Array(6).fill(sound).flat()] : sound;
}

test(
  `${times} mutations of the examples and of sound referrals: each is taken or refused, and nothing is said back`,
  async () => {
    if (!examplesHere) console.warn(`only the own fixtures are mutated: ${whyNot}`);
    const w = await world();
    const his = asking(w, await tokenOf(w.db, await practice(w.db)));
    const random = randomFrom(seed);
    const all = sources();
    const seen = new Map<number, number>();
    for (let n = 0; n < times; n++) {
      const message = JSON.parse(
        JSON.stringify(all[Math.floor(random() * all.length)]!())
          .replaceAll("http://www.deerland.org/practitioners", deBrug)
          .replaceAll(/"R-\d+"/g, `"R-${n}"`),
      ) as JsonObject;
      const body = mutate(message, random);
      const path = message.resourceType === "Bundle" ? "/fhir/R4" : "/fhir/R4/ServiceRequest";
      const answer = await his.send(path, body);
      const text = await answer.text();
      const where = `seed ${seed}, mutation ${n}, ${answer.status}: ${text.slice(0, 300)}`;
      expect(answer.status, where).toBeLessThan(500);
      expect(secrets.test(text), where).toBe(false);
      if (answer.status >= 400) expect(wrongIn(JSON.parse(text) as OperationOutcome), where).toBe("");
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      if (n % 1000 === 999) console.log(`${n + 1} mutations of seed ${seed}:`, Object.fromEntries(seen));
    }
    expect(seen.get(201) ?? 0).toBeGreaterThan(times / 100);
    expect(seen.get(422) ?? 0).toBeGreaterThan(times / 4);
  },
  60_000 + times * 500,
);

/** What is not as an OperationOutcome of ours has to be. */
function wrongIn({ resourceType, issue }: OperationOutcome): string {
  if (resourceType !== "OperationOutcome" || issue.length === 0) return "no OperationOutcome";
  for (const { severity, code, details, diagnostics, expression } of issue) {
    const own = details?.coding?.[0]?.code ?? "";
    if (severity !== "error" || diagnostics !== undefined) return "not an error without diagnostics";
    if (!Object.hasOwn(answers, own) || answers[own as keyof typeof answers].type !== code) return `code ${own}`;
    if (expression?.some((one) => !/^[A-Za-z]+([.[][\w\].[]+)?$/.test(one))) return `expression ${expression}`;
  }
  return "";
}
