// Somebody who waits for Webex is told for what and how long, from the first 10 seconds on.
import { expect } from "chai";
import { reply } from "../../support/web-server";
import { aScene, call, closeServers, errorOf } from "./scene";

describe("a lasting problem", () => {
    afterEach(closeServers);

    for (const status of [429, 503]) {
        it(`is reported: HTTP ${status}, for what, how long, and when the next attempt is`, async () => {
            const notes: string[] = [];
            const progress: string[] = [];
            const { client, clock } = await aScene(
                (_, response) => reply(response, status, {}, { "retry-after": "12" }),
                {},
                {
                    note: (line) => notes.push(`${clock.slept.length} ${line}`),
                    progress: (line) => progress.push(line),
                },
            );
            await errorOf(client.customers.list({}, call));
            expect(notes).to.have.length(1);
            expect(notes[0])
                .to.match(/^0 Waiting for Webex to create the customer/u)
                .and.contain(`HTTP ${status}`)
                .and.contain("next attempt is in 12 s");
            expect(progress.length).to.be.above(0);
            expect(progress[0]).to.match(/for \d+ s/u);
        });
    }

    it("is not reported if it ends sooner, and is reported again if it returns", async () => {
        const notes: string[] = [];
        let refusals = 2;
        const { client } = await aScene(
            (_, response) => {
                refusals -= 1;
                return refusals < 0 ? { items: [] } : reply(response, 429);
            },
            {},
            { note: (line) => notes.push(line) },
        );
        await client.customers.list({}, call);
        expect(notes).to.deep.equal([]);
        refusals = 12;
        await client.customers.list({}, call);
        refusals = 12;
        await client.customers.list({}, call);
        expect(notes).to.have.length(2);
    });
});
