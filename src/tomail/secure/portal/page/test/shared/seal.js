// Seals with new random keys what Python then opens: `node test/shared/seal.js` writes JSON (tests/secure/portal/test_page.py).

import { fixed } from "./vectors.js";
import { hex, toText } from "../../src/crypto/bytes.js";
import { sealBundle, wrapBundleKey } from "../../src/crypto/bundle.js";
import { PrivateKeys } from "../../src/crypto/keys.js";
import { recipientHash, sealManifest } from "../../src/crypto/manifest.js";
import { sha256 } from "../../src/crypto/primitives.js";
import { newPossession, possession, receipt, replyTo } from "../../src/crypto/proofs.js";
import { encrypt, fileAad, gathered } from "../../src/crypto/stream.js";

const [patient, practice, key] = [PrivateKeys.create(), PrivateKeys.create(), fixed(32)];
const [id, delivery] = ["p_aaaaaaaaaaaaaaaa", "d_bbbbbbbbbbbbbbbb"];
const shown = await patient.public();
const keyId = await shown.keyId();
const practiceKeys = await practice.public();
const manifest = {
  direction: "to_practice",
  practice: id,
  delivery,
  recipient: await recipientHash(delivery, id),
  sender: "Erika",
  subject: "Re: Grüße",
  text: "Danke 🩺\n\u2028",
  created: 1_800_000_000,
  thread: delivery,
  reply_allowed: true,
  files: [],
};
const sealed = await sealManifest(manifest, patient, key);
const bundle = { keys: patient, practices: { [id]: practiceKeys }, seen: [delivery], sign: "Äpfel", addresses: [] };
const wraps = await Promise.all(
  [["words", "Rose Lampe Zug"], ["own", "Mein Schlüssel"], ["recovery", "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV"]].map(
    async ([kind, secret]) => ({ secret, wrap: toText(await wrapBundleKey(key, kind, secret, keyId)) }),
  ),
);
const proofs = {
  possession: await possession("invite", keyId, "0".repeat(32)),
  new_possession: newPossession("a_one", keyId, 2),
  receipt: receipt(delivery, hex(await sha256(sealed)), 5),
};
const out = {
  patient: toText(patient.encode()),
  practice: toText(practice.encode()),
  manifest: toText(sealed),
  reply: toText(await replyTo(practiceKeys, key, delivery)),
  file: toText(await gathered(encrypt(key, fileAad(delivery, "f_one"), [fixed(1000), fixed(5)]))),
  bundle: toText(await sealBundle(bundle, key, 4)),
  wraps,
  proofs: Object.fromEntries(Object.entries(proofs).map(([name, body]) => [name, toText(patient.sign(body))])),
};
process.stdout.write(JSON.stringify(out));
