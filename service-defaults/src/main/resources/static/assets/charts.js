// Draws charts from tables that are on the page anyway, in the colours of the stylesheet.
const PALETTE = ["--of-chart-1", "--of-chart-2", "--of-chart-3", "--of-chart-4"];

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function seriesOf(table) {
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  return {
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    datasets: heads
      .map((head, column) => ({ head, column }))
      .filter(({ head }) => "series" in head.dataset)
      .map(({ head, column }, index) => ({
        label: head.textContent.trim(),
        data: rows.map((row) => Number(row.cells[column].dataset.value)),
        borderColor: colour(PALETTE[index % PALETTE.length]),
        backgroundColor: colour(PALETTE[index % PALETTE.length]),
        borderRadius: 3,
        tension: 0.25,
      })),
  };
}

function draw(figure) {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", figure.getAttribute("aria-label") ?? "");
  figure.append(canvas);
  const data = seriesOf(document.querySelector(figure.dataset.table));
  const scale = { grid: { color: colour("--of-line") }, ticks: { color: colour("--of-muted") } };
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return new Chart(canvas, {
    type: figure.dataset.chart,
    data,
    options: {
      animation: reducedMotion ? false : undefined,
      maintainAspectRatio: false,
      locale: document.documentElement.lang,
      interaction: { mode: "index", intersect: false },
      scales: { x: scale, y: { ...scale, beginAtZero: true } },
      plugins: { legend: { display: data.datasets.length > 1, labels: { color: colour("--of-ink") } } },
    },
  });
}

Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
const drawn = [...document.querySelectorAll("[data-chart]")].map((figure) => ({ figure, chart: draw(figure) }));

// A chart follows its table when htmx brings new rows.
document.body.addEventListener("htmx:afterSwap", ({ target }) => {
  for (const { figure, chart } of drawn) {
    const table = document.querySelector(figure.dataset.table);
    if (table.contains(target)) {
      const { labels, datasets } = seriesOf(table);
      chart.data.labels = labels;
      datasets.forEach((series, index) => (chart.data.datasets[index].data = series.data));
      chart.update("none");
    }
  }
});
