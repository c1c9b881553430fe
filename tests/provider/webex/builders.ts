// Valid bodies and answers, to be bent by the tests.
import type { CustomerBody } from "../../../provider/webex/wire/customer";
import type { SubscriberBody } from "../../../provider/webex/wire/subscriber";

const address = { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" };

export function aCustomerBody(change: Partial<CustomerBody> = {}): CustomerBody {
    return {
        provisioningId: "prov-1",
        packages: ["webex_calling"],
        externalId: "crm-004711",
        address,
        customerInfo: { name: "Norrbygg AB", primaryEmail: "it@norrbygg.example" },
        ...change,
    };
}

export function aCustomer(change: Record<string, unknown> = {}): Record<string, unknown> {
    return {
        id: "cust-1",
        orgId: "org-1",
        externalId: "crm-004711",
        address,
        status: "provisioned",
        packages: ["webex_calling"],
        ...change,
    };
}

export function aSubscriberBody(change: Partial<SubscriberBody> = {}): SubscriberBody {
    return {
        customerId: "cust-1",
        email: "anna@norrbygg.example",
        packages: ["webex_calling"],
        provisioningParameters: { firstName: "Anna", lastName: "Berg", extension: "4567" },
        ...change,
    };
}

export function aSubscriber(change: Record<string, unknown> = {}): Record<string, unknown> {
    return {
        id: "sub-1",
        personId: "person-1",
        customerId: "cust-1",
        email: "anna@norrbygg.example",
        packages: ["webex_calling"],
        status: "provisioned",
        ...change,
    };
}
