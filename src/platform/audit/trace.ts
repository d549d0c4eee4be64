// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { AsyncLocalStorage } from "node:async_hooks";

/** What an audit row says of the request it came from: its id, and what sort of machine asked. */
export interface Trace {
  id: string;
  device: "mobile" | "computer" | null;
}

const current = new AsyncLocalStorage<Trace>();

/** Everything that `work` writes down carries this trace. */
export const withTrace = <T>(trace: Trace, work: () => T): T => current.run(trace, work);

/** The trace of this request; undefined in a job or on the command line. */
export const traceOf = (): Trace | undefined => current.getStore();

/** A telephone or tablet, another computer, or something that does not say. Nothing finer: that would point at a person. */
export function deviceOf(userAgent: string | undefined): Trace["device"] {
  if (!userAgent) return null;
  return /Mobi|Android|iPad|iPhone/i.test(userAgent) ? "mobile" : "computer";
}
