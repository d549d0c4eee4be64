// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { SmsSender } from "#platform/sms/sms.ts";

/** Something that a person must hear about the own account. Never who, where or which device. */
export interface Notice {
  person: string;
  kind: "accounts.newDevice" | "accounts.factors" | "accounts.password" | "accounts.address" | "accounts.claimLetter";
  /** Id of what it is about. */
  about: string;
  /** One event, one message. */
  key: string;
  /** Words that stand on paper only: then it is a letter. */
  onPaper?: string;
}

/** What this room needs of rooms that build on it, and of the house. Filled in app/reactions.ts. */
export interface AccountsPost {
  /** Null where no SMS gateway was configured. */
  sms(): SmsSender | null;
  /** Has the person told, in the caller's transaction. False when there is no way to reach her. */
  tell(db: Db, actor: Actor, notice: Notice): Promise<boolean>;
  /** What was not printed yet under keys that begin with this is not needed any more. */
  takeBack(db: Db, actor: Actor, keyPrefix: string): Promise<void>;
}

const nobody: AccountsPost = { sms: () => null, tell: async () => false, takeBack: async () => {} };

// On globalThis: a test loads the modules of a file anew, what the house gave stays.
const standing = globalThis as { soepsteenAccountsPost?: AccountsPost };

/** Called once, before anything happens; null takes it away again (tests). */
export function defineAccountsPost(post: AccountsPost | null): void {
  standing.soepsteenAccountsPost = post ?? nobody;
}

export const accountsPost = (): AccountsPost => standing.soepsteenAccountsPost ?? nobody;
