// The types that the package does not bring; it is the one that axios itself asks which proxy to use.
declare module "proxy-from-env" {
    /** Empty where there is none. */
    export function getProxyForUrl(url: string): string;
}
