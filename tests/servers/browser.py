"""Debian's Chromium without a window, driven through a pipe: no port, no further package."""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

PATIENCE = 60.0  # seconds; a busy machine is no failure
OPTIONS = """
    --headless=new --no-sandbox --disable-gpu --no-first-run --disable-dev-shm-usage --remote-debugging-pipe
    --disable-background-networking --disable-component-update --disable-sync --no-default-browser-check
    --accept-lang=de-DE
"""
ONLY_HERE = "--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost"
PIPES = 'exec "${@:3}" 3<&"$1" 4>&"$2"'  # Chromium reads from 3 and writes to 4


class Navigated(AssertionError):
    """The page went elsewhere while it was asked."""


class Browser:
    """One browser with one page, of a profile that is thrown away."""

    def __init__(self) -> None:
        self._folder = tempfile.mkdtemp(prefix="tomail-browser-")
        self._number = 0
        self._session: str | None = None
        self.messages: list[str] = []  # of the console, and of exceptions nobody caught

    def __enter__(self) -> Self:
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()
        program = (shutil.which("chromium") or "chromium", *OPTIONS.split(), ONLY_HERE)
        pipes = ("bash", "-c", PIPES, "bash", str(theirs_in), str(theirs_out))
        self._process = subprocess.Popen(
            [*pipes, *program, f"--user-data-dir={self._folder}", "about:blank"],
            pass_fds=(theirs_in, theirs_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._read, self._written = (
            os.fdopen(ours_in, "rb", buffering=0),
            os.fdopen(ours_out, "wb", buffering=0),
        )
        self._pending = b""
        try:
            self._begin()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _begin(self) -> None:
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def __exit__(self, *_: object) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._read.close()
        self._written.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def process_id(self) -> int:
        """Of the process that leads the group of all of them."""
        return self._process.pid

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """A command of the DevTools protocol; its result."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._written.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                if "error" in answer:
                    elsewhere = "navigated" in answer["error"].get("message", "")
                    raise Navigated if elsewhere else AssertionError(method, answer)
                result: dict[str, Any] = answer["result"]
                return result
            self._note(answer)

    def open(self, url: str) -> None:
        """Go there, also if only the fragment is another."""
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=url)

    def forget(self) -> None:
        """As if it had just been started."""
        self.call("Page.navigate", url="about:blank")
        self.call("Network.clearBrowserCookies")
        self.call("Emulation.setEmulatedMedia", features=[])
        self.messages.clear()

    def evaluate(self, script: str) -> Any:
        """The value of an expression; promises are waited for."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, (script, answer["exceptionDetails"])
        return answer["result"].get("value")

    def wait(self, script: str) -> Any:
        """Until the expression is true; its value."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with suppress(Navigated):
                if found := self.evaluate(
                    f"(() => {{ try {{ return {script} }} catch {{ return null }} }})()"
                ):
                    return found
            time.sleep(0.05)
        shown = self.evaluate("document.body.innerText")
        raise AssertionError(f"never: {script}\n{self.messages}\n{shown}")

    def fill(self, name: str, text: str) -> None:
        """Type into the field."""
        field = f"document.querySelector('#field-{name}')"
        self.wait(f"!!{field}")
        self.evaluate(f"{field}.focus(), {field}.select()")
        self.call("Input.insertText", text=text)

    def press(self, text: str) -> None:
        """Click the button that says so."""
        button = (
            f"[...document.querySelectorAll('button')].find(b => b.textContent.trim() === {json.dumps(text)})"
        )
        self.wait(f"!!{button}")
        self.evaluate(f"{button}.click()")

    def downloads(self, folder: Path) -> None:
        """Keep there what the page saves."""
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))

    def viewport(self, width: int, height: int) -> None:
        """In CSS pixels."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 600,
        )

    def screenshot(self, path: Path) -> None:
        """All of the page, as PNG."""
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(shot["data"]))

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._pending:
            read = self._read.read(65_536)
            assert read, "the browser is gone"
            self._pending += read
        first, _, self._pending = self._pending.partition(b"\0")
        message: dict[str, Any] = json.loads(first)
        return message

    def _note(self, event: dict[str, Any]) -> None:
        parameters = event.get("params", {})
        if event.get("method") == "Runtime.exceptionThrown":
            self.messages.append(json.dumps(parameters["exceptionDetails"].get("exception", parameters)))
        elif event.get("method") == "Log.entryAdded":
            self.messages.append(parameters["entry"]["text"])
