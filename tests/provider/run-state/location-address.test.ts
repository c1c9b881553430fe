// An address goes to the locations API with every field that the API requires, and comes back as it was declared.
import { expect } from "chai";
import { addressFrom, addressTo } from "../../../provider/run-state/location-address";

const swedish = { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" };
const withoutCode = { addressLine1: "1 Connaught Road", city: "Central", country: "HK" };

describe("the address of a location", () => {
    it("is sent with a blank state if the country has none, because the API requires the field", () => {
        expect(addressTo(swedish)).to.include({ state: "", postalCode: "903 26" });
    });

    it("is sent with a blank postal code if the country has none", () => {
        expect(addressTo(withoutCode)).to.include({ state: "", postalCode: "" });
    });

    it("is read without these blanks", () => {
        expect(addressFrom(addressTo(swedish))).to.deep.equal(swedish);
        expect(addressFrom(addressTo(withoutCode))).to.deep.equal(withoutCode);
    });
});
