// Calling on a location is enabled once: Webex refuses to enable it where it is enabled already.
import { expect } from "chai";
import { RefusedByBackend } from "../../../../provider/webex/errors/family";
import type { LocationBody } from "../../../../provider/webex/wire/location";
import { reply, type Handler } from "../../../support/web-server";
import { aScene, call, closeServers, errorOf } from "../scene";

const body: LocationBody = {
    name: "Lager",
    timeZone: "Europe/Stockholm",
    preferredLanguage: "sv_se",
    announcementLanguage: "sv_se",
    address: { address1: "Kungsgatan 2", city: "Luleå", state: "", postalCode: "972 35", country: "SE" },
};
const LOOK = "GET /telephony/config/locations/loc-1";
const ENABLE = "POST /telephony/config/locations";

/** A location that has calling after the `enabling`-th request to enable it; the first is answered with `answer`. */
function calling(enabling: number, answer: number): Handler {
    let asked = 0;
    return ({ line }, response) => {
        if (line === LOOK) {
            return asked >= enabling ? { id: "loc-1" } : reply(response, 404);
        }
        asked += 1;
        return reply(response, asked === 1 ? answer : 409, { message: "has Webex Calling already" });
    };
}

describe("calling on a location", () => {
    afterEach(closeServers);

    it("is enabled if it is not enabled yet", async () => {
        const { client, lines } = await aScene(calling(1, 201));
        await client.locations.enableCalling("org-1", "loc-1", body, call);
        expect(lines()).to.deep.equal([LOOK, ENABLE]);
    });

    it("is not changed if it is enabled", async () => {
        const { client, lines } = await aScene(calling(0, 409));
        await client.locations.enableCalling("org-1", "loc-1", body, call);
        expect(lines()).to.deep.equal([LOOK]);
    });

    it("counts as enabled if only the answer was lost and the repeated request is refused", async () => {
        const { client, lines } = await aScene(calling(1, 504));
        await client.locations.enableCalling("org-1", "loc-1", body, call);
        expect(lines()).to.deep.equal([LOOK, ENABLE, ENABLE, LOOK]);
    });

    it("that is refused for another reason is an error", async () => {
        const { client } = await aScene(calling(9, 409));
        expect(await errorOf(client.locations.enableCalling("org-1", "loc-1", body, call))).to.be.instanceOf(
            RefusedByBackend,
        );
    });
});
