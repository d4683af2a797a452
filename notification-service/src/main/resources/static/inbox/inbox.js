// Shows new items as they come. Without it, or when the stream fails, the page is right when it is loaded.
const shown = document.getElementById("inbox");
let waiting = false;

async function refresh() {
  // Whoever is at a button keeps it under the finger.
  waiting = shown.contains(document.activeElement);
  if (waiting) {
    return;
  }
  const answer = await fetch(location.href, {headers: {Accept: "text/html"}});
  if (!answer.ok || answer.redirected) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("inbox");
  if (fresh) {
    shown.replaceChildren(...fresh.childNodes);
  }
}

if (shown?.dataset.stream) {
  let opened = false;
  const stream = new EventSource(shown.dataset.stream);
  stream.addEventListener("item", refresh);
  stream.addEventListener("open", () => {
    // Something may have come while the stream was down.
    if (opened) {
      refresh();
    }
    opened = true;
  });
  shown.addEventListener("focusout", () => waiting && setTimeout(refresh));
}
