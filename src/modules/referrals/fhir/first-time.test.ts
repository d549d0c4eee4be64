// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { world } from "#test/world.ts";
import { readJwks } from "../jwks.ts";
import { practices } from "../tables.ts";
import { asking, codesOf, practice, site } from "./practice.test-data.ts";

// Who follows docs/fhir.md to the letter gets a referral in.

const doc = readFileSync(new URL("../../../../docs/fhir.md", import.meta.url), "utf8");
const block = (start: string): string => doc.slice(doc.indexOf(start)).split("```")[0]!;
const numbers = "https://practice.example/numbers";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "proof-"));
  writeFileSync(join(folder, "proof.mjs"), block("import { createPrivateKey"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const run = (...given: string[]) =>
  execFileSync(process.execPath, ["proof.mjs", ...given], { cwd: folder, encoding: "utf8" }).trim();

test("the script makes keys that may be pasted and a proof that gives a token; the message then comes in", async () => {
  const w = await world();
  const { id } = await practice(w.db, { identifierSystem: numbers });
  const jwks = readJwks(run());
  expect(jwks).toMatchObject({ keys: [{ kty: "EC", crv: "P-384", kid: "key-1" }] });
  await behindWall(w.db, system("test"), (db) => db.update(practices).set({ jwks }).where(eq(practices.id, id)));
  const signIn = (client_assertion: string) =>
    asking(w, null).form("/fhir/token", {
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion,
      scope: "system/ServiceRequest.c system/Task.rus",
    });
  expect((await signIn(run("de-brug-his", "https://other.example"))).status).toBe(401);
  const answer = await signIn(run("de-brug-his", site));
  expect(answer.status).toBe(200);
  const his = asking(w, ((await answer.json()) as { access_token: string }).access_token);

  const example = block('{\n  "resourceType": "ServiceRequest"');
  const refused = await his.send("/fhir/R4/ServiceRequest", example);
  expect([refused.status, await codesOf(refused)]).toEqual([422, ["product-code", "reason-code"]]);
  const sent = await his.send("/fhir/R4/ServiceRequest", example.replaceAll("https://site.example", site));
  expect(sent.status).toBe(201);
});
