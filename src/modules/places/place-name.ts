// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Words that say what a house is, not which: people leave them out or take another. */
const generic = new Set(
  "buurthuis buurtcentrum buurtkamer wijkcentrum wijkgebouw wijkhuis dorpshuis dorpscentrum gemeenschapshuis gemeenschapscentrum ontmoetingscentrum ontmoetingsruimte zaal mfa mfc multifunctionele multifunctioneel accommodatie gebouw locatie".split(
    " ",
  ),
);
const articles = new Set(["de", "het", "een", "t", "n", "the"]);
/** A part of a house: nothing of it tells which house. */
const roomWords =
  /\b(zaal|zaaltje|ruimte|kamer|hal|foyer|keuken|aula|lokaal|etage|verdieping|begane|ingang|podium|huiskamer|kantine|atelier|studio)\b|zaal\b|kamer\b|ruimte\b|lokaal\b/i;

/**
 * A name as it is compared: "Buurthuis E.V.A. (zaal 2)" → "eva". Lower case without accents and punctuation, dotted
 * abbreviations joined, generic words and articles off, unless nothing would be left.
 */
export function plainName(text: string): string {
  const words = letters(text.replace(/\([^)]*\)/g, " "))
    .split(" ")
    .filter(Boolean);
  const parts = words.filter((word, at) => !generic.has(word) && !articles.has(word) && !isNumberOfRoom(words, at));
  return (parts.length > 0 ? parts : words.filter((word) => !articles.has(word))).join(" ");
}

/** Which room it is, in "zaal 2" or "zaal b". */
const isNumberOfRoom = (words: readonly string[], at: number): boolean =>
  words[at - 1] === "zaal" && /^(\d{1,2}|[a-z])$/.test(words[at]!);

/** Letters, digits and single spaces: "Café 't Hoekje, E.V.A." → "cafe t hoekje eva". */
export const letters = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?/gu, (found) => `${found.replaceAll(".", "")} `)
    .replace(/(?<=\p{L})['’`´](?=\p{L})/gu, "")
    .replace(/&/g, " en ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export interface PlaceAddress {
  street: string;
  houseNumber: string;
  /** "3961AB"; "" when absent. */
  postcode: string;
  place: string;
}

export interface WrittenPlace {
  /** The name of the house; "" when only an address is written. */
  name: string;
  address: PlaceAddress;
}

const postcodePart = /(?<![\p{L}\p{N}])([1-9]\d{3})\s?([A-Z]{2})(?![\p{L}\p{N}])/iu;
/** "Hoofdstraat 12", "Plein 1945 3", "1e Dwarsstraat 5-7", "Hoofdstraat 12 a". */
const streetPart =
  /^(?<street>(?:\d{1,2}e\s+)?\p{L}[\p{L}\p{N}\s.'’\-/]*?)\s+(?<number>\d{1,5}\s?(?:[a-z](?![\p{L}]))?(?:\s?[-/]\s?\d{0,5}[a-z]?)?)$/iu;
const streetWord =
  /(straat|weg|laan|plein|pad|dijk|kade|singel|hof|gracht|steeg|markt|park|baan|dreef|wal|plantsoen|boulevard|allee|kamp|veld|akker|werf|brink|burg|donk|erf|oord|stede|ring|poort|bos|lei|str\.?)$/i;
/** A street without a number has to be surer: "Wijk bij Duurstede" is none. */
const bareStreet = /(straat|weg|laan|plein|dijk|kade|singel|gracht|steeg)$/i;

/**
 * Takes a line as people write it in a calendar apart: "De Horn, Hoofdstraat 12, 3961 AB Wijk bij Duurstede" → name,
 * street, number, postcode, place. What is not there is "". Understands commas, line ends, semicolons, bars and dashes
 * between spaces; leaves rooms ("zaal 2"), the country and web addresses out.
 */
export function parsePlace(text: string): WrittenPlace {
  const found: WrittenPlace = { name: "", address: { street: "", houseNumber: "", postcode: "", place: "" } };
  const parts = text
    .slice(0, 500)
    .replace(/\\n|\\,/g, ", ")
    .split(/[,;|\n\r•]|\s[-–—]\s/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter(
      (part) =>
        part !== "" &&
        !/^(nederland|the netherlands|netherlands|nl|online)$/i.test(part) &&
        !/^(https?:|www\.)/i.test(part),
    );
  for (const part of parts) take(found, part);
  return found;
}

function take(found: WrittenPlace, part: string): void {
  const { address } = found;
  const code = postcodePart.exec(part);
  if (code && address.postcode === "") {
    address.postcode = `${code[1]}${code[2]!.toUpperCase()}`;
    const before = part.slice(0, code.index).trim();
    const after = part.slice(code.index + code[0].length).trim();
    if (after !== "") address.place ||= after;
    if (before !== "") take(found, before);
    return;
  }
  const street = roomWords.test(part) ? undefined : streetPart.exec(part)?.groups;
  if (street && address.street === "" && (found.name !== "" || streetWord.test(street.street!.replace(/\s\d+$/, "")))) {
    address.street = street.street!.trim();
    address.houseNumber = street.number!.replace(/\s/g, "");
    return;
  }
  if (found.name === "" && address.street === "" && address.postcode === "") found.name = part;
  else if (isOnlyRoom(found.name) && address.street === "") found.name = part;
  else if (bareStreet.test(part) && address.street === "" && !/\d/.test(part)) address.street = part;
  else if (!roomWords.test(part) && !/\d/.test(part)) address.place ||= part;
}

/** "Zaal 2": which house it is comes after it. */
const isOnlyRoom = (name: string): boolean =>
  name !== "" &&
  roomWords.test(name) &&
  /^\S*(zaal|ruimte|kamer|lokaal|hal|foyer|aula|keuken)\S*(\s\w{1,2})?$|^(grote|kleine|boven|beneden)\s\S+$/i.test(
    name,
  );
