// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

interface Dsn {
  token: string;
  recipient?: string;
  action?: string;
  status?: string;
}

/** A delivery status notification as Postfix sends it (RFC 3464). */
export function dsn({
  token,
  recipient = "truus@soepsteen.example",
  action = "failed",
  status = "5.1.1",
}: Dsn): Buffer {
  return Buffer.from(
    [
      "From: MAILER-DAEMON@mail.example (Mail Delivery System)",
      `To: terug+${token}@soepsteen.example`,
      "Subject: Undelivered Mail Returned to Sender",
      "Auto-Submitted: auto-replied",
      "MIME-Version: 1.0",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"',
      "",
      "--grens",
      "Content-Type: text/plain; charset=us-ascii",
      "",
      `This is the mail system. I could not deliver to <${recipient}>.`,
      "",
      "--grens",
      "Content-Description: Delivery report",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mail.example",
      "",
      `Final-Recipient: rfc822; ${recipient}`,
      `Original-Recipient: rfc822;${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      "Diagnostic-Code: smtp; 550 5.1.1 unknown",
      "",
      "--grens",
      "Content-Type: text/rfc822-headers",
      "",
      "Subject: Gaat niet door",
      "",
      "--grens--",
      "",
    ].join("\r\n"),
  );
}
