// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export type { EntryType, ReporterRole, SignalType } from "./codes.ts";
export { signalsWork } from "./desk.ts";
export { facts } from "./facts.ts";
export { keepSignals, ringAlarms } from "./nightly.ts";
export { mergePart, personal } from "./personal.ts";
export { endPartnerAddress, makePartnerAddress } from "./report/partner.ts";
export { rebuildSignalIndex } from "./report/rebuild.ts";
export {
  type NewSignal,
  type Received,
  receiveSignal,
} from "./report/receive.ts";
export { faultIn, holdsPhone, holdsServiceNumber, withoutServiceNumber } from "./report/refuse.ts";
export { type Followed, signalStatus } from "./report/status.ts";
export { routes } from "./routes.ts";
export { fillSignalsSlots, type SignalSection } from "./slots.ts";
export type { Signal } from "./tables.ts";
export { assignSignal, takeUp } from "./triage/assign.ts";
export { logAttempt, reachPerson, spendAttempts } from "./triage/attempts.ts";
export { claimSignal, giveBack } from "./triage/claim.ts";
export { type Conversion, convertSignal } from "./triage/convert.ts";
export { doublesOfSignal, mergeSignal } from "./triage/duplicates.ts";
export {
  adviseOnly,
  closeSupported,
  closeUnwanted,
  markSpam,
  passEmergency,
  passOn,
  postponeSignal,
  returnSignal,
  reviewNotReached,
  routeSafety,
  withdrawSignal,
} from "./triage/endings.ts";
export { eraseSignal } from "./triage/erase.ts";
export { tellReporter } from "./triage/feedback.ts";
export { signalFigures } from "./triage/figures.ts";
export { findSignal, signalsById } from "./triage/find.ts";
export { forgetSignals } from "./triage/forget.ts";
export { handOverSignal } from "./triage/hand-over.ts";
export { informPerson, postponeInforming } from "./triage/inform.ts";
export { endLight } from "./triage/light.ts";
export { reactions } from "./triage/reactions.ts";
export { openSignal, type ReporterText, type SignalText, signalText } from "./triage/text.ts";
export { workList } from "./triage/work.ts";
export { signalsWaiting } from "./waiting.ts";
export {
  afterEvent,
  isOpenState,
  type ReporterWord,
  reporterWord,
  type SignalEvent,
  type SignalState,
  signalMoves,
  signalStates,
} from "./workflow.ts";
