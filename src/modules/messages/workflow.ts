// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

export const channels = ["email", "sms", "phone", "letter"] as const;
export type Channel = (typeof channels)[number];

/** About somebody's own thing; an ask, news or invitation; the weekly message that gathers those. */
export const natures = ["personal", "proactive", "digest"] as const;
export type Nature = (typeof natures)[number];

/** How much somebody wants to hear: everything, only what is about her, news once a week. */
export const choices = ["all", "only_me", "weekly"] as const;
export type Choice = (typeof choices)[number];

/** The life of a delivery. */
export const deliveryStates = ["queued", "saved", "sent", "no_answer", "failed", "done", "dropped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The only moves there are. `undo` takes the result of a call back, to where it stood. */
export const moves = {
  send: { from: ["queued"], to: ["sent"] },
  /** Told in the weekly message. */
  gather: { from: ["saved"], to: ["sent"] },
  /** Mail that comes back, or a reply that nobody understands, becomes a call or a letter, or somebody decides. */
  bounce: { from: ["queued", "sent"], to: ["queued", "failed"] },
  miss: { from: ["queued", "no_answer"], to: ["no_answer"] },
  giveUp: { from: ["queued", "no_answer"], to: ["failed"] },
  mark: { from: ["queued", "sent", "no_answer", "failed"], to: ["done"] },
  choose: { from: ["queued", "failed"], to: ["queued"] },
  undo: { from: ["no_answer", "failed", "done"], to: ["queued", "no_answer"] },
  drop: { from: ["queued", "saved", "no_answer", "failed"], to: ["dropped"] },
} as const satisfies Record<string, { from: readonly DeliveryState[]; to: readonly DeliveryState[] }>;
export type Move = keyof typeof moves;

export const mayMove = (from: DeliveryState, move: Move, to: DeliveryState): boolean =>
  (moves[move].from as readonly DeliveryState[]).includes(from) &&
  (moves[move].to as readonly DeliveryState[]).includes(to);

/** Still to be called. */
export const openStates = ["queued", "no_answer"] as const satisfies readonly DeliveryState[];

/** What came of it. The first seven are told with the fact; how it was sent is in the channel. */
export const results = [
  "spoken",
  "heard",
  "told",
  "posted",
  "not_wanted",
  "wrong_number",
  "no_answer",
  "not_sent",
  "too_late",
  "bounced",
] as const;
export type Result = (typeof results)[number];

/** Source: the programmes this product follows, messages: three calls, five working days. The other numbers are defaults. */
export const clocks = {
  /** Calls without an answer before somebody else decides. */
  calls: 3,
  workingDays: 5,
  /** Times that mail or SMS is tried, and the minutes between. */
  sendAfterMinutes: [1, 5, 30, 120],
  /** How long a caller has a person alone, in minutes. */
  taken: 15,
  /** How long a result can be taken back, in minutes. */
  undo: 10,
  /** News and asks that one person gets in seven days; the rest waits for the weekly message. */
  proactivePerWeek: 3,
  /** When the weekly message goes: Tuesday, at nine. */
  weekday: 2,
  weekHour: 9,
  weekLines: 10,
  /** Mails in a row that could not be delivered for now, until the address counts as not working. */
  softBounces: 3,
  /** Days that "minder berichten" in a mail works, and that a mail may come back. */
  fewer: 365,
  bounce: 30,
  /** Days until it is forgotten who it was for. */
  forget: 30,
  forgetFailed: 90,
  forgetRow: 365,
} as const;
