"""An authority made by openssl, whose list of revoked certificates a web server gives out on loopback."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tomail.accounts.tls import system_context
from tomail.base.https import HttpsWay
from tomail.services.pictures import Way

HOST = "ca.test"
PASSWORD = "geheim-2026"
DAY = timedelta(days=1)

_CONFIG = """
[ca]
default_ca = ours
[ours]
new_certs_dir = {folder}
database = {folder}/index.txt
serial = {folder}/serial
crlnumber = {folder}/crlnumber
certificate = {folder}/ca.pem
private_key = {folder}/ca.key
default_md = sha256
default_days = 365
default_crl_days = 7
policy = any
email_in_dn = no
[any]
commonName = supplied
[crl_list]
authorityKeyIdentifier = keyid
[crl_windows]
authorityKeyIdentifier = keyid
freshestCRL = points
[crl_delta]
authorityKeyIdentifier = keyid
2.5.29.27 = critical, ASN1:INTEGER:1
[points]
fullname = URI:ldap:///CN=ca, URI:{url}/ca+.crl
[req]
distinguished_name = name
prompt = no
[name]
commonName = {name}
[authority]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
"""

_PERSON = """
basicConstraints = critical, CA:false
extendedKeyUsage = emailProtection
subjectAltName = email:{address}
authorityKeyIdentifier = keyid
{asking}
[points]
fullname = URI:ldap:///CN=ca, URI:{url}/ca.crl
"""


class OpensslAuthority:
    """`list_days`: how long its lists are good for."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self._url, self.list_days = folder, url, 7
        (folder / "index.txt").touch()
        (folder / "serial").write_text("1000\n")
        (folder / "crlnumber").write_text("01\n")
        self._config = folder / "ca.cnf"
        self._config.write_text(_CONFIG.format(folder=folder, name="Openssl Mail CA", url=url))
        self._run("req", "-x509", "-new", *self._new_key("ca"), "-days", "3650", "-config", self._config,
                  "-extensions", "authority", "-out", folder / "ca.pem")  # fmt: skip

    @property
    def certificate(self) -> bytes:
        return (self.folder / "ca.pem").read_bytes()

    def issue(self, address: str, *, by: str = "crl") -> bytes:
        """A certificate (PEM) that names our list; `by` "windows" a directory too, "ocsp" our responder."""
        asking = {
            "crl": f"crlDistributionPoints = URI:{self._url}/ca.crl",
            "windows": "crlDistributionPoints = points",
            "ocsp": f"authorityInfoAccess = OCSP;URI:{self._url}/ocsp",
        }[by]
        extensions = self.folder / "person.cnf"
        extensions.write_text(_PERSON.format(address=address, asking=asking, url=self._url))
        request, made = self.folder / "request.pem", self.folder / f"{address}.pem"
        self._run("req", "-new", *self._new_key(address), "-subj", f"/CN={address}", "-out", request)
        begins, ends = (f"{datetime.now(UTC) + each:%Y%m%d%H%M%SZ}" for each in (-30 * DAY, 330 * DAY))
        self._ca(
            "-batch",
            "-notext",
            "-startdate",
            begins,
            "-enddate",
            ends,
            "-in",
            request,
            "-extfile",
            extensions,
            "-out",
            made,
        )
        return made.read_bytes()

    def p12(self, address: str) -> bytes:
        """The certificate with its private key, as such authorities hand them out."""
        out = self.folder / f"{address}.p12"
        self._run("pkcs12", "-export", "-in", self.folder / f"{address}.pem", "-inkey",
                  self.folder / f"{address}.key", "-certfile", self.folder / "ca.pem", "-passout",
                  f"pass:{PASSWORD}", "-out", out)  # fmt: skip
        return out.read_bytes()

    def revoke(self, address: str) -> None:
        self._ca("-revoke", self.folder / f"{address}.pem")

    def signs(self, entity: bytes, address: str) -> bytes:
        """The MIME entity signed by openssl, from MIME-Version on."""
        return self._run("cms", "-sign", "-signer", self.folder / f"{address}.pem", "-inkey",
                         self.folder / f"{address}.key", "-md", "sha256", data=entity)  # fmt: skip

    def list(self, kind: str = "list") -> bytes:
        """The list (DER) as of now; "windows": naming the next kind, "delta": of what changed since."""
        pem = self.folder / "ca.crl.pem"
        self._ca("-gencrl", "-crldays", str(self.list_days), "-crlexts", f"crl_{kind}", "-out", pem)
        return self._run("crl", "-in", pem, "-outform", "DER")

    def answer(self, question: bytes) -> bytes:
        """What the responder says to an OCSP request."""
        asked, out = self.folder / "question.der", self.folder / "answer.der"
        asked.write_bytes(question)
        self._run("ocsp", "-index", self.folder / "index.txt", "-CA", self.folder / "ca.pem", "-rsigner",
                  self.folder / "ca.pem", "-rkey", self.folder / "ca.key", "-reqin", asked, "-respout", out,
                  "-ndays", "2")  # fmt: skip
        return out.read_bytes()

    def _ca(self, *arguments: str | Path) -> None:
        self._run("ca", "-config", self._config, *arguments)

    def _new_key(self, name: str) -> tuple[str | Path, ...]:
        key = self.folder / f"{name}.key"
        return "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key

    def _run(self, *arguments: str | Path, data: bytes = b"") -> bytes:
        command = ["openssl", *map(str, arguments)]
        return subprocess.run(command, input=data, check=True, capture_output=True, timeout=60).stdout


class RevocationServer(ThreadingHTTPServer):
    """`asked` keeps what was asked for; `gives` answers a path instead of the authority."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        self.gives: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.authority: OpensslAuthority | None = None

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.server_port}"

    @property
    def way(self) -> Way:
        """One that takes this server, and nothing else on loopback, for a public one."""

        def resolver(host: str) -> list[str]:
            return ["127.0.0.1"] if host == HOST else ["10.9.8.7"]

        return Way(
            resolver, HttpsWay(system_context, lambda _: ""), is_public=lambda address: address == "127.0.0.1"
        )


class _Handler(BaseHTTPRequestHandler):
    server: RevocationServer

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        assert self.server.authority is not None
        self._give(*self.server.gives.get(self.path) or (200, {}, self.server.authority.list()))

    def do_POST(self) -> None:
        self.server.asked.append(self.path)
        question = self.rfile.read(int(self.headers["Content-Length"]))
        assert self.server.authority is not None
        self._give(200, {}, self.server.authority.answer(question))

    def _give(self, status: int, headers: dict[str, str], content: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def revocation_server(folder: Path) -> Iterator[RevocationServer]:
    """A server with an authority in `folder`."""
    made = RevocationServer()
    made.authority = OpensslAuthority(folder, made.url)
    thread = threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield made
    finally:
        made.shutdown()
        thread.join()
        made.server_close()
