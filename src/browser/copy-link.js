// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Beside an address in the page (data-copy) comes a button that copies it.
(() => {
  if (!navigator.clipboard) return;
  for (const place of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "nl-button nl-button--secondary";
    button.textContent = place.dataset.label;
    const answer = document.createElement("span");
    answer.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(place.dataset.copy);
      answer.textContent = place.dataset.done;
    });
    place.after(button, answer);
  }
})();
