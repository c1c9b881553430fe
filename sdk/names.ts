// Names that editors complete: those this version knows. Any other text compiles too, because Webex may add names at any time.
import type { CommonLanguage, CommonLocale } from "../provider/catalog/locales";
import type { KnownPackage, KnownUserPackage } from "../provider/catalog/packages";
import type { KnownTimeZone } from "../provider/catalog/time-zone-names";

export type { CommonLanguage, CommonLocale, KnownPackage, KnownTimeZone, KnownUserPackage };

/** A package by Webex's name, such as `webex_calling`. */
export type PackageName = KnownPackage | (string & {});

/** A package that can be assigned to users, by Webex's name, such as `webex_calling`. */
export type UserPackageName = KnownUserPackage | (string & {});

/** The administrator roles that editors offer. */
export type KnownRole =
    | "Full Administrator"
    | "Read-only Administrator"
    | "User Administrator"
    | "Device Administrator"
    | "Support Administrator"
    | "Location Administrator"
    | "Compliance Officer";

/** A Webex role by name, such as `Full Administrator`; letter case does not matter. */
export type RoleName = KnownRole | (string & {});

/** A language of e-mails, such as `sv` or `en_US`. */
export type Language = CommonLanguage | (string & {});

/** A language and region of a location, such as `sv_se`. */
export type LocationLanguage = CommonLocale | (string & {});

/** A time zone by its IANA name, such as `Europe/Stockholm`. */
export type TimeZone = KnownTimeZone | (string & {});
