// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { type AnchorSettings, anchorNow, defineAnchors, placesOf } from "./anchor-job.ts";
export { looksMine, oversightWork } from "./desk-work.ts";
export { facts } from "./facts.ts";
export { type LookLine, looksAt, looksForRights } from "./looks.ts";
export { looksPdf } from "./looks-pdf.ts";
export { makeReviews } from "./nightly.ts";
export { oversightPaths } from "./paths.ts";
export { personal } from "./personal.ts";
export { routes } from "./routes.ts";
