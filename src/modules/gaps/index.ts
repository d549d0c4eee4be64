// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { facts } from "./facts.ts";
export { listGaps } from "./gap/find.ts";
export { changeGap, moveGap } from "./gap/life.ts";
export { fillGapsSlots, type GapsSlots } from "./grid/findings.ts";
export { setTarget, type TargetInput } from "./grid/targets.ts";
export { wishesInScope } from "./mine-slots.ts";
export { keepMisses } from "./misses.ts";
export { personal } from "./personal.ts";
export { reactions } from "./reactions.ts";
export { routes } from "./routes.ts";
export { desk, foundLittle, missing } from "./slots.tsx";
export { leaveWish, passOnWish, type WishInput } from "./wish/add.ts";
export { forgetWishes } from "./wish/forget.ts";
