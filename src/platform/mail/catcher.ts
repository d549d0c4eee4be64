// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A mail as it was received, for whoever develops. */
export interface CaughtMail {
  /** Counts on; the newest has the highest. */
  id: number;
  at: Date;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  /** Names in lower case. */
  headers: { key: string; value: string }[];
  /** The sender of the envelope: where it would go back to. */
  returnPath: string;
}

export interface Catcher {
  url: string;
  /** Newest first. */
  caught(): CaughtMail[];
  close(): Promise<void>;
}

const kept = 200;

/** A mail server on this machine only, that keeps what it gets in memory and delivers nothing. */
export async function startCatcher(): Promise<Catcher> {
  const mails: CaughtMail[] = [];
  let count = 0;
  const take = async (stream: Readable, to: string, returnPath: string) => {
    const mail = await PostalMime.parse(await buffer(stream));
    const { from, subject, text, html, headers } = mail;
    count++;
    mails.unshift({
      id: count,
      at: new Date(),
      to,
      from: from?.address ?? "",
      subject: subject ?? "",
      text: text ?? "",
      html: html ?? "",
      headers: headers.map(({ key, value }) => ({ key, value })),
      returnPath,
    });
    mails.length = Math.min(mails.length, kept);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(", ");
      const { mailFrom } = session.envelope;
      take(stream, to, mailFrom ? mailFrom.address : "").then(() => done(), done);
    },
  });
  await new Promise<void>((listening, refuse) => {
    server.on("error", refuse);
    server.listen(0, "127.0.0.1", listening);
  });
  server.server.unref();
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    caught: () => [...mails],
    close: () => new Promise((closed) => server.close(closed)),
  };
}
