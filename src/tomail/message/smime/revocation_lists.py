"""What a list of revoked certificates covers, and the lists of what changed since (RFC 5280, 5.2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asn1crypto import crl, x509

from .ber import NONSENSE


class _Alone(crl.CertificateList):
    """A list that counts as it stands, also where it names another with what changed since."""

    freshest_crl_value = None


def is_delta(data: bytes) -> bool:
    """Whether a list (DER) tells only what changed since another; ValueError for what is no list."""
    return crl.CertificateList.load(data).delta_crl_indicator_value is not None


def without_deltas(lists: Iterable[bytes]) -> list[crl.CertificateList]:
    """The complete ones among `lists`, each good without what it says may be newer."""
    return [_Alone.load(each) for each in lists if not is_delta(each)]


def readings(lists: Sequence[bytes]) -> list[Sequence[bytes | crl.CertificateList]]:
    """`lists` as they stand and, where one names what changed since, without that.

    The library takes no list for good that names another which is not at hand: who keeps us from the newer
    one would keep us from what we know.
    """
    named = any(addresses_of_deltas(each) for each in lists)
    return [lists, without_deltas(lists)] if named else [lists]


def addresses_of_deltas(data: bytes) -> list[str]:
    """Where a list (DER) says that what changed since can be had; none from what cannot be read."""
    try:
        points: Sequence[x509.DistributionPoint] = crl.CertificateList.load(data).freshest_crl_value or ()
        return [name for each in points for name in addresses(each["distribution_point"])]
    except NONSENSE:
        return []


def addresses(point: x509.DistributionPointName) -> list[str]:
    """All that a point has: Windows' authorities name one of their own directory first, and then that of the
    web."""
    if not isinstance(point, x509.DistributionPointName) or point.name != "full_name":
        return []  # relative to the issuer, which nobody uses, or left out
    return [str(each.native) for each in point.chosen if each.name == "uniform_resource_identifier"]


def covers(data: bytes, certificate: x509.Certificate, *, delta: bool) -> bool:
    """Whether a list (DER) of the right issuer speaks of `certificate` and of every reason.

    One of another part of its certificates, or one of changes in the place of a complete one, is genuine too:
    nobody on the way may put it there, as it would take the place of the one that revokes.
    """
    if is_delta(data) is not delta:
        return False
    about = crl.CertificateList.load(data).issuing_distribution_point_value
    if about is None:
        return True
    other_kind = "only_contains_user_certs" if certificate.ca else "only_contains_ca_certs"
    parts = (other_kind, "only_contains_attribute_certs", "indirect_crl", "only_some_reasons")
    if any(about[each].native for each in parts):
        return False
    named = addresses(about["distribution_point"])
    points = certificate.crl_distribution_points_value or ()
    ours = {name for each in points for name in addresses(each["distribution_point"])}
    return not named or not ours.isdisjoint(named)
