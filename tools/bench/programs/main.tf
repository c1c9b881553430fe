# Another engine's floor: Terraform's own resource that does nothing, as many and with the same inputs.
variable "users" {
  type = number
}

resource "terraform_data" "user" {
  count = var.users
  input = {
    email       = "user${count.index}@norrbygg.example"
    firstName   = "First${count.index}"
    lastName    = "Last${count.index}"
    package     = "webex_calling"
    phoneNumber = "+4690${1000000 + count.index}"
    extension   = "${10000 + count.index}"
  }
}
