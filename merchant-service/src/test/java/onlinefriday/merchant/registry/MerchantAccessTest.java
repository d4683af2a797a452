package onlinefriday.merchant.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.Kind;
import onlinefriday.contracts.event.MerchantState.State;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The merchant is m-1 in province 79; its member is the subject "member". */
class MerchantAccessTest {
  private static final MerchantState MERCHANT =
      new MerchantState(
          "m-1",
          1,
          "A",
          "9900000016",
          Kind.ENTERPRISE,
          "79",
          null,
          List.of("member"),
          State.REGISTERED,
          Instant.EPOCH,
          null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # role              | subject | province | merchantId | register | see   | correct | decide
          NATIONAL_OPERATOR   | someone |          |            | true     | true  | true    | true
          PROVINCE_OFFICER    | someone | 79       |            | true     | true  | true    | true
          PROVINCE_OFFICER    | someone | 01       |            | true     | false | false   | false
          PROVINCE_OFFICER    | member  | 01       |            | true     | false | false   | false
          PROVINCE_OFFICER    | someone |          |            | true     | false | false   | false
          INSPECTOR           | someone | 79       |            | false    | true  | false   | true
          INSPECTOR           | someone |          |            | false    | true  | false   | true
          INSPECTOR           | someone | 01       |            | false    | false | false   | false
          AUDITOR             | someone |          |            | false    | true  | false   | false
          MERCHANT            | someone |          | m-1        | true     | true  | true    | false
          MERCHANT            | member  |          |            | true     | true  | true    | false
          MERCHANT            | someone |          | m-2        | true     | false | false   | false
                              | member  |          |            | true     | true  | true    | false
                              | someone |          |            | true     | false | false   | false
          PARTNER             | member  |          |            | false    | false | false   | false
          PARTNER             | someone |          | m-1        | false    | false | false   | false
          """)
  void everyRoleMayDoWhatItIsFor(
      @Nullable Role role,
      String subject,
      @Nullable String province,
      @Nullable String merchantId,
      boolean register,
      boolean see,
      boolean correct,
      boolean decide) {
    Caller caller = new Caller(subject, subject, role, province, merchantId, null, Set.of());
    assertThat(MerchantAccess.mayRegister(caller)).as("register").isEqualTo(register);
    assertThat(MerchantAccess.maySee(caller, MERCHANT)).as("see").isEqualTo(see);
    assertThat(MerchantAccess.mayCorrect(caller, MERCHANT)).as("correct").isEqualTo(correct);
    assertThat(MerchantAccess.mayDecide(caller, MERCHANT)).as("decide").isEqualTo(decide);
  }
}
