"""A customer's whole life on the emulator with wxc_sdk, a third-party client (docs/decisions/108-real-clients-on-the-emulator.md).

pip install wxc_sdk, start an emulator on an empty database, then: python wxc-sdk-life.py http://127.0.0.1:4010/v1
"""

import sys
import time

from wxc_sdk import WebexSimpleApi
from wxc_sdk.common import NumberState
from wxc_sdk.licenses import LicenseProperties, LicenseRequest, LicenseRequestOperation
from wxc_sdk.rest import RestError, RestSession

RestSession.BASE = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:4010/v1"
WHOLESALE = f"{RestSession.BASE}/wholesale"
JOB_SECONDS = 1.0

api = WebexSimpleApi(tokens="emulator", retry_429=False)
session = api.session  # wxc_sdk has no module for the wholesale calls
calls = 0
failures = []


def do(what, call, refused=None):
    """Makes one call; `refused` is the status with which it has to be refused."""
    global calls
    calls += 1
    result = None
    try:
        result = call()
        result = list(result) if hasattr(result, "__next__") else result
        status, note = None, ""
    except RestError as error:
        status, note = error.response.status_code, error.response.text
    if status == refused:
        print("ok  ", what)
    else:
        print("FAIL", what, status, note)
        failures.append(what)
    return result


template = session.rest_post(
    f"{WHOLESALE}/onboardingTemplates",
    json={
        "name": "Standard",
        "serviceProviderAdmin": "ops@partner.example",
        "country": "SE",
        "language": "sv",
        "subscription": "Sub-100200",
        "services": ["webex_for_wholesale"],
        "authentication": {"method": "webex"},
    },
)["provisioningId"]

# --- The customer ---
address = {"addressLine1": "Storgatan 1", "city": "Umeå", "zipOrPostalCode": "903 26", "country": "SE"}
quantities = {"webex_calling": 10, "webex_meetings": 5}
customer = {
    "provisioningId": template,
    "packages": ["webex_calling", "webex_meetings"],
    "externalId": "crm-1",
    "address": address,
    "customerInfo": {"name": "Norrbygg AB", "primaryEmail": "it@norrbygg.example"},
    "provisioningParameters": {
        "calling": {
            "location": {"name": "HQ", "address": address, "timezone": "Europe/Stockholm", "language": "sv_se"}
        },
        "packages": {"limits": quantities},
    },
}
do("precheck", lambda: session.rest_post(f"{WHOLESALE}/customers/validate", json=customer))
do("provision", lambda: session.rest_post(f"{WHOLESALE}/customers", json=customer))
time.sleep(JOB_SECONDS)
[made] = do("find", lambda: session.rest_get(f"{WHOLESALE}/customers", params={"externalId": "crm-1"}))["items"]
org, path = made["orgId"], f"{WHOLESALE}/customers/{made['id']}"
more = {"packages": [*quantities, "common_area_calling"]}
limits = {"limits": {**quantities, "webex_calling": 11, "common_area_calling": 2}}
do("packages", lambda: session.rest_put(path, json={**more, "provisioningParameters": {"packages": limits}}))
time.sleep(JOB_SECONDS)
do("organization", lambda: api.organizations.details(org))
licenses = {one.name: one.license_id for one in do("licences", lambda: api.licenses.list(org_id=org))}
roles = do("roles", api.roles.list)

# --- A location: calling, PSTN, numbers ---
hq = do("locations", lambda: api.locations.list(org_id=org))[0]
location = do(
    "create location",
    lambda: api.locations.create(
        **{"name": "Lager", "time_zone": "Europe/Stockholm", "address1": "Hamngatan 7", "city": "Luleå", "state": ""},
        **{"postal_code": "972 31", "country": "SE", "org_id": org},
        **{"preferred_language": "sv_se", "announcement_language": "sv_se"},
    ),
)
details = do("location", lambda: api.locations.details(location, org_id=org))
details.name = "Lager 2"
do("rename it", lambda: api.locations.update(location, details, org_id=org))
details.announcement_language = "sv_se"
do("enable calling", lambda: api.telephony.location.enable_for_calling(details, org_id=org))
numbers = ["+46920123400", "+46920123401"]
inventory = api.telephony.location.number
do("numbers without PSTN", lambda: inventory.add(location, numbers, org_id=org), refused=404)
options = do("PSTN options", lambda: api.telephony.pstn.list(location, org_id=org))
cloud = next(option.id for option in options if option.display_name.startswith("Cloud"))
do("connect", lambda: api.telephony.pstn.configure(location, id=cloud, org_id=org))
do("numbers", lambda: inventory.add(location, numbers, state=NumberState.active, org_id=org))
calling = do("calling details", lambda: api.telephony.location.details(location, org_id=org))
do("the same details", lambda: api.telephony.location.update(location, calling, org_id=org))
calling.calling_line_id.phone_number = numbers[0]
do("main number", lambda: api.telephony.location.update(location, calling, org_id=org))
do("all numbers", lambda: api.telephony.phone_numbers(org_id=org))

# --- Users ---
anna = {"firstName": "Anna", "lastName": "Berg", "primaryPhoneNumber": numbers[1], "extension": "4567"}
ole = {"firstName": "Ole", "lastName": "Ek"}
for email, package, parameters in [
    ("anna@norrbygg.example", "webex_calling", {**anna, "locationId": location}),
    ("ole@norrbygg.example", "webex_meetings", ole),
]:
    body = {"customerId": made["id"], "email": email, "packages": [package], "provisioningParameters": parameters}
    do(f"subscriber {email}", lambda: session.rest_post(f"{WHOLESALE}/subscribers", json=body))
people = {p.emails[0]: p for p in do("people", lambda: api.people.list(org_id=org, calling_data=True))}
person = people["anna@norrbygg.example"]
person.last_name, person.roles = "Bergström", [role.id for role in roles if role.name.startswith("Full")]
do("name and role", lambda: api.people.update(person, calling_data=True))
person.location_id = hq.location_id
do("another location", lambda: api.people.update(person, calling_data=True), refused=400)
other = people["ole@norrbygg.example"]
swap = [LicenseRequest(id=one, operation=LicenseRequestOperation.remove) for one in other.licenses]
place = LicenseProperties(location_id=location, extension="4568")
swap.append(LicenseRequest(id=licenses["Webex Calling"], properties=place))
do("licences", lambda: api.licenses.assign_licenses_to_users(person_id=other.person_id, org_id=org, licenses=swap))

# --- The end ---
do("delete with users", lambda: session.rest_delete(path), refused=409)
for one in session.rest_get(f"{WHOLESALE}/subscribers", params={"customerId": made["id"]})["items"]:
    do("remove subscriber", lambda: session.rest_delete(f"{WHOLESALE}/subscribers/{one['id']}"))
jobs = api.telephony.jobs.disable_calling_location
do("take calling away", lambda: jobs.initiate(location, "Lager 2", force_delete=True, org_id=org))
do("a second job", lambda: jobs.initiate(hq.location_id, "HQ", force_delete=True, org_id=org), refused=409)
time.sleep(JOB_SECONDS)
do("delete location", lambda: api.locations.delete(location, org_id=org))
do("delete customer", lambda: session.rest_delete(path))
time.sleep(JOB_SECONDS)
do("customer is gone", lambda: session.rest_get(path), refused=404)

print(f"{calls} calls, {len(failures)} failures")
sys.exit(1 if failures else 0)
