// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Why somebody is not to meet a person. Source: handbook of the project, conflict list. */
export const exclusionReasons = ["neighbour", "family", "acquaintance", "colleague", "wish", "other"] as const;
