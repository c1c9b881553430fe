// A connection to a database that a test cuts silently, as a failing network does: nothing arrives any more, and nothing is closed.
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

export class Wire {
    private isCut = false;
    private readonly held: (() => void)[] = [];
    private readonly sockets = new Set<Socket>();
    private readonly server: Server;

    private constructor(private readonly target: URL) {
        this.server = createServer((inward) => {
            const outward = connect(Number(target.port), target.hostname);
            this.forward(inward, outward);
            this.forward(outward, inward);
        });
    }

    static async to(url: string): Promise<Wire> {
        const wire = new Wire(new URL(url));
        wire.server.listen(0, "127.0.0.1");
        await once(wire.server, "listening");
        return wire;
    }

    /** Of the database at this end of the wire. */
    get url(): string {
        const url = new URL(this.target);
        url.port = String((this.server.address() as AddressInfo).port);
        return url.href;
    }

    cut(): void {
        this.isCut = true;
    }

    mend(): void {
        this.isCut = false;
        this.held.splice(0).forEach((pass) => pass());
    }

    remove(): void {
        this.server.close();
        this.sockets.forEach((socket) => socket.destroy());
    }

    private forward(from: Socket, to: Socket): void {
        this.sockets.add(from);
        from.on("data", (chunk) => this.pass(() => to.write(chunk)));
        from.on("close", () => this.pass(() => to.destroy()));
        // The other side is closed then, as it would be without the wire.
        from.on("error", () => undefined);
    }

    private pass(one: () => void): void {
        if (this.isCut) {
            this.held.push(one);
        } else {
            one();
        }
    }
}
