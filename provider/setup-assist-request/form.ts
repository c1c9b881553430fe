// The filled request as text, to be submitted by hand where Webex has no API for it.
import type { RequestInputs } from "./inputs";

const labels: Readonly<Record<keyof RequestInputs, string>> = {
    customerId: "Customer id",
    location: "Location",
    service: "Service",
    users: "Users",
    contactName: "Contact",
    contactEmail: "Contact e-mail",
    contactPhone: "Contact phone",
    notes: "Notes",
};

export function formOf(inputs: RequestInputs): string {
    const lines = Object.entries(labels).flatMap(([key, label]) => {
        const value = inputs[key as keyof RequestInputs];
        return value === undefined ? [] : [`${label}: ${value}`];
    });
    return ["Wholesale Setup Assist request", ...lines].join("\n");
}
