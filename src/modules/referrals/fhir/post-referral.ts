// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bundle, BundleEntry, OperationOutcome } from "@medplum/fhirtypes";
import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Practice } from "../tables.ts";
import { type AnswerCode, fault } from "./answers.ts";
import { bodyOf, publicUrlOf } from "./asked.ts";
import { give, outcomeOf } from "./outcome.ts";
import { type ReceivedMessage, receiveMessage } from "./receive.ts";
import { etagOf } from "./task.ts";

/** A referral, alone or as a transaction. Its Task is the only thing that can be read back. */
export async function postReferral(
  c: Context<Env>,
  practice: Practice,
  kind: "ServiceRequest" | "Bundle",
): Promise<Response> {
  const publicUrl = publicUrlOf(c);
  const received = await receiveMessage(c.var.db, practice, await bodyOf(c), { kind, publicUrl });
  const { referral, stripped, bsns } = received;
  note(c, practice, { stripped, bsns });
  const location = `${publicUrl}/fhir/R4/Task/${referral.id}`;
  const answer = kind === "Bundle" ? transactionOf(received, publicUrl) : outcomeOf(publicUrl, told(received));
  return give(answer, referral.again ? 200 : 201, referral.again ? { "content-location": location } : { location });
}

/** How much was left out, for who keeps the site; the numbers themselves stand nowhere. */
function note(c: Context<Env>, { number }: Practice, { stripped, bsns }: { stripped: number; bsns: number }): void {
  const { log } = c.var.services;
  if (bsns > 0)
    log.warn({ id: c.var.requestId, practice: number, bsns }, "citizen service number taken out of a referral");
  if (stripped > 0) log.info({ id: c.var.requestId, practice: number, stripped }, "elements of a referral not kept");
}

function told({ referral, message, stripped, bsns }: ReceivedMessage) {
  const warned: AnswerCode[] = [
    ...(stripped > 0 ? ["stripped" as const] : []),
    ...(bsns > 0 ? ["bsn-removed" as const] : []),
  ];
  return [...warned, referral.again ? ("same" as const) : ("received" as const)].map((code) =>
    fault(code, code === "bsn-removed" ? undefined : message.request.at),
  );
}

/** In the order of the entries: what was not read says so. */
function transactionOf(received: ReceivedMessage, publicUrl: string): Bundle<OperationOutcome> {
  const { referral, message } = received;
  const created = {
    status: referral.again ? "200 OK" : "201 Created",
    location: `${publicUrl}/fhir/R4/Task/${referral.id}`,
  };
  const entry = (message.entries ?? []).map((type): BundleEntry<OperationOutcome> => {
    if (type === "ServiceRequest") {
      const etag = referral.again ? {} : { etag: etagOf({ taskVersion: 1 }) };
      return { response: { ...created, ...etag, outcome: outcomeOf(publicUrl, told(received)) } };
    }
    if (type === "Task") return { response: created };
    const code = type === "dropped" ? "dropped" : "received";
    return { response: { status: "200 OK", outcome: outcomeOf(publicUrl, [fault(code)]) } };
  });
  return { resourceType: "Bundle", type: "transaction-response", entry };
}
