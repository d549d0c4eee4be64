// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { now } from "#platform/time/time.ts";

/** A second factor counts for a working day. */
export const strongHours = 20;
/** For export, merge, erase, rights and roles it is asked again after so long. Source: OWASP ASVS 5.0, 7.5.3. */
export const proofMinutes = 10;
/** Whoever was asked before the form was shown has so long to fill it in: nothing typed is lost. */
export const formMinutes = 20;

const olderThan = (at: Temporal.Instant, limit: Temporal.DurationLike): boolean =>
  Temporal.Instant.compare(at.add(limit), now()) <= 0;

/** Does the second factor of this session still count? */
export const standsStrong = (strongAt: Temporal.Instant | null): boolean =>
  strongAt !== null && !olderThan(strongAt, { hours: strongHours });

/** Was somebody asked lately enough for a page that shows a form, or for the form itself? */
export const provedLately = (at: Temporal.Instant | null, sent: boolean): boolean =>
  at !== null && !olderThan(at, { minutes: sent ? proofMinutes + formMinutes : proofMinutes });
