// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The front door of the room. Shapes, units and errors stand with the functions themselves.
export { forgetMeasurements, reactions } from "./ending.ts";
export { facts } from "./facts.ts";
export { measurementFigures } from "./figures.ts";
export { type Given, keepAnswers, keepRefusal } from "./measurement.ts";
export { mergePart, personal } from "./personal.ts";
export { routes } from "./routes.ts";
export { measurementOffered, measurementsMine, measurementsSection, measurementsWork } from "./section.tsx";
export { fillMeasurementsSlots, type MeasuredCase } from "./slots.ts";
export { switchQuestions } from "./standing.ts";
