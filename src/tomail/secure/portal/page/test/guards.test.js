// What others may change on its way to a patient is noticed: every guard of the page says no to what it is there for.

import assert from "node:assert/strict";
import test from "node:test";
import "./shared/vectors.js";
import { Answer } from "../src/answering.js";
import { Api, Refused } from "../src/api.js";
import { Client } from "../src/client.js";
import { NotKept, opened } from "../src/container.js";
import * as bundles from "../src/crypto/bundle.js";
import { equal, fromHex, fromText, fromUtf8, hex, Outdated, random, toText, Unopened, Unproven, utf8, Weakened } from "../src/crypto/bytes.js";
import { RECOVERY_CODE } from "../src/crypto/codes.js";
import { PrivateKeys, PublicKeys, X25519 } from "../src/crypto/keys.js";
import { bound, MANIFEST, STATEMENT } from "../src/crypto/labels.js";
import { openManifest, recipientHash, sealManifest } from "../src/crypto/manifest.js";
import { checkWork, stretch } from "../src/crypto/passphrase.js";
import { trusted } from "../src/crypto/practice_key.js";
import { sha256 } from "../src/crypto/primitives.js";
import { grant, replyTo } from "../src/crypto/proofs.js";
import { decrypt, encrypt, fileAad, gathered, unpadded } from "../src/crypto/stream.js";
import { Reading } from "../src/reading.js";

const [PRACTICE, DELIVERY, ADDRESS] = ["p_aaaaaaaaaaaaaaaa", "d_bbbbbbbbbbbbbbbb", "erika@post.test"];
const EXPIRES = 1_900_000_000;
const create = async () => {
  const keys = PrivateKeys.create(X25519);
  const shown = await keys.public();
  return { keys, shown, kid: await shown.keyId() };
};
const [patient, practice, newer, stranger] = await Promise.all([create(), create(), create(), create()]);
const contentKey = random(32);

/** An entry of a practice's chain; `fields` are said otherwise. */
function entry(pair, epoch, before, fields = {}) {
  const said = { v: 1, practice: PRACTICE, epoch, prev_kid: before?.kid ?? "", keys: toText(pair.shown.encode()), kid: pair.kid, ...fields };
  const body = utf8(JSON.stringify(said));
  const signed = (by) => toText(by.keys.sign(body, STATEMENT));
  return { kid: pair.kid, statement: toText(body), signature: signed(pair), previous_signature: before ? signed(before) : "" };
}

const chain = [entry(practice, 1), entry(newer, 2, practice)];

async function written(fields = {}) {
  const recipient = await recipientHash(DELIVERY, ADDRESS);
  const texts = { practice: PRACTICE, delivery: DELIVERY, recipient, sender: "", subject: "Befund", text: "", thread: "" };
  return { direction: "to_patient", ...texts, created: 1, reply_allowed: true, files: [], ...fields };
}

/** A portal that has one message, and `changes` what it says of it; the reader of it. */
async function scene({ fields, author = practice, signer = practice, said = {}, keys = chain, pinned = practice.shown } = {}) {
  const sealed = await sealManifest(await written(fields), author.keys, contentKey);
  const of = { delivery: DELIVERY, sha256: hex(await sha256(sealed)), kid: patient.kid, expires: EXPIRES, ...said };
  const statement = grant(of.delivery, of.sha256, of.kid, of.expires);
  const wrap = await patient.shown.seal(contentKey, bound("tomail/cek/v1", DELIVERY, patient.kid));
  const granted = { wrap: toText(wrap), statement: toText(statement), signature: toText(signer.keys.sign(statement)) };
  const row = { delivery: DELIVERY, practice: PRACTICE, state: "delivered", grant: granted };
  const reading = new Reading({ request: async () => new Response(sealed) }, ADDRESS);
  reading.bundle = { keys: patient.keys, practices: pinned ? { [PRACTICE]: pinned } : {}, addresses: [] };
  reading.box = { practices: [{ id: PRACTICE, keys }], deliveries: [row] };
  return { reading, row, open: () => reading.open(row) };
}

