// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { optionalUrl } from "#platform/forms/fields.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import type { ActivityInput } from "../activity/write.ts";
import type { Series } from "../tables.ts";
import { optionalChoice, optionalLine } from "./fields.ts";

export const wheres = ["venue", "address", "online"] as const;
export type PlaceInput = Pick<ActivityInput, "venue" | "room" | "address" | "area" | "onlineUrl" | "transport">;

/** The place: a venue of the list with or without a room, an address in words, or on the internet. */
export const whereSchema = z
  .object({
    where: z.enum(wheres, { error: "whereMissing" }),
    venue: optionalChoice("venueUnknown"),
    room: optionalChoice("roomUnknown"),
    address: optionalLine(200, "addressLong"),
    area: optionalChoice("areaUnknown"),
    onlineUrl: optionalUrl(300, "urlUnclear"),
    transport: optionalLine(120, "transportLong"),
  })
  .transform(({ where, ...fields }, ctx): PlaceInput => {
    const needed = { venue: fields.venue, address: fields.address, online: fields.onlineUrl }[where];
    if (!needed) {
      const field = where === "online" ? "onlineUrl" : where;
      ctx.addIssue({ code: "custom", path: [field], message: `${where}Missing` });
    }
    return {
      venue: where === "venue" ? fields.venue : null,
      room: where === "venue" ? fields.room : null,
      address: where === "address" ? fields.address : "",
      area: where === "address" ? fields.area : null,
      onlineUrl: fields.onlineUrl,
      transport: fields.transport,
    };
  });

export function typedWhere({ venue, room, address, area, onlineUrl, transport }: Series): Typed {
  const where = venue ? "venue" : address ? "address" : onlineUrl ? "online" : "";
  return { where, venue: venue ?? "", room: room ?? "", address, area: area ?? "", onlineUrl, transport };
}
