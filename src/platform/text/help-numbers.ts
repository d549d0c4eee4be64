// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Numbers of the Netherlands, as they are shown: the same for every site. What a site has of its own stands in its settings. */
export const helpNumbers = {
  emergency: "112",
  veiligThuis: "0800-2000",
  /** Worries about confused behaviour, without danger now. */
  confusion: "0800-1205",
  suicide: "0800-0113",
  luisterlijn: "088 0767 000",
} as const;
