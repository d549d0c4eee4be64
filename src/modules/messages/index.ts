// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { askByLink } from "./answers/question.ts";
export { messagesWork } from "./desk.ts";
export { facts } from "./facts.ts";
export { messagesInScope } from "./in-scope.ts";
export { takeBounce } from "./mail/bounce.ts";
export { bouncesJob, keepBounce } from "./mail/bounce-folder.ts";
export { failOverdue, forgetDeliveries } from "./nightly.ts";
export { paths as messagesPaths } from "./paths.ts";
export { personal } from "./personal.ts";
export type { PostOffice } from "./post-office.ts";
export { moveDeliveries, personFollowers } from "./reactions.ts";
export { routes } from "./routes.ts";
export { definePost } from "./send.ts";
export { messagesMine, messagesSections } from "./slots.tsx";
export type { Answer } from "./tables.ts";
export {
  type DeliveryLine,
  deliveriesAbout,
  markHeard,
  takeBack,
  tell,
  waitingCalls,
} from "./tell.ts";
export type { Recipient, Telling } from "./telling.ts";
export { tellWeek } from "./week.ts";
export { mergePart } from "./who/merge.ts";
export { leaveChannels } from "./who/refused.ts";
export { defineRefused } from "./who/refused-by.ts";
export type { Channel, DeliveryState } from "./workflow.ts";
