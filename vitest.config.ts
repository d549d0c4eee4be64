// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineConfig } from "vitest/config";

// One process keeps its database for all files it runs (isolate: false): a test leaves nothing behind,
// because its transaction is rolled back.
export default defineConfig({
  test: {
    globalSetup: "./test/setup/run.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "seeds/**/*.test.ts", "test/house/**/*.test.{ts,tsx}"],
          setupFiles: ["./test/setup/warm.ts"],
          pool: "forks",
          isolate: false,
          maxWorkers: 2,
          testTimeout: 15_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          globalSetup: "./test/setup/demo.ts",
          include: ["test/journeys/**/*.test.ts"],
          pool: "forks",
          isolate: false,
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
