// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Subject: the delivery. Payload: { about, kind, channel, result? }, ids and codes only. */
export const facts = {
  "delivery.queued": "somebody is to be told something; with `undone` when the result of a call was taken back",
  "delivery.sent": "the mail server or SMS gateway took it over, or the letter was printed",
  "delivery.done": "the person knows: { result: spoken | heard | told | posted | not_wanted }",
  "delivery.failed":
    "it did not work by this channel: { result: no_answer | wrong_number | not_sent | too_late | bounced }",
  "delivery.dropped": "it was no longer needed",
  "delivery.missed": "nobody answered; it will be tried in another part of the day",
  "delivery.postponed": "the person asked to be called later",
  "delivery.looked": "somebody saw whom to call, or who gets a letter",
  "delivery.saved": "it waits for the weekly message",
  "delivery.withheld":
    "nothing was told: { reason: deceased | closed | frozen | paused | refuses | only_me | week_full }; subject: the person",
  "delivery.bounced": "mail came back: { hard }",
  "answer.asked": "somebody was asked something that can be answered by a link, an SMS or a call",
  "answer.given": "somebody answered: { about, kind, code, how }; once",
  "answer.unclear": "an SMS came that answers nothing that was asked, or more than one question",
  "message_setting.changed": "how much somebody wants to hear: { choice, refuses }; subject: the person",
  "letter_batch.made": "letters are to be printed together",
  "letter_batch.removed": "they wait again, each by itself",
} as const;
