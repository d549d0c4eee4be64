// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { date, time } from "#platform/forms/fields.ts";
import { line, optionalChoice, optionalLine } from "./fields.ts";

export const reasonSchema = line(160, "reasonMissing", "reasonLong", 2);
export const reviewReasonSchema = line(300, "reasonMissing", "reviewReasonLong", 2);

/** One date at another time or place. */
export const moveSchema = z
  .object({
    toDate: date("dateUnclear"),
    toBegins: time("beginsMissing"),
    toEnds: time("endsMissing"),
    toVenue: optionalChoice("venueUnknown"),
    why: optionalLine(160, "reasonLong"),
  })
  .transform(({ toDate, toBegins, toEnds, ...rest }, ctx) => {
    const minutes = toBegins.until(toEnds).total("minutes");
    const fault = minutes <= 0 ? "endsBeforeBegins" : minutes < 15 ? "tooShort" : minutes > 720 ? "tooLong" : null;
    if (fault) ctx.addIssue({ code: "custom", path: ["toEnds"], message: fault });
    return { ...rest, minutes, starts: toDate.toPlainDateTime(toBegins) };
  });
