// The physical limit: a script with axios that makes the least number of calls, as many at once as this package does.
const axios = require("axios");
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const http = require("node:http");
const { setTimeout: sleep } = require("node:timers/promises");
const people = require("./people");

const AT_ONCE = 32;
const pause = process.env.BENCH_PACE === undefined ? 0 : 1000 / Number(process.env.BENCH_PACE);
const api = axios.create({
    baseURL: people.endpoint,
    headers: { Authorization: `Bearer ${process.env.WEBEX_WHOLESALE_ACCESS_TOKEN}` },
    httpAgent: new http.Agent({ keepAlive: true, maxSockets: AT_ONCE }),
    validateStatus: (status) => status < 300 || status === 404 || status === 429,
});
let nextTurn = 0;

async function call(method, url, data) {
    for (;;) {
        const wait = nextTurn - Date.now();
        nextTurn = Math.max(nextTurn, Date.now()) + pause;
        if (pause > 0 && wait > 0) {
            await sleep(wait);
        }
        const response = await api.request({ method, url, data });
        if (response.status !== 429) {
            return response;
        }
        await sleep(Number(response.headers["retry-after"]) * 1000);
    }
}

async function forAll(items, work) {
    const queue = items.values();
    const worker = async () => {
        for (const item of queue) {
            await work(item);
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function up() {
    const template = (await call("POST", "/wholesale/onboardingTemplates", people.template)).data;
    const started = await call("POST", "/wholesale/customers", people.customerBody(template.provisioningId));
    const customerId = started.headers.location.split("/").pop();
    let customer;
    do {
        customer = (await call("GET", `/wholesale/customers/${customerId}`)).data;
    } while (customer.status !== "provisioned");
    const [location] = (await call("GET", `/locations?orgId=${customer.orgId}`)).data.items;
    const ids = [];
    await forAll(people.users, async (user) => {
        const { data } = await call("POST", "/wholesale/subscribers", {
            customerId,
            email: user.email,
            packages: [user.package],
            provisioningParameters: {
                firstName: user.firstName,
                lastName: user.lastName,
                primaryPhoneNumber: user.phoneNumber,
                extension: user.extension,
                locationId: location.id,
            },
        });
        ids.push(data.id);
    });
    const state = { provisioningId: template.provisioningId, customerId, orgId: customer.orgId, ids };
    writeFileSync("state.json", JSON.stringify(state));
}

async function pages(url) {
    for (let next = url; next !== undefined;) {
        const { headers } = await call("GET", next);
        next = /<([^>]+)>; *rel="?next"?/.exec(headers.link ?? "")?.[1];
    }
}

async function refresh({ customerId, orgId }) {
    await Promise.all([
        call("GET", "/wholesale/onboardingTemplates"),
        call("GET", `/wholesale/customers/${customerId}`),
        call("GET", `/organizations/${orgId}`),
        call("GET", `/licenses?orgId=${orgId}`),
        call("GET", `/locations?orgId=${orgId}`),
        pages(`/wholesale/subscribers?customerId=${customerId}&max=100`),
        pages(`/people?orgId=${orgId}&max=1000`),
        pages(`/telephony/config/numbers?orgId=${orgId}&max=2000`),
    ]);
}

async function destroy({ provisioningId, customerId, ids }) {
    await forAll(ids, (id) => call("DELETE", `/wholesale/subscribers/${id}`));
    await call("DELETE", `/wholesale/customers/${customerId}`);
    while ((await call("GET", `/wholesale/customers/${customerId}`)).status !== 404) continue;
    await call("DELETE", `/wholesale/onboardingTemplates/${provisioningId}`);
}

const state = existsSync("state.json") ? JSON.parse(readFileSync("state.json", "utf8")) : undefined;
// Without a look at Webex there is nothing to do for a preview.
const work = { up, refresh, destroy, preview: async () => undefined }[process.argv[2]];
work(state).catch((error) => {
    console.error(error.message, error.response?.data);
    process.exitCode = 1;
});
