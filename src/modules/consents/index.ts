// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { endActsFor, letActFor } from "./acts-for.ts";
export { behalfBar } from "./bar.tsx";
export { consentReactions } from "./closing.ts";
export { askConsent, giveConsent, recordConsent, withdrawConsent } from "./consent.ts";
export { facts } from "./facts.ts";
export { mayShare, refusedChannels, shareGate } from "./gate.ts";
export { keepConsents } from "./nightly.ts";
export { paths as consentsPaths } from "./paths.ts";
export { personal } from "./personal.ts";
export { mergePart, reactions } from "./reactions.ts";
export { routes } from "./routes.ts";
export { consentsMine, consentsSections } from "./sections.tsx";
export { fillConsentSlots } from "./slots.ts";
