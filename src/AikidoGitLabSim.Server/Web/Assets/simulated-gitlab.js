// Every page can be used without this file. It adds what GitLab's pages do in place.
(() => {
  const byId = (id) => document.getElementById(id);

  const say = (text) => {
    const toast = document.querySelector('.toast');
    toast.textContent = text;
    toast.hidden = false;
    setTimeout(() => { toast.hidden = true; }, 4000);
  };

  const reveal = (button) => {
    const isHidden = byId(button.dataset.reveals).classList.toggle('masked');
    const label = isHidden ? button.dataset.hiddenLabel : button.dataset.shownLabel;
    button.setAttribute('aria-label', label);
    button.title = label;
  };

  const copy = async (button) => {
    const field = byId(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      field.select();
      document.execCommand('copy');
    }
    document.querySelectorAll(`[data-waits-for-copy="${field.id}"]`).forEach((link) => link.removeAttribute('aria-disabled'));
    say('Copied to clipboard.');
  };

  // The form lies in the page; a page that came with it open has no closed one.
  const open = (button) => {
    const form = byId(button.dataset.opens);
    if (!form) {
      location.assign(button.dataset.goes);
      return;
    }
    form.hidden = false;
    button.hidden = true;
    form.querySelector('input:not([type=hidden])').focus();
  };

  const close = (button) => {
    const form = byId(button.dataset.closes);
    if (!form) {
      location.assign(button.dataset.goes);
      return;
    }
    form.querySelector('form').reset();
    form.hidden = true;
    const opener = document.querySelector(`[data-opens="${form.id}"]`);
    opener.hidden = false;
    opener.focus();
  };

  const clear = (button) => {
    const field = byId(button.dataset.clears);
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  };

  // What GitLab sends with rails-ujs: a link that posts.
  const post = (link) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = link.href;
    const token = document.createElement('input');
    token.type = 'hidden';
    token.name = document.querySelector('meta[name="csrf-param"]').content;
    token.value = document.querySelector('meta[name="csrf-token"]').content;
    form.append(token);
    document.body.append(form);
    form.submit();
  };

  // A calendar for a date field. Times are UTC, so that a day is a day everywhere.
  const text = (date) => date.toISOString().slice(0, 10);
  const day = (value) => (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? new Date(value) : null);
  const element = (tag, attributes, content) => {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    if (content !== undefined) made.textContent = content;
    return made;
  };

  const pick = (button) => {
    const field = byId(button.dataset.picks);
    const before = document.querySelector('.pika-single');
    if (before) {
      before.remove();
      button.setAttribute('aria-expanded', 'false');
      return;
    }
    let shown = day(field.value) ?? day(field.dataset.min ?? '') ?? new Date();
    const box = element('div', { class: 'pika-single', role: 'dialog', 'aria-label': 'Choose a date' });
    const leave = () => {
      box.remove();
      button.setAttribute('aria-expanded', 'false');
    };

    const draw = (focused) => {
      const [year, month] = [shown.getUTCFullYear(), shown.getUTCMonth()];
      const title = element('div', { class: 'pika-title' });
      const turn = (name, label, months) => {
        const turner = element('button', { type: 'button', class: name, 'aria-label': label }, months < 0 ? '‹' : '›');
        turner.addEventListener('click', () => {
          shown = new Date(Date.UTC(year, month + months, 1));
          draw(`.${name}`);
        });
        return turner;
      };
      const name = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(shown);
      title.append(turn('pika-prev', 'Previous month', -1), element('strong', { 'aria-live': 'polite' }, name), turn('pika-next', 'Next month', 1));
      const grid = element('div', { class: 'pika-table' });
      ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'].forEach((one) => grid.append(element('span', { class: 'pika-weekday', 'aria-hidden': 'true' }, one)));
      for (let i = new Date(Date.UTC(year, month, 1)).getUTCDay(); i > 0; i -= 1) grid.append(element('span', {}));
      for (let i = 1; i <= new Date(Date.UTC(year, month + 1, 0)).getUTCDate(); i += 1) {
        const date = new Date(Date.UTC(year, month, i));
        const cell = element('button', { type: 'button', class: 'pika-button pika-day', 'data-pika-year': year, 'data-pika-month': month, 'data-pika-day': i }, i);
        cell.setAttribute('aria-label', new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(date));
        cell.disabled = text(date) < (field.dataset.min || '0') || text(date) > (field.dataset.max || '9');
        if (text(date) === field.value) cell.setAttribute('aria-pressed', 'true');
        cell.addEventListener('click', () => {
          field.value = text(date);
          field.dispatchEvent(new Event('input', { bubbles: true }));
          leave();
          field.focus();
        });
        grid.append(cell);
      }
      box.replaceChildren(title, grid);
      (box.querySelector(focused) ?? box.querySelector('[aria-pressed]') ?? box.querySelector('.pika-day:enabled') ?? box.querySelector('button')).focus();
    };

    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      leave();
      button.focus();
    });
    button.closest('.date-row').append(box);
    button.setAttribute('aria-expanded', 'true');
    draw('[aria-pressed]');
  };

  // An error goes away when its field is mended, and the summary with the last of them.
  const mend = (field) => {
    const form = field.closest('form');
    const name = field.dataset.field;
    const group = [...form.querySelectorAll(`[data-field="${name}"]`)];
    const isMended = field.type === 'checkbox' || field.type === 'radio' ? group.some((one) => one.checked) : field.value.trim() !== '';
    const errors = [...form.querySelectorAll(`li[data-field="${name}"]`)];
    if (!isMended) return;
    errors.forEach((error) => error.remove());
    group.filter((one) => one.matches('[aria-invalid]')).forEach((one) => one.removeAttribute('aria-invalid'));
    const message = byId(form.querySelector(`.invalid[id$="${name}_error"], .invalid[id$="${name}-error"]`)?.id ?? '');
    message?.remove();
    const summary = form.querySelector('.form-errors');
    if (summary && !summary.querySelector('li')) summary.remove();
  };

  document.addEventListener('input', (event) => {
    if (event.target.matches('form [data-field]')) mend(event.target);
  });

  document.addEventListener('click', (event) => {
    const picker = document.querySelector('.pika-single');
    if (picker && !event.target.closest('.date-row')) picker.remove();
    const button = event.target.closest('[data-reveals], [data-copies], [data-clears], [data-picks], [data-opens], [data-closes], [data-goes], [data-waits-for-copy], a[data-method="post"]');
    if (!button) return;
    const { dataset } = button;
    if (dataset.reveals) reveal(button);
    else if (dataset.copies) copy(button);
    else if (dataset.clears) clear(button);
    else if (dataset.picks) pick(button);
    else if (dataset.opens) open(button);
    else if (dataset.closes) close(button);
    else if (dataset.goes) location.assign(dataset.goes);
    if (dataset.method) post(button);
    if (dataset.method || button.getAttribute('aria-disabled') === 'true') event.preventDefault();
  });

  document.querySelectorAll('[data-waits-for-copy]').forEach((link) => link.setAttribute('aria-disabled', 'true'));

  // A dialog that came open becomes a modal one: the rest is inert, and Escape leaves it.
  document.querySelectorAll('dialog[open]').forEach((dialog) => {
    dialog.close();
    dialog.showModal();
    dialog.addEventListener('cancel', () => { location.assign(dialog.dataset.cancel); });
  });

  // Folded on narrow screens only: a wide one has no control that opens it.
  const narrow = matchMedia('(max-width: 48rem)');
  const fold = () => document.querySelectorAll('.sidebar-fold').forEach((sidebar) => { sidebar.open = !narrow.matches; });
  if (narrow.matches) fold();
  narrow.addEventListener('change', fold);

  // What the browser kept of a page with a secret is not shown again by going back.
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
})();
