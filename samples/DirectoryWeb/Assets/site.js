// What the pages do more with a script: answers while one types, suggestions, forms that do not reload. Everything works without it.
import { liveSearch } from './search.js';
import { liveForm } from './form.js';

document.querySelectorAll('form[data-search]').forEach(liveSearch);
document.querySelectorAll('form[data-form]').forEach(liveForm);