test("a message opens, also one of a newer key or for an older address", async () => {
  assert.equal((await (await scene()).open()).subject, "Befund");
  assert.equal((await (await scene({ author: newer, signer: newer })).open()).subject, "Befund");
  const moved = await scene();
  moved.reading.address = "neu@post.test";
  await assert.rejects(moved.open(), Unopened);
  moved.reading.bundle.addresses = [ADDRESS];
  assert.equal((await moved.open()).subject, "Befund");
});

test("what the practice did not sign for this patient, message and key is not opened", async () => {
  const changes = [
    { signer: stranger },
    { author: stranger },
    { said: { delivery: "d_cccccccccccccccc" } },
    { said: { sha256: "0".repeat(64) } },
    { said: { kid: stranger.kid } },
    { pinned: null },
    { pinned: stranger.shown },
    { keys: [entry(stranger, 1)] },
    { keys: [] },
  ];
  for (const change of changes) await assert.rejects((await scene(change)).open(), Unproven, JSON.stringify(Object.keys(change)));
});

test("a wrap of another message does not open", async () => {
  const { row, open } = await scene();
  row.grant.wrap = toText(await patient.shown.seal(contentKey, bound("tomail/cek/v1", "d_cccccccccccccccc", patient.kid)));
  await assert.rejects(open(), Unopened);
});

test("a manifest is for one message, and whole", async () => {
  const expected = { direction: "to_patient", practice: PRACTICE, delivery: DELIVERY, recipients: [ADDRESS] };
  const open = async (fields) => openManifest(await sealManifest(await written(fields), practice.keys, contentKey), practice.shown, contentKey, expected);
  const file = { id: "f_a", name: "a", type: "b", sha256: "c", size: 0 };
  assert.equal((await open({ files: [file], receipt_wanted: false })).files.length, 1);
  const wrong = [
    ...[{ v: 2 }, { direction: "to_practice" }, { practice: "p_other" }, { recipient: "0" }, { subject: 1 }, { text: null }],
    ...[{ sender: undefined }, { thread: 1 }, { created: "1" }, { created: 1.5 }, { reply_allowed: 1 }, { receipt_wanted: "no" }],
    ...[{ files: {} }, { files: [null] }, { files: [{ ...file, size: -1 }] }, { files: [{ ...file, size: 0.5 }] }],
    ...["id", "name", "type", "sha256"].map((name) => ({ files: [{ ...file, [name]: 1 }] })),
  ];
  for (const fields of wrong) await assert.rejects(open(fields), Unopened, JSON.stringify(fields));
  const short = await gathered(encrypt(contentKey, fileAad(DELIVERY, "m"), [utf8("{}")]));
  await assert.rejects(openManifest(short, practice.shown, contentKey, expected), Unopened);
  const elsewhere = await sealManifest(await written({ delivery: "d_cccccccccccccccc" }), practice.keys, contentKey);
  await assert.rejects(openManifest(elsewhere, practice.shown, contentKey, expected), Unopened);
  const body = utf8(JSON.stringify({ v: 1, ...(await written({ delivery: "d_cccccccccccccccc" })) }));
  const moved = Uint8Array.of(0, 0, body.length >> 8, body.length & 255, ...body, ...practice.keys.sign(body, MANIFEST));
  const sealed = await gathered(encrypt(contentKey, fileAad(DELIVERY, "m"), [moved]));
  await assert.rejects(openManifest(sealed, practice.shown, contentKey, expected), Unopened);
});

