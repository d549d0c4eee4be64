// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Organisation, organisationPaths } from "#modules/organisations/index.ts";
import { formatPhone } from "#ui/show/format.ts";
import { type Known, known, stableId, webAddress } from "./known.ts";

/** An organisation as Open Referral sees it. */
export const organizationOf = (one: Organisation, publicUrl: string): Known =>
  known({
    id: one.id,
    name: one.name,
    description: one.about || one.kind || one.name,
    email: one.email,
    website: webAddress(one.website),
    uri: publicUrl + organisationPaths.show(one.slug),
    logo: one.logo ? publicUrl + organisationPaths.logo(one.slug) : null,
    phones: phonesOf("organization", one.id, one.phone),
  });

/** A number as people write it, or nothing. */
export function phonesOf(entity: "organization" | "service" | "contact", id: string, number: string): Known[] {
  return number
    ? [known({ id: stableId("phone", entity, id), [`${entity}_id`]: id, number: formatPhone(number), type: "voice" })]
    : [];
}
