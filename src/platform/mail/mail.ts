// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createTransport } from "nodemailer";
import type { Config } from "../config/config.ts";
import type { Log } from "../log/log.ts";
import { type CaughtMail, startCatcher } from "./catcher.ts";

export type { CaughtMail } from "./catcher.ts";

/** One mail to one person. `kind` says in the log what sort of mail it was; the rest never gets there. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  kind: string;
}

export interface Mailer {
  /** Resolves when the mail server has taken the mail over; rejects when it refuses. */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

/** The settings that the mailer needs. */
export type MailSettings = Pick<Config, "smtpUrl" | "publicUrl">;

/**
 * Sends through SMTP_URL. Without it the mail goes, over real SMTP, to a catcher inside this process
 * that keeps the last 200 for reading on the development page.
 */
export async function makeMailer(config: MailSettings, log: Log): Promise<Mailer & { caught?: () => CaughtMail[] }> {
  if (config.smtpUrl) return mailerTo(config.smtpUrl, sender(config), log);
  const catcher = await startCatcher();
  const mailer = mailerTo(`${catcher.url}?pool=true&maxConnections=1`, sender(config), log);
  return {
    send: mailer.send,
    caught: catcher.caught,
    close: async () => {
      await mailer.close();
      await catcher.close();
    },
  };
}

function mailerTo(url: string, from: string, log: Log): Mailer {
  const transport = createTransport(url, { from });
  return {
    send: async ({ to, subject, text, kind }) => {
      try {
        await transport.sendMail({ to: { name: "", address: to }, subject, text });
      } catch (error) {
        log.error({ kind, reason: (error as { code?: string }).code }, "mail not sent");
        throw new Error(`the mail server did not take the mail (${kind})`); // its own words may hold the address
      }
      log.info({ kind }, "mail sent");
    },
    close: async () => transport.close(),
  };
}

function sender({ publicUrl }: MailSettings): string {
  const host = new URL(publicUrl).hostname;
  return `Soepsteen <noreply@${/^[\d.]+$|^localhost$|:/.test(host) ? "soepsteen.example" : host}>`;
}
