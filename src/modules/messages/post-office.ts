// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Jobs } from "#platform/jobs/jobs.ts";
import type { Mailer } from "#platform/mail/mail.ts";
import type { SmsSender } from "#platform/sms/sms.ts";

/** What messages need of the house to leave it. */
export interface PostOffice {
  jobs: Pick<Jobs, "enqueue">;
  mailer: Pick<Mailer, "send">;
  /** Null where no SMS gateway was configured: then nobody is told by SMS. */
  sms: SmsSender | null;
  /** What people answer by SMS comes back to us. */
  smsReplies?: boolean;
  /** Mail that cannot be delivered goes back to this address. */
  bounceAddress?: string | null;
  /** Where the command line keeps mail that came back. */
  bounceFolder?: string;
  publicUrl: string;
}

let office: () => PostOffice | null = () => null;

/** The post office of this process; null while the house does not stand: then messages wait. */
export const postOffice = (): PostOffice | null => office();

/** Called once, by definePost. */
export const openPostOffice = (given: () => PostOffice | null): void => {
  office = given;
};
