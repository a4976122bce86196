// What the page fetches when it is needed (parts.js) lies inside everywhere else.

export const inside = {
  hashing: () => import("./hashing.js"),
  without: () => import("./without.js"),
};

export const part = (name) => inside[name]();
