// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { migrate } from "#platform/db/migrate.ts";
import { openEmbedded } from "#platform/db/open.ts";

/** Makes an embedded database in the folder given: started by open-database.ts. */
const database = await openEmbedded(process.argv[2]!);
await migrate(database);
await database.close();
process.exit(0);
