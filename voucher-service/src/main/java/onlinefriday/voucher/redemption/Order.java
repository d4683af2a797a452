package onlinefriday.voucher.redemption;

import onlinefriday.contracts.money.Money;

/**
 * What a code is asked about.
 *
 * @param code as the shopper typed it
 * @param shopper as the app names them; never stored
 */
record Order(
    String code,
    String shopper,
    String merchantId,
    Money amount,
    Money vietnameseGoods,
    String province) {}
