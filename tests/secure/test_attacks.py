"""What an attacker may try, and the tests in which it is refused. A row without its test fails."""

from __future__ import annotations

import importlib

import pytest

REFUSED = {
    "the portal swaps the patient's key": (
        "client.test_attacks.test_a_swapped_patients_key_fails_code_and_number",
        "client.test_attacks.test_a_swapped_key_is_never_granted_anything",
        "client.test_attacks.test_a_released_key_is_not_replaced_by_a_later_registration",
        "client.test_attacks.test_the_code_counts_for_one_key_one_link_one_practice_and_one_portal_only",
    ),
    "somebody registers a key that is not theirs": (
        "portal.test_possession.test_a_registration_proves_its_key",
        "portal.test_possession.test_one_more_practice_is_joined_with_a_proof",
        "portal.test_possession.test_new_keys_are_proved_by_themselves_for_this_account_and_this_turn",
    ),
    "the portal swaps the practice's key": (
        "portal.test_browser.test_a_portal_with_another_practice_key_gets_no_keys",
        "portal.test_browser.test_a_portal_that_changes_what_it_keeps_gains_nothing",
        "client.test_attacks.test_a_patient_who_saw_another_practice_key_is_found_out",
        "crypto.test_practice_key.test_a_key_that_the_one_before_did_not_sign_is_refused",
    ),
    "a wrap is moved to another delivery": (
        "portal.test_page_attacks.test_nothing_of_one_message_serves_for_another_one",
        "client.test_attacks.test_an_answer_that_was_moved_does_not_open",
        "crypto.test_kem.test_a_grant_opens_in_its_own_delivery_and_as_a_grant_only",
    ),
    "a blob is swapped, cut or put in another order": (
        "portal.test_page_attacks.test_a_changed_file_is_not_given_out",
        "client.test_attacks.test_a_changed_file_is_refused",
        "client.test_attacks.test_the_file_of_another_answer_is_refused",
        "client.test_attacks.test_another_file_by_somebody_who_has_the_key_is_refused",
        "client.test_attacks.test_a_changed_manifest_is_refused",
        "crypto.test_stream.test_nothing_that_was_cut_off_moved_or_changed_opens",
    ),
    "guessing is made cheaper": (
        "crypto.test_bundle.test_easier_guessing_is_refused_before_a_guess",
        "crypto.test_bundle.test_no_parameter_can_be_changed",
        "portal.test_browser.test_a_portal_that_changes_what_it_keeps_gains_nothing",
    ),
    "an older bundle comes back": (
        "portal.test_page_attacks.test_an_older_state_of_the_account_is_noticed",
        "crypto.test_bundle.test_a_bundle_is_bound_to_its_keys_and_generation",
    ),
    "anybody asks what is somebody else's": (
        "portal.test_authorisation.test_every_route_has_a_row_and_every_row_a_route",
        "portal.test_authorisation.test_nobody_else_gets_in",
        "portal.test_authorisation.test_nobody_reaches_what_is_somebody_elses",
    ),
    "accounts are searched for by answers, or by their time": (
        "portal.test_guessing.test_known_and_unknown_accounts_are_answered_alike",
        "portal.test_guessing.test_only_whoever_could_register_hears_that_somebody_did",
        "portal.test_timing.test_the_test_finds_a_leak",
        "portal.test_timing.test_whoever_signs_in",
        "portal.test_timing.test_whoever_is_invited",
    ),
    "passwords, invitations and resets are tried out": (
        "portal.test_guessing.test_each_further_wrong_password_costs_more",
        "portal.test_guessing.test_a_network_has_so_many_tries",
        "portal.test_guessing.test_invitations_cannot_be_tried_out",
        "portal.test_guessing.test_resets_cannot_be_tried_out_without_end",
        "portal.test_journeys.test_the_fifth_wrong_address_ends_an_invitation",
    ),
    "names, subjects, texts and files bring scripts": (
        "portal.test_documents.test_what_is_in_names_and_files_stays_text",
        "portal.test_documents.test_a_single_pdf_stands_there_at_once_and_is_printed_as_its_pages",
    ),
    "a foreign page uses the patient's session": (
        "portal.test_guessing.test_no_foreign_page_signs_anybody_in",
        "portal.test_guessing.test_the_cookie_is_for_this_host_alone",
        "portal.test_authorisation.test_nobody_else_gets_in",
    ),
    "the portal serves another page": (
        "client.test_watcher.test_one_byte_more_in_any_file_is_told",
        "client.test_watcher.test_a_missing_header_is_told",
        "portal.test_documents.test_a_part_of_the_page_that_was_changed_does_not_run",
    ),
    "the self-opening file sends something away": (
        "protected_file.test_html.test_nothing_leaves_it",
        "protected_file.test_html.test_its_files_are_saved_and_never_run",
    ),
    "receipts and logs are forged": (
        "client.test_attacks.test_a_forged_receipt_is_not_believed",
        "client.test_attacks.test_a_rewritten_log_is_noticed_though_it_has_grown",
        "client.test_attacks.test_a_log_that_was_put_back_is_noticed",
    ),
    "somebody reads what lies on the server": (
        "portal.test_process.test_nothing_readable_is_anywhere",
        "portal.test_browser.test_a_patient_registers_reads_answers_and_comes_back",
    ),
}


@pytest.mark.parametrize("attack", REFUSED)
def test_every_attack_has_its_tests(attack: str) -> None:
    for name in REFUSED[attack]:
        module, _, test = name.rpartition(".")
        found = getattr(importlib.import_module(f"tests.secure.{module}"), test)
        skipped = [mark for mark in getattr(found, "pytestmark", []) if mark.name in ("skip", "xfail")]
        assert callable(found)
        assert not skipped, name
