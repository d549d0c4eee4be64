// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { map } from "#app/map.ts";
import { capabilityTable, strongCapabilities } from "#platform/access/actor.ts";
import type { Access, Route } from "#platform/http/routes.ts";
import { matrix, readers } from "./matrix.ts";

const capabilities = new Map(capabilityTable().map((line) => [line.capability, line]));

/** "admin, keeper; coordinator of a team". */
function rolesOf(capability: Parameters<typeof capabilities.get>[0]): string {
  const { site, team } = capabilities.get(capability)!;
  return [site.join(", "), team.length > 0 ? `${team.join(", ")} of a team` : ""].filter(Boolean).join("; ");
}

const doors: Record<Exclude<Access["kind"], "capability">, string> = {
  everyone: "everybody",
  secret_link: "who has the link",
  signed_in: "who is signed in; the verb asks what she is to it",
  member: "who works for an organisation, or has a duty for the site; the verb asks for which",
  development: "nobody in production",
};

const enters = (access: Access): string =>
  access.kind === "capability" ? rolesOf(access.capability) : doors[access.kind];

const marker = (access: Access): string => (access.kind === "capability" ? `\`${access.capability}\`` : access.kind);

const plainPath = (path: string): string => path.replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, "");

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => "---")), ...lines.map(row)].join("\n");

function lineOf({ path, access, page }: Route): string[] {
  const methods = (["get", "post"] as const).filter((method) => page[method]).map((method) => method.toUpperCase());
  return [methods.join(", "), `\`${plainPath(path)}\``, marker(access), enters(access)];
}

const byPath = (a: Route, b: Route): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** The whole of docs/access.md. */
export function printAccess(): string {
  const routes = [...map].sort(byPath).map(lineOf);
  const held = capabilityTable().map(({ capability }) => [
    `\`${capability}\``,
    rolesOf(capability),
    strongCapabilities.has(capability) ? "yes" : "",
  ]);
  return `<!--
SPDX-FileCopyrightText: Soepsteen contributors
SPDX-License-Identifier: CC0-1.0
-->

# Who may enter where

Printed from the code by \`test/house/access/print.ts\`; a test fails when it differs. To print it again:
\`UPDATE=1 npx vitest run --project unit test/house/access-doc.test.ts\`. That nobody comes further than this is walked, address by address and role
by role with what belongs to somebody else, in \`test/house/walk.test.ts\`.

## How it is decided

1. Is there a session, is it strong where that is asked, is the duty or the place in a team held today? Asked at every request.
2. Is she on the list of the person ("niet mijn buurvrouw")? That beats every role: the person is not there (404).
3. What is she to this person or thing now: herself, representative, responsible, of the team, at the desk with an open door, handling a request? A stranger gets 404, equal to what never was.
4. Does the role allow this deed? A colleague who may know and may not do gets 403.
5. Can the look be written down? Otherwise nothing is shown (503).

Somebody who works in a team and sits in the fund is one of the two at a time. The privacy officer is never admin or technician.

## Who reads what

– means: it does not exist for this role.

${table(["", ...readers], matrix)}

## Capabilities

Strong: only after a second factor in this session.

${table(["capability", "who has it", "strong"], held)}

## Addresses

${map.length} addresses. Those in Dutch also answer below \`/en\` and \`/eenvoudig\`, unless they are of the desk. No address below \`/beheer\` and \`/mijn\` is open to visitors.

${table(["method", "address", "marker", "who may enter"], routes)}
`;
}
