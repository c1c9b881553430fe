// How many users, locations or numbers of a customer are on one page.

export const MEMBERS = 100;
