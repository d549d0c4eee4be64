// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { messagesWork } from "./desk.ts";
export { facts } from "./facts.ts";
export { failOverdue, forgetDeliveries } from "./nightly.ts";
export { paths as messagesPaths } from "./paths.ts";
export type { PostOffice } from "./post-office.ts";
export { moveDeliveries } from "./reactions.ts";
export { routes } from "./routes.ts";
export { definePost } from "./send.ts";
export {
  type DeliveryLine,
  deliveriesAbout,
  markHeard,
  type Recipient,
  type Telling,
  takeBack,
  tell,
  waitingCalls,
} from "./tell.ts";
export type { Channel, DeliveryState } from "./workflow.ts";
