// A template, two customers and their users: the smallest program that shows each of them.
package main

import (
	"example.com/pulumi-webexwholesale/sdk/go/webexwholesale"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		template, err := webexwholesale.NewOnboardingTemplate(ctx, "standard", &webexwholesale.OnboardingTemplateArgs{
			Name:                 pulumi.String("Standard"),
			ServiceProviderAdmin: pulumi.String("ops@partner.example"),
			Country:              pulumi.String("SE"),
			Language:             pulumi.String("sv"),
			Subscription:         pulumi.String("Sub-100200"),
			BrandName:            pulumi.String("Partner Voice"),
		})
		if err != nil {
			return err
		}
		umea := &webexwholesale.AddressArgs{
			AddressLine1:    pulumi.String("Storgatan 1"),
			City:            pulumi.String("Umeå"),
			ZipOrPostalCode: pulumi.String("903 26"),
			Country:         pulumi.String("SE"),
		}

		// Restricted: each countable package has a quantity, which can be raised but never lowered.
		norrbygg, err := webexwholesale.NewWholesaleCustomer(ctx, "norrbygg", &webexwholesale.WholesaleCustomerArgs{
			ProvisioningId:        template.ProvisioningId,
			Name:                  pulumi.String("Norrbygg AB"),
			AdminEmail:            pulumi.String("it@norrbygg.example"),
			Language:              pulumi.String("sv"),
			ExternalId:            pulumi.String("crm-004711"), // the partner's key of the customer
			Address:               umea,
			LocationSupportsWebex: pulumi.Bool(true),
			Packages: webexwholesale.PackageMap{
				"webex_calling":      &webexwholesale.PackageArgs{Quantity: pulumi.Float64(25)},
				"webex_meetings":     &webexwholesale.PackageArgs{Quantity: pulumi.Float64(10)},
				"cisco_calling_plan": &webexwholesale.PackageArgs{}, // an add-on that is not assigned to users
			},
			HeadOffice: &webexwholesale.HeadOfficeArgs{
				Name:     pulumi.String("HQ"),
				Timezone: pulumi.String("Europe/Stockholm"),
				Language: pulumi.String("sv_se"),
				Address:  umea,
			},
		})
		if err != nil {
			return err
		}

		// Unrestricted: without quantities, now and later.
		fjallkonsult, err := webexwholesale.NewWholesaleCustomer(ctx, "fjallkonsult", &webexwholesale.WholesaleCustomerArgs{
			ProvisioningId:        template.ProvisioningId,
			Name:                  pulumi.String("Fjällkonsult AB"),
			AdminEmail:            pulumi.String("info@fjallkonsult.example"),
			ExternalId:            pulumi.String("crm-004712"),
			Address:               umea,
			LocationSupportsWebex: pulumi.Bool(true),
			Packages:              webexwholesale.PackageMap{"webex_meetings": &webexwholesale.PackageArgs{}},
		})
		if err != nil {
			return err
		}

		anna, err := webexwholesale.NewCustomerUser(ctx, "anna", &webexwholesale.CustomerUserArgs{
			Customer:  norrbygg,
			Email:     pulumi.String("anna@norrbygg.example"),
			FirstName: pulumi.String("Anna"),
			LastName:  pulumi.String("Berg"),
			Package:   pulumi.String("webex_calling"),
			Location:  pulumi.String("HQ"),
			Extension: pulumi.String("4567"),
			Roles:     pulumi.StringArray{pulumi.String("Full Administrator")},
		})
		if err != nil {
			return err
		}
		for _, user := range []struct {
			customer                 *webexwholesale.WholesaleCustomer
			name, email, first, last string
		}{
			{norrbygg, "olle", "olle@norrbygg.example", "Olle", "Ek"},
			{fjallkonsult, "sara", "sara@fjallkonsult.example", "Sara", "Lind"},
		} {
			if _, err := webexwholesale.NewCustomerUser(ctx, user.name, &webexwholesale.CustomerUserArgs{
				Customer:  user.customer,
				Email:     pulumi.String(user.email),
				FirstName: pulumi.String(user.first),
				LastName:  pulumi.String(user.last),
				Package:   pulumi.String("webex_meetings"),
			}); err != nil {
				return err
			}
		}

		ctx.Export("provisioningId", template.ProvisioningId)
		ctx.Export("organization", norrbygg.OrgId)
		ctx.Export("administrator", anna.Email)
		return nil
	})
}
