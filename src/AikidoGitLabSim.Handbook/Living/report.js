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
  const show = () => {
    const counts = { h: 0, d: 0, c: 0, n: 0 };
    for (const [number, verdicts] of Object.entries(data)) {
      const found = Object.entries(verdicts).filter(([key]) => chosen(key)).map(([, verdict]) => verdict);
      const worst = found.sort((a, b) => rank[b] - rank[a])[0];
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
  edition.addEventListener('change', show);
  token.addEventListener('change', show);
  addEventListener('hashchange', open);
  open();
})();
