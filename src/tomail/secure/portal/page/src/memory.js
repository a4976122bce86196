// What this device keeps: how often a bundle was changed, so that an older one is noticed. By the id of the keys,
// which is random: it names nobody. Without a memory (a private window) nothing is noticed.

const name = (keyId) => `tomail ${keyId}`;

/** 0 where nothing is known. */
export function newestSeen(keyId) {
  return Number(stored(name(keyId))) || 0;
}

export function remember(keyId, generation) {
  store(name(keyId), generation);
}

/** What was stored; null where there is none, or no memory. */
export function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Without a value it is removed. */
export function store(key, value) {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Private windows of some browsers have no memory.
  }
}
