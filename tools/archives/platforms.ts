// The systems that release archives are made for, in the words of Pulumi's file names: those of Go.

const UNIX = ["pulumi-resource-webexwholesale"];
const WINDOWS = ["pulumi-resource-webexwholesale.cmd"];

/** By system, the launchers that its archives contain. */
const LAUNCHERS = { linux: UNIX, darwin: UNIX, windows: WINDOWS } as const;
const PROCESSORS = ["amd64", "arm64"] as const;

export interface Platform {
    readonly system: keyof typeof LAUNCHERS;
    readonly processor: (typeof PROCESSORS)[number];
}

const systems = ["linux", "darwin", "windows"] as const;

export const platforms: readonly Platform[] = systems.flatMap((system) =>
    PROCESSORS.map((processor) => ({ system, processor })),
);

export const launchersFor = ({ system }: Platform): readonly string[] => LAUNCHERS[system];

/** As `pulumi plugin install` asks for it. */
export const archiveName = (version: string, { system, processor }: Platform): string =>
    `pulumi-resource-webexwholesale-v${version}-${system}-${processor}.tar.gz`;

/** The one that this process runs on; nothing where there is no archive for it. */
export function ownPlatform(): Platform | undefined {
    const { platform, arch } = process;
    const system = { linux: "linux", darwin: "darwin", win32: "windows" }[platform as string];
    const processor = { x64: "amd64", arm64: "arm64" }[arch as string];
    return platforms.find((one) => one.system === system && one.processor === processor);
}
