// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { classified } from "#platform/db/classify.ts";
import { retentionRules } from "#platform/retention/rules.ts";

/** docs/privacy.md: every table with something of a person, its columns by class, and the rules. Made from code and rules. */
export function privacyDocument(): string {
  const parts = [...classified.values()]
    .filter(({ columns }) => Object.values(columns).some((one) => one !== "public"))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, columns, table }) => {
      const named = table as unknown as Record<string, { name: string }>;
      const of = (wanted: string) =>
        Object.entries(columns)
          .filter(([, one]) => one === wanted)
          .map(([property]) => `\`${named[property]!.name}\``)
          .join(", ");
      return [
        `## ${name}`,
        of("personal") ? `Personal: ${of("personal")}.` : "",
        of("special") ? `Special: ${of("special")}.` : "",
        rulesOf(name),
      ]
        .filter(Boolean)
        .join("\n\n");
    });
  return `${head}\n\n${parts.join("\n\n")}\n`;
}

const head = `<!--
SPDX-FileCopyrightText: Soepsteen contributors
SPDX-License-Identifier: CC0-1.0
-->

# What is kept of persons, and for how long

Made from the classes of columns in the code and from \`retention.yaml\`; a test compares it (\`npx vitest run --project unit test/house/privacy-document.test.ts -u\` writes it anew). What is erased, and what that does not reach, stands in [decision 19](decisions/0019-keeping-and-erasing.md).`;

function rulesOf(table: string): string {
  const lines = retentionRules()
    .filter((rule) => rule.table === table)
    .map(({ id, starts, after, does, by, source, en, columns }) => {
      const when = starts && after ? `${after} after \`${starts}\`` : "–";
      const what = does === "with" ? `with \`${by}\`` : columns ? `${does} ${columns.length} columns` : does;
      return `| \`${id}\` | ${when} | ${what} | ${does === "with" ? "–" : `\`${by}\``} | ${source} | ${en} |`;
    });
  return ["| Rule | When | What | By | Source | In words |", "|---|---|---|---|---|---|", ...lines].join("\n");
}
