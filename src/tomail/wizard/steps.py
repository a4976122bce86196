"""Where a person may go in the wizard, and what stands in the way. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tomail.accounts.autoconfig.address import check_address, provider_for, typo_suggestion
from tomail.base.errors import Problem
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import AuthMethod, Security
from tomail.model.probing import Discovered
from tomail.services.account_entry import label_problem

from .flow import Flow
from .vocabulary import Access, AccountType, Fault, Offer, OfferKind, Search, Side, Step, blocking


def go_on(flow: Flow) -> Flow:
    """«Weiter»: the next step, or the same flow where something stands in the way."""
    if flow.step is Step.SYNC or blocking(faults(flow, flow.step)):
        return flow
    step = Step(flow.step + 1)
    return replace(flow, step=step, reached=max(flow.reached, step))


def go_back(flow: Flow) -> Flow:
    """«Zurück»: the step before; everything entered stays."""
    return replace(flow, step=Step(max(flow.step - 1, Step.TYPE)))


def go_to(flow: Flow, step: Step) -> Flow:
    """A click on the rail: back always, forward as far as one has been and nothing stands in the way."""
    return replace(flow, step=step) if may_open(flow, step) else flow


def may_open(flow: Flow, step: Step) -> bool:
    """Whether a click on `step` in the rail leads there."""
    between = range(flow.step, step)
    return step <= flow.reached and not any(blocking(faults(flow, Step(each))) for each in between)


def is_done(flow: Flow, step: Step) -> bool:
    """Whether the rail shows a tick."""
    return step < flow.reached and step is not flow.step and not blocking(faults(flow, step))


def may_finish(flow: Flow) -> bool:
    """Whether «Fertigstellen» may save: no step has a fault any more."""
    return not any(blocking(faults(flow, step)) for step in Step)


def first_faulty(flow: Flow) -> Step:
    """The first step that something is wrong on, else the last one."""
    return next((step for step in Step if blocking(faults(flow, step))), Step.SYNC)


def faults(flow: Flow, step: Step) -> tuple[Fault, ...]:
    """What is wrong on a step, in the order of its fields."""
    return tuple(_CHECKS[step](flow))


def _type_faults(flow: Flow) -> Iterator[Fault]:
    if flow.type is None:
        yield Fault("wizard.type", sentence(QT_TRANSLATE_NOOP("engine", "Please choose an account type.")))


def _data_faults(flow: Flow) -> Iterator[Fault]:
    wrong = label_problem(flow.label, [each.label for each in flow.known])
    if wrong:
        yield Fault("wizard.data.label", wrong)
    address = _address_fault(flow)
    if address:
        yield address


def _address_fault(flow: Flow) -> Fault | None:
    field = "wizard.data.address"
    checked = check_address(flow.address)
    if isinstance(checked, Problem):
        return Fault(field, checked.message)
    if flow.declined:
        return Fault(field, sentence(_DECLINED, service=flow.declined))
    there = next((each for each in flow.known if each.address.casefold() == flow.address.casefold()), None)
    if there:
        offer = Offer(OfferKind.OPEN_ACCOUNT, there.id)
        return Fault(field, sentence(_DUPLICATE, label=there.label), offer=offer)
    return _address_question(flow, field)


def _address_question(flow: Flow, field: str) -> Fault | None:
    meant = typo_suggestion(flow.address)
    if meant:
        offer = Offer(OfferKind.TAKE_ADDRESS, f"{flow.address.rpartition('@')[0]}@{meant}")
        text = sentence(_TYPO, domain=meant)
        return Fault(field, text, blocking=False, offer=offer)
    fitting = fitting_type(flow)
    if flow.type is None or fitting is flow.type:
        return None
    offer = Offer(OfferKind.CHANGE_TYPE, fitting.value)
    facts = {"present": flow.type.label, "fitting": fitting.label}
    source = _NOT_THEIRS if fitting is AccountType.OTHER else _THEIRS
    return Fault(field, sentence(source, **facts), blocking=False, offer=offer)


def fitting_type(flow: Flow) -> AccountType:
    """The account type that the address speaks for: by its domain, or by what the search found."""
    looked = flow.looked if flow.looked and flow.looked.address == flow.address else None
    found = looked.result if looked else None
    provider = (found.provider if isinstance(found, Discovered) else "") or provider_for(flow.address)
    return AccountType(provider) if provider else AccountType.OTHER


def _server_faults(flow: Flow) -> Iterator[Fault]:
    if flow.servers_fixed:
        return
    if flow.search is Search.RUNNING and not all(flow.entry(side).host for side in Side):
        yield Fault("wizard.server.status", sentence(_SEARCHING))
        return
    if flow.search is Search.UNTRUSTED and not flow.untrusted_accepted:
        yield Fault("wizard.server.trust", sentence(_UNTRUSTED))
    for side in Side:
        yield from _entry_faults(flow, side)


def _entry_faults(flow: Flow, side: Side) -> Iterator[Fault]:
    entry = flow.entry(side)
    for name, text in entry.problems().items():
        yield Fault(f"wizard.server.{side}.{name}", text)
    if entry.host in flow.unknown_hosts:
        text = sentence(_HOST_UNKNOWN, host=entry.host)
        yield Fault(f"wizard.server.{side}.host", text, blocking=False)
    if entry.security is Security.NONE and not flow.may_be_insecure(side):
        yield Fault(f"wizard.server.{side}.security", sentence(_INSECURE))


def _sign_in_faults(flow: Flow) -> Iterator[Fault]:
    if not flow.username():
        yield Fault("wizard.auth.username", sentence(_NO_USERNAME))
    if flow.auth is AuthMethod.OAUTH2:
        yield from _access_faults(flow)
        return
    if not flow.password:
        yield Fault("wizard.auth.password", sentence(_NO_PASSWORD))
    if not flow.same_credentials:
        if not flow.username(Side.OUTGOING):
            yield Fault("wizard.auth.outgoing.username", sentence(_NO_USERNAME))
        if not flow.outgoing_password:
            yield Fault("wizard.auth.outgoing.password", sentence(_NO_PASSWORD))


def _access_faults(flow: Flow) -> Iterator[Fault]:
    match flow.access:
        case Access.NO_SERVICE:
            yield Fault("wizard.auth.issuer", sentence(_NO_SERVICE))
        case Access.NO_CLIENT_ID:
            yield Fault("wizard.auth.access_code", sentence(_NO_CLIENT_ID))
        case Access.NEEDED:
            yield Fault("wizard.auth.access_code", sentence(_NO_ACCESS))


def _test_faults(flow: Flow) -> Iterator[Fault]:
    if not flow.all_passed and not flow.skip_tests:
        untested = flow.next_test is not None
        yield Fault("wizard.test.skip", sentence(_TESTS_RUNNING if untested else _TESTS_FAILED))


_CHECKS: dict[Step, Callable[[Flow], Iterator[Fault]]] = {
    Step.TYPE: _type_faults,
    Step.DATA: _data_faults,
    Step.SERVERS: _server_faults,
    Step.SIGN_IN: _sign_in_faults,
    Step.TEST: _test_faults,
    Step.SYNC: lambda _: iter(()),
}

_DECLINED = QT_TRANSLATE_NOOP(
    "engine",
    "{service} accounts are not set up here: they need the connector of the telematics infrastructure.",
)
_DUPLICATE = QT_TRANSLATE_NOOP("engine", "This address is set up already, as “{label}”.")
_TYPO = QT_TRANSLATE_NOOP("engine", "Did you mean @{domain}?")
_NOT_THEIRS = QT_TRANSLATE_NOOP(
    "engine", "This address does not belong to {present}. Change the account type to “{fitting}”?"
)
_THEIRS = QT_TRANSLATE_NOOP(
    "engine", "This address belongs to {fitting}. Change the account type to “{fitting}”?"
)
_SEARCHING = QT_TRANSLATE_NOOP("engine", "Please wait a moment, or skip the search.")
_UNTRUSTED = QT_TRANSLATE_NOOP(
    "engine", "Please confirm that you trust these settings, or enter the servers yourself."
)
_HOST_UNKNOWN = QT_TRANSLATE_NOOP("engine", "The server “{host}” was not found. Please check the spelling.")
_INSECURE = QT_TRANSLATE_NOOP("engine", "Please choose an encryption.")
_NO_USERNAME = QT_TRANSLATE_NOOP("engine", "Please enter the user name.")
_NO_PASSWORD = QT_TRANSLATE_NOOP("engine", "Please enter the password.")
_NO_SERVICE = QT_TRANSLATE_NOOP(
    "engine", "It is not known where to sign in to this provider. Please enter the sign-in service."
)
_NO_CLIENT_ID = QT_TRANSLATE_NOOP(
    "engine",
    "Please enter it with the button “Enter client ID”; the page stands in the account management"
    " under “Client IDs …”.",
)
_NO_ACCESS = QT_TRANSLATE_NOOP("engine", "Please sign in with the button “Access code”.")
_TESTS_RUNNING = QT_TRANSLATE_NOOP("engine", "The connection tests are still running.")
_TESTS_FAILED = QT_TRANSLATE_NOOP("engine", "Please resolve the error, or skip the tests.")
