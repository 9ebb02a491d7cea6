// Parts of the page that stand in the chat's place for a while. The bar above stays, with the way out.
/** The one that is shown instead of the chat, if any. */
let shown;

function show(panel) {
  document.body.classList.toggle('has-panel', Boolean(panel));
  shown && (shown.hidden = true);
  shown = panel;
  if (panel) {
    panel.hidden = false;
    panel.focus();
  }
}

export const openPanel = id => show(document.getElementById(id));

export const closePanel = () => show(undefined);

export const isOpen = id => shown?.id === id;

for (const button of document.querySelectorAll('.panel [data-close]')) {
  button.addEventListener('click', closePanel);
}

addEventListener('keydown', event => event.key === 'Escape' && shown && shown.id !== 'cover' && closePanel());

for (const link of document.querySelectorAll('[data-panel]')) {
  link.addEventListener('click', event => {
    event.preventDefault();
    link.closest('details')?.removeAttribute('open');
    openPanel(link.dataset.panel);
  });
}
