package onlinefriday.bench.voucher;

import onlinefriday.bench.load.Tally;

/**
 * @param rate requests a second, however slow the answers
 */
record Paced(double rate, Tally tally) {}
