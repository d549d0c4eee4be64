// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from "node:crypto";
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
  /** The same as `text`, for who reads HTML: no pictures, nothing from elsewhere. */
  html?: string;
  /** Name of the sender: the site. */
  fromName?: string;
  replyTo?: string;
  /** Where the mail goes back to when it cannot be delivered: the sender of the envelope. */
  bounceTo?: string;
  /** Address of the one-click "fewer messages" (RFC 8058). */
  unsubscribe?: string;
}

export interface Mailer {
  /** Resolves when the mail server has taken the mail over; rejects with MailRefused when it refuses. */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

/** The mail server did not take the mail. Never holds the address. */
export class MailRefused extends Error {
  override name = "MailRefused";
  /** This address will not take mail, also not later. */
  readonly forGood: boolean;

  constructor(kind: string, forGood = false) {
    super(`the mail server did not take the mail (${kind})`);
    this.forGood = forGood;
  }
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

function mailerTo(url: string, from: Sender, log: Log): Mailer {
  const transport = createTransport(url);
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail, from));
      } catch (error) {
        const forGood = isForGood(error as SmtpProblem);
        log.error({ kind: mail.kind, reason: (error as { code?: string }).code, forGood }, "mail not sent");
        throw new MailRefused(mail.kind, forGood); // the server's own words may hold the address
      }
      log.info({ kind: mail.kind }, "mail sent");
    },
    close: async () => transport.close(),
  };
}

interface Sender {
  name: string;
  address: string;
}

/** Names and addresses are given apart, so that no sign in them can become a header. */
function messageOf({ to, subject, text, html, fromName, replyTo, bounceTo, unsubscribe }: Mail, from: Sender) {
  const host = from.address.slice(from.address.lastIndexOf("@") + 1);
  return {
    from: { name: oneLine(fromName ?? from.name), address: from.address },
    to: { name: "", address: to },
    ...(replyTo ? { replyTo: { name: "", address: replyTo } } : {}),
    ...(bounceTo ? { envelope: { from: bounceTo, to } } : {}),
    subject: oneLine(subject),
    text,
    ...(html ? { html } : {}),
    messageId: `<${randomUUID()}@${host}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(unsubscribe
        ? { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
        : {}),
    },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();

interface SmtpProblem {
  responseCode?: number;
  command?: string;
  response?: string;
}

/** No such mailbox: a 5xx about the receiver. What is said about us (5.7.x: policy, a block list) is no fault of the address. */
const isForGood = ({ responseCode = 0, command = "", response = "" }: SmtpProblem): boolean =>
  command === "RCPT TO" && responseCode >= 500 && responseCode < 560 && !/\b5\.7\.\d+/.test(response);

function sender({ publicUrl }: MailSettings): Sender {
  const host = new URL(publicUrl).hostname;
  const own = /^[\d.]+$|^localhost$|:/.test(host) ? "soepsteen.example" : host;
  return { name: "Soepsteen", address: `noreply@${own}` };
}
