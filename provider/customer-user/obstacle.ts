// Why a program cannot declare a user of Webex's as it is: the rules would refuse it, whatever one writes.
import { isCalling } from "../catalog/packages";
import type { Subscriber } from "../webex/wire/subscriber";

interface User {
    readonly package?: string | undefined;
    readonly firstName?: string | undefined;
    readonly lastName?: string | undefined;
    readonly phoneNumber?: string | undefined;
    readonly extension?: string | undefined;
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === "";

export function obstacleTo(user: User, { personId, status }: Subscriber): string | undefined {
    if (personId === undefined) {
        return `must first accept an e-mail from Webex (status: ${status}); until then Webex does not return the name or number`;
    }
    if (user.package === undefined || user.package === "") {
        return "does not have a package";
    }
    if (isBlank(user.firstName) || isBlank(user.lastName)) {
        return "has no first or last name at Webex; add it in Control Hub";
    }
    return isCalling(user.package) && user.phoneNumber === undefined && user.extension === undefined
        ? `has ${user.package} but neither a phone number nor an extension; add one in Control Hub`
        : undefined;
}
