// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from "node:fs";
import { createServer } from "node:http";

// The reference of a measurement: a bare Node server that sends the same bytes with the same headers, in its own process.
const [file, headersFile] = process.argv.slice(2);
const body = readFileSync(file!);
const headers = JSON.parse(readFileSync(headersFile!, "utf8")) as Record<string, string>;
const server = createServer((_, response) => {
  response.writeHead(200, { ...headers, "content-length": body.length });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") process.send?.({ port: address.port });
});
