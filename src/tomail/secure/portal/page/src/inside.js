// In the reader, which is one file, the viewer lies inside (parts.js).

const inside = { viewer: () => import("./viewer.js") };

export const part = (name) => inside[name]();
