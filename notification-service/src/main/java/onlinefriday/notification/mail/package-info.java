/** E-mail by SMTP from a durable outbox, at least once. */
@NullMarked
package onlinefriday.notification.mail;

import org.jspecify.annotations.NullMarked;
