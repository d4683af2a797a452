package onlinefriday.merchant.oversight;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static onlinefriday.defaults.security.Role.AUDITOR;
import static onlinefriday.defaults.security.Role.INSPECTOR;
import static onlinefriday.defaults.security.Role.NATIONAL_OPERATOR;
import static onlinefriday.defaults.security.Role.PROVINCE_OFFICER;

import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Who reads complaints, inspections and leads, and who acts on them. What belongs to another
 * province does not exist; what belongs to none is the country's.
 */
public final class Oversight {
  private Oversight() {}

  /**
   * @throws ApiProblem 403
   */
  public static void requireReader(Caller caller) {
    caller.require(NATIONAL_OPERATOR, AUDITOR, INSPECTOR, PROVINCE_OFFICER);
  }

  /**
   * @throws ApiProblem 403
   */
  public static void requireActor(Caller caller) {
    caller.require(NATIONAL_OPERATOR, INSPECTOR, PROVINCE_OFFICER);
  }

  /** Auditors read everything and change nothing. */
  public static boolean mayAct(Caller caller) {
    return caller.is(NATIONAL_OPERATOR, INSPECTOR, PROVINCE_OFFICER);
  }

  /**
   * @throws ApiProblem 404 for whoever has to do with other provinces only
   */
  public static void requireCovered(Caller caller, @Nullable String province) {
    if (!caller.coversProvince(province)) {
      throw new ApiProblem(CommonProblem.NOT_FOUND);
    }
  }

  /** For readers: what {@link #requireCovered} lets pass, by the field {@code province}. */
  public static Bson visibleTo(Caller caller) {
    return seesEverything(caller)
        ? empty()
        : eq("province", caller.province() == null ? "" : caller.province());
  }

  static boolean seesEverything(Caller caller) {
    return caller.is(NATIONAL_OPERATOR, AUDITOR)
        || (caller.is(INSPECTOR) && caller.province() == null);
  }
}
