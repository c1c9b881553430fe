// A person as the API shows one; number, extension and location only where calling data are asked for.
import { isoTime } from "../../clock";
import { licenseId, publicId } from "../../identifiers";
import type { PersonView } from "../../store/people";

export function personAnswer(person: PersonView, callingData: boolean): unknown {
    return {
        id: publicId("PEOPLE", person.id),
        emails: [person.email],
        displayName: person.display_name,
        firstName: person.first_name,
        lastName: person.last_name,
        orgId: publicId("ORGANIZATION", person.org),
        roles: JSON.parse(person.roles) as string[],
        licenses: person.package === null ? [] : [licenseId(person.org, person.package)],
        ...(callingData ? callingAnswer(person) : {}),
        ...(JSON.parse(person.details) as object),
        created: isoTime(person.created),
        lastModified: isoTime(person.modified),
        status: "unknown",
        type: "person",
    };
}

function callingAnswer(person: PersonView): Record<string, unknown> {
    const phoneNumbers = [
        { type: "work", value: person.number },
        { type: "work_extension", value: person.extension },
    ].filter(({ value }) => value !== null);
    return {
        ...(phoneNumbers.length === 0 ? {} : { phoneNumbers }),
        ...(person.extension === null ? {} : { extension: person.extension }),
        ...(person.location === null ? {} : { locationId: publicId("LOCATION", person.location) }),
    };
}
