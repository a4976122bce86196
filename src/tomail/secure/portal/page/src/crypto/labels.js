// Every string that binds a ciphertext, a key or a signature to its one place (protocol/labels.py).

import { utf8 } from "./bytes.js";

export const PUBLIC_KEYS = "tomail/pub/v1";
export const LOGIN_SALT = "tomail/login/v1";
export const LOGIN_KEY = "tomail/auth/v1";
export const SECUPASS_KEY = "tomail/kek/v1";
export const RECOVERY_KEY = "tomail/recovery/v1";
export const PASSKEY_KEY = "tomail/passkey/v1";
export const REGISTRATION = "tomail/register/v1";
export const CHECK_NUMBER = "tomail/check/v1";
export const ADDRESS_HASH = "tomail/address/v1";
export const CONTENT_KEY = "tomail/cek/v1";
export const FILE = "tomail/file/v1";
export const REPLY_KEY = "tomail/reply/v1";
export const BUNDLE = "tomail/bundle/v1";
export const BUNDLE_WRAP = "tomail/wrap/v1";
export const MANIFEST = "tomail/manifest/v1";
export const GRANT = "tomail/grant/v1";
export const RECEIPT = "tomail/receipt/v1";
export const STATEMENT = "tomail/statement/v1";
export const POSSESSION = "tomail/possession/v1";

/** `label|part|part`; throws if a part holds the separator or a control character. */
export function bound(label, ...parts) {
  const texts = parts.map(String);
  if (texts.some((text) => /[|\u0000-\u001f]/.test(text))) throw new RangeError("a part with a separator");
  return utf8([label, ...texts].join("|"));
}
