// Runs the countdowns the server has already written. The server's clock counts, not the reader's.
const SECOND = 1000;

function run(countdown) {
  const until = Date.parse(countdown.dataset.until);
  const ahead = Date.parse(countdown.dataset.now) - Date.now();
  const units = Object.fromEntries(
    [...countdown.querySelectorAll("[data-unit]")].map((unit) => [unit.dataset.unit, unit]));

  function show(unit, value) {
    const text = String(value).padStart(2, "0");
    if (units[unit].textContent !== text) units[unit].textContent = text;
  }

  function tick() {
    const left = Math.max(0, Math.ceil((until - Date.now() - ahead) / SECOND));
    show("days", Math.floor(left / 86400));
    show("hours", Math.floor(left / 3600) % 24);
    show("minutes", Math.floor(left / 60) % 60);
    show("seconds", left % 60);
    if (left > 0) {
      setTimeout(tick, SECOND - ((Date.now() + ahead) % SECOND));
    } else {
      // The page is not loaded again: a whole country would do it in the same second.
      for (const part of countdown.querySelectorAll("[data-left]")) part.hidden = true;
      countdown.querySelector("[data-over]").hidden = false;
    }
  }
  tick();
}

document.querySelectorAll(".countdown").forEach(run);
