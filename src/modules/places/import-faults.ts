// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// What the importers say. Dutch only: they are read at the command line by the people who run the site.

const shown = (text: unknown): string => {
  const plain = typeof text === "string" ? text : JSON.stringify(text);
  const short = (plain ?? "niets").replace(/\s+/g, " ").slice(0, 60);
  return `“${short}”`;
};
const kinds = { municipality: "een gemeente", wijk: "een wijk", buurt: "een buurt" };

export const importFaults = {
  // the file
  tooLarge: (megabytes: number) =>
    `Het bestand is uitgepakt groter dan ${megabytes} MB. Neem een bestand met minder punten.`,
  notUnpacked: "Het bestand kan niet worden uitgepakt: het is geen heel .gz-bestand. Haal het opnieuw op.",
  notText: "Het bestand is geen tekst in UTF-8. GeoJSON hoort dat wel te zijn.",
  notJson: (near: string) =>
    `Het bestand is geen geldige JSON${near ? `, bij ${near}` : ""}. Haal het opnieuw op of sla het op als GeoJSON.`,
  noCollection: "Het bestand is geen GeoJSON met gebieden: type moet FeatureCollection zijn, met een lijst features.",
  noFeatures: "Er staat geen enkel gebied in het bestand.",
  unknownSystem: (name: unknown) =>
    `Het bestand gebruikt het coördinatenstelsel ${shown(name)}. Soepsteen kent WGS84 (EPSG:4326, CRS84) en RD (EPSG:28992).`,
  otherSystem: (said: string, found: string) =>
    `Het bestand zegt ${said} te gebruiken, maar de coördinaten zijn ${found}.`,

  // one feature: which one, and what is wrong with it
  feature: (position: number, code: string, name: string, fault: string) =>
    `Gebied ${position}${code ? ` (${[code, name].filter(Boolean).join(", ")})` : ""}: ${fault}`,
  noFeature: "dit is geen Feature met properties en geometry.",
  noCode: "er staat geen code bij: statcode, gemeentecode, wijkcode of buurtcode.",
  oddCode: (code: unknown) =>
    `de code ${shown(code)} is geen code van het CBS. Zo ziet die eruit: GM0352, WK035201 of BU03520101.`,
  otherKind: (code: string, kind: keyof typeof kinds, rubriek: unknown) =>
    `volgens de code ${code} is dit ${kinds[kind]}, maar er staat rubriek ${shown(rubriek)}.`,
  otherParent: (code: string, said: unknown) => `volgens de code ${code} hoort dit gebied niet bij ${shown(said)}.`,
  noName: "er staat geen naam bij.",
  longName: "de naam is langer dan 120 tekens.",
  figure: (name: string, value: unknown) => `${name} is ${shown(value)}; dat is geen bruikbaar getal.`,
  twice: (earlier: number) =>
    `dezelfde code staat ook bij gebied ${earlier}, maar met een andere vorm, naam of cijfers.`,
  noGeometry: "er is geen vorm bij: geometry ontbreekt.",
  geometryKind: (type: unknown) => `de vorm is ${shown(type)}; dat moet Polygon of MultiPolygon zijn.`,
  noParts: "de vorm heeft geen enkel deel.",
  ring: (part: number, ring: number, fault: string) => `deel ${part}, ring ${ring}: ${fault}`,
  ringShape: "dit is geen lijst van punten.",
  pointShape: (point: number, value: unknown) => `punt ${point} is ${shown(value)}; een punt heeft twee getallen.`,
  pointOutsideArea: (point: number, x: number, y: number) => `punt ${point} (${x}, ${y}) ligt buiten Nederland.`,
  pointSwapped: (point: number, x: number, y: number) =>
    `punt ${point} (${x}, ${y}) ligt buiten Nederland. Staan de getallen verwisseld? Eerst komt de lengte (3 tot 8), dan de breedte (50 tot 54).`,
  fewPoints: (count: number) =>
    `er ${count === 1 ? "is 1 punt" : `zijn ${count} punten`}; een ring heeft er minstens 4, met het eerste punt ook als laatste.`,
  open: "de ring is open. Het laatste punt moet gelijk zijn aan het eerste.",
  flat: "de ring heeft geen oppervlakte: alle punten liggen op een lijn.",
  more: (count: number) => `Er zijn misschien meer fouten: na ${count} is het zoeken gestopt.`,

  // postcodes
  line: (line: number, fault: string) => `Regel ${line}: ${fault}`,
  csvUnreadable: "Het bestand is geen leesbare CSV.",
  csvLine: "hier klopt de CSV niet. Tel de kolommen en kijk naar de aanhalingstekens.",
  csvEmpty: "Er staat geen enkele postcode in het bestand.",
  csvHeading:
    "De eerste regel moet de kolommen noemen: postcode met x_rd en y_rd, postcode met lat en lon, of postcode met buurtcode.",
  postcodeShape: (text: string) => `${shown(text)} is geen postcode. Zo ziet die eruit: 1234 AB.`,
  postcodeTwice: (code: string) => `postcode ${code} staat al eerder in het bestand.`,
  buurtUnknown: (code: string) => `buurt ${shown(code)} is niet bekend. Voer eerst de gebieden in.`,
  pointUnclear: "de coördinaten zijn geen twee getallen met een punt als decimaalteken.",
  pointMissing: "er is geen plek: geen coördinaten en geen buurtcode.",
  pointOutside: (x: number, y: number) => `de plek (${x}, ${y} in RD) ligt buiten Nederland.`,
} as const;
