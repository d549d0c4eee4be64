// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The walls of the house. The comment of a rule is what you read when you walk into one.

// Tests, and what only tests use.
const test = "(\\.test(-data)?\\.tsx?$|/fixtures/|probe-reader\\.ts$)";
const baseRooms = "people|accounts|teams|consents|organisations|places|messages|activities|signals";
const database = "^src/platform/db/open\\.ts$";
const drizzle = "(^|/)node_modules/drizzle-orm/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      comment: "Two files that need each other are one file, or miss a third. Types may point back.",
      from: { path: "^(src|seeds|test)" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-dead-ends",
      severity: "error",
      comment: "This import leads nowhere: the file or package is not there.",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(geojson|@medplum/fhirtypes)$" }, // these are types only
    },
    {
      name: "product-without-tests",
      severity: "error",
      comment: "What runs in production does not know the tests.",
      from: { path: "^(src|seeds)", pathNot: test },
      to: { path: "^test/" },
    },
    {
      name: "product-without-development-packages",
      severity: "error",
      comment: "A package that the product needs stands under dependencies, not devDependencies.",
      from: { path: "^(src|seeds)", pathNot: test },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
    {
      name: "platform-looks-down-only",
      severity: "error",
      comment: "The foundations know no rooms, no furniture and no front door: app → modules → ui, platform.",
      from: { path: "^src/platform", pathNot: test },
      to: { path: "^(src/(modules|ui|app|cli|main)|seeds)" },
    },
    {
      name: "ui-looks-down-only",
      severity: "error",
      comment: "The furniture knows no rooms and no front door.",
      from: { path: "^src/ui", pathNot: test },
      to: { path: "^(src/(modules|app|cli|main)|seeds)" },
    },
    {
      name: "ui-knows-no-database",
      severity: "error",
      comment: "Pages load, components show: ui gets what it shows as properties and never asks the database.",
      from: { path: "^src/ui", pathNot: test },
      to: { path: ["^src/platform/(db|jobs|mail|audit)/", drizzle] },
    },
    {
      name: "rooms-look-down-only",
      severity: "error",
      comment: "A room does not know the front door, the command line or the seeds.",
      from: { path: "^src/modules", pathNot: test },
      to: { path: "^(src/(app|cli|main)|seeds)" },
    },
    {
      name: "room-by-its-front-door",
      severity: "error",
      comment: "Enter another room by its index.ts, or react to one of its facts.",
      from: { path: "^src/modules/([^/]+)/", pathNot: test },
      to: { path: "^src/modules/[^/]+/", pathNot: ["^src/modules/$1/", "^src/modules/[^/]+/index\\.ts$"] },
    },
    {
      name: "others-by-the-front-door",
      severity: "error",
      comment: "app, command line and seeds use the index.ts of a room, nothing behind it.",
      from: { path: "^(src/(app|cli|main)|seeds)", pathNot: test },
      to: { path: "^src/modules/[^/]+/", pathNot: "^src/modules/[^/]+/index\\.ts$" },
    },
    {
      name: "living-rooms-know-base-rooms-only",
      severity: "error",
      comment: `Only the base rooms (${baseRooms}) may be imported; living rooms meet through facts in app/reactions.ts.`,
      from: { path: "^src/modules/([^/]+)/", pathNot: test },
      to: { path: "^src/modules/", pathNot: ["^src/modules/$1/", `^src/modules/(${baseRooms})/`] },
    },
    {
      name: "no-sql-in-pages",
      severity: "error",
      comment: "Pages, routes and api ask the verbs and questions of <noun>.ts; SQL lives there.",
      from: { path: "^src/(modules/[^/]+|app)/(pages/|routes|api|layout/)", pathNot: test },
      to: { path: [drizzle, "^src/modules/[^/]+/tables\\.ts$"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "policies-are-pure",
      severity: "error",
      comment:
        "A policy decides from what it is given: it knows actors, table definitions and conditions, and asks nothing itself.",
      from: { path: "^src/modules/[^/]+/policy\\.ts$" },
      to: {
        pathNot: [
          drizzle,
          "^src/platform/(access|time)/",
          "^src/platform/db/(db|columns)\\.ts$",
          "^src/modules/[^/]+/(tables|workflow)\\.ts$",
          `^src/modules/(${baseRooms})/index\\.ts$`,
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "messages-and-paths-import-nothing",
      severity: "error",
      comment:
        "Texts and addresses stand by themselves: messages.ts and paths.ts import nothing but i18n and pure text.",
      from: { path: "^src/.*/(messages|paths)\\.ts$", pathNot: test },
      to: {
        pathNot: ["^src/platform/(i18n|text)/", "^src/.*/messages/", "^src/.*/(messages|paths)\\.ts$"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "few-open-a-database",
      severity: "error",
      comment:
        "Only main.ts, the command line, the seeds of a demo and the tests open a database; everybody else gets db handed.",
      from: { path: "^(src|seeds)", pathNot: ["^src/(main\\.ts|cli/)", database, test] },
      to: { path: [database, "(^|/)node_modules/(pg|@electric-sql)/"] },
    },
    {
      name: "no-iterator-of-ical",
      severity: "error",
      comment:
        "ical.js reads and writes text here; repetitions are expanded by activities/recurrence, with limits that ical.js has not.",
      from: { pathNot: [test, "^src/modules/activities/ical/"] },
      to: { path: "(^|/)node_modules/ical\\.js/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^test/bench/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
    cache: { folder: "node_modules/.cache/dependency-cruiser", strategy: "content" },
  },
};
