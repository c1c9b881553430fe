// Stage 2: users named by their addresses, with aliases: the preview is empty.
import * as wholesale from "pulumi-webex-wholesale";
import { company, people, template } from "../norrbygg";

const { provisioningId } = new wholesale.OnboardingTemplate("template", template);
const customer = new wholesale.WholesaleCustomer(
    "norrbygg",
    { ...company, provisioningId },
    { aliases: [{ name: "customer" }] },
);

people.forEach((person, place) => {
    const aliases = [{ name: `user-${place}` }];
    new wholesale.CustomerUser(person.email, { customer, ...person }, { aliases });
});
