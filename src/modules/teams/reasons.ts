// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Why somebody is not to meet a person. Source: the programmes this product follows, conflict list. */
export const exclusionReasons = ["neighbour", "family", "acquaintance", "colleague", "wish", "other"] as const;
