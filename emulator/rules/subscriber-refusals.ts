// Every reason to refuse a package for a user, all at once.
import { administratorDowngrade } from "./administrator-downgrade";
import { administratorPackage } from "./administrator-package";
import { isAdministrator, isFullAdministrator } from "./administrators";
import { callingDataMissing } from "./calling-data-missing";
import type { CallingRequest } from "./calling-request";
import { callingUserExtension, callingUserNames, type Names } from "./calling-user-form";
import { noSeatLeft } from "./no-seat-left";
import { packageNotForUser } from "./package-not-for-user";
import type { Refusal } from "./refusal";
import type { WholesaleCustomer } from "../store/customer-row";

export interface SubscriberRequest {
    readonly email: string;
    readonly names: Names;
    readonly roles: readonly string[];
    readonly package: string;
    /** The package held now; undefined for a new subscriber. */
    readonly present: string | undefined;
    readonly hasCalling: boolean;
    readonly calling: CallingRequest;
    readonly seatsUsed: number;
}

type SubscribersCustomer = Pick<WholesaleCustomer, "packages" | "limits" | "createdWith" | "primaryEmail">;

export function subscriberRefusals(request: SubscriberRequest, customer: SubscribersCustomer): Refusal[] {
    const { email, roles, present } = request;
    const moves = request.package !== present;
    const administrator = isAdministrator(email, roles, customer.primaryEmail);
    const full = isFullAdministrator(email, roles, customer.primaryEmail);
    return [
        ...packageNotForUser(request.package, customer.packages),
        ...(request.hasCalling ? [] : callingDataMissing(request.package, request.calling)),
        ...(request.hasCalling ? [] : callingUserNames(request.package, request.names)),
        ...(request.hasCalling ? [] : callingUserExtension(request.package, request.calling.extension)),
        ...(moves ? noSeatLeft(request.package, customer.limits, request.seatsUsed) : []),
        ...(moves && administrator ? administratorPackage(request.package, customer.createdWith) : []),
        ...(full && present !== undefined ? administratorDowngrade(present, request.package) : []),
    ];
}
