package onlinefriday.merchant.registry;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to become a member. The issuer is not asked whether there is such a person:
 * whoever it says has that name, or has verified that address, may accept.
 *
 * @param userName as they sign in with it; null when they are asked by e-mail address
 * @param email null when they are asked by user name
 * @param acceptedBy the person's subject, from when they accepted until they are a member; then
 *     there is no invitation any more
 */
public record Invitation(
    String id,
    @Nullable String userName,
    @Nullable String email,
    String invitedBy,
    Instant invitedAt,
    Instant expiresAt,
    @Nullable String acceptedBy) {

  /** At that instant it is over. */
  boolean isOpenAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  /** Whom it is for; the same for the same person. */
  String to() {
    return email == null ? name(userName) : address(email);
  }

  /**
   * @param subject null when it came to nothing
   */
  Invitation accepted(@Nullable String subject) {
    return new Invitation(id, userName, email, invitedBy, invitedAt, expiresAt, subject);
  }

  /** What {@link #to} may be for a person to accept it. */
  static List<String> whereItIsFor(Caller person) {
    return Stream.concat(
            Stream.of(name(person.userName())),
            Stream.ofNullable(person.verifiedEmail()).map(Invitation::address))
        .toList();
  }

  private static String name(@Nullable String userName) {
    return "name:" + userName;
  }

  private static String address(String email) {
    return "mail:" + email.toLowerCase(Locale.ROOT);
  }

  /** An invitation, for those who have sent it. */
  public record Waiting(
      String id,
      @Nullable String userName,
      @Nullable String email,
      String invitedBy,
      Instant invitedAt,
      Instant expiresAt) {
    static Waiting of(Invitation one) {
      return new Waiting(
          one.id(), one.userName(), one.email(), one.invitedBy(), one.invitedAt(), one.expiresAt());
    }
  }

  /** An invitation, for whoever is asked: as much of the merchant as makes it known. */
  public record Asked(
      String id,
      String merchantId,
      String legalName,
      String taxCode,
      String province,
      String invitedBy,
      Instant expiresAt) {
    static Asked of(MerchantState merchant, Invitation one) {
      return new Asked(
          one.id(),
          merchant.id(),
          merchant.legalName(),
          merchant.taxCode(),
          merchant.province(),
          one.invitedBy(),
          one.expiresAt());
    }
  }
}
