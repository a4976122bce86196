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

/** The newest key of `practice` that the chain leads to from `keyId`, which is relied on. Throws Unproven. */
export async function follow(practice, keyId, chain) {
  let current = null;
  for (const entry of chain) {
    const next = await said(entry);
    if (!current) {
      if (next.keyId === keyId && next.practice === practice) current = next;
      continue;
    }
    current.keys.verify(fromText(entry.previous_signature), next.body, STATEMENT);
    const follows = next.epoch === current.epoch + 1 && next.previous === current.keyId;
    if (next.practice !== practice || !follows) throw new Unproven();
    current = next;
  }
  if (!current) throw new Unproven();
  return current;
}
