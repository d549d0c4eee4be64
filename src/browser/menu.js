// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The server sends the main menu open. On a narrow screen this closes it.
(() => {
  const menu = document.getElementById("menu");
  if (menu && innerWidth < 960) menu.removeAttribute("open");
})();
