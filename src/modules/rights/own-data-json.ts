// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { OwnData } from "./own-data.ts";

/** Where the schema stands in the repository: docs/api/eigen-gegevens.schema.json. */
const schemaName = "eigen-gegevens.schema.json";

/** The same for another program: stable codes with what they are called in Dutch and in English. */
export function ownDataJson({ madeAt, kinds }: OwnData, site: { name: string; publicUrl: string }): string {
  const all = {
    schema: schemaName,
    versie: 1,
    gemaaktOp: madeAt.toString({ smallestUnit: "second" }),
    site: { naam: site.name, adres: site.publicUrl },
    onderdelen: kinds.map(({ room, code, title, fields, rows, withheld = [] }) => ({
      ruimte: room,
      code,
      titel: title,
      velden: fields,
      regels: rows,
      weggelaten: withheld.map(({ field, reason }) => ({ veld: field, reden: reason })),
    })),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
