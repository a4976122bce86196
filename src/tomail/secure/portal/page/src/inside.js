// In the reader, which is one file, all of them lie inside (parts.js).

import { inside } from "./crypto/inside.js";

const all = { ...inside, viewer: () => import("./viewer.js") };

export const part = (name) => all[name]();
