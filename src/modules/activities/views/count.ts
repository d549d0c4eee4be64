// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Where an activity can be looked at. */
export const surfaces = ["page", "print", "embed", "feed", "paper", "api"] as const;
export type Surface = (typeof surfaces)[number];

/** Addresses that show activities; lists of the site itself are not counted. One look at the begin of the path decides. */
const counted =
  /^(\/en|\/eenvoudig)?\/(activiteiten\/\d|activiteiten\.(ics|atom)|insluiten|(organisaties|buurten|plekken)\/[^/]+\/activiteiten\.|buurtkrant\/pdf|api\/v1\/activiteiten\/\d|hsds\/services\/)/;

/** Programs that read everything. They say so themselves; who does not say it counts as a reader. */
const robot =
  /bot\b|bot[/_;)]|spider|crawl|slurp|bingpreview|facebookexternalhit|mediapartners|headless|lighthouse|monitor|uptime|scrapy|wget|python-requests|archiver|preview/i;

/** More different addresses than this in a minute is no reading: what comes on top is not counted. */
const mostAddresses = 20_000;

let seen = new Map<string, number>();

/**
 * Somebody looked at this address. Nothing but the address of the page is kept, and that for a minute: the browser is only
 * asked whether it is a robot. Costs less than a microsecond, because it runs before the kept pages answer.
 */
export function countView(address: string, userAgent: string | undefined): void {
  if (!counted.test(address) || !userAgent || robot.test(userAgent)) return;
  const before = seen.get(address);
  if (before === undefined && seen.size >= mostAddresses) return;
  seen.set(address, (before ?? 0) + 1);
}

/** Everything that was counted since the last time, as address and number; the count begins again. */
export function takeViews(): Map<string, number> {
  const taken = seen;
  seen = new Map();
  return taken;
}

/** What could not be written comes back, to be written the next time. */
export function giveBack(taken: ReadonlyMap<string, number>): void {
  for (const [address, count] of taken) {
    if (seen.has(address) || seen.size < mostAddresses) seen.set(address, (seen.get(address) ?? 0) + count);
  }
}