test("a chain of keys holds together in every link", async () => {
  const kids = async (keys, kid = practice.kid) => (await trusted(PRACTICE, kid, keys)).map((each) => each.keyId);
  assert.deepEqual(await kids(chain), [practice.kid, newer.kid]);
  assert.deepEqual(await kids(chain, newer.kid), [newer.kid]);
  const wrong = [
    [entry(practice, 1, null, { v: 2 })],
    [entry(practice, 1, null, { kid: stranger.kid })],
    [entry(practice, 1, null, { practice: "p_other" })],
    [{ ...entry(practice, 1), signature: entry(stranger, 1).signature }],
    [entry(practice, 1), entry(newer, 2, practice, { practice: "p_other" })],
    [entry(practice, 1), entry(newer, 3, practice)],
    [entry(practice, 1), entry(newer, 1, practice)],
    [entry(practice, 1), entry(newer, 2, practice, { prev_kid: stranger.kid })],
    [entry(practice, 1), entry(newer, 2, stranger, { prev_kid: practice.kid })],
    [{ ...entry(practice, 1), statement: toText(utf8("{")) }],
  ];
  for (const [n, keys] of wrong.entries()) await assert.rejects(kids(keys), Unproven, `${n}`);
  await assert.rejects(kids([entry(practice, 1, null, { keys: "AA" })]));
});

test("who invites is who stands in the link, before there are keys", async () => {
  const found = { practice: { id: PRACTICE, name: "Praxis" }, keys: chain };
  const client = new Client({ post: async () => found }, "https://portal.test");
  await client.invited({ invite: "i", practiceKeyId: practice.kid });
  assert.equal(await client.invitation.keys.keyId(), practice.kid);
  client.invitation = null;
  await assert.rejects(client.invited({ invite: "i", practiceKeyId: stranger.kid }), Unproven);
  assert.equal(client.invitation, null);
});

test("nor are there new keys before those of the practices are proven", async () => {
  const forged = { ...entry(practice, 1), signature: entry(stranger, 1).signature };
  const asked = [];
  const box = { kid: "k", generation: 1, practices: [{ id: PRACTICE, keys: [forged] }] };
  const client = new Client({ get: async () => box, post: async (...said) => asked.push(said) }, "https://portal.test");
  await assert.rejects(client.rekey({ secupass: "Rose Lampe", kind: "words", sign: "" }), Unproven);
  assert.deepEqual(asked, []);
});

test("an older state than this device saw is refused, unless it was only late", async () => {
  const memory = new Map();
  globalThis.localStorage = {
    getItem: (name) => memory.get(name) ?? null,
    setItem: (name, value) => memory.set(name, String(value)),
    removeItem: (name) => memory.delete(name),
  };
  const answers = [];
  const client = new Client({ get: async () => ({ kid: "k", generation: answers.shift() }) }, "https://portal.test");
  answers.push(3, 3, 2, 2, 2, 3, 4);
  assert.equal((await client.refresh()).generation, 3);
  assert.equal((await client.refresh()).generation, 3);
  await assert.rejects(client.refresh(), Outdated);
  assert.equal((await client.refresh()).generation, 3); // the second look
  assert.equal((await client.refresh()).generation, 4);
  delete globalThis.localStorage;
});

test("a bundle opens with its own key, keys and number alone", async () => {
  const bundleKey = random(32);
  const bundle = { keys: patient.keys, practices: { [PRACTICE]: practice.shown }, seen: [], sign: "s", addresses: [] };
  const sealed = await bundles.sealBundle(bundle, bundleKey, 3);
  assert.equal((await bundles.openBundle(sealed, bundleKey, patient.kid, 3)).sign, "s");
  for (const [key, kid, number] of [[random(32), patient.kid, 3], [bundleKey, stranger.kid, 3], [bundleKey, patient.kid, 2]]) {
    await assert.rejects(bundles.openBundle(sealed, key, kid, number), Unopened);
  }
  const fields = { v: 1, keys: toText(stranger.keys.encode()), practices: {}, seen: [], sign: "" };
  const others = await bundles.locked(bundleKey, utf8(JSON.stringify(fields)), bound("tomail/bundle/v1", patient.kid, 3));
  await assert.rejects(bundles.openBundle(others, bundleKey, patient.kid, 3), Unopened);
});

