// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { tell } from "#modules/messages/index.ts";
import { organisationsById } from "#modules/organisations/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { messages } from "./messages/letters.ts";
import { paths } from "./paths.ts";
import type { Source } from "./tables.ts";

/** The organisation hears that its calendar can no longer be read: once for each time that it stops. */
export async function tellOwner(db: Db, actor: Actor, source: Source): Promise<void> {
  const [organisation] = await organisationsById(db, [source.organisation]);
  if (!organisation || organisation.closedAt) return;
  const m = speak(messages, "nl");
  await tell(db, actor, {
    to: { name: organisation.name, email: organisation.email, phone: organisation.phone },
    kind: "sources.failing",
    label: m.failingLabel,
    subject: m.failingSubject(source.name),
    text: m.failingText(source.name, source.fault),
    link: paths.show(source.number!),
    about: source.id,
    organisation: null,
    key: `source.failing:${source.id}:${(source.lastOkAt ?? source.startedAt)?.toString() ?? ""}`,
  });
}
