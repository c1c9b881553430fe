// A stack with one resource that does nothing: what any command costs.
const pulumi = require("@pulumi/pulumi");

const provider = {
    async create(inputs) {
        return { id: "one", outs: inputs };
    },
};

class Nothing extends pulumi.dynamic.Resource {
    constructor(name) {
        super(provider, name, {});
    }
}

new Nothing("one");
