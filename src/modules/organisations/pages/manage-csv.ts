// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { can } from "#platform/access/actor.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { toLocal } from "#platform/time/time.ts";
import { memberCounts, organisationsToManage } from "../directory.ts";
import { membersOf } from "../member.ts";
import { messages } from "../messages.ts";
import { organisationPaths } from "../paths.ts";
import { mayAdd } from "../policy.ts";

const m = speak(messages, "nl");

/** The list of organisations that somebody manages, for a spreadsheet. */
export const manageListCsvPage: Page = {
  get: async (c) => {
    const { db, actor } = c.var;
    const all = mayAdd(actor) || can(actor, "organisation.editAny");
    const organisations = await organisationsToManage(db, actor, all);
    const counts = all ? await memberCounts(db) : null;
    const { publicUrl } = c.var.services.config;
    const head = ["nummer", "organisatie", "soort", "vertrouwd", ...(counts ? ["mensen"] : []), "webadres"];
    const lines = organisations.map(({ id, number, slug, name, kind, trusted }) => [
      number,
      name,
      kind,
      trusted ? m.yes : m.no,
      ...(counts ? [counts.get(id) ?? 0] : []),
      publicUrl + organisationPaths.show(slug),
    ]);
    return csvResponse("organisaties-beheer", head, lines);
  },
};

/** Who works for an organisation, for a spreadsheet: what the list shows, and since when. */
export const membersCsvPage: Page = {
  get: async (c) => {
    const members = await membersOf(c.var.db, c.var.actor, c.req.param("slug") ?? "");
    const lines = members.map(({ person: { givenName, familyName }, role, since }) => [
      givenName,
      familyName,
      role === "admin" ? m.roleAdmin : m.roleEditor,
      toLocal(since).toPlainDate().toString(),
    ]);
    return csvResponse("leden", ["voornaam", "achternaam", "rol", "sinds"], lines);
  },
};
