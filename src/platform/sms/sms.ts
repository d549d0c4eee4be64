// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { newId } from "../db/ids.ts";
import type { Log } from "../log/log.ts";
import { now } from "../time/time.ts";

/** One SMS to one mobile number. `kind` says in the log what sort of message it was; the rest never gets there. */
export interface Sms {
  to: string;
  text: string;
  kind: string;
}

export interface CaughtSms extends Sms {
  at: Temporal.Instant;
}

export interface SmsSender {
  /** Resolves when the gateway has taken it over; rejects when it refuses, without number or text in the error. */
  send(sms: Sms): Promise<void>;
  /** Of a folder, for development: what was sent since the start, the newest first. */
  caught?(): CaughtSms[];
}

/** Longest wait for a gateway, in milliseconds. */
const patience = 10_000;

/**
 * Who sends SMS: nobody without SMS_URL; `file:<folder>` writes a text file per SMS, for development; `https://…` posts
 * JSON { to, text } with SMS_TOKEN as bearer token.
 */
export function makeSms({ smsUrl, smsToken }: Pick<Config, "smsUrl" | "smsToken">, log: Log): SmsSender | null {
  if (!smsUrl) return null;
  const caught: CaughtSms[] | null = smsUrl.startsWith("file:") ? [] : null;
  const deliver = caught ? toFolder(smsUrl.slice("file:".length), caught) : toGateway(smsUrl, smsToken);
  return {
    ...(caught && { caught: () => caught.toReversed() }),
    send: async (sms) => {
      try {
        await deliver(sms);
      } catch (error) {
        const reason = error instanceof GatewayProblem ? error.message : (error as Error)?.name;
        log.error({ kind: sms.kind, reason }, "SMS not sent");
        throw new Error(`the SMS was not taken (${sms.kind})`);
      }
      log.info({ kind: sms.kind }, "SMS sent");
    },
  };
}

class GatewayProblem extends Error {
  override name = "GatewayProblem";
}

const mostCaught = 100;

function toFolder(folder: string, caught: CaughtSms[]) {
  return async (sms: Sms) => {
    const { to, text } = sms;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${newId()}.txt`), `${to}\n\n${text}\n`, { flag: "wx", mode: 0o600 });
    caught.push({ ...sms, at: now() });
    if (caught.length > mostCaught) caught.shift();
  };
}

function toGateway(url: string, token: string | null) {
  return async ({ to, text }: Sms) => {
    const answer = await fetch(url, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(patience),
      headers: {
        "content-type": "application/json",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ to, text }),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new GatewayProblem(`status ${answer.status}`);
  };
}
