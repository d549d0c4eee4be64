// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { teamsById } from "#modules/teams/index.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { today } from "#platform/time/time.ts";
import { notHomePdf } from "../../cards/not-home-pdf.ts";
import { mayWorkOn } from "../../policy.ts";
import { standsInFor } from "../../triage/cover.ts";
import { findSignal } from "../../triage/find.ts";
import { nameOfWorker } from "../../triage/names.ts";
import { numberIn } from "./number.ts";

/** The card for behind the door, for who does the work. Nothing of the signal stands on it. */
export const cardPage: Page = {
  get: async (c) => {
    const { db, actor, site, language } = c.var;
    const team = await behindWall(db, actor, async (db) => {
      const signal = await findSignal(db, actor, numberIn(c));
      if (!mayWorkOn(actor, signal, await standsInFor(db, actor, signal))) throw new Forbidden("print card");
      const what = { object: "signal", row: signal.id, person: signal.person } as const;
      await look(db, actor, { ...what, kind: "print", fields: ["card"], purpose: "contact" });
      return signal.team ? (await teamsById(db, [signal.team])).get(signal.team) : undefined;
    });
    const name = await nameOfWorker(db, actor);
    const card = { name, phone: team?.phone ?? "", team: team?.name ?? site.name };
    const pdf = await notHomePdf({ ...card, site, date: today(), language });
    return c.body(new Uint8Array(pdf), 200, {
      "content-type": "application/pdf",
      "content-disposition": 'inline; filename="kaartje.pdf"',
      "cache-control": "no-store",
    });
  },
};
