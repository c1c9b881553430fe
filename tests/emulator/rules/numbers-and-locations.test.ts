// Whose number, which extension, which location.
import { expect } from "chai";
import { expectStatus, type Body, type Customer } from "../api";
import { aLocation, aUser, type Fields } from "../bodies";
import { anEmulator } from "../setting";
import { expectAccepted, expectMalformed, expectRefused } from "./judged";

const PATH = "/wholesale/subscribers";
const NUMBER = "+46901234567";

describe("emulator rules: numbers and locations", () => {
    const setting = anEmulator();
    let customer: Customer;
    beforeEach(async () => {
        customer = await setting().api.customer();
    });
    const create = (fields: Fields) => setting().api.post(PATH, aUser({ customerId: customer.id, ...fields }));
    const onlyLocation = async () => {
        const { items } = (await setting().api.get(`/locations?orgId=${customer.orgId}`)).body;
        return items?.[0]?.id ?? "";
    };
    const secondLocation = async () => {
        const { api } = setting();
        const location = aLocation();
        const { body } = expectStatus(201, await api.post(`/locations?orgId=${customer.orgId}`, location));
        expectStatus(
            201,
            await api.post(`/telephony/config/locations?orgId=${customer.orgId}`, { id: body.id, ...location }),
        );
        return body.id ?? "";
    };
    const person = async (subscriber: Body) =>
        (await setting().api.get(`/people/${subscriber.personId ?? ""}?callingData=true`)).body;

    it("refuse a number or an extension that another user has", async () => {
        expectAccepted(await create({ number: NUMBER, extension: "4567" }));
        expectRefused(await create({ number: NUMBER }), "numberOrExtensionTaken", 409);
        expectRefused(await create({ extension: "4567" }), "numberOrExtensionTaken", 409);
    });

    it("refuse a number of another customer", async () => {
        expectAccepted(await create({ number: NUMBER }));
        customer = await setting().api.customer({ externalId: "other" });
        expectRefused(await create({ number: NUMBER }), "numberOrExtensionTaken", 409);
    });

    it("accept only numbers of the location, once it has any", async () => {
        const { api } = setting();
        const path = `/telephony/config/locations/${await onlyLocation()}/numbers`;
        await api.connect(await onlyLocation());
        expectStatus(201, await api.post(path, { phoneNumbers: [NUMBER], state: "ACTIVE" }));
        expectRefused(await create({ number: "+46901234568" }), "numberOrExtensionTaken", 409);
        const user = expectStatus(200, await create({ number: NUMBER })).body;
        expect((await api.delete(path, { phoneNumbers: [NUMBER] })).status).to.equal(409);
        expectAccepted(await api.delete(`${PATH}/${user.id ?? ""}`));
        expectAccepted(await create({ number: NUMBER }));
    });

    it("release number and extension with the subscriber", async () => {
        const user = expectStatus(200, await create({ number: NUMBER, extension: "4567" })).body;
        expectAccepted(await setting().api.delete(`${PATH}/${user.id ?? ""}`));
        expectAccepted(await create({ number: NUMBER, extension: "4567" }));
    });

    it("require the location if the customer has several, and allow the same extension in both", async () => {
        const head = await onlyLocation();
        const second = await secondLocation();
        expectRefused(await create({ extension: "4567" }), "callingData");
        expectAccepted(await create({ extension: "4567", locationId: head }));
        expectAccepted(await create({ extension: "4567", locationId: second }));
        expectMalformed(await create({ locationId: "elsewhere" }), "locationId");
    });

    it("refuse a location without calling for a user", async () => {
        const hq = await onlyLocation();
        const { body } = await setting().api.post(`/locations?orgId=${customer.orgId}`, aLocation());
        expectMalformed(await create({ locationId: body.id }), "locationId");
        expectRefused(await create({}), "callingData");
        expectAccepted(await create({ locationId: hq }));
    });

    it("refuse another location for a user with calling, and accept another number and extension", async () => {
        const { api } = setting();
        const second = await secondLocation();
        const user = expectStatus(200, await create({ number: NUMBER, locationId: await onlyLocation() })).body;
        const change = async (fields: Fields) =>
            api.put(`/people/${user.personId ?? ""}?callingData=true`, { ...(await person(user)), ...fields });
        expectRefused(await change({ locationId: second }), "locationMoved");
        expectRefused(await change({ phoneNumbers: [], extension: null }), "callingData");
        expectMalformed(await change({ extension: "45a" }), "extension");
        expectAccepted(await change({ extension: "77", phoneNumbers: [{ type: "work", value: "+46901234599" }] }));
        expect(await person(user)).to.deep.include({
            extension: "77",
            phoneNumbers: [
                { type: "work", value: "+46901234599" },
                { type: "work_extension", value: "77" },
            ],
        });
        expectAccepted(await create({ number: NUMBER, locationId: second }));
        expectRefused(await change({ phoneNumbers: [{ type: "work", value: NUMBER }] }), "numberOrExtensionTaken", 409);
    });

    it("refuse calling data for a person without a calling package", async () => {
        const user = expectStatus(200, await create({ package: "webex_meetings", extension: undefined })).body;
        const path = `/people/${user.personId ?? ""}`;
        expectRefused(
            await setting().api.put(path, { ...(await person(user)), extension: "12" }),
            "callingDataUnasked",
        );
    });

    it("allow a location name only once in an organization", async () => {
        const { api } = setting();
        const path = `/locations?orgId=${customer.orgId}`;
        expectRefused(await api.post(path, aLocation({ name: "HQ" })), "location", 409);
        const { body } = expectStatus(201, await api.post(path, aLocation()));
        expectRefused(await api.put(`/locations/${body.id ?? ""}`, { name: "HQ" }), "location", 409);
        expectAccepted(await api.put(`/locations/${body.id ?? ""}`, { name: "Piteå" }));
        expectMalformed(await api.post(path, aLocation({ name: "Kiruna", timeZone: "Norrland" })), "timeZone");
    });

    it("remove a location only if it has no users and numbers", async () => {
        const { api } = setting();
        const second = await secondLocation();
        const query = `?orgId=${customer.orgId}`;
        const job = () =>
            api.post(`/telephony/config/jobs/locations/deleteCallingLocation${query}`, { locationId: second });
        const user = expectStatus(200, await create({ locationId: second })).body;
        expectRefused(await job(), "location", 409);
        expectAccepted(await api.delete(`${PATH}/${user.id ?? ""}`));
        const numbers = `/telephony/config/locations/${second}/numbers`;
        await api.connect(second);
        expectStatus(201, await api.post(numbers, { phoneNumbers: [NUMBER] }));
        expectRefused(await job(), "location", 409);
        expectStatus(204, await api.delete(numbers, { phoneNumbers: [NUMBER] }));
        expect((await api.delete(`/locations/${second}`)).status).to.equal(409);
        const started = expectStatus(202, await job()).body;
        const path = `/telephony/config/jobs/locations/deleteCallingLocation/${started.id ?? ""}${query}`;
        expect((await api.get(path)).body["latestExecutionStatus"]).to.equal("COMPLETED");
        expectStatus(204, await api.delete(`/locations/${second}`));
        expect((await api.get(`/locations/${second}`)).status).to.equal(404);
    });

    it("remove a main number with its location, because it cannot be removed by itself", async () => {
        const { api } = setting();
        const second = await secondLocation();
        const place = `/telephony/config/locations/${second}`;
        await api.connect(second);
        expectStatus(201, await api.post(`${place}/numbers`, { phoneNumbers: [NUMBER] }));
        expectStatus(204, await api.put(place, { callingLineId: { phoneNumber: NUMBER } }));
        expect((await api.delete(`${place}/numbers`, { phoneNumbers: [NUMBER] })).status).to.equal(409);
        const jobs = `/telephony/config/jobs/locations/deleteCallingLocation?orgId=${customer.orgId}`;
        expectStatus(202, await api.post(jobs, { locationId: second }));
        expectStatus(204, await api.delete(`/locations/${second}`));
    });

    it("refuse to remove the last location with calling", async () => {
        const body = { locationId: await onlyLocation(), forceDelete: true };
        const answer = await setting().api.post("/telephony/config/jobs/locations/deleteCallingLocation", body);
        expect(answer.status).to.equal(409);
    });
});