test("a wrap is what it says, and for one key", async () => {
  const bundleKey = random(32);
  const raw = await bundles.wrapBundleKey(bundleKey, "own", "Mein SecuPass", patient.kid);
  const changed = (fields) => utf8(JSON.stringify({ ...JSON.parse(fromUtf8(raw)), ...fields }));
  assert.deepEqual(await bundles.unwrapBundleKey(raw, "Mein SecuPass", patient.kid), bundleKey);
  const refuses = (wrap, kid, Trouble = Unopened) => assert.rejects(bundles.unwrapBundleKey(wrap, "Mein SecuPass", kid), Trouble);
  await refuses(raw, stranger.kid);
  for (const fields of [{ v: 2 }, { kdf: "pbkdf2" }, { kind: "toString" }, { kind: "other" }, { kind: "recovery" }, { salt: toText(random(15)) }]) {
    await refuses(changed(fields), patient.kid);
  }
  for (const fields of [{ m: 65535 }, { t: 2 }, { p: 2 }]) await refuses(changed(fields), patient.kid, Weakened);
  await refuses(changed({ m: 65537 }), patient.kid); // more work, but not as it was made
  await refuses(utf8("null"), patient.kid);
  await refuses(await bundles.wrapBundleKey(bundleKey, "other", "Mein SecuPass", patient.kid), patient.kid);
  await refuses(await bundles.wrapBundleKey(random(16), "own", "Mein SecuPass", patient.kid), patient.kid);
  assert.equal(RECOVERY_CODE.read("x".repeat(27)), null);
});

test("what a passkey opens is bound to it and to the keys", async () => {
  const [bundleKey, passkey] = [random(32), { id: "one", secret: random(32) }];
  const raw = await bundles.wrapForPasskey(bundleKey, passkey, patient.kid);
  assert.deepEqual(await bundles.unwrapByPasskey(raw, passkey, patient.kid), bundleKey);
  const refuses = (wrap, key, kid) => assert.rejects(bundles.unwrapByPasskey(wrap, key, kid), Unopened);
  await refuses(raw, { ...passkey, id: "two" }, patient.kid);
  await refuses(raw, { ...passkey, secret: random(32) }, patient.kid);
  await refuses(raw, passkey, stranger.kid);
  for (const fields of [{ v: 2 }, { kind: "own" }]) {
    await refuses(utf8(JSON.stringify({ ...JSON.parse(fromUtf8(raw)), ...fields })), passkey, patient.kid);
  }
});

test("neither too little work nor what stops a phone is done", async () => {
  checkWork({ m: 65536, t: 3, p: 1 });
  checkWork({ m: 1048576, t: 16, p: 1 });
  const wrong = [{ m: 65535 }, { m: 1048577 }, { t: 2 }, { t: 17 }, { p: 0 }, { p: 2 }, { m: 65536.5 }, { t: "3" }, { p: undefined }];
  for (const each of wrong) assert.throws(() => checkWork({ m: 65536, t: 3, p: 1, ...each }), Weakened);
  await assert.rejects(stretch(utf8("secret"), random(15)), RangeError);
});

