// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** The kinds of activity, in the order of the tiles. A fixed list: each has a pictogram and words in three voices. */
export const categories = [
  "coffee",
  "walk",
  "eat",
  "music",
  "craft",
  "move",
  "games",
  "garden",
  "talk",
  "language",
  "computer",
  "culture",
  "help",
  "children",
] as const;
export type Category = (typeof categories)[number];

/** Dutch segment of the address and words for the search index. */
export const categorySlug: Record<Category, string> = {
  coffee: "koffie",
  walk: "wandelen",
  eat: "samen-eten",
  music: "muziek",
  craft: "handwerk",
  move: "bewegen",
  games: "spelletjes",
  garden: "tuin",
  talk: "praten",
  language: "taal",
  computer: "computer",
  culture: "cultuur",
  help: "hulp",
  children: "kinderen",
};
export const categoryOfSlug = (slug: string): Category | null =>
  categories.find((c) => categorySlug[c] === slug) ?? null;

/** Which pictogram of the set stands for it. */
export const categoryPictogram = {
  coffee: "coffee",
  walk: "walk",
  eat: "eat",
  music: "music",
  craft: "craft",
  move: "move",
  games: "games",
  garden: "garden",
  talk: "talk",
  language: "language",
  computer: "computer",
  culture: "library",
  help: "visit",
  children: "school",
} as const satisfies Record<Category, string>;

export const elements = [
  "occupation",
  "meeting",
  "practical_support",
  "meaningful_contact",
  "social_skills",
  "realistic_expectations",
  "meaningful_role",
] as const;
export const energies = ["seated", "calm", "active"] as const;
export const signUps = ["none", "phone", "link", "here"] as const;
export const availabilities = ["active", "inactive", "temporarily_closed"] as const;
/** ISO 639-1, the languages that are offered in the form. */
export const spokenLanguages = ["nl", "en", "de", "tr", "ar", "uk", "pl", "fr", "es", "fa", "ti", "so"] as const;
