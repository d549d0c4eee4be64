// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** It is not there, or you may not know that it is. → 404 */
export class NotFound extends Error {
  override name = "NotFound";
}
/** You may know it, not do it. → 403 */
export class Forbidden extends Error {
  override name = "Forbidden";
}
/** It is no longer as you thought. `sentence` is shown. → 409 */
export class Conflict extends Error {
  override name = "Conflict";
  readonly sentence: string;
  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}
/** Sign in first. → 303 to the sign-in page */
export class SignInFirst extends Error {
  override name = "SignInFirst";
}
/** You may, after a second factor. → 303 to where that is given */
export class StrongerFirst extends Error {
  override name = "StrongerFirst";
}
/** Too often. → 429 */
export class TooOften extends Error {
  override name = "TooOften";
  readonly seconds: number;
  constructor(seconds: number) {
    super("too often");
    this.seconds = seconds;
  }
}
/** The audit log could not be written: nothing was done, nothing is shown. → 503 */
export class AuditDown extends Error {
  override name = "AuditDown";
  constructor(cause: unknown) {
    super("the audit log cannot be written", { cause });
  }
}
