// The same resources on `dynamic.Resource`, written as in Pulumi's documentation: a provider object, axios, one call after another.
const pulumi = require("@pulumi/pulumi");
const people = require("./people");

// Loaded inside: neither axios nor what is made of it can be serialised. A rate limit is waited out, or large stacks would just fail.
async function call(method, path, data) {
    const axios = require("axios");
    for (;;) {
        const response = await axios.request({
            method,
            url: `${process.env.WEBEX_WHOLESALE_ENDPOINT}${path}`,
            data,
            headers: { Authorization: `Bearer ${process.env.WEBEX_WHOLESALE_ACCESS_TOKEN}` },
            validateStatus: (status) => status < 300 || status === 429 || (status === 404 && method !== "POST"),
        });
        if (response.status !== 429) {
            return response;
        }
        await require("node:timers/promises").setTimeout(Number(response.headers["retry-after"]) * 1000);
    }
}

const templateProvider = {
    async create(inputs) {
        const { data } = await call("POST", "/wholesale/onboardingTemplates", inputs.body);
        return { id: data.provisioningId, outs: { ...inputs, provisioningId: data.provisioningId } };
    },
    async read(id, props) {
        const { data } = await call("GET", `/wholesale/onboardingTemplates/${id}`);
        return { id, props: { ...props, provisioningId: data.provisioningId } };
    },
    async delete(id) {
        await call("DELETE", `/wholesale/onboardingTemplates/${id}`);
    },
};

const customerProvider = {
    async create(inputs) {
        const body = { ...inputs.body, provisioningId: inputs.provisioningId };
        const { headers } = await call("POST", "/wholesale/customers", body);
        const id = headers.location.split("/").pop();
        let customer;
        do {
            customer = (await call("GET", `/wholesale/customers/${id}`)).data;
        } while (customer.status !== "provisioned");
        const { data } = await call("GET", `/locations?orgId=${customer.orgId}`);
        return { id, outs: { ...inputs, orgId: customer.orgId, locationId: data.items[0].id } };
    },
    async read(id, props) {
        const { data } = await call("GET", `/wholesale/customers/${id}`);
        await call("GET", `/organizations/${data.orgId}`);
        await call("GET", `/locations?orgId=${data.orgId}`);
        return { id, props: { ...props, orgId: data.orgId } };
    },
    async delete(id) {
        await call("DELETE", `/wholesale/customers/${id}`);
        while ((await call("GET", `/wholesale/customers/${id}`)).status !== 404) continue;
    },
};

const userProvider = {
    async create(inputs) {
        const { data } = await call("POST", "/wholesale/subscribers", {
            customerId: inputs.customerId,
            email: inputs.email,
            packages: [inputs.package],
            provisioningParameters: {
                firstName: inputs.firstName,
                lastName: inputs.lastName,
                primaryPhoneNumber: inputs.phoneNumber,
                extension: inputs.extension,
                locationId: inputs.locationId,
            },
        });
        return { id: data.id, outs: { ...inputs, personId: data.personId, status: data.status } };
    },
    async read(id, props) {
        const subscriber = (await call("GET", `/wholesale/subscribers/${id}`)).data;
        const person = (await call("GET", `/people/${subscriber.personId}?callingData=true`)).data;
        const { firstName, lastName } = person;
        return { id, props: { ...props, firstName, lastName, package: subscriber.packages[0] } };
    },
    async diff(id, olds, news) {
        const fields = ["email", "firstName", "lastName", "package", "phoneNumber", "extension"];
        return { changes: fields.some((field) => olds[field] !== news[field]) };
    },
    async delete(id) {
        await call("DELETE", `/wholesale/subscribers/${id}`);
    },
};

class Template extends pulumi.dynamic.Resource {
    constructor(name, props, opts) {
        super(templateProvider, name, { provisioningId: undefined, ...props }, opts);
    }
}

class Customer extends pulumi.dynamic.Resource {
    constructor(name, props, opts) {
        super(customerProvider, name, { orgId: undefined, locationId: undefined, ...props }, opts);
    }
}

class User extends pulumi.dynamic.Resource {
    constructor(name, props, opts) {
        super(userProvider, name, { personId: undefined, status: undefined, ...props }, opts);
    }
}

const template = new Template("standard", { body: people.template });
const customer = new Customer("norrbygg", {
    provisioningId: template.provisioningId,
    body: people.customerBody(),
});
people.users.forEach((user, index) => {
    new User(`user${index}`, { customerId: customer.id, locationId: customer.locationId, ...user });
});
