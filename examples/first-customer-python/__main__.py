"""A template, two customers and their users: the smallest program that shows each of them."""

import pulumi
import pulumi_webexwholesale as wholesale

template = wholesale.OnboardingTemplate(
    "standard",
    name="Standard",
    service_provider_admin="ops@partner.example",
    country="SE",
    language="sv",
    subscription="Sub-100200",
    brand_name="Partner Voice",
)

umea = wholesale.AddressArgs(
    address_line1="Storgatan 1", city="Umeå", zip_or_postal_code="903 26", country="SE"
)

# Restricted: each countable package has a quantity, which can be raised but never lowered.
norrbygg = wholesale.WholesaleCustomer(
    "norrbygg",
    provisioning_id=template.provisioning_id,
    name="Norrbygg AB",
    admin_email="it@norrbygg.example",
    language="sv",
    external_id="crm-004711",  # the partner's key of the customer
    address=umea,
    location_supports_webex=True,
    packages={
        "webex_calling": wholesale.PackageArgs(quantity=25),
        "webex_meetings": wholesale.PackageArgs(quantity=10),
        "cisco_calling_plan": wholesale.PackageArgs(),  # an add-on that is not assigned to users
    },
    head_office=wholesale.HeadOfficeArgs(
        name="HQ", timezone="Europe/Stockholm", language="sv_se", address=umea
    ),
)

# Unrestricted: without quantities, now and later.
fjallkonsult = wholesale.WholesaleCustomer(
    "fjallkonsult",
    provisioning_id=template.provisioning_id,
    name="Fjällkonsult AB",
    admin_email="info@fjallkonsult.example",
    external_id="crm-004712",
    address=umea,
    location_supports_webex=True,
    packages={"webex_meetings": wholesale.PackageArgs()},
)

anna = wholesale.CustomerUser(
    "anna",
    customer=norrbygg,
    email="anna@norrbygg.example",
    first_name="Anna",
    last_name="Berg",
    package="webex_calling",
    location="HQ",
    extension="4567",
    roles=["Full Administrator"],
)

wholesale.CustomerUser(
    "olle",
    customer=norrbygg,
    email="olle@norrbygg.example",
    first_name="Olle",
    last_name="Ek",
    package="webex_meetings",
)

wholesale.CustomerUser(
    "sara",
    customer=fjallkonsult,
    email="sara@fjallkonsult.example",
    first_name="Sara",
    last_name="Lind",
    package="webex_meetings",
)

pulumi.export("provisioningId", template.provisioning_id)
pulumi.export("organization", norrbygg.org_id)
pulumi.export("administrator", anna.email)
