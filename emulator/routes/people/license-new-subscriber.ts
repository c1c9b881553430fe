// Gives a new person the licences that came along in POST /people.
import type { Backend } from "../../backend";
import { isCalling } from "../../catalog/packages";
import { locationFor } from "../../calling/wanted";
import type { CallingRequest } from "../../rules/calling-request";
import { callingUserNames } from "../../rules/calling-user-form";
import { throwIfRefused } from "../../rules/refusal";
import { callingAsked, callingForm, type CreatePersonBody } from "../../shapes/person-bodies";
import { describeIssues } from "../../shapes/issues";
import type { PersonView } from "../../store/people";
import { badRequest, WebexError } from "../../webex-error";
import { assignPackage } from "../licenses/assign-package";
import { onePackageOf } from "../licenses/license-ids";

/** Measured by others on live Webex. */
const NUMBER_NOT_ADDED = 4250;

/** The error for a number that does not belong to the location: the person is created without a licence. Every other refusal creates nobody. */
export function licenseNewSubscriber(
    backend: Backend,
    person: PersonView,
    body: CreatePersonBody,
    callingData: boolean,
): WebexError | undefined {
    const packageName = onePackageOf(backend, person.org, body.licenses ?? []);
    if (packageName === undefined) {
        return undefined;
    }
    if (!isCalling(packageName)) {
        assignPackage(backend, person, packageName, {});
        return undefined;
    }
    if (!callingData) {
        throw badRequest("callingData must be true for a person with a calling licence.");
    }
    const asked = callingOf(body);
    throwIfRefused(callingUserNames(packageName, { firstName: person.first_name, lastName: person.last_name }));
    const refused = asked.number === undefined ? undefined : numberNotAdded(backend, person.org, asked.number, asked);
    if (refused === undefined) {
        assignPackage(backend, person, packageName, asked);
    }
    return refused;
}

function callingOf(body: CreatePersonBody): CallingRequest {
    const form = callingForm.safeParse(callingAsked(body, { number: undefined, extension: undefined }));
    if (!form.success) {
        throw badRequest(...describeIssues(form.error));
    }
    return { ...form.data, locationId: body.locationId ?? undefined };
}

function numberNotAdded(backend: Backend, org: string, number: string, asked: CallingRequest): WebexError | undefined {
    const location = locationFor(backend, org, asked);
    const found = backend.numbers.find(number);
    if (found?.location === location.id && found.owner === null) {
        return undefined;
    }
    const description = `${number} was not added: it is not a free number of the location ${location.name}.`;
    return new WebexError(400, "The request was not accepted.", [{ errorCode: NUMBER_NOT_ADDED, description }]);
}