test("segments keep their order and their number", async () => {
  const [SEGMENT, HEADER, aad] = [1 << 20, 40, utf8("aad")];
  const sealed = await gathered(encrypt(contentKey, aad, [new Uint8Array(3 * SEGMENT)]));
  const at = (n) => sealed.slice(n * SEGMENT, (n + 1) * SEGMENT);
  const refuses = (...pieces) => assert.rejects(gathered(decrypt(contentKey, aad, pieces)), Unopened);
  assert.equal((await gathered(decrypt(contentKey, aad, [sealed]))).length, 3 * SEGMENT);
  await refuses(at(0), at(2), at(1), at(3));
  await refuses(at(0), at(1), at(1), at(2), at(3));
  await refuses(at(0), at(1), at(3));
  await refuses(at(0), at(1), at(2));
  await refuses(Uint8Array.of(HEADER + 1), sealed.slice(1));
  await refuses(sealed, new Uint8Array(16));
  await refuses();
  const pieces = async (size) => gathered(unpadded([utf8("abc"), utf8("def")], size));
  assert.deepEqual([await pieces(4), await pieces(6), await pieces(0)].map(fromUtf8), ["abcd", "abcdef", ""]);
  await assert.rejects(pieces(7), Unopened);
});

test("keys are of a known kind and whole", async () => {
  const [shown, hidden] = [patient.shown.encode(), patient.keys.encode()];
  assert.ok(equal(PublicKeys.decode(shown).encode(), shown));
  const broken = (raw) => [raw.slice(0, -1), Uint8Array.of(...raw, 0), Uint8Array.of(9, ...raw.slice(1)), new Uint8Array(0)];
  for (const raw of broken(shown)) assert.throws(() => PublicKeys.decode(raw), Unopened);
  for (const raw of broken(hidden)) assert.throws(() => PrivateKeys.decode(raw), Unopened);
  for (const signature of [new Uint8Array(64), new Uint8Array(63)]) assert.throws(() => patient.shown.verify(signature, utf8("")), Unproven);
  await assert.rejects(new PublicKeys(9, patient.shown.kem, patient.shown.signing).seal(contentKey, utf8("")), Unopened);
});

test("bytes have one spelling, and parts no separator", () => {
  for (const text of ["AB", "A", "A=", "A+", "AA==", " AA", null, 1]) assert.throws(() => fromText(text), `${text}`);
  assert.deepEqual(fromText("AA"), new Uint8Array(1));
  for (const text of ["0", "0G", "AA"]) assert.throws(() => fromHex(text), Unopened);
  for (const part of ["a|b", "a\nb", "\u0000"]) assert.throws(() => bound("label", part), RangeError);
  assert.ok(!equal(utf8("ab"), utf8("abc")) && !equal(utf8("abc"), utf8("abd")));
});

test("requests stay at the portal, and say that they are the page's", async () => {
  const asked = [];
  const api = new Api(async (path, options) => asked.push(options) && new Response("{}"));
  await api.post("/v1/x", { a: 1 }, { "if-match": "1" });
  const [{ headers, body, ...options }] = asked;
  assert.deepEqual(options, { method: "POST", credentials: "same-origin", cache: "no-store", redirect: "error" });
  assert.deepEqual([headers["x-tomail"], headers["if-match"], body], ["1", "1", '{"a":1}']);
  const refusing = (code, answer) => assert.rejects(new Api(async () => answer()).get("/"), { code });
  await refusing("sign_in", () => new Response('{"error":"sign_in"}', { status: 401 }));
  await refusing("unavailable", () => new Response("<html>", { status: 502 }));
  await refusing("offline", () => { throw new TypeError(); });
});

test("a kept message is one message, and not endless", async () => {
  const box = { wraps: [], practices: [{ id: "p" }], deliveries: [{ delivery: "d" }] };
  const file = (said, size, magic = "TOMAIL1\n") => {
    const header = utf8(JSON.stringify({ v: 1, address: "a@b.de", box, files: [], ...said }));
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, size ?? header.length);
    return new Blob([magic, length, header]);
  };
  assert.equal((await opened(file({}))).address, "a@b.de");
  const wrong = [{ address: 1 }, { files: {} }, { files: [{ id: "m", size: -1 }] }, { files: [{ id: 1, size: 0 }] }, { files: [{ id: "m", size: 1 }] }];
  wrong.push({ files: [{ id: "m", size: 1 }, { id: "n", size: -1 }] });
  wrong.push({ box: { ...box, wraps: {} } }, { box: { ...box, practices: [] } }, { box: { ...box, deliveries: [{}, {}] } }, { v: 2 });
  for (const said of wrong) await assert.rejects(opened(file(said)), NotKept, JSON.stringify(said));
  await assert.rejects(opened(file({ address: "a".repeat(4 * 1024 * 1024) })), NotKept);
  await assert.rejects(opened(file({}, 0)), NotKept);
  await assert.rejects(opened(file({}, undefined, "TOMAIL2\n")), NotKept);
});

