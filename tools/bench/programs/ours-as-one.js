// All users as one resource of this package.
const wholesale = require("pulumi-webex-wholesale");
const people = require("./people");

const template = new wholesale.OnboardingTemplate("standard", people.template);
const customer = new wholesale.WholesaleCustomer("norrbygg", {
    ...people.customer,
    provisioningId: template.provisioningId,
    locationSupportsWebex: true,
});
const users = people.users.map(({ email, ...user }) => [email, { location: "HQ", ...user }]);
new wholesale.CustomerUsers("users", { customer, users: Object.fromEntries(users) });
