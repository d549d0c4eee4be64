// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** The plan of the invented town of Demodam: who lives where. The lines on the map are drawn from it by draw.ts. */

export type Point = [x: number, y: number];

export type BuurtPlan = {
  code: string;
  name: string;
  /** RD metres. A buurt with more than one seed stretches between them. */
  seeds: Point[];
  bank: "north" | "south";
  /** Built-up buurten stay compact around their seed; the countryside takes what is left. */
  builtUp: boolean;
  inhabitants: number;
  /** Percentages of 0–15, 15–25, 25–45, 45–65 and 65 or older; together 100. */
  ages: [number, number, number, number, number];
  households: number;
  /** Percentage of households of one person. */
  singles: number;
  postcodes: number;
};

export type WijkPlan = { code: string; name: string; buurten: BuurtPlan[] };

const buurt = (
  code: string,
  name: string,
  where: Pick<BuurtPlan, "seeds" | "bank" | "builtUp">,
  people: Pick<BuurtPlan, "inhabitants" | "ages" | "households" | "singles" | "postcodes">,
): BuurtPlan => ({ code, name, ...where, ...people });

const town = (x: number, y: number) => ({ seeds: [[x, y]] as Point[], bank: "north" as const, builtUp: true });
const country = (...seeds: Point[]) => ({ seeds, bank: "north" as const, builtUp: false });

export const municipality = { code: "GM9901", name: "Demodam" };

export const wijken: WijkPlan[] = [
  {
    code: "WK990100",
    name: "Wijk 00 Binnenstad",
    buurten: [
      buurt("BU99010000", "Binnenstad", town(148900, 445800), {
        inhabitants: 1850,
        ages: [11, 11, 26, 26, 26],
        households: 1030,
        singles: 47,
        postcodes: 22,
      }),
      buurt("BU99010001", "Havenkwartier", town(147950, 445850), {
        inhabitants: 1400,
        ages: [14, 12, 33, 26, 15],
        households: 690,
        singles: 39,
        postcodes: 16,
      }),
      buurt("BU99010002", "Molenbuurt", town(148850, 446700), {
        inhabitants: 1750,
        ages: [13, 10, 21, 30, 26],
        households: 850,
        singles: 36,
        postcodes: 19,
      }),
    ],
  },
  {
    code: "WK990101",
    name: "Wijk 01 Stad Noord",
    buurten: [
      buurt("BU99010100", "De Linden", town(149750, 446850), {
        inhabitants: 2650,
        ages: [12, 9, 20, 27, 32],
        households: 1310,
        singles: 40,
        postcodes: 27,
      }),
      buurt("BU99010101", "Vogelbuurt", town(150250, 447650), {
        inhabitants: 2300,
        ages: [17, 13, 26, 27, 17],
        households: 1040,
        singles: 32,
        postcodes: 23,
      }),
      buurt("BU99010102", "Zonnehof", town(149250, 447600), {
        inhabitants: 1900,
        ages: [18, 14, 28, 26, 14],
        households: 880,
        singles: 35,
        postcodes: 20,
      }),
      buurt("BU99010103", "Noorderveld", town(148200, 447500), {
        inhabitants: 2450,
        ages: [27, 10, 36, 21, 6],
        households: 890,
        singles: 17,
        postcodes: 24,
      }),
    ],
  },
  {
    code: "WK990102",
    name: "Wijk 02 Stad Oost",
    buurten: [
      buurt("BU99010200", "De Heul", town(149850, 445900), {
        inhabitants: 2100,
        ages: [16, 13, 25, 28, 18],
        households: 960,
        singles: 34,
        postcodes: 22,
      }),
      buurt("BU99010201", "Kersengaarde", town(150800, 446600), {
        inhabitants: 1650,
        ages: [9, 7, 15, 27, 42],
        households: 900,
        singles: 45,
        postcodes: 18,
      }),
      buurt("BU99010202", "Bedrijvenpark Zoelzoom", town(150850, 445650), {
        inhabitants: 60,
        ages: [10, 15, 35, 30, 10],
        households: 30,
        singles: 40,
        postcodes: 4,
      }),
    ],
  },
  {
    code: "WK990103",
    name: "Wijk 03 Oeverwijk",
    buurten: [
      buurt(
        "BU99010300",
        "Oeverwijk-Dorp",
        { seeds: [[148700, 444250]], bank: "south", builtUp: true },
        { inhabitants: 2250, ages: [15, 11, 20, 30, 24], households: 970, singles: 28, postcodes: 23 },
      ),
      buurt(
        "BU99010301",
        "Uiterwaarden",
        {
          seeds: [
            [146800, 444200],
            [148700, 443100],
            [150900, 444100],
          ],
          bank: "south",
          builtUp: false,
        },
        { inhabitants: 240, ages: [15, 12, 18, 34, 21], households: 95, singles: 22, postcodes: 6 },
      ),
    ],
  },
  {
    code: "WK990104",
    name: "Wijk 04 Lindehout",
    buurten: [
      buurt("BU99010400", "Lindehout-Dorp", town(147350, 448950), {
        inhabitants: 1750,
        ages: [16, 11, 19, 30, 24],
        households: 740,
        singles: 26,
        postcodes: 18,
      }),
      buurt("BU99010401", "Lindehout-Bos", country([145900, 448300], [146000, 446300]), {
        inhabitants: 380,
        ages: [12, 9, 14, 34, 31],
        households: 170,
        singles: 24,
        postcodes: 6,
      }),
      buurt("BU99010402", "Buitengebied Noord", country([149300, 449300], [151700, 448500], [152400, 446600]), {
        inhabitants: 320,
        ages: [16, 13, 18, 32, 21],
        households: 125,
        singles: 20,
        postcodes: 6,
      }),
    ],
  },
];

export const buurten: BuurtPlan[] = wijken.flatMap((wijk) => wijk.buurten);
