// The chain of a practice's keys (crypto/practice_key.py), as the portal tells it: the oldest first.

import { fromText, fromUtf8, reading, Unproven } from "./bytes.js";
import { PublicKeys } from "./keys.js";
import { STATEMENT } from "./labels.js";

async function said(entry) {
  const body = fromText(entry.statement);
  const fields = reading(Unproven, () => JSON.parse(fromUtf8(body)));
  const keys = reading(Unproven, () => PublicKeys.decode(fromText(fields.keys)));
  keys.verify(fromText(entry.signature), body, STATEMENT);
  const keyId = await keys.keyId();
  if (fields.v !== 1 || fields.kid !== keyId) throw new Unproven();
  return { practice: fields.practice, epoch: fields.epoch, previous: fields.prev_kid, keys, keyId, body };
}

/** The keys of `practice` from `keyId`, which is relied on, to the newest. Throws Unproven. */
export async function trusted(practice, keyId, chain) {
  const found = [];
  for (const entry of chain) {
    const next = await said(entry);
    if (found.length) mustFollow(found.at(-1), next, entry);
    else if (next.keyId !== keyId) continue;
    if (next.practice !== practice) throw new Unproven();
    found.push(next);
  }
  if (!found.length) throw new Unproven();
  return found;
}

function mustFollow(current, next, entry) {
  current.keys.verify(fromText(entry.previous_signature), next.body, STATEMENT);
  if (next.epoch !== current.epoch + 1 || next.previous !== current.keyId) throw new Unproven();
}

/** The newest of them. */
export const follow = async (practice, keyId, chain) => (await trusted(practice, keyId, chain)).at(-1);
