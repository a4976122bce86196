"""What a mail program can decrypt, as it tells in its signatures (SMIMECapabilities, RFC 8551, 2.5.2)."""

from __future__ import annotations

from asn1crypto import cms, core

from tomail.model.smime import Capability

_OIDS = {
    "2.16.840.1.101.3.4.1.46": Capability.AES256_GCM,
    "2.16.840.1.101.3.4.1.6": Capability.AES128_GCM,
    "2.16.840.1.101.3.4.1.42": Capability.AES256_CBC,
    "2.16.840.1.101.3.4.1.2": Capability.AES128_CBC,
    "1.2.840.113549.1.1.7": Capability.RSA_OAEP,
}
_MOST = 100


class _Entry(core.Sequence):
    _fields = [("oid", core.ObjectIdentifier), ("parameters", core.Any, {"optional": True})]  # noqa: RUF012


class _Entries(core.SequenceOf):
    """As written: the most wanted first."""

    _child_spec = _Entry


def read(value: core.Asn1Value) -> tuple[str, ...]:
    """The `Capability` words of an attribute's value; those of no interest are left out."""
    entries = list(_Entries.load(value.dump()))[:_MOST]
    found = (_OIDS.get(entry["oid"].dotted) for entry in entries)
    return tuple(dict.fromkeys(each.value for each in found if each))


def own() -> cms.SMIMECapabilites:
    """What this program can decrypt."""
    return cms.SMIMECapabilites([{"capability_id": oid} for oid in _OIDS])
