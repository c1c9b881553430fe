// One resource of the native plugin for each user, as a program with a generated SDK declares them.
const pulumi = require("@pulumi/pulumi");
const people = require("./people");

class Native extends pulumi.CustomResource {
    constructor(kind, name, args, outputs = []) {
        const absent = Object.fromEntries(outputs.map((key) => [key, undefined]));
        super(`webexwholesale:index:${kind}`, name, { ...absent, ...args });
    }
}

const template = new Native("OnboardingTemplate", "standard", people.template, ["provisioningId"]);
const customer = new Native("WholesaleCustomer", "norrbygg", {
    ...people.customer,
    provisioningId: template.provisioningId,
    locationSupportsWebex: true,
});
people.users.forEach((user, index) => {
    new Native("CustomerUser", `user${index}`, { customer, location: "HQ", ...user });
});
