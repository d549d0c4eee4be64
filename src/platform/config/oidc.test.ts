// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";

const base = {
  OIDC_ISSUER: "https://login.gemeente.example",
  OIDC_CLIENT_ID: "soepsteen",
  OIDC_CLIENT_SECRET: "geheim-van-de-site",
  OIDC_NAME: "Gemeente Demodam",
};
const read = (more: Record<string, string> = {}) => readConfig({ NODE_ENV: "production", ...base, ...more }).oidc;

describe("the settings of an employer", () => {
  test("are not needed, and give no role unless a group is named", () => {
    expect(readConfig({}).oidc).toBeNull();
    expect(read()).toMatchObject({ roles: [], mfa: [], roleClaim: "groups", scope: "openid email profile" });
  });

  test("say which group gives which role", () => {
    expect(
      read({ OIDC_ROLES: "agenda=keeper; CN=Privacy,OU=x = privacy_officer ;noord=team:12:coach" })?.roles,
    ).toEqual([
      { group: "agenda", role: "keeper" },
      { group: "CN=Privacy,OU=x", role: "privacy_officer" },
      { group: "noord", role: "team:12:coach" },
    ]);
    expect(read({ OIDC_MFA: "amr=mfa;acr=urn:x=2" })?.mfa).toEqual([
      { claim: "amr", value: "mfa" },
      { claim: "acr", value: "urn:x=2" },
    ]);
  });

  test.each([
    ["a role that does not exist", { OIDC_ROLES: "agenda=chef" }, "OIDC_ROLES"],
    ["a team without a number", { OIDC_ROLES: "agenda=team:x:coach" }, "OIDC_ROLES"],
    ["half a pair", { OIDC_ROLES: "agenda=" }, "OIDC_ROLES"],
    ["http in production", { OIDC_ISSUER: "http://127.0.0.1:9000" }, "OIDC_ISSUER"],
    ["http to another machine", { OIDC_ISSUER: "http://login.gemeente.example", NODE_ENV: "test" }, "OIDC_ISSUER"],
    ["no openid in the scope", { OIDC_SCOPE: "email" }, "OIDC_SCOPE"],
    ["a claim that says nothing about steps", { OIDC_MFA: "groups=mfa" }, "OIDC_MFA"],
    ["no secret", { OIDC_CLIENT_SECRET: "" }, "OIDC_CLIENT_SECRET"],
  ])("are refused with %s, by name and without the secret", (_, more, name) => {
    let sentence = "";
    try {
      read(more as Record<string, string>);
    } catch (error) {
      sentence = (error as Error).message;
    }
    expect(sentence).toContain(`${name} `);
    expect(sentence).not.toContain("geheim-van-de-site");
  });
});
