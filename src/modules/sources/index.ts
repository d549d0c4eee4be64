// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

export { facts } from "./facts.ts";
export { routes } from "./routes.ts";
