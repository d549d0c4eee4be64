// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import PostalMime from "postal-mime";

/** What a delivery status notification says (RFC 3464). */
export interface Bounce {
  /** The code behind the "+" of the address it was sent back to. */
  token: string;
  /** Will not be delivered, also not later. */
  hard: boolean;
  /** Whom it was for, in small letters; empty where it does not say. */
  recipients: string[];
}

/** Larger than this is no notification. */
export const longestBounce = 1_000_000;
const tokenIn = /\+([0-9a-f]{32})@/i;

/** Reads a mail that came back; null when it is something else, such as an answer of somebody who is away. */
export async function readBounce(message: Uint8Array): Promise<Bounce | null> {
  if (message.byteLength > longestBounce) return null;
  const mail = await PostalMime.parse(message, { maxNestingDepth: 20 }).catch(() => null);
  if (!mail) return null;
  const token = mail.headers
    .filter(({ key }) => ["to", "delivered-to", "x-original-to", "envelope-to"].includes(key))
    .map(({ value }) => tokenIn.exec(value)?.[1])
    .find(Boolean);
  const report = mail.attachments.find(({ mimeType }) => mimeType === "message/delivery-status");
  if (!token || !report) return null;
  const content = typeof report.content === "string" ? report.content : new TextDecoder().decode(report.content);
  const fields = readFields(content);
  const action = fields.get("action")?.[0]?.toLowerCase() ?? "";
  const status = fields.get("status")?.[0] ?? "";
  if (action !== "failed" && action !== "delayed") return null;
  const recipients = [...(fields.get("original-recipient") ?? []), ...(fields.get("final-recipient") ?? [])].map(
    (one) =>
      one
        .replace(/^[^;]*;/, "")
        .replace(/[<>\s]/g, "")
        .toLowerCase(),
  );
  return { token: token.toLowerCase(), hard: action === "failed" && isForGood(status), recipients };
}

/** 5.x.x, but not what is said about us or about the size of the mail. */
const isForGood = (status: string): boolean =>
  /^5\./.test(status) && !/^5\.(7|3)\./.test(status) && !/^5\.2\.[23]/.test(status);

/** "Name: value" per line; a line that begins with a space belongs to the one before. */
function readFields(text: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const line of text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined)
      fields.set(name.toLowerCase(), [...(fields.get(name.toLowerCase()) ?? []), value.trim()]);
  }
  return fields;
}
