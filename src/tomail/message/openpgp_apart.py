"""What OpenPGP mail holds, found out in a process of its own: it may unpack to a thousand times its size.

`base.apart` starts it with a question and ends it after the answer, or when it takes too long. For reading,
this is the only module that knows pysequoia, whose interface changes.
"""

from __future__ import annotations

import base64
import contextlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field

from tomail.base.apart import serve

LARGEST = 48 * 1024 * 1024  # bytes of a decrypted content
SECONDS = 10
_MEMORY = 450 * 1024 * 1024  # of addresses, the library among them


@dataclass(frozen=True)
class Question:
    """Binary values in base64. Without `keys` it is a signature: `detached` where it stands beside `data`."""

    data: str = field(repr=False)
    keys: tuple[tuple[str, str], ...] = field(repr=False, default=())  # own key, its password
    certificates: tuple[str, ...] = field(repr=False, default=())
    detached: str = ""

    def to_json(self) -> bytes:
        """As it goes to the other process."""
        return json.dumps(asdict(self)).encode()


@dataclass(frozen=True)
class Answer:
    """`content` is None where nothing could be opened or verified; `signers` are fingerprints."""

    content: str | None = field(repr=False, default=None)
    signers: tuple[str, ...] = ()
    opened_with: int | None = None  # which of the keys
    signatures: int = 0  # of a detached one: how many there are
    digest: str = ""

    @property
    def data(self) -> bytes | None:
        """The content."""
        return None if self.content is None else base64.b64decode(self.content)

    @classmethod
    def from_json(cls, data: bytes) -> Answer:
        """The reverse of what the process wrote; ValueError for anything else."""
        read = json.loads(data)
        return cls(**(read | {"signers": tuple(read["signers"])}))


def answer(question: Question) -> Answer:
    """What pysequoia says; nothing of why it says no, which would be an oracle."""
    try:
        return _verified(question) if not question.keys else _decrypted(question)
    except BaseException as error:  # a panic of the library is one too
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        return Answer()


def _decrypted(question: Question) -> Answer:
    from pysequoia import Tsk, decrypt

    certificates = _certificates(question)
    data = base64.b64decode(question.data)
    for number, (secret, password) in enumerate(question.keys):
        # With certificates a signature that cannot be verified fails, also one under a compression (gpg's
        # way); such a mail is opened and said to be unsigned.
        for store in (lambda _: certificates, None):
            with contextlib.suppress(RuntimeError, ValueError):
                decryptor = Tsk.from_bytes(base64.b64decode(secret)).decryptor(password or None)
                found = decrypt(data, decryptor, store)
                content = found.bytes or b""
                if len(content) <= LARGEST:
                    signers = tuple(each.certificate for each in found.valid_sigs)
                    return Answer(_text(content), signers, number)
    return Answer()


def _verified(question: Question) -> Answer:
    from pysequoia import Sig, verify

    certificates = _certificates(question)
    data = base64.b64decode(question.data)
    if not question.detached:
        found = verify(data, lambda _: certificates)
        return Answer(_text(found.bytes or b""), tuple(each.certificate for each in found.valid_sigs))
    proof = base64.b64decode(question.detached)
    signature, count = Sig.from_bytes(proof), sum(1 for _ in _packets(proof))
    digest = str(signature.hash_algorithm).rpartition(".")[2].lower()
    try:
        found = verify(data, lambda _: certificates, signature=signature)
    except RuntimeError:
        return Answer(signatures=count, digest=digest)
    signers = tuple(each.certificate for each in found.valid_sigs)
    return Answer(_text(data), signers, signatures=count, digest=digest)


def _packets(data: bytes) -> Iterator[object]:
    from pysequoia.packet import PacketPile

    return iter(PacketPile.from_bytes(data))


def _certificates(question: Question) -> list[object]:
    from pysequoia import Cert

    return [Cert.from_bytes(base64.b64decode(each)) for each in question.certificates]


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def main() -> None:
    """Answer what is asked on standard input."""
    serve(_answered, _MEMORY)


def _answered(question: bytes) -> bytes:
    read = json.loads(question)
    asked = Question(**(read | {"keys": tuple(tuple(each) for each in read["keys"])}))
    return json.dumps(asdict(answer(asked))).encode()


if __name__ == "__main__":
    main()
