// Error codes of the emulator's rules. Webex's own table is not public, so these are invented, from a range it does not use.

export const syntheticCodes = {
    identityProvider: 9_001_003,
    templateServices: 9_001_004,
    webexCalls: 9_001_005,
    customerData: 9_002_001,
    noKnownPackage: 9_002_003,
    addOnAlone: 9_002_004,
    mixedQuantities: 9_002_005,
    notCountable: 9_002_006,
    notWhole: 9_002_007,
    quantityLowered: 9_002_008,
    madeUnrestricted: 9_002_009,
    madeRestricted: 9_002_010,
    aboveAllowance: 9_002_011,
    migration: 9_002_012,
    externalIdTaken: 9_002_013,
    noHeadOffice: 9_002_014,
    countryChanged: 9_002_015,
    packageInUse: 9_002_017,
    onePackage: 9_003_001,
    packageNotForUser: 9_003_002,
    callingData: 9_003_003,
    callingDataUnasked: 9_003_004,
    noSeatLeft: 9_003_005,
    administratorPackage: 9_003_006,
    administratorDowngrade: 9_003_007,
    numberOrExtensionTaken: 9_003_008,
    locationMoved: 9_003_009,
    location: 9_004_001,
} as const;

export type RuleName = keyof typeof syntheticCodes;
