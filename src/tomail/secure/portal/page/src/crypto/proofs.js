// What exactly is signed and wrapped between patient and practice (protocol/proofs.py, crypto/wraps.py).

import { hex, utf8 } from "./bytes.js";
import { bound, CONTENT_KEY, GRANT, POSSESSION, RECEIPT, REPLY_KEY } from "./labels.js";
import { sha256 } from "./primitives.js";

export async function possession(invite, keyId, practiceKeyId) {
  return bound(POSSESSION, hex(await sha256(utf8(invite))), keyId, practiceKeyId);
}

export const newPossession = (account, keyId, generation) => bound(POSSESSION, account, keyId, generation);
export const receipt = (delivery, manifestSha256, at) => bound(RECEIPT, delivery, manifestSha256, at);
export const grant = (delivery, manifestSha256, keyId, expires) =>
  bound(GRANT, delivery, manifestSha256, keyId, expires);

export async function granted(keys, wrap, delivery) {
  return keys.unseal(wrap, bound(CONTENT_KEY, delivery, await (await keys.public()).keyId()));
}

export async function replyTo(practiceKeys, contentKey, delivery) {
  return practiceKeys.seal(contentKey, bound(REPLY_KEY, delivery, await practiceKeys.keyId()));
}
