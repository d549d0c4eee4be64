// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { pino } from "pino";

export type Log = pino.Logger;

/** Fields that could hold something of a person never reach the log, wherever they stand. */
const secret = [
  "email",
  "phone",
  "name",
  "givenName",
  "familyName",
  "address",
  "code",
  "token",
  "cookie",
  "authorization",
  "body",
  "to",
  "subject",
];

/** Structured lines on standard output. A line holds method, route pattern, status, duration and request id: no address, no query, no name. */
export function makeLog(level: string, out?: pino.DestinationStream): Log {
  const paths = secret.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  const settings: pino.LoggerOptions = {
    level,
    redact: { paths, censor: "[…]" },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: plainError },
  };
  return out ? pino(settings, out) : pino(settings);
}

/** An error without its parameters: drivers put the values of a query in the message. */
function plainError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  // what somebody typed stands in the message, also over several lines
  const frames = (error.stack ?? "")
    .replace(error.message, () => "")
    .split("\n")
    .filter((line) => /^\s+at .*(:\d+:\d+\)?|<anonymous>\)?|\(native\))$/.test(line));
  const cause =
    error.cause instanceof Error
      ? { type: error.cause.name, code: (error.cause as { code?: string }).code }
      : undefined;
  return { type: error.name, code: (error as { code?: string }).code, cause, stack: frames.slice(0, 8).join("\n") };
}
