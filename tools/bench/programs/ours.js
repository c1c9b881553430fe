// One resource of this package for each user, as its README shows.
const wholesale = require("pulumi-webex-wholesale");
const people = require("./people");

const template = new wholesale.OnboardingTemplate("standard", people.template);
const customer = new wholesale.WholesaleCustomer("norrbygg", {
    ...people.customer,
    provisioningId: template.provisioningId,
    locationSupportsWebex: true,
});
people.users.forEach((user, index) => {
    new wholesale.CustomerUser(`user${index}`, { customer, location: "HQ", ...user });
});
