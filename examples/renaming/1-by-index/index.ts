// Stage 1: everything at the top level, and users named by their position in a list.
import * as wholesale from "pulumi-webex-wholesale";
import { company, people, template } from "../norrbygg";

const { provisioningId } = new wholesale.OnboardingTemplate("template", template);
const customer = new wholesale.WholesaleCustomer("customer", { ...company, provisioningId });

people.forEach((person, place) => new wholesale.CustomerUser(`user-${place}`, { customer, ...person }));
