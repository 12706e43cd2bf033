// Asks the server for a part of the page and puts it in place. The server has encoded every text in it.
let latest = null;

export async function showPart(url, options = {}) {
  latest?.abort();
  const mine = latest = new AbortController();
  const place = document.querySelector('[data-part]');
  place.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(url, { ...options, signal: mine.signal, headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const part = response.ok ? page.body : page.querySelector('main');
    place.replaceChildren(...part.childNodes);
    return place;
  } catch (error) {
    if (error.name === 'AbortError') return null;
    throw error;
  } finally {
    if (latest === mine) place.removeAttribute('aria-busy');
  }
}

export function delayed(milliseconds, action) {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(action, milliseconds); };
}
