// A fleet whose states are in object storage, with a stand-in for pulumi that answers in the words of Pulumi 3.255.0 in front of versitygw.
import { expect } from "chai";
import { StandInFleet } from "./stand-in";

const BACKEND = "s3://states?endpoint=127.0.0.1:7070&disableSSL=true&s3ForcePathStyle=true";

const ANSWERS = [
    [
        "a bucket that does not exist",
        "error: error listing stacks: could not list bucket: blob (code=NotFound): operation error S3: ListObjectsV2, https response error StatusCode: 404, RequestID: 6CPU9P0Y33LR4PBS, HostID: x2ViPMHmLLAhdPx/y7sL+8nN6ueEaTJ1Hrkec=, NoSuchBucket: The specified bucket does not exist.",
        "https response error StatusCode: 404, NoSuchBucket: The specified bucket does not exist. PULUMI_BACKEND_URL names it: check",
    ],
    [
        "a server that is down",
        'error: read ".pulumi/meta.yaml": blob (key ".pulumi/meta.yaml") (code=Unknown): operation error S3: GetObject, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , HostID: , request send failed, Get "http://127.0.0.1:1/states/.pulumi/meta.yaml?x-id=GetObject": dial tcp 127.0.0.1:1: connect: connection refused',
        "dial tcp 127.0.0.1:1: connect: connection refused. PULUMI_BACKEND_URL names it: check",
    ],
    [
        "missing credentials, of which a library warns first",
        "SDK 2026/11/27 22:08:41 WARN falling back to IMDSv1: operation error ec2imds: getToken\nerror: operation error S3: GetObject, get identity: get credentials: no EC2 IMDS role found",
        "get credentials: no EC2 IMDS role found. PULUMI_BACKEND_URL names it: check",
    ],
] as const;

describe("webex-wholesale fleet with states in object storage", function () {
    this.timeout(60_000);
    let fleet: StandInFleet;
    beforeEach(() => (fleet = new StandInFleet(["crm-1"])));
    afterEach(() => fleet.remove());

    for (const [what, answer, sentence] of ANSWERS) {
        it(`says in one line what is wrong and what to check, for ${what}`, () => {
            const { status, stderr } = fleet.run(["list"], {
                PULUMI_BACKEND_URL: BACKEND,
                LOGGED_OUT: "yes",
                RACE: answer,
            });
            expect(status).to.equal(2);
            expect(stderr.trim().split("\n")).to.have.length(1);
            expect(stderr)
                .to.include(sentence)
                .and.not.match(/RequestID|HostID|WARN/u);
        });
    }

    it("says that a password in the backend's URL must be written with percent signs, where Pulumi takes it for Pulumi Cloud", () => {
        const { status, stderr } = fleet.run(["list"], {
            PULUMI_BACKEND_URL: "postgres://fleet:s3cr/et@db.example/fleet",
            LOGGED_OUT: "yes",
            RACE: "error: PULUMI_ACCESS_TOKEN must be set for login during non-interactive CLI sessions",
        });
        expect(status).to.equal(2);
        expect(stderr).to.include("not a valid URL").and.include("%2F").and.not.include("s3cr");
    });
});
