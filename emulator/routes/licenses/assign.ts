// PATCH /licenses/users: adds and takes away licences, as Control Hub and its CSV files do.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, readBody } from "../../call";
import { licenseId, publicId, uuidOf } from "../../identifiers";
import { openOrganizationWithUuid } from "../../organization-access";
import { email, extension, phoneNumber, text } from "../../shapes/text";
import type { PersonView } from "../../store/people";
import { badRequest, notFound } from "../../webex-error";
import { assignPackage } from "./assign-package";
import { onePackage, packageOfLicense } from "./license-ids";

const properties = z.object({
    locationId: text.optional(),
    phoneNumber: phoneNumber.optional(),
    extension: extension.optional(),
});

const body = z.object({
    email: email.optional(),
    personId: text.optional(),
    orgId: text.optional(),
    licenses: z
        .array(
            z.object({
                id: text,
                operation: z.enum(["add", "remove"]).default("add"),
                properties: properties.optional(),
            }),
        )
        .default([]),
});
type Body = z.infer<typeof body>;

export function assignLicenses(backend: Backend, call: Call): Answer {
    const given = readBody(call, body);
    const person = personOf(backend, given);
    const wanted = new Set(person.package === null ? [] : [person.package]);
    for (const { id, operation } of given.licenses) {
        const name = packageOfLicense(backend, person.org, id);
        if (operation === "add") {
            wanted.add(name);
        } else {
            wanted.delete(name);
        }
    }
    const [first] = given.licenses.flatMap((license) => license.properties ?? []);
    const asked = { number: first?.phoneNumber, extension: first?.extension, locationId: first?.locationId };
    const packageName = onePackage([...wanted]);
    assignPackage(backend, person, packageName, asked);
    const licenses = packageName === undefined ? [] : [licenseId(person.org, packageName)];
    const ids = { orgId: publicId("ORGANIZATION", person.org), personId: publicId("PEOPLE", person.id) };
    return { status: 200, body: { ...ids, email: person.email, licenses } };
}

function personOf(backend: Backend, { email, personId, orgId }: Body): PersonView {
    if (email === undefined && personId === undefined) {
        throw badRequest("email or personId is required.");
    }
    const person =
        personId === undefined
            ? backend.people.withEmail(email ?? "")
            : backend.people.find(uuidOf("PEOPLE", personId) ?? "");
    const elsewhere = orgId !== undefined && uuidOf("ORGANIZATION", orgId) !== person?.org;
    if (person === undefined || elsewhere) {
        throw notFound("The person");
    }
    openOrganizationWithUuid(backend, person.org);
    return person;
}
