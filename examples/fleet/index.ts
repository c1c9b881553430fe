// One program for all stacks: `shared` has the onboarding template, every other stack has the customers of its rows in customers.csv.
import * as pulumi from "@pulumi/pulumi";
import { declareCustomers } from "./customers";
import { declareTemplate } from "./template";

export = pulumi.getStack() === "shared" ? declareTemplate() : declareCustomers();
