// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { type Actor, type SiteRole, system, visitor } from "#platform/access/actor.ts";
import { mayAdd, mayClose, mayEdit, mayManage, mayManageMembers, mayMerge, mayTrust, visibleTo } from "./policy.ts";

const here = "here";
const colleague = (...siteRoles: SiteRole[]): Actor => ({ kind: "person", person: "p", siteRoles });
const member = (organisation: string, role: "editor" | "admin"): Actor => ({
  kind: "member",
  person: "p",
  siteRoles: [],
  memberships: [{ organisation, role }],
});

const who: Record<string, Actor> = {
  visitor,
  person: colleague(),
  stranger: member("elsewhere", "admin"),
  editor: member(here, "editor"),
  admin: member(here, "admin"),
  keeper: colleague("keeper"),
  technician: colleague("technician"),
  siteAdmin: colleague("admin"),
  system: system("seeds"),
};

const may: [string, (actor: Actor) => boolean, string[]][] = [
  [
    "know that there is something to manage",
    (a) => mayManage(a, here),
    ["editor", "admin", "keeper", "siteAdmin", "system"],
  ],
  ["add an organisation", mayAdd, ["keeper", "siteAdmin", "system"]],
  ["edit the page", (a) => mayEdit(a, here), ["admin", "siteAdmin", "system"]],
  ["manage members", (a) => mayManageMembers(a, here), ["admin", "siteAdmin", "system"]],
  ["invite the first member", (a) => mayManageMembers(a, here, false), ["admin", "keeper", "siteAdmin", "system"]],
  ["trust", mayTrust, ["keeper", "siteAdmin", "system"]],
  ["merge", mayMerge, ["siteAdmin", "system"]],
  ["close", mayClose, ["siteAdmin", "system"]],
  ["see what is closed", (a) => visibleTo(a) === undefined, ["siteAdmin", "system"]],
];

describe("who may", () => {
  test.each(may)("%s", (_, question, allowed) => {
    const answered = Object.keys(who).filter((name) => question(who[name]!));
    expect(answered).toEqual(allowed);
  });
});
