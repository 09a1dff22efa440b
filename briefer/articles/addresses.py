"""Addresses of the web: which may be asked for, and into which networks a redirect may lead."""

from enum import Enum, auto
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpx

from briefer.articles.unfetched import Unfetched, seen

_SCHEMES = {"http", "https"}
_SAVE = "Save the page in the browser and open the file."
# RFC 1918, 6598 (carriers), 2544 (which some VPN programs give to every name), 4193, and 3879.
_PRIVATE = tuple(
    map(
        ip_network,
        (
            *("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "198.18.0.0/15"),
            *("fc00::/7", "fec0::/10"),
        ),
    )
)
# IPv6 that carries an IPv4 address in its last 32 bits: NAT64 (RFC 6052) and the old ::a.b.c.d.
_CARRYING = (ip_network("64:ff9b::/96"), ip_network("::/96"))


class Reach(Enum):
    """In whose network an address lies."""

    PUBLIC = auto()
    PRIVATE = auto()
    LINK_LOCAL = auto()
    LOOPBACK = auto()
    NOWHERE = auto()  # unspecified, multicast, reserved, for documentation: no web server is there


def reach(address: str) -> Reach:
    """In whose network an IP address lies; one that is none lies nowhere."""
    try:
        ip = _carried(ip_address(address.partition("%")[0]))
    except ValueError:
        return Reach.NOWHERE
    if ip.is_loopback:
        return Reach.LOOPBACK
    if ip.is_link_local:
        return Reach.LINK_LOCAL
    if any(ip in network for network in _PRIVATE):
        return Reach.PRIVATE
    is_public = ip.is_global and not ip.is_multicast and not ip.is_reserved
    return Reach.PUBLIC if is_public else Reach.NOWHERE


def may_lead(before: Reach | None, to: Reach) -> bool:
    """Whether an answer from one network may send the program on into another.

    The first address (`before` is None) was named by the editor, so it may be on an intranet. A
    redirect stays where it is or leads out, never from outside in.
    """
    if to is Reach.NOWHERE:
        return False
    return before in {None, to} or to is Reach.PUBLIC


def checked(text: str) -> httpx.URL:
    """The address in a text, without its fragment.

    Raises Unfetched for what is none, another scheme, a name or password in it, or no host.
    """
    shown = seen(text.strip(), 200)
    try:
        url = httpx.URL(text.strip()).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        message = f"{shown} is no address of the web. Check how it is written."
        raise Unfetched("no address", message) from error
    if url.port is not None and not 0 < url.port < 65_536:
        raise Unfetched("no address", f"{shown} has no port that exists. Check the address.")
    if url.scheme not in _SCHEMES:
        message = (
            f"{shown} is no address of the web (http or https). "
            "Open a file by its path, a page by its address."
        )
        raise Unfetched(f"{url.scheme:.20}: is not fetched", message)
    if url.userinfo:
        message = (
            f"The address of {url.host} holds a name or password before the @, which Briefer never "
            f"sends. Leave it out, or log in in the browser. {_SAVE}"
        )
        raise Unfetched("a name or password in the address", message)
    if "%" in url.host and ":" not in url.host:
        message = f"{shown} has a host that cannot be one. Check how it is written."
        raise Unfetched("no address", message)
    if not url.host:
        message = (
            f"{shown} names no host. Write the whole address, as in https://news.example/story."
        )
        raise Unfetched("no host", message)
    return url


def _carried(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 address stands for, which is where the way ends."""
    if isinstance(ip, IPv4Address):
        return ip
    inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
    if inner is None and int(ip) > 1 and any(ip in network for network in _CARRYING):
        inner = IPv4Address(int(ip) & 0xFFFFFFFF)
    return inner or ip
