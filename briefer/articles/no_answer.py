"""No answer: why a fetch came to nothing, told by what the network raised or the site said."""

import os
import socket
import ssl
from collections.abc import Mapping
from errno import EHOSTUNREACH, ENETDOWN, ENETUNREACH
from http import HTTPStatus

from briefer.articles.unfetched import Unfetched

_SAVE = "Save the page in the browser and open the file."
_LOG_IN = "Log in in the browser, save the page and open the file."
_UNREACHED = {ENETDOWN, ENETUNREACH, EHOSTUNREACH}
_PAID = {401, 402, 403, 451}
_GONE = {404, 410}
_TOO_MANY = 429
_PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")


def of_network(error: Exception, host: str, seconds: float) -> Unfetched:
    """Why no whole answer came, told by what the network raised."""
    match error:
        case TimeoutError():
            return _unanswered(
                "timed out",
                f"{host} did not send the page within {seconds:g} seconds. Try again later.",
            )
        case ssl.SSLError():
            return _untrusted(error, host)
        case socket.gaierror():
            return _unnamed(error, host)
        case ConnectionRefusedError():
            return _unanswered(
                "refused", f"{host} refuses the connection. Check the address, or try again later."
            )
        case OSError() if error.errno in _UNREACHED:
            return _offline(host)
        case OSError() | EOFError():
            return Unfetched(
                "cut off", f"{host} broke off before the page was whole. Try again. {_SAVE}"
            )
        case _:
            return Unfetched(
                "no answer of the web",
                f"{host} answers in a way that is no answer of the web. Check the address. {_SAVE}",
            )


def _unnamed(error: socket.gaierror, host: str) -> Unfetched:
    if error.errno == socket.EAI_AGAIN:
        return _offline(host)
    return _unanswered(
        "name not found",
        f"There is no site named {host}. Check the address, and whether there is a network.",
    )


def _offline(host: str) -> Unfetched:
    return _unanswered(
        "no network",
        f"No network leads to {host}. Check the connection. Save the page as HTML and open it.",
    )


def _untrusted(error: ssl.SSLError, host: str) -> Unfetched:
    if isinstance(error, ssl.SSLCertVerificationError):
        reason = error.verify_message.rstrip(".")
        return Unfetched(
            "certificate not trusted",
            f"{host} cannot prove that it is {host}: {reason}. Look at it in the browser. {_SAVE}",
        )
    return Unfetched(
        "no secure connection", f"No secure connection to {host} could be made. {_SAVE}"
    )


def _unanswered(outcome: str, message: str) -> Unfetched:
    """No answer came; where a proxy is set, that may be why."""
    proxy = next((name for name in _PROXIES if os.environ.get(name)), None)
    if proxy:
        message += f" A proxy is set here ({proxy}), and Briefer uses none. {_SAVE}"
    return Unfetched(outcome, message)


def of_status(status: int, host: str, headers: Mapping[str, str]) -> Unfetched:
    """Why an answer with this status holds no page."""
    outcome = told(status)
    if status in _PAID:
        message = f"{host} does not show this page to everyone ({outcome}). {_LOG_IN}"
    elif status in _GONE:
        message = f"{host} has no page at this address ({outcome}). Check the address."
    elif status == _TOO_MANY:
        message = f"{host} was asked too often ({outcome}). {_again(headers)} {_SAVE}"
    elif status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        message = f"{host} is out of order ({outcome}). Try again later."
    else:
        message = f"{host} sent no page ({outcome}). Look at the address in the browser. {_SAVE}"
    return Unfetched(outcome, message)


def told(status: int) -> str:
    """A status as it is told: its number and its name."""
    known = {known.value: known.phrase for known in HTTPStatus}
    return f"{status} {known.get(status, '')}".strip()


def _again(headers: Mapping[str, str]) -> str:
    """When to try again; a wait that is no number of seconds or an odd one is not told."""
    after = headers.get("retry-after", "")
    if not after.isascii() or not after.isdigit() or len(after) > 5:
        return "Wait some minutes."
    minutes = max(1, round(int(after) / 60))
    return f"Wait {minutes} minutes." if minutes > 1 else "Wait a minute."
