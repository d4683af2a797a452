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
          "Sau khi xác minh, chỉ cơ quan quản lý được đổi mã số thuế và tỉnh, thành",
          "Once verified, only an authority changes the tax code and the province")),
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
          "Đã đủ số thành viên",
          "There are as many members as there may be"));

  private final Definition definition;

  MerchantProblem(Definition definition) {
    this.definition = definition;
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
