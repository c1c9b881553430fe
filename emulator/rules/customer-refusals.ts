// Every reason to refuse creating or updating a customer, all at once.
import type { Limits } from "../store/customer-row";
import { aboveAllowance } from "./above-allowance";
import { addOnAlone } from "./add-on-alone";
import { callingWithoutHeadOffice } from "./calling-without-head-office";
import { countryChanged } from "./country-changed";
import { externalIdTaken } from "./external-id-taken";
import { madeRestricted } from "./made-restricted";
import { madeUnrestricted } from "./made-unrestricted";
import { mixedQuantities } from "./mixed-quantities";
import { noKnownPackage } from "./no-known-package";
import { packageInUse } from "./package-in-use";
import type { PackageRequest } from "./package-request";
import { quantityInMigration } from "./quantity-in-migration";
import { quantityLowered } from "./quantity-lowered";
import { quantityNotCountable } from "./quantity-not-countable";
import { quantityNotWhole } from "./quantity-not-whole";
import type { Refusal } from "./refusal";

/** The customer as it is; undefined at creation. */
export interface PresentCustomer {
    readonly id: string;
    readonly country: string;
    readonly packages: readonly string[];
    readonly limits: Limits | undefined;
    readonly migrating: boolean;
    readonly seats: ReadonlyMap<string, number>;
}

export interface CustomerRequest extends PackageRequest {
    readonly externalId: string | undefined;
    readonly externalIdHolder: string | undefined;
    readonly country: string | undefined;
    readonly hasHeadOffice: boolean;
    readonly allowances: Limits;
}

export function customerRefusals(request: CustomerRequest, present: PresentCustomer | undefined): Refusal[] {
    const limits = present?.limits;
    return [
        ...noKnownPackage(request),
        ...addOnAlone(request),
        ...mixedQuantities(request),
        ...quantityNotCountable(request),
        ...quantityNotWhole(request),
        ...aboveAllowance(request.allowances, limits, request),
        ...callingWithoutHeadOffice(request, request.hasHeadOffice),
        ...(request.externalId === undefined
            ? []
            : externalIdTaken(request.externalId, request.externalIdHolder, present?.id)),
        ...(present === undefined ? [] : changeRefusals(request, present)),
    ];
}

function changeRefusals(request: CustomerRequest, present: PresentCustomer): Refusal[] {
    return [
        ...quantityLowered(present.limits, request),
        ...madeUnrestricted(present.limits, request),
        ...madeRestricted(present.limits, request),
        ...quantityInMigration(present.migrating, present.limits, request),
        ...countryChanged(present.country, request.country),
        ...packageInUse(present.packages, request, present.seats),
    ];
}
