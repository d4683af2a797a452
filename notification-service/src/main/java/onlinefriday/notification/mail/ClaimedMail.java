package onlinefriday.notification.mail;

/**
 * A mail that this sender may try now.
 *
 * @param attempt this try, from 1
 */
record ClaimedMail(Mail mail, int attempt) {}
