// Says so when the figures on the page can no longer be refreshed.
const lost = document.querySelector("#connection-lost");

for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.body.addEventListener(failure, () => (lost.hidden = false));
}
document.body.addEventListener("htmx:afterSwap", () => (lost.hidden = true));
