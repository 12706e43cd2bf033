// Sends a form and shows its answer beside it; where the form says so, while one types.
import { showPart, delayed } from './part.js';

export function liveForm(form) {
  const send = () => {
    const text = form.querySelector('textarea');
    if (text.value.trim() === '') return;
    const address = new URL(form.action);
    address.searchParams.set('part', '1');
    showPart(address, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  };
  form.addEventListener('submit', event => { event.preventDefault(); send(); });
  if ('live' in form.dataset) {
    const soon = delayed(350, send);
    form.addEventListener('input', soon);
  }
}
