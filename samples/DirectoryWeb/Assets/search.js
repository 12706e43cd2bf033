// Search while one types. The box is a combobox with a list of suggestions: arrows move, Enter takes, Escape closes, then clears.
import { showPart, delayed } from './part.js';

export function liveSearch(form) {
  const input = form.elements.q;
  const list = form.querySelector('[role=listbox]');
  const said = document.getElementById('said');
  let asking = null;
  let at = -1;

  const addressOf = () => {
    const fields = new URLSearchParams(new FormData(form));
    return '/?' + fields;
  };
  const say = text => { said.textContent = text; };

  async function search() {
    const address = addressOf();
    const place = await showPart(address + '&part=1');
    if (!place) return;
    history.replaceState(null, '', address);
    document.querySelector('.hero')?.classList.toggle('small', input.value.trim() !== '');
    document.querySelectorAll('a[data-language]').forEach(link => {
      const fields = new URLSearchParams(new FormData(form));
      fields.set('lang', link.lang);
      link.href = '/?' + fields;
    });
    const total = place.querySelector('[data-total]')?.dataset.total;
    if (total !== undefined)
      say(total === '0' ? form.dataset.none : total === '1' ? form.dataset.one : form.dataset.many.replace('{0}', total));
  }

  async function suggest() {
    asking?.abort();
    if (input.value.trim() === '') return close();
    asking = new AbortController();
    const fields = new URLSearchParams({ q: input.value, take: '7', lang: document.documentElement.lang });
    try {
      const response = await fetch('/api/suggest?' + fields, { signal: asking.signal });
      if (response.ok && document.activeElement === input) show((await response.json()).suggestions);
    } catch (error) {
      if (error.name !== 'AbortError') throw error;
    }
  }

  function show(suggestions) {
    at = -1;
    list.replaceChildren(...suggestions.map((one, i) => {
      const item = document.createElement('li');
      item.id = 'suggestion-' + i;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.dataset.query = one.query;
      if (one.url) item.dataset.url = one.url;
      item.append(marked(one.text, one.matches));
      if (one.detail) item.append(element('span', one.detail));
      item.append(element('i', one.kind));
      return item;
    }));
    const any = suggestions.length > 0;
    list.hidden = !any;
    input.setAttribute('aria-expanded', String(any));
    input.removeAttribute('aria-activedescendant');
    if (any) say(form.dataset.completions.replace('{0}', suggestions.length));
  }

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function move(step) {
    const items = [...list.children];
    at = (at + step + items.length + 1) % (items.length + 1);
    if (at === items.length) at = -1;
    items.forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    if (at < 0) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', items[at].id);
    items[at].scrollIntoView({ block: 'nearest' });
  }

  function take(item) {
    asking?.abort();
    close();
    if (item.dataset.url) {
      location.assign(item.dataset.url);
      return;
    }
    input.value = item.dataset.query;
    search();
  }

  const searchSoon = delayed(120, search);
  const suggestSoon = delayed(60, suggest);

  input.addEventListener('input', () => { suggestSoon(); searchSoon(); });
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const open = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) move(event.key === 'ArrowDown' ? 1 : -1);
      else suggest();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (open && at >= 0) take(list.children[at]);
      else { close(); asking?.abort(); search(); }
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (open) close();
      else if (input.value !== '') { input.value = ''; search(); }
    } else if (event.key === 'Tab') {
      close();
    }
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const item = event.target.closest('[role=option]');
    if (item) take(item);
  });
  form.addEventListener('submit', event => { event.preventDefault(); close(); search(); });
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** The text with the parts that match marked; positions are UTF-16 units, as in the script. */
function marked(text, matches) {
  const whole = document.createElement('b');
  let at = 0;
  for (const { start, length } of matches) {
    whole.append(text.slice(at, start), element('mark', text.slice(start, start + length)));
    at = start + length;
  }
  whole.append(text.slice(at));
  return whole;
}
