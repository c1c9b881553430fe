// Stage 4: all users as one resource; each keeps its account.
import * as pulumi from "@pulumi/pulumi";
import * as wholesale from "pulumi-webex-wholesale";
import { company, people, template } from "../norrbygg";

class Company extends pulumi.ComponentResource {
    constructor(name: string, provisioningId: pulumi.Input<string>) {
        super("example:index:Company", name);
        const customer = new wholesale.WholesaleCustomer(name, { ...company, provisioningId }, { parent: this });
        const users = Object.fromEntries(people.map(({ email, ...person }) => [email, person]));
        new wholesale.CustomerUsers("users", { customer, users }, { parent: this });
    }
}

const { provisioningId } = new wholesale.OnboardingTemplate("template", template);
new Company("norrbygg", provisioningId);
