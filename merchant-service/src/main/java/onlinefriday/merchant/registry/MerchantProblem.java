package onlinefriday.merchant.registry;

import onlinefriday.contracts.problem.ProblemKind;

/** What else a request about a merchant may be refused for. */
enum MerchantProblem implements ProblemKind {
  TAX_CODE_IN_USE(
      Definition.lasting(
          409,
          "tax-code-in-use",
          "Mã số thuế này đã được đăng ký",
          "A merchant with this tax code is registered already")),
  IDENTITY_SETTLED(
      Definition.lasting(
          409,
          "identity-settled",
          "Chỉ cơ quan quản lý được đổi mã số thuế và tỉnh, thành của đơn vị đã được xác minh hay"
              + " do cơ quan đăng ký, và tên, loại hình của đơn vị bị đình chỉ",
          "Only an authority changes the tax code and province of a merchant that was verified or"
              + " registered by one, and the name and kind of a suspended one")),
  TOO_MANY_MERCHANTS(
      Definition.lasting(
          409,
          "too-many-merchants",
          "Bạn đã đăng ký đủ số đơn vị bán hàng mà một người được đăng ký",
          "You have registered as many merchants as one person may")),
  LAST_MEMBER(
      Definition.lasting(
          409,
          "last-member",
          "Thành viên cuối cùng không thể rời đi",
          "The last member cannot leave")),
  TOO_MANY_MEMBERS(
      Definition.lasting(
          409,
          "too-many-members",
          "Đã đủ số thành viên và người được mời",
          "There are as many members and people invited as there may be"));

  private final Definition definition;

  MerchantProblem(Definition definition) {
    this.definition = definition;
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
