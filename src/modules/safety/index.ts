// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { safetyBeside, safetyWork } from "./desk-work.tsx";
export { facts } from "./facts.ts";
export { forgetReports, remindSafety } from "./nightly.ts";
export { mergePart, personal } from "./personal.ts";
export { reactions } from "./reactions.ts";
export { type NewReport, reportWorry } from "./report.ts";
export { routes } from "./routes.ts";
