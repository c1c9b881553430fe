// Changes a user at the emulator as an administrator could in Control Hub, so that `npm run preview` shows drift.
const endpoint = process.env.WEBEX_WHOLESALE_ENDPOINT ?? "";
if (!/^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):/.test(endpoint)) {
    throw new Error("drift.mjs changes data, so it runs against an emulator on this machine only: npm run drift");
}
const headers = {
    authorization: `Bearer ${process.env.WEBEX_WHOLESALE_ACCESS_TOKEN}`,
    "content-type": "application/json",
};

async function call(method, path, body) {
    const answer = await fetch(`${endpoint}${path}`, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) {
        throw new Error(`${method} ${path}: HTTP ${answer.status} ${await answer.text()}`);
    }
    return answer.json();
}

const { items: customers } = await call("GET", "/wholesale/customers");
const [customer] = customers;
const { items: people } = customer ? await call("GET", `/people?orgId=${customer.orgId}`) : { items: [] };
const person = people.find(({ lastName }) => lastName === "Berg");
if (person === undefined) {
    console.log("The emulator has nobody with the last name Berg: run `npm run up` first.");
} else {
    const lastName = "Berg-Lind";
    await call("PUT", `/people/${person.id}`, { ...person, lastName, displayName: `${person.firstName} ${lastName}` });
    console.log(
        `${person.firstName} Berg is now ${person.firstName} ${lastName} at the emulator. Run \`npm run preview\`.`,
    );
}
