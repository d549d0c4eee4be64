// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { join, resolve } from "node:path";
import type { Config } from "../config/config.ts";
import { folderStore } from "./folder-store.ts";
import type { KeyStore } from "./key-store.ts";
import { openMasterKeys } from "./master-key.ts";
import { makeVault, useVault, type Vault } from "./vault.ts";

type Where = Pick<Config, "dataDir"> & Partial<Pick<Config, "keysDir" | "masterKeyFile">>;

/** Outside the data folder, so that a copy of the data does not hold its keys. */
export const keysFolder = ({ dataDir, keysDir }: Where): string => resolve(keysDir ?? `${resolve(dataDir)}-keys`);

export const masterKeyFile = (config: Where): string =>
  resolve(config.masterKeyFile ?? join(keysFolder(config), "master.key"));

/**
 * Opens the keys of this site and makes them the vault of the process. The first time a master key is made; not when there
 * is something that another one sealed (`mayMake` false).
 */
export async function openVault(
  config: Where,
  { mayMake, store = folderStore(keysFolder(config)) }: { mayMake: boolean; store?: KeyStore },
): Promise<Vault> {
  const file = masterKeyFile(config);
  const master = await openMasterKeys(file, mayMake && !(await hasKeys(store)));
  const vault = await makeVault(master, store, () => openMasterKeys(file, false));
  useVault(vault);
  return vault;
}

async function hasKeys(store: Vault["store"]): Promise<boolean> {
  for await (const owners of store.owners()) if (owners.length > 0) return true;
  return false;
}
