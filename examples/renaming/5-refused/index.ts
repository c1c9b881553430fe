// Stage 5: the old loop was not removed: three people are declared twice, and preview refuses them.
import * as wholesale from "pulumi-webex-wholesale";
import { company, people, template } from "../norrbygg";

const { provisioningId } = new wholesale.OnboardingTemplate("template", template);
const customer = new wholesale.WholesaleCustomer("norrbygg", { ...company, provisioningId });
const users = Object.fromEntries(people.map(({ email, ...person }) => [email, person]));

new wholesale.CustomerUsers("users", { customer, users });
people.forEach((person) => new wholesale.CustomerUser(person.email, { customer, ...person }));
