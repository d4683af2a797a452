package onlinefriday.notification.mail;

import java.util.Map;

/**
 * A mail to send.
 *
 * @param id the same for the same happening, so that it is put once
 * @param params {@code name}, {@code at} (an ISO instant), and {@code reason} when there is one
 */
public record Mail(String id, EmailAddress to, MailKind kind, Map<String, String> params) {}
