/** What a page keeps in this browser and sends nowhere. Storage may be switched off. */

/**
 * What is kept under `key`: undefined when that is nothing or no JSON.
 *
 * @param {string} key
 * @returns {{ works: boolean, value?: unknown }}
 */
export function stored(key) {
  try {
    return { works: true, value: JSON.parse(localStorage.getItem(key) ?? "") };
  } catch (error) {
    return { works: error instanceof SyntaxError };
  }
}

/**
 * Keep `value` as JSON, or nothing if it is undefined; whether that worked.
 *
 * @param {string} key
 * @param {unknown} value
 */
export function store(key, value) {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
