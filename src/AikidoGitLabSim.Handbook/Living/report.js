(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const rank = { c: 3, d: 2, h: 1, n: 0 };
  const words = { h: 'holds', d: 'differs', c: 'cannot be done', n: 'not checkable' };
  const signs = { h: '✓', d: '≠', c: '✕', n: '·' };
  const edition = document.getElementById('edition');
  const token = document.getElementById('token');
  const chosen = key => (!edition.value || key.slice(0, -1) === edition.value) && (!token.value || key.endsWith(token.value));
  const paint = (element, verdict) => {
    element.classList.remove('v-h', 'v-d', 'v-c', 'v-n', 'v-none');
    element.classList.add(verdict ? `v-${verdict}` : 'v-none');
  };
  const worstOf = (verdicts, wanted) => Object.entries(verdicts).filter(([key]) => wanted(key)).map(([, verdict]) => verdict)
    .sort((a, b) => rank[b] - rank[a])[0];
  const parts = counts => Object.entries(counts).map(([verdict, count]) => {
    const part = document.createElement('i');
    part.className = `b-${verdict}`;
    part.style.flexGrow = count;
    return part;
  });
  const history = document.querySelector('.history');
  // One bar for each edition. It repeats the list of editions for the eye, so that readers of other kinds have the list alone.
  const draw = () => {
    for (const bar of history.querySelectorAll('button')) {
      const counts = { c: 0, d: 0, h: 0 };
      for (const verdicts of Object.values(data)) {
        const worst = worstOf(verdicts, key => key.slice(0, -1) === bar.value && (!token.value || key.endsWith(token.value)));
        if (worst in counts) counts[worst] += 1;
      }
      bar.replaceChildren(...parts(counts));
      bar.title = `${bar.dataset.name}: ${counts.h} hold, ${counts.d} differ, ${counts.c} cannot be done`;
      bar.toggleAttribute('data-on', bar.value === edition.value);
    }
  };
  const build = () => {
    for (const line of edition.querySelectorAll('optgroup')) {
      const part = document.createElement('div');
      part.className = 'line-of';
      part.style.flexGrow = line.children.length;
      const head = document.createElement('strong');
      head.textContent = line.label;
      const list = document.createElement('ol');
      const names = [...line.children].map(option => option.textContent.trim().replace(line.label, '').trim());
      for (const option of line.children) {
        const bar = document.createElement('button');
        Object.assign(bar, { type: 'button', value: option.value, tabIndex: -1 });
        bar.dataset.name = option.textContent.trim();
        bar.addEventListener('click', () => { edition.value = edition.value === bar.value ? '' : bar.value; show(); });
        const item = document.createElement('li');
        item.append(bar);
        list.append(item);
      }
      const ends = document.createElement('div');
      ends.className = 'ends';
      for (const name of names.length > 1 ? [names[0], names.at(-1)] : names) ends.append(Object.assign(document.createElement('span'), { textContent: name }));
      part.append(head, list, ends);
      history.append(part);
    }
    history.setAttribute('aria-hidden', 'true');
    history.hidden = edition.querySelectorAll('option').length < 4;
  };
  const show = () => {
    const counts = { h: 0, d: 0, c: 0, n: 0 };
    for (const [number, verdicts] of Object.entries(data)) {
      const worst = worstOf(verdicts, chosen);
      if (worst) counts[worst] += 1;
      for (const element of document.querySelectorAll(`[data-s="${number}"]`)) {
        paint(element, worst);
        const summary = element.querySelector(':scope > summary');
        if (summary) {
          summary.querySelector('[data-w]').textContent = worst ? words[worst] : 'not on this edition';
          summary.querySelector('[data-b]').textContent = worst ? signs[worst] : '–';
        }
      }
    }
    for (const [verdict, count] of Object.entries(counts)) {
      document.querySelector(`[data-c="${verdict}"]`).textContent = count;
      document.querySelector(`.bar .b-${verdict}`).style.flexGrow = count;
    }
    draw();
    for (const group of document.querySelectorAll('section.g')) group.hidden = !group.dataset.e.split(' ').some(chosen);
    for (const table of document.querySelectorAll('table.matrix')) table.parentElement.hidden = !!token.value && table.dataset.t !== token.value;
    document.getElementById('count').textContent = edition.value || token.value
      ? `${counts.h} hold, ${counts.d} differ, ${counts.c} cannot be done, ${counts.n} not checkable` : '';
  };
  const open = () => {
    const target = location.hash.startsWith('#s') && document.getElementById(location.hash.slice(1));
    if (!target) return;
    target.closest('details').open = true;
    target.focus({ preventScroll: true });
    target.closest('details').scrollIntoView({ block: 'nearest' });
  };
  document.querySelector('.picker').hidden = false;
  build();
  draw();
  edition.addEventListener('change', show);
  token.addEventListener('change', show);
  addEventListener('hashchange', open);
  open();
})();
