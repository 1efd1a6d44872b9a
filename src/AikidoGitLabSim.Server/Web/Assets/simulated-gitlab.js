// The pages work without this file, but for revealing and copying a new token's value.
(() => {
  const say = (text) => {
    const toast = document.querySelector('.toast');
    toast.textContent = text;
    toast.hidden = false;
    setTimeout(() => { toast.hidden = true; }, 4000);
  };

  const reveal = (button) => {
    const field = document.getElementById(button.dataset.reveals);
    const isHidden = field.classList.toggle('masked');
    const label = isHidden ? button.dataset.hiddenLabel : button.dataset.shownLabel;
    button.setAttribute('aria-label', label);
    button.title = label;
  };

  const copy = async (button) => {
    const field = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      field.select();
      document.execCommand('copy');
    }
    document.querySelectorAll(`[data-waits-for-copy="${field.id}"]`).forEach((link) => link.removeAttribute('aria-disabled'));
    say('Copied to clipboard.');
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-reveals], [data-copies], [data-clears], [data-waits-for-copy]');
    if (!button) return;
    if (button.dataset.reveals) reveal(button);
    if (button.dataset.copies) copy(button);
    if (button.dataset.clears) {
      event.preventDefault();
      const field = document.getElementById(button.dataset.clears);
      field.value = '';
      field.focus();
    }
    if (button.getAttribute('aria-disabled') === 'true') event.preventDefault();
  });

  document.querySelectorAll('[data-waits-for-copy]').forEach((link) => link.setAttribute('aria-disabled', 'true'));

  // A dialog that came open becomes a modal one: the rest is inert, and Escape leaves it.
  document.querySelectorAll('dialog[open]').forEach((dialog) => {
    dialog.close();
    dialog.showModal();
    dialog.addEventListener('cancel', () => { location.assign(dialog.dataset.cancel); });
  });

  if (matchMedia('(max-width: 48rem)').matches) {
    document.querySelectorAll('.sidebar-fold').forEach((fold) => fold.removeAttribute('open'));
  }

  // What the browser kept of a page with a secret is not shown again by going back.
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
})();
