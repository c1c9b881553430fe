// The engine's floor: dynamic resources that do nothing at all, as many and with the same inputs.
const pulumi = require("@pulumi/pulumi");
const people = require("./people");

const provider = {
    async create(inputs) {
        return { id: inputs.name, outs: inputs };
    },
    async diff() {
        return { changes: false };
    },
};

class Nothing extends pulumi.dynamic.Resource {
    constructor(name, props, opts) {
        super(provider, name, { ...props, name }, opts);
    }
}

const template = new Nothing("standard", people.template);
const customer = new Nothing("norrbygg", { ...people.customer, provisioningId: template.id });
people.users.forEach((user, index) => {
    new Nothing(`user${index}`, { customerId: customer.id, ...user });
});
