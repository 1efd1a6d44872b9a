// The latest requests, live. Everything else of the workbench works without script.
(() => {
  const live = document.querySelector("[data-live]");
  if (!live || !window.EventSource) return;
  const rows = document.querySelector("[data-live-rows]");
  const text = live.querySelector("[data-live-text]");
  const pause = live.querySelector("[data-live-pause]");
  const onlyRefused = live.dataset.onlyRefused === "true";
  const most = 100;
  let source = null;

  const cell = (name, ...content) => {
    const td = document.createElement("td");
    if (name) td.className = name;
    td.append(...content);
    return td;
  };
  const element = (tag, name, content) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.textContent = content;
    return made;
  };
  const rowOf = (row) => {
    const tr = document.createElement("tr");
    tr.className = row.refused ? "is-refused new" : "new";
    const time = element("time", "", row.time.slice(11, 19));
    time.dateTime = row.time;
    const why = element("a", "badge " + (row.refused ? "refused" : "passed"), row.refusedBy || "allowed");
    why.href = row.why;
    why.setAttribute("aria-label", `${row.refusedBy || "allowed"}: why ${row.method} ${row.path} was ${row.refused ? "refused" : "allowed"}`);
    tr.append(
      cell("when", time),
      cell("what", element("span", "method", row.method), " ", element("code", "", row.path)),
      cell("", element("span", "status", row.status)),
      cell("", why),
      cell("", row.token || row.user || "–"));
    return tr;
  };
  const show = (batch) => {
    const shown = batch.rows.filter((row) => !onlyRefused || row.refused);
    if (shown.length === 0) return;
    document.querySelector("[data-live-empty]")?.remove();
    const fresh = document.createDocumentFragment();
    fresh.append(...shown.map(rowOf));
    // A link that has the focus stays where it is.
    rows.prepend(fresh);
    while (rows.rows.length > most) rows.rows[rows.rows.length - 1].remove();
    text.textContent = batch.leftOut > 0 ? `live, ${batch.leftOut} not shown` : "live";
  };
  const start = () => {
    source = new EventSource(live.dataset.live);
    source.onmessage = (message) => show(JSON.parse(message.data));
    source.onopen = () => { text.textContent = "live"; live.classList.remove("stopped"); };
    source.onerror = () => { text.textContent = "reconnecting"; live.classList.add("stopped"); };
    pause.textContent = "Pause";
  };
  const stop = () => {
    source.close();
    source = null;
    text.textContent = "paused";
    live.classList.add("stopped");
    pause.textContent = "Go on";
  };
  pause.addEventListener("click", () => (source ? stop() : start()));
  live.hidden = false;
  start();
})();
