package onlinefriday.contracts.problem;

/**
 * Why a code is not good for an order, in the order in which it is checked: the earlier wins. The
 * order is part of the contract.
 */
public enum RefusalCode implements ProblemKind {
  CODE_UNKNOWN(
      Definition.lasting(409, "code-unknown", "Mã không tồn tại", "There is no such code")),
  CAMPAIGN_NOT_PUBLISHED(
      Definition.lasting(
          409,
          "campaign-not-published",
          "Chương trình chưa công bố",
          "The campaign is not published")),
  CAMPAIGN_PAUSED(
      Definition.lasting(
          409, "campaign-paused", "Chương trình đang tạm dừng", "The campaign is paused")),
  WINDOW_NOT_OPEN(
      Definition.lasting(
          409, "window-not-open", "Chưa đến giờ dùng mã", "The code is not open yet")),
  WINDOW_CLOSED(
      Definition.lasting(409, "window-closed", "Đã hết giờ dùng mã", "The code is closed")),
  MERCHANT_UNKNOWN(
      Definition.lasting(
          409, "merchant-unknown", "Không có người bán này", "There is no such merchant")),
  MERCHANT_SUSPENDED(
      Definition.lasting(
          409, "merchant-suspended", "Người bán đang bị đình chỉ", "The merchant is suspended")),
  MERCHANT_NOT_ELIGIBLE(
      Definition.lasting(
          409,
          "merchant-not-eligible",
          "Người bán không thuộc chương trình",
          "The merchant does not take part")),
  FILING_MISSING(
      Definition.lasting(
          409,
          "filing-missing",
          "Người bán chưa có hồ sơ khuyến mại hiệu lực",
          "The merchant has no filing in force")),
  PROVINCE_NOT_ELIGIBLE(
      Definition.lasting(
          409,
          "province-not-eligible",
          "Tỉnh, thành không thuộc chương trình",
          "The province does not take part")),
  AMOUNT_BELOW_MINIMUM(
      Definition.lasting(
          409,
          "amount-below-minimum",
          "Đơn hàng chưa đủ giá trị tối thiểu",
          "The order is below the minimum amount")),
  CODE_REVOKED(Definition.lasting(409, "code-revoked", "Mã đã bị thu hồi", "The code was revoked")),
  /** May be refilled when allocations become one pool. */
  PARTNER_SHARE_EXHAUSTED(
      Definition.passing(
          409,
          "partner-share-exhausted",
          "Phần của ứng dụng này tạm hết",
          "This app's share is used up for now")),
  CAMPAIGN_EXHAUSTED(
      Definition.lasting(409, "campaign-exhausted", "Đã hết lượt dùng mã", "The code is used up")),
  BUDGET_EXHAUSTED(
      Definition.lasting(
          409,
          "budget-exhausted",
          "Đã hết ngân sách chương trình",
          "The campaign's budget is used up")),
  CODE_ALREADY_REDEEMED(
      Definition.lasting(
          409, "code-already-redeemed", "Mã đã được dùng", "The code was redeemed before")),
  ORDER_ALREADY_REDEEMED(
      Definition.lasting(
          409, "order-already-redeemed", "Đơn hàng đã dùng mã", "The order was redeemed before")),
  SHOPPER_LIMIT_REACHED(
      Definition.lasting(
          409,
          "shopper-limit-reached",
          "Người mua đã dùng hết lượt",
          "The shopper has used every turn"));

  private final Definition definition;

  RefusalCode(Definition definition) {
    this.definition = definition;
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
