package onlinefriday.defaults.security;

import java.util.Set;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * Who sent this request, from a verified token.
 *
 * @param subject the person, the machine user or the partner
 * @param role null for a person who has signed in but holds no role yet
 * @param province of an officer; of an inspector, or null for the country
 * @param scopes of a partner's key; empty for people
 * @param userName by which the issuer knows a person, where it says it; otherwise the subject
 * @param verifiedEmail that the issuer says is the person's own, in lower case; or null
 */
public record Caller(
    String subject,
    String name,
    @Nullable Role role,
    @Nullable String province,
    @Nullable String merchantId,
    @Nullable String partnerId,
    Set<String> scopes,
    String userName,
    @Nullable String verifiedEmail) {

  /** One of whom the issuer says no more than it has to. */
  public Caller(
      String subject,
      String name,
      @Nullable Role role,
      @Nullable String province,
      @Nullable String merchantId,
      @Nullable String partnerId,
      Set<String> scopes) {
    this(subject, name, role, province, merchantId, partnerId, scopes, subject, null);
  }

  public boolean is(Role... roles) {
    for (Role wanted : roles) {
      if (wanted == role) {
        return true;
      }
    }
    return false;
  }

  /**
   * @throws ApiProblem 403 unless the caller holds one of the roles
   */
  public Caller require(Role... roles) {
    if (!is(roles)) {
      throw new ApiProblem(CommonProblem.FORBIDDEN);
    }
    return this;
  }

  /**
   * @return the partner's id
   * @throws ApiProblem 403 unless the caller is a partner whose key has the scope
   */
  public String requirePartner(String scope) {
    if (partnerId == null || !scopes.contains(scope)) {
      throw new ApiProblem(CommonProblem.FORBIDDEN, "scope " + scope);
    }
    return partnerId;
  }

  /** Whether the caller acts for the whole country or for this province. */
  public boolean coversProvince(@Nullable String code) {
    return switch (role) {
      case NATIONAL_OPERATOR, AUDITOR -> true;
      case INSPECTOR -> province == null || province.equals(code);
      case PROVINCE_OFFICER -> province != null && province.equals(code);
      case MERCHANT, PARTNER -> false;
      case null -> false;
    };
  }
}
