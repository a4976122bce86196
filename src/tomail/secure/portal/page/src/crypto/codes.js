// Codes that people read, say and type: Crockford's base32 in groups (crypto/codes.py).

import { random, utf8 } from "./bytes.js";
import { bound, CHECK_NUMBER, REGISTRATION } from "./labels.js";
import { derive, plainAddress, stretch } from "./passphrase.js";
import { sha256 } from "./primitives.js";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const READ_AS = { O: "0", I: "1", L: "1" };
const BETWEEN = /[ \t\r\n\u00a0\u202f._\u00ad\u2010-\u2014\u2212-]/g;

function codeForm(groups, group) {
  const shown = (code) => code.match(new RegExp(`.{1,${group}}`, "g")).join("-");
  return {
    length: groups * group,
    shown,
    create: () => shown(Array.from(random(groups * group), (byte) => ALPHABET[byte & 31]).join("")),
    /** The code without groups, from whatever somebody typed; null if it cannot be one. */
    read(typed) {
      const bare = typed.replace(BETWEEN, "");
      if (!/^[0-9A-Za-z]*$/.test(bare)) return null;
      const code = Array.from(bare.toUpperCase(), (char) => READ_AS[char] ?? char).join("");
      return code.length === groups * group && !code.includes("U") ? code : null;
    },
  };
}

export const READ_CODE = codeForm(4, 4);
export const REGISTRATION_CODE = codeForm(2, 5);
export const MESSAGE_NUMBER = codeForm(2, 5);
export const RECOVERY_CODE = codeForm(7, 4);

/** Binds new keys to the Anmeldecode (bare), this invitation, the practice's key and this portal. */
export async function registrationMac(code, invite, keyId, practiceKeyId, origin) {
  const salt = (await sha256(utf8(invite))).subarray(0, 16);
  return derive(await stretch(utf8(code), salt), bound(REGISTRATION, keyId, practiceKeyId, origin));
}

/** The Prüfzahl, "4711 0815 2342". */
export async function checkNumber(practiceKeyId, keyId, origin, address) {
  const named = bound(CHECK_NUMBER, practiceKeyId, keyId, origin, plainAddress(address));
  const stretched = await stretch(named, (await sha256(named)).subarray(0, 16));
  const number = stretched.reduce((sum, byte) => (sum * 256n + BigInt(byte)) % 10n ** 12n, 0n);
  return number.toString().padStart(12, "0").match(/.{4}/g).join(" ");
}
