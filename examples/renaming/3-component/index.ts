// Stage 3: a component contains the customer and its users. The aliases were forgotten: preview says what is taken over, and nothing is lost.
import * as pulumi from "@pulumi/pulumi";
import * as wholesale from "pulumi-webex-wholesale";
import { company, people, template } from "../norrbygg";

class Company extends pulumi.ComponentResource {
    constructor(name: string, provisioningId: pulumi.Input<string>) {
        super("example:index:Company", name);
        const customer = new wholesale.WholesaleCustomer(name, { ...company, provisioningId }, { parent: this });
        people.forEach((person) => new wholesale.CustomerUser(person.email, { customer, ...person }, { parent: this }));
    }
}

const { provisioningId } = new wholesale.OnboardingTemplate("template", template);
new Company("norrbygg", provisioningId);
