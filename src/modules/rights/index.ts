// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { rightsMine, rightsWork } from "./desk-work.ts";
export { ErasureRefused, erasePerson, replayErasures } from "./erase.ts";
export { facts } from "./facts.ts";
export { decide, identify } from "./handle.ts";
export { setHold } from "./holds.ts";
export { keepRetention, retentionDeeds } from "./nightly.ts";
export { paths as rightsPaths } from "./paths.ts";
export { personal } from "./personal.ts";
export { askRequest } from "./request.ts";
export { routes } from "./routes.ts";