/** A portal that keeps what an answer sends; `refuse(path)` says no to a request. */
function inbox(refuse = () => false) {
  const kept = { parts: [], posts: [] };
  const heard = async (path) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (refuse(path)) throw new Refused("offline");
  };
  const post = async (path, body) => kept.posts.push([path, body]) && heard(path);
  const request = async (method, path, { raw, headers }) => {
    await heard(path);
    kept.parts.push({ method, path, digest: headers.digest, bytes: new Uint8Array(await raw.arrayBuffer()) });
  };
  return { kept, api: { post, request } };
}

test("an answer leaves in parts in their order, each with its hash, and the practice alone opens it", async () => {
  const MIB = 1 << 20;
  const body = new Uint8Array(9 * MIB + 5).map((_, at) => (at >> 12) + at);
  const { kept, api } = inbox();
  let told = 0;
  const answer = new Answer(api, patient.keys, practice.shown, (done) => (told = done));
  await answer.send(DELIVERY, { practice: PRACTICE, sender: "", subject: "s", text: "t", thread: "", created: 1 }, [new File([body], "a.bin")]);
  for (const { bytes, digest } of kept.parts) assert.equal(digest, `sha-256=${Buffer.from(await sha256(bytes)).toString("base64")}`);
  const [, completed] = kept.posts.at(-1);
  const [{ id, size, sha256: hash }, manifest] = completed.files;
  const mine = kept.parts.filter(({ path }) => path.includes(`/${id}/`));
  assert.deepEqual(mine.map(({ path }) => path.split("/").at(-1)), ["0", "1", "2"]);
  const whole = Buffer.concat(mine.map(({ bytes }) => bytes));
  assert.deepEqual([whole.length, hex(await sha256(whole))], [size, hash]);
  assert.equal(told, size + manifest.size);
  const wrapped = bound("tomail/reply/v1", answer.delivery, practice.kid);
  const key = await practice.keys.unseal(fromText(completed.wrap), wrapped);
  const plain = await gathered(decrypt(key, fileAad(answer.delivery, id), [whole]));
  assert.ok(Buffer.from(plain.subarray(0, body.length)).equals(Buffer.from(body)));
  const signed = grant(answer.delivery, manifest.sha256, practice.kid, 0);
  patient.shown.verify(fromText(completed.signature), signed);
  const expected = { direction: "to_practice", practice: PRACTICE, delivery: answer.delivery, recipients: [PRACTICE] };
  const said = await openManifest(kept.parts.at(-1).bytes, patient.shown, key, expected);
  assert.deepEqual([said.files[0].sha256, said.files[0].size], [hash, body.length]);
  assert.ok(!equal(await replyTo(practice.shown, key, DELIVERY), fromText(completed.wrap)));
});

test("an answer that is refused on its way is not completed", async () => {
  const said = { practice: PRACTICE, sender: "", subject: "", text: "", thread: "", created: 1 };
  for (const refused of ["/parts/1", "/parts/2"]) {
    const { kept, api } = inbox((path) => path.endsWith(refused));
    const answer = new Answer(api, patient.keys, practice.shown);
    await assert.rejects(answer.send(DELIVERY, said, [new File([new Uint8Array(9 << 20)], "a.bin")]), Refused);
    assert.ok(!kept.posts.some(([path]) => path.endsWith("/complete")));
  }
});
